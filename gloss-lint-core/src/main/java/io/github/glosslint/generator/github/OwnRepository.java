package io.github.glosslint.generator.github;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The repository on github.com that a tree is a checkout of, so that URLs of its own files are
 * looked up in the tree: a page that a change adds is not on the web yet.
 *
 * @param name {@code owner/name} in lower case
 * @param branch that is checked out; null if none is, as on CI systems
 */
record OwnRepository(String name, @Nullable String branch) {

  private static final int MOST_BYTES = 64 << 10;

  private static final Pattern SECTION = Pattern.compile("\\s*\\[([^]]*)]\\s*");
  private static final Pattern URL =
      Pattern.compile(
          "\\s*url\\s*=\\s*(?:https://(?:[^@/\\s]+@)?github\\.com/|(?:ssh://)?git@github\\.com[:/])"
              + "([\\w.-]+/[\\w.-]+?)(?:\\.git)?/?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FILE =
      Pattern.compile("https?://(?:www\\.)?github\\.com/([^/]+/[^/]+)/(?:blob|tree|raw)/([^?#]+)");

  /** A file of the repository, and whether the branch that is meant is the one in the tree. */
  record Place(String path, boolean sameBranch) {}

  /**
   * The repository of a checkout, as its {@code .git/config} says.
   *
   * @return null if there is none, or if it is not on github.com
   */
  static @Nullable OwnRepository of(Path root) {
    String config = read(root.resolve(".git").resolve("config"));
    String head = read(root.resolve(".git").resolve("HEAD"));
    String section = "";
    for (String line : config.split("\n", -1)) {
      Matcher header = SECTION.matcher(line);
      Matcher url = URL.matcher(line);
      if (header.matches()) {
        section = header.group(1);
      } else if (section.equals("remote \"origin\"") && url.matches()) {
        String branch = head.startsWith("ref: refs/heads/") ? head.substring(16).strip() : null;
        return new OwnRepository(url.group(1).toLowerCase(Locale.ROOT), branch);
      }
    }
    return null;
  }

  private static String read(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * The file that a URL of this repository names, percent-encoded still.
   *
   * @return null if the URL is another's, or means a state of the repository that is not here
   */
  @Nullable Place place(String url) {
    Matcher file = FILE.matcher(url);
    if (!file.lookingAt() || !file.group(1).toLowerCase(Locale.ROOT).equals(name)) {
      return null;
    }
    String rest = file.group(2);
    for (String same : branch == null ? new String[] {"HEAD"} : new String[] {"HEAD", branch}) {
      if (rest.startsWith(same + "/")) {
        return new Place(rest.substring(same.length() + 1), true);
      }
    }
    for (String usual : new String[] {"main", "master"}) {
      if (rest.startsWith(usual + "/")) {
        return new Place(rest.substring(usual.length() + 1), false);
      }
    }
    return null;
  }
}
