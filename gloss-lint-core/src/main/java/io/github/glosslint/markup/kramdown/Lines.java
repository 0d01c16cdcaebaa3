package io.github.glosslint.markup.kramdown;

import io.github.glosslint.text.Ascii;
import java.util.Set;

/**
 * Determines what may begin at an offset. Each method corresponds to one of kramdown's regular
 * expressions and, like these, treats the offset as the beginning of a line wherever it is.
 */
final class Lines {

  /** Spaces that may be before a block. */
  static final int OPTIONAL_BLANKS = 3;

  private static final Set<String> NO_LAZY_END =
      Set.of(
          ("a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark"
                  + " option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var"
                  + " script")
              .split(" "));

  private final BlockText source;
  private final String text;
  private final int limit;

  Lines(BlockText source, int limit) {
    this.source = source;
    this.text = source.text;
    this.limit = limit;
  }

  int end(int at) {
    return source.lineEnd(at, limit);
  }

  boolean isBlank(int at) {
    for (int i = at; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return true;
      }
      if (!Chars.isSpace(c)) {
        return false;
      }
    }
    return false;
  }

  /** Offset after at most {@code most} spaces. */
  int afterBlanks(int at, int most) {
    int i = at;
    while (i < limit && i < at + most && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** Whether the line begins as code that is marked by its indentation. */
  boolean isIndented(int at) {
    return at < limit && (text.charAt(at) == '\t' || afterBlanks(at, 4) == at + 4);
  }

  /** {@code EOB_MARKER} */
  boolean isEndMarker(int at) {
    return at < limit && text.charAt(at) == '^' && isBlank(at + 1);
  }

  /** Offset of the brace that closes the block attribute list at {@code at}, or -1. */
  int attributeList(int at) {
    int open = afterBlanks(at, OPTIONAL_BLANKS);
    if (!text.startsWith("{:", open) || open + 2 >= limit) {
      return -1;
    }
    char first = text.charAt(open + 2);
    if (first == ':' || first == '/') {
      return -1;
    }
    int close = source.brace(open + 2, limit);
    return close > open + 2 && isBlank(close + 1) ? close : -1;
  }

  /** {@code LAZY_END}: the line cannot belong to the paragraph or the quote before it. */
  boolean isLazyEnd(int at) {
    if (at >= limit || isBlank(at)) {
      return true;
    }
    int i = afterBlanks(at, OPTIONAL_BLANKS);
    return switch (text.charAt(i)) {
      case '{' -> attributeList(at) >= 0;
      case '^' -> isEndMarker(at);
      case '<' -> isLazyHtml(i);
      default -> false;
    };
  }

  /** Whether the {@code <} at {@code at} begins a tag that is not an element of running text. */
  boolean isLazyHtml(int at) {
    boolean closing = at + 1 < limit && text.charAt(at + 1) == '/';
    int name = at + (closing ? 2 : 1);
    if (HtmlTag.nameEnd(text, name, limit) < 0) {
      return false;
    }
    int wordEnd = name;
    while (wordEnd < limit && Chars.isUnicodeWord(text.charAt(wordEnd))) {
      wordEnd++;
    }
    if (NO_LAZY_END.contains(text.substring(name, wordEnd))) {
      return false;
    }
    return !closing || HtmlTag.end(text, at, limit) != null;
  }

  /**
   * What ends a paragraph besides a lazy end: {@code PARAGRAPH_END} and {@code PARAGRAPH_END_GFM}.
   */
  boolean isParagraphEnd(int at, boolean gfm) {
    if (at >= limit) {
      return true;
    }
    char first = text.charAt(at);
    if (Character.isLetter(first)) {
      return false;
    }
    if (isLazyEnd(at)) {
      return true;
    }
    int i = afterBlanks(at, OPTIONAL_BLANKS);
    char c = text.charAt(i);
    if (c == ':') {
      return isMarkerTail(i + 1);
    }
    return gfm
        && switch (c) {
          case '>' -> true;
          case '#' -> i == at && isGfmHeading(at);
          case '~', '`' -> fenceRun(i) >= 3;
          default -> listMarkerEnd(at, OPTIONAL_BLANKS) >= 0;
        };
  }

  /** {@code ATX_HEADER_START} of the GFM parser. */
  boolean isGfmHeading(int at) {
    int i = at;
    while (i < limit && i < at + 6 && text.charAt(i) == '#') {
      i++;
    }
    return i > at && i < limit && (text.charAt(i) == ' ' || text.charAt(i) == '\t');
  }

  /** Number of tildes and backticks at {@code at}. */
  int fenceRun(int at) {
    int i = at;
    while (i < limit && (text.charAt(i) == '~' || text.charAt(i) == '`')) {
      i++;
    }
    return i - at;
  }

  /** What has to follow a list marker: {@code [\t| ]}, the bar included. */
  boolean isMarkerTail(int at) {
    if (at >= limit) {
      return false;
    }
    char c = text.charAt(at);
    return c == ' ' || c == '\t' || c == '|';
  }

  /** Offset after the marker of the list item at {@code at}, or -1 if none begins there. */
  int listMarkerEnd(int at, int mostBlanks) {
    int bullet = bulletEnd(at, mostBlanks);
    return bullet >= 0 ? bullet : numberEnd(at, mostBlanks);
  }

  int bulletEnd(int at, int mostBlanks) {
    int i = afterBlanks(at, mostBlanks);
    if (i >= limit) {
      return -1;
    }
    char c = text.charAt(i);
    return (c == '*' || c == '-' || c == '+') && isMarkerTail(i + 1) ? i + 1 : -1;
  }

  int numberEnd(int at, int mostBlanks) {
    int start = afterBlanks(at, mostBlanks);
    int i = start;
    while (i < limit && Ascii.isDigit(text.charAt(i))) {
      i++;
    }
    return i > start && i < limit && text.charAt(i) == '.' && isMarkerTail(i + 1) ? i + 1 : -1;
  }

  int colonEnd(int at, int mostBlanks) {
    int i = afterBlanks(at, mostBlanks);
    return i < limit && text.charAt(i) == ':' && isMarkerTail(i + 1) ? i + 1 : -1;
  }

  /** {@code HR_START} */
  boolean isRule(int at) {
    int i = afterBlanks(at, OPTIONAL_BLANKS);
    char mark = i < limit ? text.charAt(i) : ' ';
    if (mark != '*' && mark != '-' && mark != '_') {
      return false;
    }
    int marks = 0;
    for (; i < limit && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      if (c == mark) {
        marks++;
      } else if (c != ' ' && c != '\t') {
        return false;
      }
    }
    return marks >= 3;
  }

  /** Whether a bar is on the line that no backslash escapes: {@code TABLE_LINE}. */
  boolean hasBar(int at) {
    int end = end(at);
    for (int i = source.bar(at, end); i >= 0; i = source.bar(i + 1, end)) {
      if (i == at || text.charAt(i - 1) != '\\') {
        return true;
      }
    }
    return false;
  }

  /** Whether what ends at {@code at} ends a block: {@code BLOCK_BOUNDARY}. */
  boolean isBoundary(int at) {
    return at >= limit || isBlank(at) || isEndMarker(at) || attributeList(at) >= 0;
  }
}
