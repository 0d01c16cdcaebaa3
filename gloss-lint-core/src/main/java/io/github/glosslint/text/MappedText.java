package io.github.glosslint.text;

/**
 * A text together with where each of its characters stems from: what the parsers read.
 *
 * <p>{@link #UNKNOWN} stands in the text wherever a template writes something that only the site
 * generator knows. Whatever contains it is neither right nor wrong.
 */
public record MappedText(String text, Origins origins) {

  /** A Unicode noncharacter: it has no business in any document. */
  public static final char UNKNOWN = '\uFDD0';

  public static MappedText verbatim(SourceText source, int skipped) {
    String content = source.content();
    return new MappedText(
        skipped == 0 ? content : content.substring(skipped),
        Origins.verbatim(source.path(), skipped));
  }

  public static boolean isUnknown(String value) {
    return value.indexOf(UNKNOWN) >= 0;
  }
}
