package io.github.glosslint.migration;

import io.github.glosslint.config.Settings;

/** Regular expressions of JavaScript, Rust and Go, in the syntax of our settings. */
final class Patterns {

  private Patterns() {}

  /**
   * A pattern in RE2 syntax that matches the same.
   *
   * @throws IllegalArgumentException if there is none; the message is a sentence
   */
  static String re2(String pattern) {
    StringBuilder out = new StringBuilder(pattern.length());
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        i = escape(pattern, i + 1, out);
        continue;
      }
      if (!inClass && c == '(' && pattern.startsWith("?<", i + 1)) {
        char next = i + 3 < pattern.length() ? pattern.charAt(i + 3) : ' ';
        if (next != '=' && next != '!') {
          out.append("(?P<");
          i += 2;
          continue;
        }
      }
      if (!inClass
          && c == '('
          && (pattern.startsWith("?=", i + 1)
              || pattern.startsWith("?!", i + 1)
              || pattern.startsWith("?<", i + 1))) {
        throw new IllegalArgumentException("Patterns cannot look ahead or behind.");
      }
      inClass = c == '[' || (inClass && c != ']');
      out.append(c);
    }
    return checked(out.toString());
  }

  /** Copies what is behind a backslash; returns its last index. */
  private static int escape(String pattern, int at, StringBuilder out) {
    char c = pattern.charAt(at);
    if (c == '/') {
      out.append('/');
      return at;
    }
    if (c == 'u' && pattern.startsWith("{", at + 1)) {
      out.append("\\x");
      return at;
    }
    if (c == 'u' && at + 4 < pattern.length()) {
      String digits = pattern.substring(at + 1, at + 5);
      if (digits.matches("[0-9a-fA-F]{4}")) {
        out.append("\\x{").append(digits).append('}');
        return at + 4;
      }
    }
    out.append('\\').append(c);
    return at;
  }

  private static String checked(String pattern) {
    // Patterns are alike wherever the settings have one.
    Settings.builder().ignoreLabels(pattern);
    return pattern;
  }

  /** A pattern that matches the whole of every text in which another one is found. */
  static String whole(String found) {
    String flags = found.startsWith("(?i)") ? "(?i)" : "";
    String rest = found.substring(flags.length());
    boolean isSimple = rest.indexOf('|') < 0 && !rest.endsWith("\\$");
    if (!isSimple) {
      return "(?s:.*)(?:" + found + ")(?s:.*)";
    }
    boolean begins = rest.startsWith("^");
    boolean ends = rest.endsWith("$");
    String middle = rest.substring(begins ? 1 : 0, rest.length() - (ends ? 1 : 0));
    String before = begins || middle.startsWith(".*") ? "" : ".*";
    String behind = ends || (middle.endsWith(".*") && !middle.endsWith("\\.*")) ? "" : ".*";
    return flags + before + middle + behind;
  }

  /** A pattern that matches a text and nothing else. */
  static String quoted(String text) {
    return text.replaceAll("[\\\\.\\[\\]{}()*+?^$|]", "\\\\$0");
  }

  /**
   * Whether a pattern of links can match a URL of the web, and not only paths, fragments or mail
   * addresses.
   */
  static boolean canMatchWeb(String pattern) {
    String rest = pattern.startsWith("(?i)") ? pattern.substring(4) : pattern;
    if (!rest.startsWith("^")) {
      return true;
    }
    rest = rest.substring(1);
    int end = 0;
    StringBuilder literal = new StringBuilder();
    while (end < rest.length() && literal.length() < 4) {
      char c = rest.charAt(end);
      if (c == '\\'
          && end + 1 < rest.length()
          && !Character.isLetterOrDigit(rest.charAt(end + 1))) {
        literal.append(rest.charAt(end + 1));
        end += 2;
      } else if (Character.isLetterOrDigit(c) || "#/:-_@%&=~".indexOf(c) >= 0) {
        literal.append(c);
        end++;
      } else {
        break;
      }
    }
    if (end < rest.length() && "?*".indexOf(rest.charAt(end)) >= 0 && literal.length() > 0) {
      literal.setLength(literal.length() - 1);
    }
    String start = literal.toString();
    // A dot stands for a path as often as for any character: ^./docs.
    return start.isEmpty()
        ? !rest.startsWith(".") || rest.startsWith(".*") || rest.startsWith(".+")
        : "http".startsWith(start) || start.startsWith("//");
  }
}
