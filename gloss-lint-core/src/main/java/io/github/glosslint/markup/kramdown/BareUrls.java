package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.Link;
import io.github.glosslint.markup.ProseText;
import org.jspecify.annotations.Nullable;

/**
 * Finds URLs that are in plain text. kramdown makes no links of them, yet somebody will try them.
 *
 * <p>One reaches up to white space or a {@code <}, without the punctuation of the sentence around
 * it. The remains of a link that is not a link, {@code https://x](https://x)}, are one malformed
 * URL, unless the brackets are in order and something else is wrong.
 */
final class BareUrls {

  private static final String TRAILING = ".,;:!?'\"*`…";

  private static final int LONGEST_ENDING = 5;

  private final SpanParser spans;
  private final String text;

  private BareUrls(SpanParser spans) {
    this.spans = spans;
    this.text = spans.text;
  }

  /** Adds the URLs of the text that has just been parsed. */
  static void find(SpanParser spans) {
    BlockText source = spans.source;
    int at = source.scheme(spans.start, spans.end);
    if (at >= 0) {
      new BareUrls(spans).from(at);
    }
  }

  private void from(int first) {
    for (int at = first; at >= 0; ) {
      int next = at + 3;
      int start = schemeStart(at);
      if (start >= spans.start && spans.facts.takenUntil(start) < 0) {
        int end = end(start, at + 3);
        if (end > at + 3) {
          add(start, end);
          next = end;
        }
      }
      at = spans.source.scheme(next, spans.end);
    }
  }

  private int schemeStart(int colon) {
    if (colon >= 5 && text.regionMatches(true, colon - 5, "https", 0, 5)) {
      return colon - 5;
    }
    return colon >= 4 && text.regionMatches(true, colon - 4, "http", 0, 4) ? colon - 4 : -1;
  }

  private int end(int start, int afterScheme) {
    int limit = spans.facts.nextTaken(start, spans.end);
    boolean bracketed = start > spans.start && text.charAt(start - 1) == '[';
    int i = afterScheme;
    while (i < limit) {
      char c = text.charAt(i);
      if (c == '<' || Chars.isSpace(c) || Character.isSpaceChar(c)) {
        break;
      }
      if (bracketed && isJoint(i) || isOfText(start, i)) {
        break;
      }
      i++;
    }
    return trimmed(start, i);
  }

  /**
   * Whether the sentence goes on without a blank: with a character reference that stands for no
   * letter of a URL, with punctuation of Chinese, Japanese and Korean, or with a letter of these
   * behind the ending of a file.
   */
  private boolean isOfText(int start, int at) {
    char c = text.charAt(at);
    if (c == '&') {
      return text.startsWith("&lt;", at)
          || text.startsWith("&gt;", at)
          || text.startsWith("&quot;", at)
          || text.startsWith("&nbsp;", at);
    }
    if (c < '\u3000') {
      return false;
    }
    boolean punctuation = c <= '\u303f' || c >= '\uff01' && c <= '\uff0f' || c == '\uff1a';
    return punctuation || Character.isLetter(c) && isEnding(start, at);
  }

  /** Whether a name with an ending, such as {@code a.html}, stands directly before. */
  private boolean isEnding(int start, int at) {
    int i = at;
    while (i > start && at - i < LONGEST_ENDING && isOfEnding(text.charAt(i - 1))) {
      i--;
    }
    return i < at && i > start && text.charAt(i - 1) == '.';
  }

  private static boolean isOfEnding(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** Whether the text of a link ends here and its destination begins. */
  private boolean isJoint(int at) {
    return text.startsWith("](", at)
        || text.startsWith("][", at)
        || (text.startsWith("(http", at) && text.charAt(at - 1) != '}');
  }

  private int trimmed(int start, int end) {
    boolean emphasised = start > spans.start && text.charAt(start - 1) == '_';
    int parentheses = 0;
    int brackets = 0;
    for (int i = start; i < end; i++) {
      switch (text.charAt(i)) {
        case '(' -> parentheses++;
        case ')' -> parentheses--;
        case '[' -> brackets++;
        case ']' -> brackets--;
        default -> {}
      }
    }
    int i = end;
    while (i > start) {
      char c = text.charAt(i - 1);
      if (c == ')' && parentheses < 0) {
        parentheses++;
      } else if (c == ']' && brackets < 0) {
        brackets++;
      } else if (TRAILING.indexOf(c) < 0 && !(emphasised && c == '_')) {
        break;
      }
      i--;
    }
    return i;
  }

  private void add(int start, int end) {
    spans.add(Link.Kind.BARE_URL, text.substring(start, end), start, end, start, end);
    ProseText prose = spans.facts.prose();
    if (prose != null) {
      prose.hide(spans.source.origin(start), spans.source.originEnd(start, end));
    }
    @Nullable BrokenLink broken = BrokenLink.unopened(text, spans.start, start, end);
    if (broken != null) {
      int from = spans.source.origin(broken.start());
      int to = spans.source.originEnd(broken.start(), broken.end());
      spans.facts.add(builder -> builder.add(broken.defect(builder.locate(from, to))));
    }
  }
}
