package io.github.glosslint.text;

/**
 * A text and the origin of each of its characters: the input of the parsers.
 *
 * <p>{@link #UNKNOWN} is in the text wherever a template writes something that only the site
 * generator knows. Whatever contains it is neither right nor wrong.
 */
public record MappedText(String text, Origins origins) {

  /** A Unicode noncharacter: it has no business in any document. */
  public static final char UNKNOWN = '\uFDD0';

  /** The same as a text. */
  public static final String UNKNOWN_TEXT = String.valueOf(UNKNOWN);

  /**
   * The text of a file as it is written.
   *
   * @param skipped UTF-16 units at its beginning that are left out, such as front matter
   */
  public static MappedText verbatim(SourceText source, int skipped) {
    String content = source.content();
    return new MappedText(
        skipped == 0 ? content : content.substring(skipped),
        Origins.verbatim(source.path(), skipped));
  }

  /** Whether a template wrote some of a text that only the site generator knows. */
  public static boolean isUnknown(String value) {
    return value.indexOf(UNKNOWN) >= 0;
  }
}
