package io.github.glosslint.cli;

import io.github.glosslint.ReportFormats;
import io.github.glosslint.cli.arguments.Invocation;
import io.github.glosslint.cli.arguments.ReportRequest.Sort;
import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.arguments.WebRequest;
import io.github.glosslint.cli.console.Environment;
import io.github.glosslint.cli.console.Messages;
import io.github.glosslint.cli.console.Stdout;
import io.github.glosslint.cli.console.Terminals;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFile;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.terminal.TextReport;
import io.github.glosslint.shard.ShardSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the findings of a run: to standard output or a file, to further files, and for the runner
 * of GitHub Actions.
 */
final class Reports {

  /** Formats whose order the user chooses. Programs that read the others may rely on theirs. */
  private static final Set<String> SORTED = Set.of("text", "concise");

  private final Invocation invocation;
  private final Environment environment;
  private final Messages messages;

  /** What paths in the report are relative to. */
  private final Path folder;

  /** What the report is made of; null if that is the disk. */
  private final @Nullable ShardSet shards;

  /** Whether the summary lists hosts and URLs. */
  private final boolean tables;

  private final @Nullable ReportFile output;
  private final Map<ReportFile, ReportFormat> files = new LinkedHashMap<>();
  private final @Nullable GithubRunner runner;

  private Reports(
      Invocation invocation,
      Environment environment,
      Messages messages,
      Path folder,
      @Nullable ShardSet shards,
      boolean tables,
      @Nullable ReportFile output) {
    this.invocation = invocation;
    this.environment = environment;
    this.messages = messages;
    this.folder = folder;
    this.shards = shards;
    this.tables = tables;
    this.output = output;
    boolean wanted = invocation.report().format() == null && !invocation.report().noGithub();
    this.runner = wanted ? GithubRunner.of(environment, folder) : null;
  }

  /**
   * Looks for what would make writing fail, so that the error comes before the run.
   *
   * @throws IOException if a file could not be written; the message names it and says why
   */
  static Reports prepare(Invocation invocation, Environment environment, Messages messages)
      throws UsageException, IOException {
    WebRequest web = invocation.web();
    return prepare(
        invocation,
        environment,
        messages,
        environment.workingDirectory(),
        null,
        web != null && web.tables());
  }

  /**
   * The same for what was seen elsewhere, where paths in the report lead.
   *
   * @throws IOException if a file could not be written; the message names it and says why
   */
  static Reports ofShards(
      Invocation invocation, Environment environment, Messages messages, ShardSet shards)
      throws UsageException, IOException {
    boolean tables = shards.request().asksWeb() && shards.request().audit();
    return prepare(invocation, environment, messages, shards.folder(), shards, tables);
  }

  private static Reports prepare(
      Invocation invocation,
      Environment environment,
      Messages messages,
      Path folder,
      @Nullable ShardSet shards,
      boolean tables)
      throws UsageException, IOException {
    Path working = environment.workingDirectory();
    String output = invocation.report().output();
    ReportFile file =
        output == null ? null : ReportFile.at(output, Request.resolve(working, output));
    Reports reports = new Reports(invocation, environment, messages, folder, shards, tables, file);
    for (Map.Entry<String, String> report : invocation.report().files().entrySet()) {
      String name = report.getKey();
      ReportFile other = ReportFile.at(name, Request.resolve(working, name));
      reports.files.put(other, reports.named(report.getValue(), other));
    }
    return reports;
  }

  /** Whether any of them is to show the place of whatever is unknown. */
  boolean showUnknownPlaces() {
    boolean shows =
        invocation.report().listUnknown() || format(false, null, 0).showsUnknownPlaces();
    for (ReportFormat format : files.values()) {
      shows |= format.showsUnknownPlaces();
    }
    return shows;
  }

  /** Writes all of them. */
  void write(Report report, Stdout stdout, Duration elapsed) throws IOException {
    ReportFile file = output;
    if (file == null) {
      boolean terminal = environment.outIsTerminal();
      boolean timed = terminal || invocation.terminal().verbose();
      ReportFormat format = format(terminal, timed ? elapsed : null, TextReport.CONSOLE_LINES);
      stdout.print(out -> format.write(report, out));
    } else {
      Duration shown = invocation.terminal().verbose() ? elapsed : null;
      write(report, file, format(false, shown, Integer.MAX_VALUE));
    }
    for (Map.Entry<ReportFile, ReportFormat> other : files.entrySet()) {
      write(report, other.getKey(), other.getValue());
    }
    if (runner != null) {
      runner.write(report, stdout, messages);
    }
  }

  private void write(Report report, ReportFile file, ReportFormat format) throws IOException {
    file.write(report, format);
    if (!invocation.terminal().quiet()) {
      int count = report.findings().size();
      messages.say((count == 1 ? "1 finding" : count + " findings") + " written to " + file);
    }
  }

  private ReportFormat format(boolean terminal, @Nullable Duration elapsed, int mostLines) {
    String name = invocation.report().format();
    if (name != null && !name.equals("text")) {
      return named(name, output);
    }
    boolean coloured = invocation.terminal().colours().wanted(environment.variables(), terminal);
    int width = terminal ? Terminals.width(environment.variables()) : TextReport.UNBROKEN;
    return sorted(
        "text",
        new TextReport(
            coloured,
            !invocation.terminal().quiet(),
            elapsed,
            tables,
            invocation.report().listUnknown(),
            mostLines,
            width));
  }

  /** The format of a name, for the file that gets it. */
  private ReportFormat named(String name, @Nullable ReportFile file) {
    Path path = file == null ? null : file.path();
    if (path != null && shards != null) {
      path = shards.here(path);
    }
    return sorted(
        name, ReportFormats.named(name, folder, environment.variables(), path).orElseThrow());
  }

  private ReportFormat sorted(String name, ReportFormat format) {
    boolean worstFirst = invocation.report().sort() == Sort.SEVERITY && SORTED.contains(name);
    return worstFirst ? ReportFormats.worstFirst(format) : format;
  }
}
