package io.github.glosslint.markup;

import com.google.re2j.Matcher;
import io.github.glosslint.document.Reference.Context;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reference is in a "See also" list. Such a list begins with a line that the pattern
 * matches and ends with the paragraph, or with the next line that begins a list of its own.
 *
 * <p>Every line is judged once as long as one asks in the order of the text.
 */
public final class SeeAlsoContext {

  private final @Nullable RelatedPatterns patterns;
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
    this.patterns = flavor.related();
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
    Context begun = begun(start, lineEnd);
    if (begun != Context.PROSE) {
      current = begun;
      next = begun == Context.SEE_ALSO ? Context.SEE_ALSO : Context.PROSE;
    }
  }

  /** Whether no settings have other patterns. */
  boolean usesUsualWords() {
    return patterns == null;
  }

  /** The list that a line begins, {@link Context#PROSE} if it begins none. */
  Context begun(int start, int end) {
    return patterns == null
        ? usual(text, start, end)
        : matched(patterns, text.substring(start, end));
  }

  /**
   * Where the words of a line end that begins a list of related terms by the pattern of the
   * settings.
   *
   * @param start of its first word
   * @return -1 if only what follows the words can tell
   */
  int wordsEnd(int start, int end) {
    if (patterns != null) {
      Matcher matcher = patterns.seeAlso().matcher(text.substring(start, end));
      return matcher.find() ? start + matcher.end() : -1;
    }
    int also = skip(text, start + 3, end, " \t\f\r");
    return text.regionMatches(true, also, "also", 0, 4) ? also + 4 : -1;
  }

  /** The list that a line begins by the patterns of the settings. */
  private static Context matched(RelatedPatterns patterns, String line) {
    return patterns.seeAlso().matcher(line).find()
        ? Context.SEE_ALSO
        : patterns.see().matcher(line).find() ? Context.SEE : Context.PROSE;
  }

  /**
   * The list that a line begins by {@link Flavor#SEE_ALSO} and {@link Flavor#SEE}, which are spelt
   * out here: every line with a reference is looked at.
   */
  static Context usual(String text, int start, int end) {
    int at = skip(text, start, end, " \t>*+_-");
    if (at + 3 > end
        || !mayBeginUsual(text.charAt(at))
        || !text.regionMatches(true, at, "see", 0, 3)) {
      return Context.PROSE;
    }
    int word = at + 3;
    int also = skip(text, word, end, " \t\f\r");
    if (also > word && also + 4 <= end && text.regionMatches(true, also, "also", 0, 4)) {
      int behind = also + 4;
      if (behind == end || !isWordPart(text.charAt(behind))) {
        return Context.SEE_ALSO;
      }
    }
    int blank = skip(text, word, end, "*_:");
    int bracket = skip(text, blank, end, " \t");
    return bracket > blank && bracket < end && isReference(text, bracket, end)
        ? Context.SEE
        : Context.PROSE;
  }

  /** Spares nearly all lines the comparison. Beyond ASCII is a long s that is equal to it. */
  static boolean mayBeginUsual(char c) {
    return c >= 0x80 || (c | 0x20) == 's';
  }

  /** Whether a reference begins, in brackets or by the role of a term. */
  static boolean isReference(String text, int at, int end) {
    return text.charAt(at) == '['
        || at + 7 <= end
            && (text.regionMatches(true, at, ":term:`", 0, 7)
                || text.regionMatches(true, at, "{term}`", 0, 7));
  }

  private static int skip(String text, int start, int end, String all) {
    int at = start;
    while (at < end && all.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isWordPart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
