package io.github.glosslint.generator.docusaurus;

import java.text.Normalizer;
import java.util.Locale;

/** What Docusaurus makes of a label in a URL: words in small letters, with hyphens between them. */
final class KebabCase {

  private KebabCase() {}

  static String of(String label) {
    String plain = Normalizer.normalize(label.replace("'", ""), Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder();
    char before = ' ';
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      boolean word = Character.isLetterOrDigit(c);
      boolean begins =
          word
              && Character.isLetterOrDigit(before)
              && (Character.isUpperCase(c) && !Character.isUpperCase(before)
                  || Character.isDigit(c) != Character.isDigit(before)
                  || Character.isUpperCase(c)
                      && Character.isUpperCase(before)
                      && i + 1 < plain.length()
                      && Character.isLowerCase(plain.charAt(i + 1)));
      boolean divided = word && !Character.isLetterOrDigit(before) && out.length() > 0;
      if (begins || divided) {
        out.append('-');
      }
      if (word) {
        out.append(c);
      }
      before = c;
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
