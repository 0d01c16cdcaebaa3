package io.github.glosslint.document;

import io.github.glosslint.text.Location;

/**
 * A bracket that is, or may be meant as, a reference to a {@link Definition}. Brackets in code,
 * mathematics or the text of an image are not references, nor are checkboxes, footnotes, alerts and
 * attribute lists.
 *
 * @param text what the reader sees, as written in the source
 * @param label what is looked up, as written
 * @param key the label as the dialect compares labels
 * @param defined whether a definition of the page, or of a file that it includes, has its key
 * @param context where it is
 * @param textDefined whether the text of a {@link Form#FULL} reference is a defined label as well
 * @param spaced whether white space divides the two brackets, as in kramdown's {@code [a] [b]}
 * @param image whether it is written with an exclamation mark
 * @param position what it is beside
 * @param labelLocation the label without its brackets
 * @param location the whole reference
 */
public record Reference(
    Form form,
    String text,
    String label,
    String key,
    boolean defined,
    Context context,
    boolean textDefined,
    boolean spaced,
    boolean image,
    Position position,
    Location labelLocation,
    Location location) {

  /** The first bracket of a full reference, as if there were no second. */
  public Reference textAlone() {
    return new Reference(
        Form.SHORTCUT,
        text,
        text,
        text,
        false,
        context,
        false,
        false,
        image,
        position,
        location,
        location);
  }

  /** The three forms of CommonMark. */
  public enum Form {
    /** {@code [label]} */
    SHORTCUT,
    /** {@code [label][]} */
    COLLAPSED,
    /** {@code [text][label]} */
    FULL
  }

  /** What a reference is beside, which says what a lone bracket may be meant as. */
  public enum Position {
    /** Among the words of a text. */
    TEXT,
    /** At the start of a paragraph, a list item, a heading or a cell, as tags do. */
    BLOCK_START,
    /** Behind a word at once: {@code consider[ing]}, {@code argv[index]}. */
    AFTER_WORD,
    /** Between two parts of a word: {@code map[string][]string}. */
    IN_WORD,
    /** In brackets of its own: {@code [[page]]}. */
    IN_BRACKETS;

    /** All scripts before Thai have spaces, and telling scripts apart takes a large table. */
    private static final int FIRST_WITHOUT_SPACES = 0x0E00;

    /**
     * The position of a range of text.
     *
     * @param start of the text of the block
     * @param from where the reference begins
     * @param to behind its end
     */
    public static Position of(String text, int start, int from, int to) {
      if (from <= start) {
        return BLOCK_START;
      }
      int before = text.codePointBefore(from);
      if (before == '[' && to < text.length() && text.charAt(to) == ']') {
        return IN_BRACKETS;
      }
      boolean joined = "-_/".indexOf(before) >= 0 && from - start > 1;
      if (!isWordPart(joined ? text.codePointBefore(from - 1) : before)) {
        return TEXT;
      }
      return to < text.length() && isWordPart(text.codePointAt(to)) ? IN_WORD : AFTER_WORD;
    }

    /** Scripts that put no spaces between words have every bracket after a letter. */
    private static boolean isWordPart(int codePoint) {
      return Character.isLetterOrDigit(codePoint)
          && (codePoint < FIRST_WITHOUT_SPACES || hasSpaces(codePoint));
    }

    private static boolean hasSpaces(int codePoint) {
      return switch (Character.UnicodeScript.of(codePoint)) {
        case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
        default -> true;
      };
    }
  }

  /** Where a reference is. */
  public enum Context {
    PROSE,
    HEADING,
    /** In a "See also" list of an entry. */
    SEE_ALSO,
    /** Behind the "See" that redirects to the preferred term. */
    SEE
  }
}
