package io.github.glosslint.markup;

import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.MappedText;
import org.jspecify.annotations.Nullable;

/**
 * A term in bold that a text begins with and that the rest of it defines: {@code **Term**: text}.
 * It ends with a colon, a dash, an equals sign or its line: "**Agents** act" is a sentence.
 *
 * @param start where the term begins
 * @param end behind the last word of it
 * @param behind where its definition begins; the end of the text if that is in the next block
 */
public record TermLead(int start, int end, int behind) {

  /** In characters: a term, and not a sentence that is important. */
  private static final int LONGEST = 80;

  /** What is between a term and its definition. */
  private static final String DIVIDERS = ":-–—=";

  private static final char LINE_FEED = '\n';

  private static final String WORD_JOINER = "\u2060";

  /** Whether a text may have one: perhaps it is behind an anchor. */
  public static boolean mayBegin(String text, int from) {
    int at = behindJoiner(text, from);
    return text.startsWith("**", at) || text.startsWith("__", at) || text.startsWith("<", at);
  }

  /**
   * The term that a text begins with; null if it begins with something else.
   *
   * @param text lines without the markers of what is around them
   */
  public static @Nullable TermLead of(String text) {
    int open = behindAnchor(text);
    boolean bold = text.startsWith("**", open) || text.startsWith("__", open);
    int start = open + 2;
    int close = bold ? text.indexOf(text.substring(open, start), start) : -1;
    int line = text.indexOf(LINE_FEED);
    if (close <= start || close - start > LONGEST || line >= 0 && line < close) {
      return null;
    }
    int end = close;
    while (end > start && (DIVIDERS + " ").indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == start || MappedText.isUnknown(text.substring(start, end))) {
      return null;
    }
    int behind = behind(text, behindAttributes(text, close + 2), end < close);
    return behind < 0 ? null : new TermLead(start, end, behind);
  }

  /** Where the words behind an empty element begin, such as {@code <a id="x"></a>}. */
  private static int behindAnchor(String text) {
    int start = behindJoiner(text, 0);
    int tag = text.startsWith("<", start) ? text.indexOf("></") : -1;
    return tag < 0 ? start : skipBlanks(text, text.indexOf('>', tag + 1) + 1);
  }

  /** Where a text begins that a reader of Markdown is kept from taking for a block of HTML. */
  private static int behindJoiner(String text, int from) {
    return text.startsWith(WORD_JOINER, from) ? from + 1 : from;
  }

  /** Where the words behind a list of attributes begin, such as {@code {#x}}. */
  private static int behindAttributes(String text, int from) {
    int close = text.startsWith("{", from) ? text.indexOf('}', from) : -1;
    return close < 0 || text.substring(from, close).indexOf(LINE_FEED) >= 0 ? from : close + 1;
  }

  /** Where the definition begins; -1 if nothing says that there is one. */
  private static int behind(String text, int from, boolean divided) {
    int at = skipBlanks(text, from);
    if (text.startsWith("(", at)) {
      int close = text.indexOf(')', at);
      at = close < 0 ? at : skipBlanks(text, close + 1);
    }
    boolean ends = at == text.length() || text.charAt(at) == LINE_FEED;
    if (!ends && DIVIDERS.indexOf(text.charAt(at)) >= 0) {
      at++;
    } else if (!ends && !divided) {
      return -1;
    }
    return Ascii.skipWhitespace(text, at, text.length());
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && " \t\\".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /**
   * The term as readers see it: without links, tags, marks of code and of emphasis around it.
   *
   * @param text the same as before
   */
  public String term(String text) {
    StringBuilder words = new StringBuilder(end - start);
    int depth = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      depth += c == '<' ? 1 : 0;
      if (depth == 0 && c != '`') {
        words.append(c);
      }
      depth -= c == '>' && depth > 0 ? 1 : 0;
    }
    String shown = words.toString();
    int close = shown.startsWith("[") ? shown.indexOf("](") : -1;
    return Escapes.unescape(withoutEmphasis(close < 0 ? shown : shown.substring(1, close))).strip();
  }

  private static String withoutEmphasis(String words) {
    int last = words.length() - 1;
    boolean emphasized =
        last > 1 && "*_".indexOf(words.charAt(0)) >= 0 && words.charAt(0) == words.charAt(last);
    return emphasized ? words.substring(1, last) : words;
  }
}
