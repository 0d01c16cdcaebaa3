package io.github.glosslint.report;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.text.PathNames;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report with paths as they are seen from the root of the repository, for those who know
 * the repository and nothing of the working directory.
 *
 * @param folder the working directory as seen from the root, with {@code /}
 */
public record RepositoryPaths(ReportFormat format, String folder) implements ReportFormat {

  /** A folder as seen from the root of its Git checkout; empty for the root, and without one. */
  public static String folder(Path workingDirectory) {
    Path folder = PathNames.real(workingDirectory);
    Path root = checkout(folder);
    return root == null ? "" : new PathNames(root).name(folder);
  }

  /**
   * The root of the Git checkout that a folder belongs to; null if there is none.
   *
   * @param folder absolute
   */
  public static @Nullable Path checkout(Path folder) {
    for (Path root = folder; root != null; root = root.getParent()) {
      // In a worktree and in a submodule it is a file.
      if (Files.exists(root.resolve(".git"))) {
        return root;
      }
    }
    return null;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    List<Finding> findings = new ArrayList<>(report.findings().size());
    for (Finding finding : report.findings()) {
      findings.add(finding.withPaths(this::moved));
    }
    findings.sort(null);
    format.write(report.with(findings, report.summary()), out);
  }

  /** What lies outside of the repository, or on another disk, keeps its path. */
  private String moved(String path) {
    String from = folder;
    String to = path;
    while (to.startsWith("../") && !from.isEmpty()) {
      from = from.substring(0, Math.max(0, from.lastIndexOf('/')));
      to = to.substring(3);
    }
    boolean outside = to.startsWith("../") || to.startsWith("/");
    return outside ? path : from.isEmpty() ? to : from + "/" + to;
  }
}
