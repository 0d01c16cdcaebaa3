package io.github.glosslint.markup;

import io.github.glosslint.document.Reference.Context;

/**
 * Whether a reference is in a "See also" list. Such a list begins with a line that the pattern
 * matches and ends with the paragraph, or with the next line that begins a list of its own.
 *
 * <p>Every line is judged once as long as one asks in the order of the text.
 */
public final class SeeAlsoContext {

  private final Flavor flavor;
  private final boolean usualWords;
  private final String text;

  private int paragraph = -1;
  private int lineStart;
  private int lineEnd;

  /** What the current line is, and what the next one will be if it begins no list. */
  private Context current = Context.PROSE;

  private Context next = Context.PROSE;

  /**
   * @param text the whole text that offsets count in
   */
  public SeeAlsoContext(String text, Flavor flavor) {
    this.text = text;
    this.flavor = flavor;
    this.usualWords =
        flavor.seeAlso().pattern().equals(Flavor.SEE_ALSO)
            && flavor.see().pattern().equals(Flavor.SEE);
  }

  /**
   * The context of the reference at {@code offset} of a paragraph that begins at {@code
   * paragraphStart}.
   */
  public Context at(int paragraphStart, int offset) {
    if (paragraphStart != paragraph || offset < lineStart) {
      paragraph = paragraphStart;
      next = Context.PROSE;
      judge(paragraphStart);
    }
    while (offset >= lineEnd && lineEnd < text.length()) {
      judge(lineEnd + 1);
    }
    return current;
  }

  private void judge(int start) {
    int newline = text.indexOf('\n', start);
    lineStart = start;
    lineEnd = newline < 0 ? text.length() : newline;
    current = next;
    if (usualWords && !mayBeginList(start)) {
      return;
    }
    String line = text.substring(start, lineEnd);
    if (flavor.seeAlso().matcher(line).find()) {
      current = Context.SEE_ALSO;
      next = Context.SEE_ALSO;
    } else if (flavor.see().matcher(line).find()) {
      current = Context.SEE;
      next = Context.PROSE;
    }
  }

  /** Whether the first word of a line begins as both of our own patterns do. */
  private boolean mayBeginList(int start) {
    int at = start;
    while (at < lineEnd && " \t>*+_-".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.regionMatches(true, at, "see", 0, 3);
  }
}
