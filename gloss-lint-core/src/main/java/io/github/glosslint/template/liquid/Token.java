package io.github.glosslint.template.liquid;

/**
 * A token of a template.
 *
 * @param start UTF-16 offset of the first code unit
 * @param end offset after the last code unit
 * @param name a tag's name, else empty
 * @param markupStart where a tag's markup, an output's expression or a raw body begins
 * @param markupEnd where it ends
 * @param trimBefore whether white space before the token vanishes
 * @param trimAfter whether white space after the token vanishes
 */
record Token(
    Kind kind,
    int start,
    int end,
    String name,
    int markupStart,
    int markupEnd,
    boolean trimBefore,
    boolean trimAfter) {

  /** What a token is. */
  enum Kind {
    TEXT,
    OUTPUT,
    TAG,
    /** A whole raw block; its body is the markup. */
    RAW,
    /** A whole comment block, or an inline comment. */
    COMMENT,
    /** A raw or comment block that no tag closes: the opening tag alone. */
    UNCLOSED_BLOCK,
    /** A tag or output without its terminator, to the end of its line. */
    UNTERMINATED
  }

  static Token of(Kind kind, int start, int end) {
    return new Token(kind, start, end, "", start, end, false, false);
  }

  /** Where a tag's name begins. */
  int nameStart(String source) {
    return LiquidMarkup.skipBlanks(source, trimBefore ? start + 3 : start + 2, end);
  }

  /** The name that a tag's markup begins with, as of a variable to assign; may be empty. */
  String variable(String source) {
    int i = markupStart;
    while (i < markupEnd
        && (LiquidMarkup.isWord(source.charAt(i)) || "-.[]()".indexOf(source.charAt(i)) >= 0)) {
      i++;
    }
    return source.substring(markupStart, i);
  }

  String markup(String source) {
    return source.substring(markupStart, markupEnd);
  }
}
