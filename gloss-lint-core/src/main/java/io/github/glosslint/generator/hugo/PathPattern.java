package io.github.glosslint.generator.hugo;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Patterns of paths as the configuration writes them: {@code **}, {@code *}, {@code {a,b}}. */
final class PathPattern {

  private PathPattern() {}

  /** Reads a pattern, in which capitals make no difference; null if it is none. */
  static @Nullable Pattern of(String glob) {
    StringBuilder regex = new StringBuilder("(?i)^");
    int open = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c == '*') {
        boolean crossing = i + 1 < glob.length() && glob.charAt(i + 1) == '*';
        regex.append(crossing ? ".*" : "[^/]*");
        i += crossing ? 1 : 0;
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '{') {
        open++;
        regex.append("(?:");
      } else if (c == '}' && open > 0) {
        open--;
        regex.append(')');
      } else if (c == ',' && open > 0) {
        regex.append('|');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return expression(regex.append('$').toString());
  }

  /** Reads a regular expression; null if it is none. */
  static @Nullable Pattern expression(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  /** Whether a path is one of a pattern, with or without a slash before it. */
  static boolean matches(@Nullable Pattern pattern, String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return pattern != null
        && (pattern.matcher(lower).matches() || pattern.matcher("/" + lower).matches());
  }
}
