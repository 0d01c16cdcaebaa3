package io.github.glosslint.cli.fix;

import io.github.glosslint.cli.console.Messages;
import io.github.glosslint.fix.UnwrittenFile;
import io.github.glosslint.report.SafeText;
import java.util.List;

/** Files that should have been written and were not. */
final class UnwrittenFiles {

  private UnwrittenFiles() {}

  /** Says why, a line a file; returns whether any of them could not have been known before. */
  static boolean say(List<UnwrittenFile> files, Messages messages) {
    boolean failed = false;
    for (UnwrittenFile file : files) {
      messages.say("cannot write " + SafeText.path(file.path()) + ": " + file.reason());
      failed |= file.failed();
    }
    return failed;
  }
}
