package io.github.glosslint.markup.commonmark;

import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * The text of a heading as readers see it. The scanner removes the markup it knows; emphasis is
 * removed here, with the delimiter algorithm of the CommonMark specification.
 */
final class HeadingText {

  /** Beyond so many runs of delimiters a heading keeps them as text. */
  private static final int MOST_RUNS = 2_000;

  private static final byte TEXT = 0;
  private static final byte CUT = 1;
  private static final byte LITERAL = 2;
  private static final byte REPLACED = 3;

  private final String source;

  /** What delimits elements besides emphasis. */
  private final String extras;

  private final byte[] marks;

  /** Where code is. */
  private final BitSet code = new BitSet();

  private final List<Replacement> replacements = new ArrayList<>(0);

  private final List<Span> images = new ArrayList<>(0);

  private final List<Span> autolinks = new ArrayList<>(0);

  private final List<InlineNode> nodes = new ArrayList<>(0);

  private record Replacement(int start, int end, String text) {}

  /**
   * An element in the text.
   *
   * @param content where begins what it holds; its end if nothing in it is text
   */
  record InlineNode(int start, int content, int end) implements Comparable<InlineNode> {

    @Override
    public int compareTo(InlineNode other) {
      return Integer.compare(start, other.start);
    }
  }

  HeadingText(String source) {
    this(source, "");
  }

  /**
   * @param extras delimiters of elements besides emphasis, of <code>^+=</code>
   */
  HeadingText(String source, String extras) {
    this.source = source;
    this.extras = extras;
    this.marks = new byte[source.length()];
  }

  void cut(int start, int end) {
    Arrays.fill(marks, start, end, CUT);
  }

  /** Cuts out an element that has no text, such as a tag of HTML. */
  void cutElement(int start, int end) {
    cut(start, end);
    nodes.add(new InlineNode(start, end, end));
  }

  /** A link, or an image whose alternative text counts. */
  void link(int start, int textStart, int textEnd, int end) {
    emphasis(textStart, textEnd);
    cut(start, textStart);
    cut(textEnd, end);
    nodes.add(new InlineNode(start, textStart, end));
  }

  /**
   * Cuts out an image, lazily: images nest, and each is cut with those inside. Must not begin
   * before an image that is after it.
   */
  void cutImage(int start, int end) {
    while (!images.isEmpty() && images.get(images.size() - 1).start() >= start) {
      images.remove(images.size() - 1);
    }
    images.add(new Span(start, end));
  }

  /** Keeps a URL that is a link by itself, with its angle brackets if it has some. */
  void autolink(int start, int end) {
    literal(start, end);
    autolinks.add(new Span(start, end));
  }

  /** Takes the URLs behind an offset for text, since they are in that of another link. */
  void forgetAutolinks(int open) {
    while (!autolinks.isEmpty() && autolinks.get(autolinks.size() - 1).start() > open) {
      autolinks.remove(autolinks.size() - 1);
    }
  }

  /** Cuts out the URLs that are links by themselves. */
  void cutAutolinks() {
    autolinks.forEach(link -> cutElement(link.start(), link.end()));
  }

  /** Keeps characters as written, were they delimiters or not. */
  void literal(int start, int end) {
    for (int i = start; i < end; i++) {
      if (marks[i] == TEXT) {
        marks[i] = LITERAL;
      }
    }
  }

  /** A code span: one space on either side belongs to the markup. */
  void code(int start, int contentStart, int contentEnd, int end) {
    cut(start, contentStart);
    cut(contentEnd, end);
    literal(contentStart, contentEnd);
    code.set(contentStart, contentEnd);
    nodes.add(new InlineNode(start, contentStart, end));
    boolean padded =
        contentEnd - contentStart > 2
            && Ascii.isWhitespace(source.charAt(contentStart))
            && Ascii.isWhitespace(source.charAt(contentEnd - 1))
            && !source.substring(contentStart, contentEnd).isBlank();
    if (padded) {
      cut(contentStart, contentStart + 1);
      cut(contentEnd - 1, contentEnd);
    }
  }

