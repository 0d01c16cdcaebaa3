package io.github.glosslint.cli;

import io.github.glosslint.ReportFormats;
import io.github.glosslint.cli.console.Environment;
import io.github.glosslint.cli.console.Messages;
import io.github.glosslint.cli.console.Stdout;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The runner of GitHub Actions: it reads annotations from standard output and shows a file as the
 * job summary.
 *
 * @param summary the file, null if there is none
 * @param folder what paths in the report are relative to
 */
record GithubRunner(@Nullable String summary, Path workingDirectory, Path folder) {

  /** The runner that this process runs under; null if there is none. */
  static @Nullable GithubRunner of(Environment environment, Path folder) {
    Map<String, String> variables = environment.variables();
    if (!variables.getOrDefault("GITHUB_ACTIONS", "").equals("true")) {
      return null;
    }
    String summary = variables.getOrDefault("GITHUB_STEP_SUMMARY", "");
    return new GithubRunner(
        summary.isEmpty() ? null : summary, environment.workingDirectory(), folder);
  }

  /** Annotates, and appends to the summary. A summary that cannot be written fails nothing. */
  void write(Report report, Stdout stdout, Messages messages) throws IOException {
    ReportFormat commands = ReportFormats.named("github", folder, Map.of()).orElseThrow();
    stdout.print(out -> commands.write(report, out));
    if (summary != null) {
      try {
        append(report, workingDirectory.resolve(summary), messages);
      } catch (IOException | InvalidPathException e) {
        messages.say("cannot write the job summary: " + e.getMessage());
      }
    }
  }

  private void append(Report report, Path file, Messages messages) throws IOException {
    long written = Files.exists(file) ? Files.size(file) : 0;
    Optional<ReportFormat> format = ReportFormats.githubSummary(written, folder);
    if (format.isEmpty()) {
      messages.say("the job summary is full and does not include this report");
      return;
    }
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                Files.newOutputStream(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    LinkOption.NOFOLLOW_LINKS),
                StandardCharsets.UTF_8))) {
      format.get().write(report, out);
    }
  }
}
