package io.github.glosslint.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of paths as in {@code .gitignore}. {@code *} and {@code ?} stay within a name, {@code
 * **} as a whole name crosses folders, {@code [a-z]} is one character and {@code \} takes the next
 * one literally. A pattern without a slash, other than a last one, matches at any depth; any other
 * is anchored at its base. A last slash makes it a pattern of folders.
 *
 * <p>Matching takes at most the product of the lengths of pattern and path, whatever they are: a
 * star gives way only to the next star of its kind.
 */
public final class PathGlob {

  private final String pattern;
  private final String prefix;
  private final boolean foldersOnly;

  /** The patterns between slashes; null stands for {@code **}. */
  private final @Nullable NameGlob[] names;

  private PathGlob(String pattern, String prefix, boolean foldersOnly, @Nullable NameGlob[] names) {
    this.pattern = pattern;
    this.prefix = prefix;
    this.foldersOnly = foldersOnly;
    this.names = names;
  }

  /**
   * Reads a pattern.
   *
   * @param base the folder that the pattern is relative to: from the root, with {@code /} between
   *     names and none at the end; empty for the root
   * @throws IllegalArgumentException if the pattern is empty, or {@link NameGlob} refuses it; the
   *     message is a sentence
   */
  public static PathGlob of(String pattern, String base) {
    String rest = pattern;
    boolean foldersOnly = rest.endsWith("/");
    if (foldersOnly) {
      rest = rest.substring(0, rest.length() - 1);
    }
    boolean anchored = rest.indexOf('/') >= 0;
    if (rest.startsWith("/")) {
      rest = rest.substring(1);
    }
    if (rest.isEmpty()) {
      throw new IllegalArgumentException("The pattern matches nothing.");
    }
    List<@Nullable NameGlob> names = new ArrayList<>();
    if (!anchored) {
      names.add(null);
    }
    int from = 0;
    for (int slash = nextSlash(rest, 0); from <= rest.length(); slash = nextSlash(rest, from)) {
      String name = rest.substring(from, slash);
      boolean crossing = name.equals("**") && (anchored || names.size() > 1);
      // Two in a row mean the same as one.
      if (!crossing || names.isEmpty() || names.get(names.size() - 1) != null) {
        names.add(crossing ? null : NameGlob.of(name));
      }
      from = slash + 1;
    }
    String prefix = base.isEmpty() ? "" : base + "/";
    return new PathGlob(pattern, prefix, foldersOnly, names.toArray(NameGlob[]::new));
  }

  /** The next slash outside a class such as {@code [a/b]}, or the end. */
  private static int nextSlash(String pattern, int from) {
    for (int i = from; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '/') {
        return i;
      } else if (c == '\\') {
        i++;
      } else if (c == '[') {
        i = NameGlob.classEnd(pattern, i);
      }
    }
    return pattern.length();
  }

  /** The pattern as it was written. */
  public String pattern() {
    return pattern;
  }

  /**
   * Whether the pattern means this very file or folder; that it lies in a folder that the pattern
   * means does not count.
   *
   * @param path from the root, with {@code /}
   */
  public boolean matches(String path, boolean folder) {
    return (folder || !foldersOnly) && path.startsWith(prefix) && matchNames(path, prefix.length());
  }

  /** Whether the pattern means this file or one of the folders it lies in. */
  public boolean covers(String path) {
    if (matches(path, false)) {
      return true;
    }
    for (int slash = path.indexOf('/', prefix.length());
        slash >= 0;
        slash = path.indexOf('/', slash + 1)) {
      if (matches(path.substring(0, slash), true)) {
        return true;
      }
    }
    return false;
  }

  private boolean matchNames(String path, int from) {
    int at = from;
    int next = 0;
    int retryName = -1;
    int retryAt = 0;
    while (at <= path.length()) {
      int slash = path.indexOf('/', at);
      int end = slash < 0 ? path.length() : slash;
      if (next < names.length && names[next] == null) {
        if (next == names.length - 1) {
          return at < path.length();
        }
        retryName = ++next;
        retryAt = at;
        continue;
      }
      NameGlob name = next < names.length ? names[next] : null;
      if (name != null && name.matches(path, at, end)) {
        next++;
        at = end + 1;
      } else if (retryName >= 0) {
        int skip = path.indexOf('/', retryAt);
        if (skip < 0) {
          return false;
        }
        retryAt = skip + 1;
        at = retryAt;
        next = retryName;
      } else {
        return false;
      }
    }
    return next == names.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PathGlob glob
        && glob.pattern.equals(pattern)
        && glob.prefix.equals(prefix);
  }

  @Override
  public int hashCode() {
    return 31 * pattern.hashCode() + prefix.hashCode();
  }

  @Override
  public String toString() {
    return pattern;
  }
}