  void replace(int start, int end, String replacement) {
    cut(start, end);
    marks[start] = REPLACED;
    replacements.add(new Replacement(start, end, replacement));
  }

  /** Whether a character is markup; after {@link #text} or {@link #emphasis}. */
  boolean isCut(int at) {
    return marks[at] == CUT;
  }

  /** Which of the replacements begins at an offset; -1 if none does. */
  int replacement(int at) {
    if (marks[at] != REPLACED) {
      return -1;
    }
    int low = 0;
    int high = replacements.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (replacements.get(middle).start() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  String replaced(int index) {
    return replacements.get(index).text();
  }

  /** Where ends what was replaced. */
  int replacedTo(int index) {
    return replacements.get(index).end();
  }

  /** The text, after what emphasis is left between the links has been resolved. */
  String text() {
    emphasis(0, source.length());
    StringBuilder text = new StringBuilder(source.length());
    int next = 0;
    for (int i = 0; i < source.length(); i++) {
      boolean replaced = next < replacements.size() && replacements.get(next).start() == i;
      if (replaced && marks[i] == REPLACED) {
        text.append(replacements.get(next).text());
      } else if (marks[i] != CUT) {
        text.append(source.charAt(i));
      }
      if (replaced) {
        next++;
      }
    }
    return text.toString();
  }

  /** The text of a line that was not scanned: without the markup of emphasis and code. */
  String plain() {
    int open = source.indexOf('`');
    int close = open < 0 ? -1 : source.indexOf('`', open + 1);
    if (close > open) {
      code(open, open + 1, close, close + 1);
    }
    return text();
  }

  /**
   * The text with dashes in place of hyphens in a row, as smart punctuation writes them; after
   * {@link #text}.
   */
  String typographic() {
    StringBuilder text = new StringBuilder(source.length());
    int next = 0;
    for (int i = 0; i < source.length(); i++) {
      boolean replaced = next < replacements.size() && replacements.get(next).start() == i;
      if (replaced && marks[i] == REPLACED) {
        text.append(replacements.get(next).text());
      } else if (marks[i] != CUT) {
        text.append(isDash(i) ? '\u2013' : source.charAt(i));
      }
      if (replaced) {
        next++;
      }
    }
    return text.toString();
  }

  /** The text with references to characters as they are written; after {@link #text}. */
  String withReferences() {
    StringBuilder text = new StringBuilder(source.length());
    int next = 0;
    for (int i = 0; i < source.length(); i++) {
      boolean replaced = next < replacements.size() && replacements.get(next).start() == i;
      if (replaced && marks[i] == REPLACED) {
        text.append(source, i, replacements.get(next).end());
      } else if (marks[i] != CUT) {
        text.append(source.charAt(i));
      }
      if (replaced) {
        next++;
      }
    }
    return text.toString();
  }

  /** The elements in the text, those that hold others before these; after {@link #text}. */
  List<InlineNode> nodes() {
    Collections.sort(nodes);
    return nodes;
  }

  /** Whether a character is that of code. */
  boolean isCode(int at) {
    return code.get(at);
  }

  /** Whether smart punctuation makes a dash of a hyphen. */
  boolean isDash(int at) {
    return source.charAt(at) == '-'
        && !code.get(at)
        && (at > 0 && source.charAt(at - 1) == '-' && marks[at - 1] != CUT
            || at + 1 < source.length() && source.charAt(at + 1) == '-' && marks[at + 1] != CUT);
  }

  /** A run of delimiters; {@code start} and {@code end} shrink as emphasis uses it up. */
  private static final class Run {
    final char delimiter;
    final boolean canOpen;
    final boolean canClose;
    final int length;
    int start;
    int end;

    Run(char delimiter, int start, int end, boolean canOpen, boolean canClose) {
      this.delimiter = delimiter;
      this.start = start;
      this.end = end;
      this.length = end - start;
      this.canOpen = canOpen;
      this.canClose = canClose;
    }

    boolean isEmpty() {
      return start >= end;
    }

    /** Whether it delimits with all of its characters or none. */
    boolean isWhole() {
      return delimiter != '*' && delimiter != '_';
    }
  }

  /** Resolves the emphasis in a link's text, or in all of the heading; the rest becomes literal. */
  void emphasis(int from, int to) {
    while (!images.isEmpty() && images.get(images.size() - 1).start() >= from) {
      Span image = images.remove(images.size() - 1);
      cut(image.start(), image.end());
    }
    Run[] runs = new Run[8];
    int count = 0;
    for (int i = from; i < to; ) {
      char c = source.charAt(i);
      if (marks[i] != TEXT || !isDelimiter(c)) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < to && marks[end] == TEXT && source.charAt(end) == c) {
        end++;
      }
      if (count == MOST_RUNS) {
        literal(from, to);
        return;
      }
      if (count == runs.length) {
        runs = Arrays.copyOf(runs, count * 2);
      }
      runs[count++] = run(c, i, end);
      i = end;
    }
    resolve(runs, count);
    literal(from, to);
  }

  private boolean isDelimiter(char c) {
    return c == '*' || c == '_' || c == '~' || extras.indexOf(c) >= 0;
  }

  private Run run(char delimiter, int start, int end) {
    int before = start == 0 ? ' ' : source.codePointBefore(start);
    int after = end == source.length() ? ' ' : source.codePointAt(end);
    boolean leftFlanking = !isBlank(after) && (!isMark(after) || isBlank(before) || isMark(before));
    boolean rightFlanking =
        !isBlank(before) && (!isMark(before) || isBlank(after) || isMark(after));
    boolean canOpen = leftFlanking;
    boolean canClose = rightFlanking;
    if (delimiter == '_') {
      canOpen = leftFlanking && (!rightFlanking || isMark(before));
      canClose = rightFlanking && (!leftFlanking || isMark(after));
    } else if ("~^".indexOf(delimiter) >= 0 && end - start > 2
        || "+=".indexOf(delimiter) >= 0 && end - start != 2) {
      canOpen = false;
      canClose = false;
    }
    return new Run(delimiter, start, end, canOpen, canClose);
  }

  private void resolve(Run[] runs, int count) {
    for (int c = 1; c < count; c++) {
      Run closer = runs[c];
      if (!closer.canClose) {
        continue;
      }
      for (int o = c - 1; o >= 0 && !closer.isEmpty(); o--) {
        Run opener = runs[o];
        boolean matched = false;
        while (!closer.isEmpty() && matches(opener, closer)) {
          boolean strong = opener.end - opener.start > 1 && closer.end - closer.start > 1;
          int used = strong || closer.isWhole() ? Math.min(2, closer.length) : 1;
          cut(opener.end - used, opener.end);
          cut(closer.start, closer.start + used);
          nodes.add(new InlineNode(opener.end - used, opener.end, closer.start + used));
          opener.end -= used;
          closer.start += used;
          matched = true;
        }
        // What is between the two can no longer meet anything outside.
        for (int between = o + 1; matched && between < c; between++) {
          runs[between].end = runs[between].start;
        }
      }
    }
  }

  private static boolean matches(Run opener, Run closer) {
    if (!opener.canOpen || opener.isEmpty() || opener.delimiter != closer.delimiter) {
      return false;
    }
    if (opener.isWhole()) {
      return opener.end - opener.start == closer.end - closer.start;
    }
    boolean both = opener.canClose || closer.canOpen;
    return !both
        || (opener.length + closer.length) % 3 != 0
        || (opener.length % 3 == 0 && closer.length % 3 == 0);
  }

  static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }
}
