package io.github.glosslint.parse;

import io.github.glosslint.document.Reference.Context;

/**
 * Tells whether a reference stands in a "See also" list. Such a list begins with a line that the
 * pattern matches and ends with the paragraph, or with the next line that begins a list of its own.
 */
public final class SeeAlsoContext {

  private final MarkdownOptions options;
  private final String text;
  private int lineStart = -1;
  private int lineEnd = -1;
  private Context context = Context.PROSE;

  /**
   * @param text the whole text that offsets count in
   */
  public SeeAlsoContext(String text, MarkdownOptions options) {
    this.text = text;
    this.options = options;
  }

  /**
   * The context of the reference at {@code offset} of a paragraph that begins at {@code
   * paragraphStart}.
   */
  public Context at(int paragraphStart, int offset) {
    if (offset >= lineStart && offset < lineEnd && lineStart >= paragraphStart) {
      return context;
    }
    lineStart = Math.max(paragraphStart, text.lastIndexOf('\n', offset - 1) + 1);
    int newline = text.indexOf('\n', offset);
    lineEnd = newline < 0 ? text.length() : newline;
    context = Context.PROSE;
    for (int start = lineStart;
        start >= paragraphStart;
        start = previousLine(start, paragraphStart)) {
      int end = text.indexOf('\n', start);
      String line = text.substring(start, end < 0 ? text.length() : end);
      if (options.seeAlso().matcher(line).find()) {
        context = Context.SEE_ALSO;
        break;
      }
      if (options.see().matcher(line).find()) {
        context = start == lineStart ? Context.SEE : Context.PROSE;
        break;
      }
    }
    return context;
  }

  private int previousLine(int lineStart, int paragraphStart) {
    if (lineStart <= paragraphStart) {
      return -1;
    }
    return Math.max(paragraphStart, text.lastIndexOf('\n', lineStart - 2) + 1);
  }
}
