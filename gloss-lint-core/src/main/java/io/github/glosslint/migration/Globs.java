package io.github.glosslint.migration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Globs and path patterns of other tools as those of {@code .gitignore}. */
final class Globs {

  private static final int MOST_ALTERNATIVES = 64;

  private Globs() {}

  /**
   * Globs that are relative to the folder of their file, so that {@code *.md} means no file in a
   * folder below it.
   *
   * @throws IllegalArgumentException if there are none; the message is a sentence
   */
  static List<String> anchored(String glob) {
    List<String> anchored = new ArrayList<>();
    for (String each : loose(glob)) {
      boolean inside = each.indexOf('/') >= 0 && each.indexOf('/') < each.length() - 1;
      anchored.add(inside || each.equals("**") ? each : "/" + each);
    }
    return anchored;
  }

  /**
   * Globs that match a name in any folder, as they do here.
   *
   * @throws IllegalArgumentException if there are none; the message is a sentence
   */
  static List<String> loose(String glob) {
    String path = glob.startsWith("./") ? glob.substring(2) : glob;
    if (path.startsWith("!")) {
      throw new IllegalArgumentException("A glob cannot be negated.");
    }
    if (path.startsWith("/") || path.startsWith("~")) {
      throw new IllegalArgumentException("It names a place on the machine, not one in the tree.");
    }
    if (path.startsWith("../")) {
      throw new IllegalArgumentException("It names a place outside the folder.");
    }
    if (path.matches(".*[@+?*!]\\(.*")) {
      throw new IllegalArgumentException("Globs have no groups.");
    }
    if (path.matches(".*\\{[^},]*\\.\\.[^},]*}.*")) {
      throw new IllegalArgumentException("Globs have no ranges.");
    }
    List<String> expanded = new ArrayList<>();
    expand(path, expanded);
    return expanded;
  }

  private static void expand(String glob, List<String> expanded) {
    int open = glob.lastIndexOf('{');
    int close = open < 0 ? -1 : glob.indexOf('}', open);
    if (close < 0) {
      if (expanded.size() == MOST_ALTERNATIVES) {
        throw new IllegalArgumentException("It stands for too many globs.");
      }
      expanded.add(glob);
      return;
    }
    for (String part : glob.substring(open + 1, close).split(",", -1)) {
      expand(glob.substring(0, open) + part + glob.substring(close + 1), expanded);
    }
  }

  /**
   * A glob for the files whose paths hold a match of a regular expression.
   *
   * @return null if the expression is not simple enough
   */
  static @Nullable String ofPattern(String pattern) {
    String rest = pattern;
    boolean fromRoot = false;
    boolean fromName = false;
    if (rest.startsWith("^")) {
      fromRoot = true;
      rest = rest.substring(1);
      rest =
          rest.startsWith("\\./")
              ? rest.substring(3)
              : rest.startsWith("./") ? rest.substring(2) : rest;
    } else if (rest.startsWith("(^|/)") || rest.startsWith("(?:^|/)")) {
      fromName = true;
      rest = rest.substring(rest.indexOf(')') + 1);
    } else if (rest.startsWith("./")) {
      fromRoot = true;
      rest = rest.substring(2);
    } else if (rest.startsWith(".*")) {
      rest = rest.substring(2);
    }
    boolean toEnd = false;
    if (rest.endsWith("(/|$)") || rest.endsWith("(?:/|$)")) {
      toEnd = true;
      rest = rest.substring(0, rest.lastIndexOf('('));
    } else if (rest.endsWith("$")) {
      toEnd = true;
      rest = rest.substring(0, rest.length() - 1);
    } else if (rest.endsWith("/.*")) {
      rest = rest.substring(0, rest.length() - 2);
    } else if (rest.endsWith(".*")) {
      rest = rest.substring(0, rest.length() - 2);
    }
    if (!fromRoot && rest.startsWith("/")) {
      fromName = true;
      rest = rest.substring(1);
    }
    String literal = literal(rest);
    if (literal == null || literal.isEmpty() || literal.startsWith("/")) {
      return null;
    }
    String end = toEnd || literal.endsWith("/") ? "" : "*";
    boolean inFolders = literal.indexOf('/') >= 0 && literal.indexOf('/') < literal.length() - 1;
    String begin = fromRoot ? "/" : (inFolders ? "**/" : "") + (fromName ? "" : "*");
    return begin + literal + end;
  }

  /** The text that a pattern without operators matches; null if it has one. */
  private static @Nullable String literal(String pattern) {
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        c = pattern.charAt(++i);
        if (Character.isLetterOrDigit(c) || "*?[]\\".indexOf(c) >= 0) {
          return null;
        }
      } else if ("\\^$*+?()[]{}|".indexOf(c) >= 0) {
        return null;
      }
      literal.append(c);
    }
    return literal.toString();
  }
}
