package io.github.glosslint.generator.jekyll;

/** Ruby's two ways to match a path with a pattern. */
final class Globs {

  private Globs() {}

  /** {@code File.fnmatch?} without flags: a star matches slashes as well. */
  static boolean fnmatch(String pattern, String path) {
    return matches(pattern, path, false);
  }

  /** {@code Dir.glob}: a star stays in its folder, two stars do not. */
  static boolean glob(String pattern, String path) {
    return matches(pattern.replace("**/", "**"), path, true);
  }

  /**
   * Backtracks to the last star, and from one that stops at a slash to the last pair of stars: an
   * earlier one could only match what these match as well. Hence at most length times length steps.
   */
  private static boolean matches(String pattern, String path, boolean byFolder) {
    int p = 0;
    int t = 0;
    int starP = -1;
    int starT = -1;
    int pairP = -1;
    int pairT = -1;
    while (t < path.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        boolean twice = p + 1 < pattern.length() && pattern.charAt(p + 1) == '*';
        p += twice ? 2 : 1;
        if (twice || !byFolder) {
          pairP = p;
          pairT = t;
          starP = -1;
        } else {
          starP = p;
          starT = t;
        }
        continue;
      }
      int next = p < pattern.length() ? one(pattern, p, path.charAt(t)) : -1;
      if (next > 0) {
        p = next;
        t++;
      } else if (starP >= 0 && path.charAt(starT) != '/') {
        p = starP;
        t = ++starT;
      } else if (pairP >= 0) {
        p = pairP;
        t = ++pairT;
        starP = -1;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** The pattern's offset after the element at {@code p} if that matches {@code c}, else -1. */
  private static int one(String pattern, int p, char c) {
    char element = pattern.charAt(p);
    if (element == '?') {
      return p + 1;
    }
    if (element == '\\' && p + 1 < pattern.length()) {
      return pattern.charAt(p + 1) == c ? p + 2 : -1;
    }
    if (element == '[') {
      int end = pattern.indexOf(']', p + 2);
      if (end > 0) {
        return inClass(pattern, p + 1, end, c) ? end + 1 : -1;
      }
    }
    return element == c ? p + 1 : -1;
  }

  private static boolean inClass(String pattern, int start, int end, char c) {
    boolean negated = pattern.charAt(start) == '!' || pattern.charAt(start) == '^';
    boolean found = false;
    for (int i = negated ? start + 1 : start; i < end; i++) {
      if (i + 2 < end && pattern.charAt(i + 1) == '-') {
        found |= c >= pattern.charAt(i) && c <= pattern.charAt(i + 2);
        i += 2;
      } else {
        found |= c == pattern.charAt(i);
      }
    }
    return found != negated;
  }
}
