package io.github.glosslint.parse.kramdown;

import java.util.HashMap;
import java.util.Map;

/**
 * The ids that kramdown makes from the headings of one page. Its GFM parser makes one kind ({@code
 * generate_gfm_header_id}), its converter the other ({@code generate_id}); each counts for itself,
 * and neither looks whether a counted id is taken.
 */
final class KramdownIds {

  private final String prefix;
  private final Map<String, Integer> gfm = new HashMap<>();
  private final Map<String, Integer> converted = new HashMap<>();

  KramdownIds(String prefix) {
    this.prefix = prefix;
  }

  /** Letters, digits, marks and connectors in lower case, each blank a hyphen. */
  String gfm(String text) {
    StringBuilder id = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == ' ' || c == '\t') {
        id.append('-');
      } else if (c == '-' || Chars.isUnicodeWord(c)) {
        KramdownLabels.appendLowerCase(id, c);
      }
    }
    return prefix + counted(id.toString(), gfm);
  }

  /** ASCII only, from the first letter on; {@code section} where nothing is left. */
  String converted(String text) {
    String id = basic(text);
    return prefix + counted(id.isEmpty() ? "section" : id, converted);
  }

  /** The id of a term of a definition list with {@code {:auto_ids}}: neither counted nor prefixed. */
  static String basic(String text) {
    StringBuilder id = new StringBuilder(text.length());
    boolean started = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      started |= letter;
      if (started && (letter || Chars.isDigit(c) || c == '-' || c == ' ')) {
        id.append(c == ' ' ? '-' : letter ? (char) (c | 0x20) : c);
      }
    }
    return id.toString();
  }

  private static String counted(String id, Map<String, Integer> counts) {
    int earlier = counts.merge(id, 1, Integer::sum) - 1;
    return earlier == 0 ? id : id + "-" + earlier;
  }
}
