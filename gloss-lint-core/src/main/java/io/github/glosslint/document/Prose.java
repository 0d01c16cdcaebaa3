package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import io.github.glosslint.text.Origins;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words as their reader sees them: without markup, each run of blanks a single space. What is no
 * text of its author, such as code, a formula, an image or the output of a template, is {@link
 * #OPAQUE}. Gathered only where a rule asks for it.
 */
public final class Prose {

  /** Stands for one thing that is no text: Unicode's object replacement character. */
  public static final char OPAQUE = '\uFFFC';

  private final Kind kind;
  private final String text;
  private final Location location;
  private final List<Piece> pieces;

  /**
   * @param location all of it in the source, markup included
   * @param pieces cover the text, in its order
   */
  public Prose(Kind kind, String text, Location location, List<Piece> pieces) {
    this.kind = kind;
    this.text = text;
    this.location = location;
    this.pieces = List.copyOf(pieces);
  }

  /** What the words are. */
  public enum Kind {
    /** A paragraph, the words of a list item. Those of links in it are a part of it. */
    TEXT,
    /** The same for a cell of a table. */
    CELL,
    /** The same for a heading. */
    HEADING,
    /** The words of a link; those of an image in it are {@link #OPAQUE}. */
    LINK,
    /** The alternative text of an image; empty if it has none. */
    IMAGE,
    /** Not words but what a page shows instead, alone in its block, such as code; empty. */
    OTHER;

    /** Whether they are a text, in a table or elsewhere. */
    public boolean isText() {
      return this == TEXT || this == CELL;
    }
  }

  /**
   * A part of the text that stems from one place.
   *
   * @param at where it begins in the text; it ends where the next one begins
   * @param place where it is written, character by character if it is as long as the part
   */
  public record Piece(int at, Location place) {}

  /** What the words are part of. */
  public Kind kind() {
    return kind;
  }

  /** The words as readers see them, without markup. */
  public String text() {
    return text;
  }

  /** All of it in the source, markup included. */
  public Location location() {
    return location;
  }

  /** Where its parts are written, in the order of the text. */
  public List<Piece> pieces() {
    return pieces;
  }

  /**
   * The place of a part of the text in the source; markup inside it included.
   *
   * @param start offset in the text
   * @param end after the last character
   */
  public Location locate(int start, int end) {
    if (pieces.isEmpty()) {
      return location;
    }
    int first = piece(start);
    int last = piece(Math.max(start, end - 1));
    Location from = pieces.get(first).place();
    while (last > first && !pieces.get(last).place().path().equals(from.path())) {
      last--;
    }
    Location to = pieces.get(last).place();
    int open = isWritten(first) ? from.start() + start - pieces.get(first).at() : from.start();
    int close = isWritten(last) ? to.start() + end - pieces.get(last).at() : to.end();
    return new Location(from.path(), open, Math.max(open, Math.min(close, to.end())));
  }

  /** Whether the source has a part of the text character by character. */
  public boolean isWritten(int start, int end) {
    int first = piece(start);
    return !pieces.isEmpty() && isWritten(first) && end <= end(first);
  }

  private boolean isWritten(int index) {
    Location place = pieces.get(index).place();
    return place.end() - place.start() == end(index) - pieces.get(index).at();
  }

  private int end(int index) {
    return index + 1 < pieces.size() ? pieces.get(index + 1).at() : text.length();
  }

  private int piece(int offset) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces.get(middle).at() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Prose prose
        && prose.kind == kind
        && prose.text.equals(text)
        && prose.location.equals(location)
        && prose.pieces.equals(pieces);
  }

  @Override
  public int hashCode() {
    return text.hashCode() * 31 + location.hashCode();
  }

  @Override
  public String toString() {
    return kind + " \"" + text + "\" at " + location;
  }

  /**
   * Puts prose together of characters of an expanded text.
   *
   * @param text the words, with white space as it is
   * @param from where each character begins in the expanded text
   * @param to where each ends
   * @param origins where the expanded text stems from; what a template writes becomes opaque, but
   *     for a blank, which is one whoever writes it, such as a reader in place of a line's end
   */
  static Prose of(
      Kind kind, CharSequence text, int[] from, int[] to, Location location, Origins origins) {
    StringBuilder words = new StringBuilder(text.length());
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at + 1;
      while (end < text.length() && from[end] == to[end - 1] && isSame(from, to, end - 1, end)) {
        end++;
      }
      int stop = origins.pieceEnd(from[at], to[end - 1]);
      if (isSame(from, to, at, at) && stop < to[end - 1]) {
        end = at + stop - from[at];
      }
      pieces.add(new Piece(words.length(), origins.locate(from[at], to[end - 1])));
      boolean blank = end == at + 1 && text.charAt(at) == ' ';
      if (blank || origins.isVerbatim(from[at])) {
        words.append(text, at, end);
      } else {
        words.append(OPAQUE);
      }
      at = end;
    }
    return new Prose(kind, words.toString(), location, pieces);
  }

  /** Whether the characters from one to another are in the expanded text as they are. */
  private static boolean isSame(int[] from, int[] to, int first, int last) {
    return to[first] - from[first] == 1 && to[last] - from[last] == 1;
  }
}
