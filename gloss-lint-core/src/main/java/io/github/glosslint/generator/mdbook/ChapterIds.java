package io.github.glosslint.generator.mdbook;

import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.HeadingIds;
import io.github.glosslint.markup.NoteIds;
import java.util.List;
import java.util.Locale;

/** The ids of headings and notes: {@code id_from_content} of mdBook 0.5.4. */
final class ChapterIds {

  static final AnchorStyle STYLE =
      new AnchorStyle("mdbook", () -> HeadingIds.unique(ChapterIds::id), false, false, true, false);

  /** Without smart punctuation, the default before 0.5. */
  static final AnchorStyle PLAIN =
      new AnchorStyle(
          "mdbook", () -> HeadingIds.unique(ChapterIds::id), false, false, false, false);

  static final NoteIds NOTES =
      new NoteIds() {
        @Override
        public List<String> definition(String label) {
          return List.of("footnote-" + label);
        }

        @Override
        public List<String> marks(String label, int count) {
          return List.of("fr-" + label + "-" + count);
        }
      };

  private ChapterIds() {}

  static String id(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    StringBuilder id = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      i += Character.charCount(c);
      if (c == '_' || c == '-' || isAlphanumeric(c)) {
        id.appendCodePoint(c);
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        id.append('-');
      }
    }
    return id.toString();
  }

  /** Rust's {@code char::is_alphanumeric}: alphabetic, or any number. */
  private static boolean isAlphanumeric(int c) {
    return Character.isAlphabetic(c)
        || switch (Character.getType(c)) {
          case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }
}
