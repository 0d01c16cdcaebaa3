package io.github.glosslint.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which commit a checkout has, as Git's files say; Git itself is not asked. */
public final class GitHead {

  /** Of all references that a repository packed; larger files are not read. */
  private static final int MAX_PACKED = 16 << 20;

  private static final String HEADS = "refs/heads/";

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final Pattern BRANCH =
      Pattern.compile("ref: refs/heads/([^\\s\\x00-\\x1f~^:?*\\[\\\\]+)");

  private GitHead() {}

  /**
   * The commit that is checked out.
   *
   * @param checkout the folder with {@code .git}
   * @return its name, 40 or 64 hexadecimal digits; null where there is no commit yet, no
   *     repository, or a kind of repository that is not known here
   */
  public static @Nullable String commit(Path checkout) {
    GitFolder git = GitFolder.of(checkout);
    if (git == null) {
      return null;
    }
    try {
      String head = GitFolder.text(git.own().resolve("HEAD")).strip();
      String branch = branch(head);
      return branch == null ? commitOrNull(head) : reference(git, HEADS + branch);
    } catch (IOException | IllegalArgumentException | SecurityException e) {
      return null;
    }
  }

  /**
   * The branch that a HEAD names; null if it names none.
   *
   * @param head the text of the file
   */
  static @Nullable String branch(String head) {
    Matcher branch = BRANCH.matcher(head);
    return branch.matches() ? branch.group(1) : null;
  }

  /**
   * The commit of a reference, such as {@code refs/heads/main}; null if there is none of that name.
   */
  static @Nullable String reference(GitFolder git, String name) throws IOException {
    if (Path.of(name).normalize().toString().length() != name.length()) {
      return null;
    }
    String loose = commitOrNull(GitFolder.text(git.shared().resolve(name)).strip());
    return loose != null ? loose : packed(git, name);
  }

  private static @Nullable String packed(GitFolder git, String name) throws IOException {
    String all = GitFolder.text(git.shared().resolve("packed-refs"), MAX_PACKED);
    return all.lines()
        .filter(line -> line.endsWith(" " + name))
        .map(line -> commitOrNull(line.substring(0, line.length() - name.length() - 1)))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String commitOrNull(String text) {
    return COMMIT.matcher(text).matches() ? text : null;
  }
}
