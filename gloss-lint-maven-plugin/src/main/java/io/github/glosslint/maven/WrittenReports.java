package io.github.glosslint.maven;

import io.github.glosslint.ReportFormats;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFile;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;

/** Reports that are written to files, each in its format. */
final class WrittenReports {

  private final Map<ReportFile, ReportFormat> files = new LinkedHashMap<>();

  private WrittenReports() {}

  /**
   * Creates the folders, and checks for anything that would make writing fail, so that the error
   * comes before the check.
   *
   * @param files by format
   * @param folder the folder that they are relative to
   * @param workingDirectory the folder that paths in reports are relative to
   * @param variables the environment
   */
  static WrittenReports prepare(
      Map<String, String> files, Path folder, Path workingDirectory, Map<String, String> variables)
      throws MojoExecutionException {
    WrittenReports reports = new WrittenReports();
    for (Map.Entry<String, String> entry : files.entrySet()) {
      Path file = folder.resolve(entry.getValue());
      ReportFormat format =
          ReportFormats.named(entry.getKey(), workingDirectory, variables, file).orElse(null);
      if (format == null) {
        throw new MojoExecutionException(
            "there is no report format "
                + entry.getKey()
                + "; there are "
                + String.join(", ", ReportFormats.names())
                + Words.of(ReportFormats.names()).hint(entry.getKey()));
      }
      makeFolderOf(file);
      try {
        reports.files.put(ReportFile.at(file.toString(), file), format);
      } catch (IOException e) {
        throw new MojoExecutionException(SafeText.masked(String.valueOf(e.getMessage())));
      }
    }
    return reports;
  }

  /** Creates the folder of a file; at the start of a build there may be none. */
  static void makeFolderOf(Path file) throws MojoExecutionException {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new MojoExecutionException(
          SafeText.masked("cannot make the folder of " + file + ": " + e.getMessage()));
    }
  }

  /** Whether any of the formats shows the places of everything unknown. */
  boolean showUnknownPlaces() {
    return files.values().stream().anyMatch(ReportFormat::showsUnknownPlaces);
  }

  void write(Report report) throws MojoExecutionException {
    for (Map.Entry<ReportFile, ReportFormat> file : files.entrySet()) {
      try {
        file.getKey().write(report, file.getValue());
      } catch (IOException e) {
        throw new MojoExecutionException(SafeText.masked(String.valueOf(e.getMessage())));
      }
    }
  }
}
