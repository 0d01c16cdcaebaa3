package io.github.glosslint.cli.fix;

import io.github.glosslint.cli.lint.CommandRun;
import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.fix.UnifiedDiff;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.text.Secrets;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The differences of files, as {@code git apply} takes them. */
final class Patch {

  private Patch() {}

  /** Prints the differences, and says so if they do not apply since secrets are masked in them. */
  static void print(List<FixedFile> files, CommandRun run) throws IOException {
    boolean[] masked = {false};
    run.stdout().print(out -> masked[0] = write(files, out, run.environment().outIsTerminal()));
    if (masked[0]) {
      run.messages()
          .say("secrets are masked in this patch, so that it does not apply where they are");
    }
  }

  /**
   * Writes the differences.
   *
   * @param terminal whether it is for eyes only, so that nothing in it may steer a terminal
   * @return whether secrets are masked in it, so that it does not apply
   */
  private static boolean write(List<FixedFile> files, Writer out, boolean terminal)
      throws IOException {
    boolean masked = false;
    for (FixedFile file : files) {
      String patch = UnifiedDiff.of(file);
      int start = 0;
      while (start < patch.length()) {
        int end = patch.indexOf('\n', start);
        String line = patch.substring(start, end);
        String safe = Secrets.masked(line);
        masked |= !safe.equals(line);
        out.append(terminal ? SafeText.of(safe) : safe).append('\n');
        start = end + 1;
      }
    }
    return masked;
  }
}
