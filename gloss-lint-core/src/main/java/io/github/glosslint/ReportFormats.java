package io.github.glosslint;

import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.RepositoryPaths;
import io.github.glosslint.report.SourceLinks;
import io.github.glosslint.report.WorstFirst;
import io.github.glosslint.report.forge.AzureReport;
import io.github.glosslint.report.forge.GithubReport;
import io.github.glosslint.report.forge.GithubSummary;
import io.github.glosslint.report.forge.GitlabReport;
import io.github.glosslint.report.forge.TeamcityReport;
import io.github.glosslint.report.html.HtmlLinks;
import io.github.glosslint.report.html.HtmlOrigin;
import io.github.glosslint.report.html.HtmlReport;
import io.github.glosslint.report.machine.CheckstyleReport;
import io.github.glosslint.report.machine.JsonReport;
import io.github.glosslint.report.machine.JsonlReport;
import io.github.glosslint.report.machine.JunitReport;
import io.github.glosslint.report.machine.RdjsonlReport;
import io.github.glosslint.report.machine.SarifReport;
import io.github.glosslint.report.terminal.ConciseReport;
import io.github.glosslint.report.terminal.TextReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Report formats by name. */
public final class ReportFormats {

  private static final List<String> NAMES =
      List.of(
          "azure",
          "checkstyle",
          "concise",
          "github",
          "github-summary",
          "gitlab",
          "html",
          "json",
          "jsonl",
          "junit",
          "rdjsonl",
          "sarif",
          "teamcity",
          "text");

  /** Formats for servers, which know files by their paths in the repository. */
  private static final Set<String> OF_REPOSITORIES =
      Set.of("github", "github-summary", "gitlab", "sarif");

  private ReportFormats() {}

  /** The format of this name, with paths as in the report; empty if there is none. */
  public static Optional<ReportFormat> named(String name) {
    return Optional.ofNullable(make(name));
  }

  /**
   * The format of a name, for a build. Where a server reads it that knows files by their paths in
   * the repository, as GitHub, GitLab and code scanning do, paths are relative to the root of the
   * Git checkout; HTML links to the commit that a CI system works on.
   *
   * @param workingDirectory what the paths of reports are relative to
   * @param variables of the environment
   * @return empty if there is no such format
   */
  public static Optional<ReportFormat> named(
      String name, Path workingDirectory, Map<String, String> variables) {
    return named(name, workingDirectory, variables, null);
  }

  /**
   * The format of a name, for a build, as {@link #named(String, Path, Map)} has it.
   *
   * @param file that gets the report; HTML without a commit on a forge links to the files beside
   *     it. Null if there is none, as on standard output
   * @return empty if there is no such format
   */
  public static Optional<ReportFormat> named(
      String name, Path workingDirectory, Map<String, String> variables, @Nullable Path file) {
    if (name.equals("html")) {
      SourceLinks forge = SourceLinks.ofBuild(variables, workingDirectory);
      String base = file == null ? null : HtmlLinks.base(file, workingDirectory);
      HtmlOrigin origin = HtmlOrigin.of(variables, workingDirectory);
      return Optional.of(HtmlReport.of(new HtmlLinks(forge, base), origin));
    }
    return named(name)
        .map(format -> OF_REPOSITORIES.contains(name) ? moved(format, workingDirectory) : format);
  }

  /**
   * The format {@code github-summary} for a summary of which a part is already written.
   *
   * @param written the size of that part in bytes
   * @param workingDirectory the folder that paths in reports are relative to
   * @return empty if there is no room left
   */
  public static Optional<ReportFormat> githubSummary(long written, Path workingDirectory) {
    long room = GithubSummary.MOST_BYTES - written;
    return room < GithubSummary.FRAME
        ? Optional.empty()
        : Optional.of(moved(new GithubSummary((int) room), workingDirectory));
  }

  /**
   * A format that writes errors first, then warnings, then infos, each by path and line. For
   * formats that people read; programs expect findings by path.
   */
  public static ReportFormat worstFirst(ReportFormat format) {
    return new WorstFirst(format);
  }

  /** All names, sorted. */
  public static List<String> names() {
    return NAMES;
  }

  /** No map of constructors, all of which would be linked for one: that takes a short run long. */
  private static @Nullable ReportFormat make(String name) {
    return switch (name) {
      case "azure" -> new AzureReport();
      case "checkstyle" -> new CheckstyleReport();
      case "concise" -> new ConciseReport();
      case "github" -> new GithubReport();
      case "github-summary" -> new GithubSummary(GithubSummary.MOST_BYTES);
      case "gitlab" -> new GitlabReport();
      case "html" -> new HtmlReport();
      case "json" -> new JsonReport();
      case "jsonl" -> new JsonlReport();
      case "junit" -> new JunitReport();
      case "rdjsonl" -> new RdjsonlReport();
      case "sarif" -> new SarifReport();
      case "teamcity" -> new TeamcityReport();
      case "text" -> TextReport.plain();
      default -> null;
    };
  }

  private static ReportFormat moved(ReportFormat format, Path workingDirectory) {
    String folder = RepositoryPaths.folder(workingDirectory);
    return folder.isEmpty() ? format : new RepositoryPaths(format, folder);
  }
}
