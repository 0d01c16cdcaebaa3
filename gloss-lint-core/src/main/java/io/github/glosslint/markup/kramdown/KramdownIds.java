package io.github.glosslint.markup.kramdown;

import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.HeadingIds;
import io.github.glosslint.text.Ascii;

/**
 * The ids that kramdown makes from the headings of one page. Its GFM parser makes one kind, its
 * converter the other, also of headings inside HTML elements that the GFM parser skips; each counts
 * for itself.
 */
final class KramdownIds {

  private final String prefix;
  private final HeadingIds parsed;
  private final HeadingIds converted = HeadingIds.of(AnchorStyle.KRAMDOWN);

  KramdownIds(AnchorStyle style, String prefix) {
    this.parsed = HeadingIds.of(style);
    this.prefix = prefix;
  }

  /** The id that is made while the page is parsed, or by another platform that shows the page. */
  String parsed(String text) {
    // Ruby's lower case takes no regard of context: it knows no final sigma.
    return prefix + parsed.next(text.replace('\u03a3', '\u03c3'));
  }

  /** The id that is made while the page is converted. */
  String converted(String text) {
    return prefix + converted.next(text);
  }

  /**
   * The id of a term of a definition list with {@code {:auto_ids}}, neither counted nor prefixed:
   * {@code basic_generate_id} of {@code converter/base.rb}.
   */
  static String basic(String text) {
    StringBuilder id = new StringBuilder(text.length());
    boolean started = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      started |= letter;
      if (started && (letter || Ascii.isDigit(c) || c == '-' || c == ' ')) {
        id.append(c == ' ' ? '-' : letter ? (char) (c | 0x20) : c);
      }
    }
    return id.toString();
  }
}
