package io.github.glosslint.generator.sphinx;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Patterns of {@code sphinx.util.matching}: two stars cross folders, one does not. */
final class SphinxGlob {

  /** Longer patterns are compared letter by letter, and so are those with many stars. */
  private static final int LONGEST = 500;

  private static final int MOST_STARS = 8;

  private SphinxGlob() {}

  static boolean isPattern(String name) {
    return name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('[') >= 0;
  }

  static Pattern of(String glob) {
    if (glob.length() > LONGEST || glob.chars().filter(c -> c == '*').count() > MOST_STARS * 2) {
      return Pattern.compile(Pattern.quote(glob));
    }
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c == '*') {
        boolean two = glob.startsWith("*", i + 1);
        regex.append(two ? ".*" : "[^/]*");
        i += two ? 1 : 0;
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '[') {
        int close = glob.indexOf(']', i + 2);
        if (close < 0) {
          regex.append("\\[");
        } else {
          regex.append(oneOf(glob.substring(i + 1, close)));
          i = close;
        }
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    try {
      return Pattern.compile(regex.toString(), Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      return Pattern.compile(Pattern.quote(glob));
    }
  }

  private static String oneOf(String characters) {
    String escaped = characters.replace("\\", "\\\\").replace("[", "\\[").replace("&", "\\&");
    if (escaped.startsWith("!")) {
      return "[^/" + escaped.substring(1) + "]";
    }
    return escaped.startsWith("^") ? "[\\" + escaped + "]" : "[" + escaped + "]";
  }
}
