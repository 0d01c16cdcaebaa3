package io.github.glosslint.cli.lint;

import io.github.glosslint.cli.arguments.Invocation;
import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.console.Environment;
import io.github.glosslint.cli.console.Interruption;
import io.github.glosslint.cli.console.Messages;
import io.github.glosslint.cli.console.Progress;
import io.github.glosslint.cli.console.Stdout;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.report.SafeText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of a command: what was asked for, of whom, and where its answer goes.
 *
 * @param interruption ends it early; closed when it is over
 */
public record CommandRun(
    Invocation invocation,
    Environment environment,
    Linter linter,
    Messages messages,
    Stdout stdout,
    Interruption interruption) {

  /** The folder that names on the command line are relative to. */
  public Path folder() {
    return environment.workingDirectory();
  }

  /**
   * What is to be checked.
   *
   * @throws UsageException if the arguments ask for what cannot be
   */
  public Request request() throws UsageException {
    return Request.of(invocation, environment);
  }

  /** The same request, with the findings that the baseline of {@code --baseline} knows. */
  public Request knowingBaseline(Request request) throws UsageException {
    String baseline = invocation.settings().baseline();
    return baseline == null
        ? request
        : request.knowing(BaselineCommand.read(baseline, Request.resolve(folder(), baseline)));
  }

  /** A progress that is shown as the streams allow. */
  public Progress progress() {
    if (invocation.terminal().quiet()) {
      return Progress.on(null);
    }
    boolean terminal = environment.errIsTerminal();
    return terminal || invocation.web() == null
        ? Progress.on(terminal ? environment.err() : null)
        : Progress.logged(environment.err());
  }

  /** Says what only those want to know who ask for it. */
  public void detail(String sentence) {
    if (invocation.terminal().verbose()) {
      messages.say(sentence);
    }
  }

  /** Prints a text, made safe line by line. */
  public void print(String text) throws IOException {
    StringBuilder safe = new StringBuilder(text.length());
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      safe.append(SafeText.of(text.substring(start, end))).append('\n');
      start = end + 1;
    }
    stdout.print(safe.append(SafeText.of(text.substring(start))).toString());
  }

  /** Prints lines that are safe already. */
  public void printLines(List<String> lines) throws IOException {
    stdout.print(
        out -> {
          for (String line : lines) {
            out.append(line).append('\n');
          }
        });
  }
}
