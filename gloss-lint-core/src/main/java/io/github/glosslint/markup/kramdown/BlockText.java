package io.github.glosslint.markup.kramdown;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text that kramdown parses as one: the whole page, or the content of a list item or a quote with
 * its indentation taken off. Every line ends with a line feed.
 *
 * <p>Invariant: {@code at} ascends; the characters from {@code at[i]} to {@code at[i + 1]} are at
 * {@code from[i]} and after in the expanded text.
 */
final class BlockText {

  private static final int BRACE = 0;
  private static final int COMMENT = 1;
  private static final int SCHEME = 2;
  private static final int BRACKET = 3;
  private static final int INSTRUCTION = 4;
  private static final int EXTENSION = 5;
  private static final int POINTER = 6;
  private static final int NEWLINE = 7;
  private static final int BAR = 8;

  /** What is looked for, by the constants above; only the first may be escaped by a backslash. */
  private static final String[] NEEDLES = {"}", "-->", "://", "]", "?>", "{:/", ">", "\n", "|"};

  final String text;
  private final int[] at;
  private final int[] from;
  private Memo @Nullable [] memos;
  private @Nullable Set<Integer> unclosed;

  /** The piece that was asked for last: most questions are about one character after the other. */
  private int asked;

  private BlockText(String text, int[] at, int[] from) {
    this.text = text;
    this.at = at;
    this.from = from;
  }

  /** The expanded text with its line endings made line feeds. */
  static BlockText page(String expanded) {
    if (expanded.indexOf('\r') < 0) {
      boolean closed = expanded.endsWith("\n");
      return new BlockText(closed ? expanded : expanded + "\n", new int[] {0}, new int[] {0});
    }
    Builder page = new Builder();
    int length = expanded.length();
    int start = 0;
    for (int i = 0; i < length; i++) {
      if (expanded.charAt(i) == '\r') {
        page.append(expanded, start, i, start);
        page.append("\n", 0, 1, i);
        start = i + 1 < length && expanded.charAt(i + 1) == '\n' ? i + 2 : i + 1;
        i = start - 1;
      }
    }
    page.append(expanded, start, length, start);
    if (start < length && expanded.charAt(length - 1) != '\n') {
      page.append("\n", 0, 1, length);
    }
    return page.build();
  }

  /** Whether no end tag closes the element whose start tag is at an offset. */
  boolean isUnclosed(int offset) {
    Set<Integer> known = unclosed;
    if (known == null) {
      known = UnclosedElements.in(this);
      unclosed = known;
    }
    return known.contains(offset);
  }

  /** Where the character at {@code offset} is in the expanded text. */
  int origin(int offset) {
    if (at.length == 1) {
      return from[0] + offset;
    }
    if (from.length == 0) {
      return 0;
    }
    int piece = piece(offset);
    int origin = from[piece] + offset - at[piece];
    // Spaces that stand for a tab have no places of their own: none goes beyond what follows.
    return piece + 1 < from.length && from[piece + 1] >= from[piece]
        ? Math.min(origin, from[piece + 1])
        : origin;
  }

  private int piece(int offset) {
    boolean same =
        asked < at.length
            && at[asked] <= offset
            && (asked + 1 == at.length || offset < at[asked + 1]);
    if (!same) {
      int found = Arrays.binarySearch(at, offset);
      asked = found >= 0 ? found : Math.max(0, -found - 2);
    }
    return asked;
  }

  /** The end in the expanded text of a range that ends at {@code end} here and is not empty. */
  int originEnd(int start, int end) {
    return end > start ? origin(end - 1) + 1 : origin(start);
  }

  /** Offset after the line feed of the line at {@code offset}, or {@code limit}. */
  int lineEnd(int offset, int limit) {
    int found = text.indexOf('\n', offset);
    return found < 0 || found >= limit ? limit : found + 1;
  }

  /** Offset of the next {@code >} on the same line, or -1. */
  int pointerOnLine(int offset, int limit) {
    int end = next(NEWLINE, offset, limit);
    return next(POINTER, offset, end < 0 ? limit : end);
  }

  /** Offset of the next closing brace that no backslash escapes, or -1. */
  int brace(int offset, int limit) {
    return next(BRACE, offset, limit);
  }

  /** Offset of the next end of an HTML comment, or -1. */
  int commentEnd(int offset, int limit) {
    return next(COMMENT, offset, limit);
  }

  /** Offset of the next end of a processing instruction, or -1. */
  int instructionEnd(int offset, int limit) {
    return next(INSTRUCTION, offset, limit);
  }

  /** Offset of the next closing bracket, or -1. */
  int bracket(int offset, int limit) {
    return next(BRACKET, offset, limit);
  }

  /** Offset of the next end tag of an extension, or -1. */
  int extensionEnd(int offset, int limit) {
    return next(EXTENSION, offset, limit);
  }

  /** Offset of the next vertical bar, or -1. */
  int bar(int offset, int limit) {
    return next(BAR, offset, limit);
  }

  /** Offset of the next {@code ://}, or -1. */
  int scheme(int offset, int limit) {
    return next(SCHEME, offset, limit);
  }

  private int next(int needle, int offset, int limit) {
    Memo[] all = memos;
    if (all == null) {
      all = new Memo[NEEDLES.length];
      for (int i = 0; i < all.length; i++) {
        all[i] = new Memo(NEEDLES[i], i == BRACE);
      }
      memos = all;
    }
    return all[needle].next(text, offset, limit);
  }

  /**
   * Remembers where a needle was found last, so that asking again and again for one that is far
   * away or absent costs nothing.
   */
  private static final class Memo {

    private final String needle;
    private final boolean unescaped;
    private int asked = -1;
    private int found = -1;

    Memo(String needle, boolean unescaped) {
      this.needle = needle;
      this.unescaped = unescaped;
    }

    int next(String text, int offset, int limit) {
      if (asked < 0 || offset < asked || (found >= 0 && offset > found)) {
        asked = offset;
        found = text.indexOf(needle, offset);
        while (unescaped && found > 0 && text.charAt(found - 1) == '\\') {
          found = text.indexOf(needle, found + 1);
        }
      }
      return found >= 0 && found + needle.length() <= limit ? found : -1;
    }
  }

  /** Puts a text together from pieces of another. */
  static final class Builder {

    private final StringBuilder text = new StringBuilder(128);
    private int[] at = new int[4];
    private int[] from = new int[4];
    private int count;

    /** Appends a piece of a text that itself stems from the expanded text. */
    Builder append(BlockText source, int start, int end) {
      int from = start;
      for (int piece = source.piece(start) + 1; piece < source.at.length; piece++) {
        int next = source.at[piece];
        if (next >= end) {
          break;
        }
        append(source.text, from, next, source.origin(from));
        from = next;
      }
      return append(source.text, from, end, source.origin(from));
    }

    /** Appends spaces that stand for the character at {@code origin} of the expanded text. */
    Builder blanks(int number, int origin) {
      return append(" ".repeat(number), 0, number, origin);
    }

    private Builder append(String source, int start, int end, int origin) {
      if (end <= start) {
        return this;
      }
      int length = text.length();
      if (count == 0 || from[count - 1] + length - at[count - 1] != origin) {
        if (count == at.length) {
          at = Arrays.copyOf(at, count * 2);
          from = Arrays.copyOf(from, count * 2);
        }
        at[count] = length;
        from[count++] = origin;
      }
      text.append(source, start, end);
      return this;
    }

    int length() {
      return text.length();
    }

    BlockText build() {
      return new BlockText(text.toString(), Arrays.copyOf(at, count), Arrays.copyOf(from, count));
    }
  }
}
