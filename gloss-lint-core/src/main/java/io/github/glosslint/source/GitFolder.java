package io.github.glosslint.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where Git keeps what it knows of a checkout: {@code .git}, or where a file of that name leads, as
 * in worktrees and submodules.
 *
 * @param own what belongs to this checkout alone, such as its index
 * @param shared what all worktrees of a repository share, such as its configuration
 */
record GitFolder(Path own, Path shared) {

  /** Bytes of a file that names another place, or of a configuration. */
  private static final int MAX_SIZE = 64 << 10;

  private static final String POINTER = "gitdir:";

  /**
   * The folder of a checkout. A {@code .git} that leads elsewhere is followed only to what leads
   * back, as Git makes it: out of the root nothing else is opened.
   *
   * @return null if there is none
   */
  static @Nullable GitFolder of(Path checkout) {
    Path git = checkout.resolve(".git");
    try {
      if (Files.isDirectory(git, LinkOption.NOFOLLOW_LINKS)) {
        return new GitFolder(git, git);
      }
      String pointer = text(git).strip();
      if (!pointer.startsWith(POINTER)) {
        return null;
      }
      Path own = checkout.resolve(pointer.substring(POINTER.length()).strip()).normalize();
      String common = text(own.resolve("commondir")).strip();
      if (!common.isEmpty()) {
        Path back = own.resolve(text(own.resolve("gitdir")).strip()).normalize();
        return isSame(back, git) ? new GitFolder(own, own.resolve(common).normalize()) : null;
      }
      String worktree = setting(text(own.resolve("config")), "worktree");
      return worktree != null && isSame(own.resolve(worktree), checkout)
          ? new GitFolder(own, own)
          : null;
    } catch (IOException | InvalidPathException | SecurityException e) {
      return null;
    }
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    return Files.exists(one) && Files.isSameFile(one, other);
  }

  /** Bytes of the name of an object in this repository. */
  int hashSize() {
    try {
      String format = setting(text(shared.resolve("config")), "objectformat");
      return "sha256".equalsIgnoreCase(format) ? 32 : 20;
    } catch (IOException e) {
      return 20;
    }
  }

  /** The patterns that hold in the checkout and are in no commit; empty if there are none. */
  String exclude(int most) {
    try {
      return text(shared.resolve("info").resolve("exclude"), most);
    } catch (IOException e) {
      return "";
    }
  }

  /** The last value of a name in a configuration, whatever section it is in. */
  private static @Nullable String setting(String config, String name) {
    String value = null;
    for (String line : config.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0 && line.substring(0, equals).strip().toLowerCase(Locale.ROOT).equals(name)) {
        value = line.substring(equals + 1).strip();
      }
    }
    return value;
  }

  /** The text of a short file; empty if there is none or it is not short. */
  static String text(Path file) throws IOException {
    return text(file, MAX_SIZE);
  }

  /** The text of a file; empty if there is none or it is larger. */
  static String text(Path file, int most) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(most + 1);
      return bytes.length > most ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
