package io.github.glosslint.report.glossary;

import io.github.glosslint.document.Prose;
import io.github.glosslint.text.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How words stand out, as HTML names it. */
enum Emphasis {
  NONE,
  EM,
  STRONG,
  BOTH;

  boolean isEm() {
    return this == EM || this == BOTH;
  }

  boolean isStrong() {
    return this == STRONG || this == BOTH;
  }

  /**
   * What each piece of a text is, told by the markup between them: facts have words only. All are
   * plain where that markup does not come out even.
   */
  static List<Emphasis> of(Prose prose, SourceQuotes quotes) {
    Scan scan = new Scan();
    List<Emphasis> all = new ArrayList<>(prose.pieces().size());
    Location whole = prose.location();
    int read = whole.start();
    for (Prose.Piece piece : prose.pieces()) {
      Location place = piece.place();
      if (!place.path().equals(whole.path()) || place.start() < read) {
        return plain(prose);
      }
      char before = piece.at() == 0 ? ' ' : prose.text().charAt(piece.at() - 1);
      char after = piece.at() < prose.text().length() ? prose.text().charAt(piece.at()) : ' ';
      scan.read(quotes.between(place.path(), read, place.start()), before, after);
      all.add(scan.now());
      read = place.end();
    }
    scan.read(quotes.between(whole.path(), read, whole.end()), 'x', ' ');
    return scan.isEven() ? all : plain(prose);
  }

  private static List<Emphasis> plain(Prose prose) {
    return Collections.nCopies(prose.pieces().size(), NONE);
  }

  /** Asterisks and underscores that are open, one run after the other. */
  private static final class Scan {

    private static final Pattern ELEMENT =
        Pattern.compile("<(/?)(em|i|strong|b)(?=[\\s/>])", Pattern.CASE_INSENSITIVE);

    private final Deque<Run> open = new ArrayDeque<>();
    private boolean broken;

    private record Run(char delimiter, int length) {}

    /**
     * Reads what is between two pieces.
     *
     * @param before the last character that a reader sees
     * @param after the next one
     */
    void read(String markup, char before, char after) {
      int at = listMarker(markup);
      while (at < markup.length()) {
        char c = markup.charAt(at);
        if (c == '*' || c == '_') {
          int start = at;
          while (at < markup.length() && markup.charAt(at) == c) {
            at++;
          }
          read(new Run(c, at - start), !isBlank(before), !isBlank(after));
        } else {
          int end = skip(markup, at);
          if (c == '<') {
            tag(markup.substring(at, end));
          }
          at = end;
        }
      }
    }

    /** Reads a tag of HTML: one of an element that stands out is like a run of its own kind. */
    private void tag(String tag) {
      Matcher element = ELEMENT.matcher(tag);
      if (!element.lookingAt()) {
        return;
      }
      String name = element.group(2).toLowerCase(Locale.ROOT);
      Run run = name.equals("em") || name.equals("i") ? new Run('<', 1) : new Run('<', 2);
      if (element.group(1).isEmpty()) {
        open.push(run);
      } else if (run.equals(open.peek())) {
        open.pop();
      } else {
        broken = true;
      }
    }

    /** A text may begin with the marker of the item that it is. */
    private static int listMarker(String markup) {
      return markup.startsWith("* ") ? 1 : 0;
    }

    /** Where a destination, a label, an attribute list or a tag ends; or the next character. */
    private static int skip(String markup, int at) {
      String close =
          switch (markup.charAt(at)) {
            case ']' -> markup.startsWith("](", at) ? ")" : markup.startsWith("][", at) ? "]" : "";
            case '[' -> markup.startsWith("[^", at) ? "]" : "";
            case '{' -> "}";
            case '<' -> ">";
            default -> "";
          };
      int end = close.isEmpty() ? -1 : markup.indexOf(close, at + 1);
      return end < 0 ? at + (markup.charAt(at) == '\\' ? 2 : 1) : end + 1;
    }

    private static boolean isBlank(char c) {
      return Character.isWhitespace(c);
    }

    private void read(Run run, boolean mayClose, boolean mayOpen) {
      int left = run.length();
      while (left > 0
          && mayClose
          && !open.isEmpty()
          && open.peek().delimiter() == run.delimiter()) {
        Run top = open.pop();
        int closed = Math.min(left, top.length());
        left -= closed;
        if (top.length() > closed) {
          open.push(new Run(top.delimiter(), top.length() - closed));
        }
      }
      if (left > 0 && mayOpen) {
        open.push(new Run(run.delimiter(), left));
      }
      broken |= left > 0 && !mayOpen;
    }

    boolean isEven() {
      return open.isEmpty() && !broken;
    }

    Emphasis now() {
      boolean em = false;
      boolean strong = false;
      for (Run run : open) {
        em |= run.length() % 2 == 1;
        strong |= run.length() > 1;
      }
      return em && strong ? BOTH : em ? EM : strong ? STRONG : NONE;
    }
  }
}
