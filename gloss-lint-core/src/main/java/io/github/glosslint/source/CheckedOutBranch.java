package io.github.glosslint.source;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The branch that a checkout has of its remote {@code origin}, as Git's files say; Git itself is
 * not asked.
 *
 * @param repository its URL for a browser, see {@link GitRemote#url}
 * @param name such as {@code main}
 * @param isDefault whether it is the one that the server shows where no branch is named, as a clone
 *     has noted it
 */
public record CheckedOutBranch(String repository, String name, boolean isDefault) {

  private static final String DEFAULT = "ref: " + GitRemote.REMOTE_BRANCHES;

  /**
   * The branch of a checkout.
   *
   * @param checkout the folder with {@code .git}
   * @return null if no branch is checked out, or if the server is not known to have it
   */
  public static @Nullable CheckedOutBranch of(Path checkout) {
    GitFolder git = GitFolder.of(checkout);
    if (git == null) {
      return null;
    }
    try {
      String url = GitRemote.origin(git);
      String branch = GitHead.branch(GitFolder.text(git.own().resolve("HEAD")).strip());
      if (url == null
          || branch == null
          || GitHead.reference(git, GitRemote.REMOTE_BRANCHES + branch) == null) {
        return null;
      }
      Path head = git.shared().resolve(GitRemote.REMOTE_BRANCHES + "HEAD");
      return new CheckedOutBranch(
          url, branch, GitFolder.text(head).strip().equals(DEFAULT + branch));
    } catch (IOException | IllegalArgumentException | SecurityException e) {
      return null;
    }
  }
}
