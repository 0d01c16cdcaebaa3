package io.github.glosslint.template.liquid;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Jekyll's {@code slugify}.
 *
 * @see <a href="https://github.com/jekyll/jekyll/blob/v4.3.4/lib/jekyll/utils.rb">utils.rb</a>
 */
public final class Slugs {

  private static final String PRETTY = "._~!$&'()+,;=@";

  private Slugs() {}

  /**
   * The slug of a text, in lower case.
   *
   * @param mode {@code raw}, {@code default}, {@code pretty}, {@code ascii} or {@code latin}; any
   *     other leaves the text as it is
   */
  public static String slugify(String text, String mode) {
    return slugifyCased(text, mode).toLowerCase(Locale.ROOT);
  }

  /** The slug of a text, its case kept. */
  public static String slugifyCased(String text, String mode) {
    return switch (mode) {
      case "raw", "default", "pretty", "ascii" -> hyphenate(text, mode);
      case "latin" -> hyphenate(latin(text), "default");
      default -> text;
    };
  }

  /** Runs of characters that the mode does not keep become one hyphen; none stays at the ends. */
  private static String hyphenate(String text, String mode) {
    StringBuilder slug = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (keeps(c, mode)) {
        if (gap) {
          slug.append('-');
        }
        slug.appendCodePoint(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    if (gap) {
      slug.append('-');
    }
    int start = slug.length() > 0 && slug.charAt(0) == '-' ? 1 : 0;
    int end = slug.length() > start && slug.charAt(slug.length() - 1) == '-' ? 1 : 0;
    return slug.substring(start, slug.length() - end);
  }

  private static boolean keeps(int c, String mode) {
    if (mode.equals("raw")) {
      return c > 127 || !LiquidMarkup.isBlank((char) c);
    }
    if (c < 128 || mode.equals("ascii")) {
      boolean letterOrDigit = c < 128 && LiquidMarkup.isWord((char) c) && c != '_';
      return letterOrDigit || (mode.equals("pretty") && PRETTY.indexOf(c) >= 0);
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Latin letters without their accents; any other letter beyond ASCII becomes a question mark. */
  private static String latin(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c < 128) {
        plain.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(letter(c));
      }
    }
    return plain.toString();
  }

  private static String letter(char c) {
    return switch (c) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'Æ' -> "AE";
      case 'œ' -> "oe";
      case 'Œ' -> "OE";
      case 'ø' -> "o";
      case 'Ø' -> "O";
      case 'đ', 'ð' -> "d";
      case 'Đ', 'Ð' -> "D";
      case 'ł' -> "l";
      case 'Ł' -> "L";
      case 'þ' -> "th";
      case 'Þ' -> "Th";
      case 'ı' -> "i";
      default -> "?";
    };
  }
}
