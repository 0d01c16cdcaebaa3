package io.github.glosslint.config;

import java.util.Locale;

/** Writes scalars of YAML. */
public final class YamlText {

  private YamlText() {}

  /** A scalar: a plain word as it is, everything else in quotes. */
  public static String scalar(String text) {
    return text.matches("[a-z][a-z-]*+") && !text.matches("true|false|null") ? text : quoted(text);
  }

  /** A scalar in double quotes. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == 0x7F || (c >= 0x80 && c < 0xA0)) {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
