package io.github.glosslint.cli;

import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.console.Interruption;
import io.github.glosslint.cli.console.Progress;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.cli.lint.CommandRun;
import io.github.glosslint.cli.lint.Linter;
import io.github.glosslint.cli.lint.RunOutcome;
import io.github.glosslint.report.SafeText;
import java.util.Collection;
import java.util.List;

/** Lists what a check would look at. */
final class FileListing {

  private final CommandRun run;
  private final Linter linter;

  FileListing(CommandRun run) {
    this.run = run;
    this.linter = run.linter();
  }

  /** The documents that would be checked. */
  List<String> files() throws UsageException {
    Request request = run.request();
    List<String> documents = request.listsNothing() ? List.of() : linter.documents(request);
    if (documents.isEmpty()) {
      RunOutcome outcome = new RunOutcome(run);
      if (request.listed()) {
        outcome.nothingListed(request);
      } else {
        Progress silent = Progress.on(null);
        outcome.nothingChecked(
            request, linter.check(request, silent, Interruption.ignored()).summary());
      }
    }
    return documents.stream().map(SafeText::path).toList();
  }

  /** The URLs that an audit would ask about. */
  List<String> urls() throws UsageException {
    Request request = run.request();
    Collection<String> urls = request.listsNothing() ? List.of() : linter.urls(request);
    if (urls.isEmpty()) {
      run.messages().say("no external URLs found");
    }
    return urls.stream().map(SafeText::masked).distinct().toList();
  }
}
