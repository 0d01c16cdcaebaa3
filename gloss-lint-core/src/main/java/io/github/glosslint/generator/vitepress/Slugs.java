package io.github.glosslint.generator.vitepress;

import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.HeadingIds;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The ids of headings: {@code slugify} of {@code @mdit-vue/shared} 2 and markdown-it-anchor 8. */
final class Slugs {

  static final AnchorStyle STYLE = style("vitepress", Slugs::slug);

  /** Names of emoji, which are pictures by then. Compiled only where a heading has a colon. */
  private static final class Emoji {
    static final Pattern NAME = Pattern.compile("(?<![\\w:]):[a-z0-9_+-]+:(?![\\w:])");
  }

  private static final String SPECIAL = "~`!@#$%^&*()-_+=[]{}|\\;:\"'“”‘’<>,.?/";

  private Slugs() {}

  /** A style whose ids another function makes. */
  static AnchorStyle style(String name, UnaryOperator<String> slug) {
    return new AnchorStyle(
        name,
        () -> HeadingIds.unique(text -> slug.apply(withoutEmoji(text))),
        false,
        false,
        false,
        false,
        true);
  }

  private static String withoutEmoji(String text) {
    return text.indexOf(':') < 0 ? text : Emoji.NAME.matcher(text).replaceAll("");
  }

  static String slug(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder id = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      // Control characters are removed before blanks become hyphens, tabs among them.
      if (c >= '\u0300' && c <= '\u036f' || c < ' ') {
        continue;
      }
      if (isSpecial(c)) {
        gap = true;
      } else {
        if (gap && id.length() > 0) {
          id.append('-');
        }
        gap = false;
        id.append(c);
      }
    }
    if (id.length() > 0 && id.charAt(0) >= '0' && id.charAt(0) <= '9') {
      id.insert(0, '_');
    }
    return id.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isSpecial(char c) {
    return SPECIAL.indexOf(c) >= 0 || JsBlanks.isBlank(c);
  }
}
