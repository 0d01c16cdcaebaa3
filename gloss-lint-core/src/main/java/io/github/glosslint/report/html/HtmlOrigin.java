package io.github.glosslint.report.html;

import io.github.glosslint.report.RepositoryPaths;
import io.github.glosslint.source.GitHead;
import io.github.glosslint.text.PathNames;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML report is about.
 *
 * @param project the name of the repository, or of the folder; empty if it has none
 * @param commit that is checked out, null if there is none
 */
public record HtmlOrigin(String project, @Nullable String commit) {

  /** Nobody knows. */
  static final HtmlOrigin UNKNOWN = new HtmlOrigin("", null);

  /** As many digits as forges show. */
  private static final int SHOWN_DIGITS = 10;

  /**
   * What the working directory belongs to. A build server knows the name of the repository; else
   * the folder of the checkout has it, or the working directory itself.
   */
  public static HtmlOrigin of(Map<String, String> variables, Path workingDirectory) {
    Path checkout = RepositoryPaths.checkout(PathNames.real(workingDirectory));
    String commit = checkout == null ? null : GitHead.commit(checkout);
    for (String name : new String[] {"GITHUB_REPOSITORY", "CI_PROJECT_PATH"}) {
      String project = variables.getOrDefault(name, "");
      if (!project.isEmpty()) {
        return new HtmlOrigin(project, commit);
      }
    }
    Path folder = (checkout == null ? workingDirectory.toAbsolutePath() : checkout).getFileName();
    return new HtmlOrigin(folder == null ? "" : folder.toString(), commit);
  }

  /** The beginning of the commit's name; empty if there is none. */
  public String shortCommit() {
    return commit == null ? "" : commit.substring(0, SHOWN_DIGITS);
  }
}
