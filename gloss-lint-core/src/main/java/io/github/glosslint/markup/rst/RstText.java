package io.github.glosslint.markup.rst;

import io.github.glosslint.text.Span;
import java.util.Arrays;
import java.util.List;

/**
 * The text of a block without the indent of its lines, and the way back.
 *
 * <p>Invariant: line {@code i} begins at {@code starts[i]} of the text and at {@code sources[i]} of
 * the whole; a line feed is between two lines.
 */
public final class RstText {

  static final RstText EMPTY = new RstText("", new int[1], new int[1]);

  private final String text;
  private final int[] starts;
  private final int[] sources;

  private RstText(String text, int[] starts, int[] sources) {
    this.text = text;
    this.starts = starts;
    this.sources = sources;
  }

  static RstText of(List<Line> lines, CharSequence whole) {
    if (lines.isEmpty()) {
      return EMPTY;
    }
    int[] starts = new int[lines.size()];
    int[] sources = new int[lines.size()];
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < starts.length; i++) {
      if (i > 0) {
        joined.append('\n');
      }
      Line line = lines.get(i);
      starts[i] = joined.length();
      sources[i] = line.start();
      joined.append(whole, line.start(), line.end());
    }
    return new RstText(joined.toString(), starts, sources);
  }

  public String text() {
    return text;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The same without what is behind an offset. */
  RstText upTo(int end) {
    return new RstText(text.substring(0, end), starts, sources);
  }

  /** A part of a line of it, or of several. */
  public RstText part(int from, int to) {
    int first = line(from);
    int last = line(to);
    int[] newStarts = new int[last - first + 1];
    int[] newSources = new int[last - first + 1];
    for (int i = first; i <= last; i++) {
      newStarts[i - first] = Math.max(0, starts[i] - from);
      newSources[i - first] = i == first ? source(from) : sources[i];
    }
    return new RstText(text.substring(from, to), newStarts, newSources);
  }

  private int line(int offset) {
    if (starts.length == 1) {
      return 0;
    }
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** The offset in the whole text. */
  public int source(int offset) {
    int line = line(offset);
    return sources[line] + offset - starts[line];
  }

  /** A range in the whole text. */
  public Span span(int from, int to) {
    int start = source(from);
    int end = to > from ? source(to - 1) + 1 : start;
    return new Span(start, Math.max(start, end));
  }

  /** All of it in the whole text. */
  public Span span() {
    return span(0, text.length());
  }

  @Override
  public String toString() {
    return text;
  }
}
