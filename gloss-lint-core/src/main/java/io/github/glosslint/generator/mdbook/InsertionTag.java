package io.github.glosslint.generator.mdbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tag such as <code>{{#include part.md:3:5}}</code>.
 *
 * @param nameStart offset of the name of the file in the text that the tag is in
 * @param nameEnd offset after it
 * @param selection what of the file is meant: {@code anchor}, {@code 3}, {@code 3:5}, {@code :5};
 *     empty for all of it
 * @param end offset after the tag
 */
record InsertionTag(Kind kind, String name, int nameStart, int nameEnd, String selection, int end) {

  enum Kind {
    INCLUDE,
    PLAYGROUND,
    TITLE
  }

  private static final Pattern ANCHOR = Pattern.compile("ANCHOR(_END)?:\\s*+([\\w-]++)");

  /** The tag that begins at an offset; null if none does. */
  static @Nullable InsertionTag at(String text, int open, int limit) {
    int start = blanks(text, open + 2, limit);
    if (start >= limit || text.charAt(start) != '#') {
      return null;
    }
    int wordEnd = start + 1;
    while (wordEnd < limit && isWord(text.charAt(wordEnd))) {
      wordEnd++;
    }
    int nameStart = blanks(text, wordEnd, limit);
    int close = text.indexOf('}', nameStart);
    boolean closed = close > nameStart && close + 1 < limit && text.charAt(close + 1) == '}';
    Kind kind = kind(text.substring(start + 1, wordEnd));
    if (kind == null || nameStart == wordEnd || !closed) {
      return null;
    }
    int nameEnd = nameStart;
    while (nameEnd < close && !Character.isWhitespace(text.charAt(nameEnd))) {
      nameEnd++;
    }
    String whole = text.substring(nameStart, nameEnd);
    int colon = kind == Kind.TITLE ? -1 : whole.indexOf(':');
    return new InsertionTag(
        kind,
        colon < 0 ? whole : whole.substring(0, colon),
        nameStart,
        nameEnd,
        colon < 0 ? "" : whole.substring(colon + 1),
        close + 2);
  }

  private static @Nullable Kind kind(String word) {
    return switch (word) {
      case "include", "rustdoc_include" -> Kind.INCLUDE;
      case "playground", "playpen" -> Kind.PLAYGROUND;
      case "title" -> Kind.TITLE;
      default -> null;
    };
  }

  private static boolean isWord(char c) {
    return c == '_' || c < 128 && Character.isLetterOrDigit(c);
  }

  private static int blanks(String text, int at, int limit) {
    int end = at;
    while (end < limit && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  boolean hasAnchor() {
    return !anchor().isEmpty();
  }

  /** The anchor that is selected; empty if lines are. */
  String anchor() {
    int colon = selection.indexOf(':');
    String first = colon < 0 ? selection : selection.substring(0, colon);
    return first.isEmpty() || number(first) >= 0 ? "" : first;
  }

  /**
   * Start and end of each selected part of a file's text, without the end of its last line: mdBook
   * puts line breaks between lines only, so that an include may stand in the middle of a line.
   */
  List<int[]> parts(String text) {
    if (selection.isEmpty()) {
      return List.of(new int[] {0, withoutLineEnd(text, 0, text.length())});
    }
    return hasAnchor() ? anchored(text, anchor()) : lines(text);
  }

  private static int withoutLineEnd(String text, int start, int end) {
    int stop = end > start && text.charAt(end - 1) == '\n' ? end - 1 : end;
    return stop < end && stop > start && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
  }

  private List<int[]> lines(String text) {
    int colon = selection.indexOf(':');
    int first = Math.max(1, number(colon < 0 ? selection : selection.substring(0, colon)));
    int second = colon < 0 ? first : number(selection.substring(colon + 1));
    int last = second < 0 ? Integer.MAX_VALUE : second;
    int start = 0;
    int end = -1;
    int at = 0;
    for (int line = 1; at <= text.length(); line++) {
      int next = text.indexOf('\n', at);
      if (line == first) {
        start = at;
      }
      if (line >= first && line <= last) {
        end = withoutLineEnd(text, at, next < 0 ? text.length() : next + 1);
      }
      if (next < 0) {
        break;
      }
      at = next + 1;
    }
    return end < start ? List.of() : List.of(new int[] {start, end});
  }

  private static List<int[]> anchored(String text, String anchor) {
    List<int[]> parts = new ArrayList<>();
    boolean inside = false;
    boolean found = false;
    for (int at = 0; at < text.length(); ) {
      int next = text.indexOf('\n', at);
      int stop = next < 0 ? text.length() : next + 1;
      Matcher mark = ANCHOR.matcher(text).region(at, stop);
      if (mark.find()) {
        if (mark.group(2).equals(anchor)) {
          inside = mark.group(1) == null;
          found |= inside;
        }
      } else if (inside) {
        parts.add(new int[] {at, stop});
      }
      at = stop;
    }
    if (parts.isEmpty()) {
      return found ? List.of(new int[] {0, 0}) : parts;
    }
    int[] last = parts.get(parts.size() - 1);
    last[1] = withoutLineEnd(text, last[0], last[1]);
    return parts;
  }

  /** A number of a line; -1 if it is none. */
  private static int number(String text) {
    if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    return Integer.parseInt(text);
  }
}
