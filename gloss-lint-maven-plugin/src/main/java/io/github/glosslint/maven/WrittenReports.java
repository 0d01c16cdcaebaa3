package io.github.glosslint.maven;

import io.github.glosslint.Report;
import io.github.glosslint.report.ReportFile;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.ReportFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;

/** Reports that go to files, each in its format. */
final class WrittenReports {

  private final Map<ReportFile, ReportFormat> files = new LinkedHashMap<>();

  private WrittenReports() {}

  /**
   * Looks for what would make writing fail, so that nobody waits in vain, and makes the folders.
   *
   * @param files by format
   * @param folder what they are relative to
   */
  static WrittenReports prepare(Map<String, String> files, Path folder)
      throws MojoExecutionException {
    WrittenReports reports = new WrittenReports();
    for (Map.Entry<String, String> entry : files.entrySet()) {
      ReportFormat format = ReportFormats.named(entry.getKey()).orElse(null);
      if (format == null) {
        throw new MojoExecutionException(
            "there is no report format "
                + entry.getKey()
                + "; there are "
                + String.join(", ", ReportFormats.names()));
      }
      Path file = folder.resolve(entry.getValue());
      try {
        if (file.getParent() != null) {
          Files.createDirectories(file.getParent());
        }
        reports.files.put(ReportFile.at(file.toString(), file), format);
      } catch (IOException e) {
        throw new MojoExecutionException(e.getMessage(), e);
      }
    }
    return reports;
  }

  void write(Report report) throws MojoExecutionException {
    for (Map.Entry<ReportFile, ReportFormat> file : files.entrySet()) {
      try {
        file.getKey().write(report, file.getValue());
      } catch (IOException e) {
        throw new MojoExecutionException(e.getMessage(), e);
      }
    }
  }

  Iterable<ReportFile> files() {
    return files.keySet();
  }
}
