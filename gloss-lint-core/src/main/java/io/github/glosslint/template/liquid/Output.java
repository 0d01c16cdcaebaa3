package io.github.glosslint.template.liquid;

import io.github.glosslint.template.Expansion;
import io.github.glosslint.template.Piece;
import io.github.glosslint.template.Quoted;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the pieces that the expansion of one file consists of.
 *
 * <p>Invariant: {@code length} is the sum of the lengths of {@code pieces}; {@code emptyStart ..
 * emptyEnd} are tags that are right before the next one and wrote nothing, so that what the next
 * one writes is theirs, too.
 */
final class Output {

  /** A state to go back to. */
  record Mark(int pieces, long length) {}

  private final String path;
  private final String source;
  private final long limit;
  private final Runnable tooLong;
  private final List<Piece> pieces = new ArrayList<>();
  private long length;
  private boolean full;

  /** Whether what comes is in a branch that is never rendered, and so is not kept. */
  private boolean dead;

  private int emptyStart;
  private int emptyEnd = -1;

  /**
   * @param limit how long the text may become by what tags write
   * @param tooLong called once when it would become longer
   */
  Output(String path, String source, long limit, Runnable tooLong) {
    this.path = path;
    this.source = source;
    this.limit = limit;
    this.tooLong = tooLong;
  }

  /** A branch begins or ends that is never rendered. */
  void dead(boolean isDead) {
    dead = isDead;
  }

  List<Piece> pieces() {
    return pieces;
  }

  long length() {
    return length;
  }

  /** Characters of the source, just so. */
  void verbatim(int start, int end, boolean conditional) {
    if (start < end) {
      add(source.substring(start, end), new Location(path, start, end), true, conditional);
    }
  }

  /** What the tag at {@code start .. end} writes. */
  void written(String text, int start, int end, boolean conditional) {
    int from = emptyEnd == start ? emptyStart : start;
    if (text.isEmpty()) {
      emptyStart = from;
      emptyEnd = end;
      return;
    }
    String kept = room(text.length()) ? text : MappedText.UNKNOWN_TEXT;
    add(kept, new Location(path, from, end), false, conditional);
  }

  /** Characters that another tag quotes. */
  void quoted(Quoted value, boolean conditional) {
    if (!value.text().isEmpty() && room(value.text().length())) {
      add(value.text(), value.origin(), true, conditional);
    }
  }

  /** An included file, or something unknown where it has no room. */
  void included(Location tag, Expansion body, boolean conditional) {
    if (dead) {
      return;
    }
    if (room(body.length())) {
      pieces.add(new Piece.Included(tag, body, conditional));
      length += body.length();
    } else {
      written(MappedText.UNKNOWN_TEXT, tag.start(), tag.end(), conditional);
    }
  }

  private boolean room(long more) {
    if (dead || length + more <= limit) {
      return true;
    }
    if (!full) {
      full = true;
      tooLong.run();
    }
    return more <= 1;
  }

  private void add(String text, Location origin, boolean verbatim, boolean conditional) {
    if (dead) {
      return;
    }
    pieces.add(new Piece.Text(text, origin, verbatim, conditional));
    length += text.length();
  }

  Mark mark() {
    return new Mark(pieces.size(), length);
  }

  /** Takes back everything since {@code mark} and returns it. */
  List<Piece> cut(Mark mark) {
    List<Piece> tail = pieces.subList(mark.pieces(), pieces.size());
    List<Piece> taken = List.copyOf(tail);
    tail.clear();
    length = mark.length();
    return taken;
  }

  /**
   * Makes the body of a {@code highlight} block of everything since {@code mark}: without line
   * endings around it and with HTML's special characters escaped.
   */
  void highlight(Mark mark, int start, int end, String language, boolean conditional) {
    List<Piece.Text> texts = new ArrayList<>();
    texts(cut(mark), conditional, texts);
    int first = 0;
    while (first < texts.size() && trimmed(texts.get(first), true).text().isEmpty()) {
      first++;
    }
    int last = texts.size();
    while (last > first && trimmed(texts.get(last - 1), false).text().isEmpty()) {
      last--;
    }
    written(
        "<figure class=\"highlight\"><pre><code class=\"language-" + language + "\">",
        start,
        end,
        conditional);
    for (int i = first; i < last; i++) {
      Piece.Text text = texts.get(i);
      text = i == first ? trimmed(text, true) : text;
      escape(i == last - 1 ? trimmed(text, false) : text);
    }
  }

  private static void texts(List<Piece> pieces, boolean conditional, List<Piece.Text> texts) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text text) {
        boolean either = conditional || text.conditional();
        texts.add(new Piece.Text(text.text(), text.origin(), text.verbatim(), either));
      } else if (piece instanceof Piece.Included included) {
        texts(included.body().pieces(), conditional || included.conditional(), texts);
      }
    }
  }

  private static Piece.Text trimmed(Piece.Text piece, boolean atStart) {
    String text = piece.text();
    int from = 0;
    int to = text.length();
    while (atStart && from < to && isLineEnd(text.charAt(from))) {
      from++;
    }
    while (!atStart && to > from && isLineEnd(text.charAt(to - 1))) {
      to--;
    }
    return part(piece, from, to);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static Piece.Text part(Piece.Text piece, int from, int to) {
    if (from == 0 && to == piece.text().length()) {
      return piece;
    }
    Location all = piece.origin();
    Location origin =
        piece.verbatim() ? new Location(all.path(), all.start() + from, all.start() + to) : all;
    String text = piece.text().substring(from, to);
    return new Piece.Text(text, origin, piece.verbatim(), piece.conditional());
  }

  private void escape(Piece.Text piece) {
    String text = piece.text();
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String entity = c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : "";
      if (!entity.isEmpty()) {
        addPart(piece, done, i);
        Location origin = part(piece, i, i + 1).origin();
        add(entity, origin, false, piece.conditional());
        done = i + 1;
      }
    }
    addPart(piece, done, text.length());
  }

  private void addPart(Piece.Text piece, int from, int to) {
    if (from < to) {
      Piece.Text part = part(piece, from, to);
      pieces.add(part);
      length += part.text().length();
    }
  }
}
