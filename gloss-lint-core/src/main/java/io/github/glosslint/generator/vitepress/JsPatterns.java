package io.github.glosslint.generator.vitepress;

/** Regular expressions of JavaScript in the notation of RE2. */
final class JsPatterns {

  private static final String BLANKS = "\\t\\n\\x0b\\f\\r \\x{a0}\\x{feff}\\p{Z}";

  private JsPatterns() {}

  /** The same expression; what RE2 lacks stays as it is, which that refuses. */
  static String translated(String source) {
    StringBuilder out = new StringBuilder(source.length() + 16);
    boolean inClass = false;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\' && i + 1 < source.length()) {
        char next = source.charAt(++i);
        if (next == 'u' && i + 4 < source.length() && source.charAt(i + 1) != '{') {
          out.append("\\x{").append(source, i + 1, i + 5).append('}');
          i += 4;
        } else if (next == 'u' && source.startsWith("{", i + 1)) {
          out.append("\\x");
        } else if (next == 's') {
          out.append(inClass ? BLANKS : "[" + BLANKS + "]");
        } else if (next == 'S' && !inClass) {
          out.append("[^" + BLANKS + "]");
        } else {
          boolean plain = next < 0x80 && !Character.isLetterOrDigit(next);
          out.append(plain ? "\\" + next : c + String.valueOf(next));
        }
      } else if (inClass && c == '[') {
        out.append("\\[");
      } else {
        inClass = c == '[' || inClass && c != ']';
        out.append(c);
      }
    }
    return out.toString();
  }
}
