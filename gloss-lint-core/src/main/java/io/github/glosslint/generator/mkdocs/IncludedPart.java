package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a file is between two texts, as the plugin {@code include-markdown} cuts it.
 *
 * @param spans its pieces, in their order
 * @param startFound whether the first text is in the file, or none was asked for
 * @param endFound the same of the second
 */
record IncludedPart(List<Span> spans, boolean startFound, boolean endFound) {

  /**
   * The part of a text.
   *
   * @param start what is before each piece; null for the beginning of the file
   * @param end what is behind each piece; null for the end of the file
   */
  static IncludedPart of(String text, @Nullable String start, @Nullable String end) {
    boolean startFound = start == null || text.contains(start);
    boolean endFound = end == null || text.contains(end);
    List<Span> spans = new ArrayList<>();
    if (start == null || end == null) {
      int from = start == null ? 0 : startFound ? text.indexOf(start) + start.length() : -1;
      int to = end == null || !endFound ? text.length() : text.indexOf(end);
      if (from >= 0) {
        spans.add(new Span(from, to));
      }
      return new IncludedPart(spans, startFound, endFound);
    }
    for (Span behind : between(text, new Span(0, text.length()), start, startFound ? 1 : 0, 1)) {
      spans.addAll(between(text, behind, end, 0, 2));
    }
    return new IncludedPart(spans, startFound, endFound);
  }

  /** Pieces of a text that a mark parts: those from a number on, in steps. */
  private static List<Span> between(String text, Span all, String mark, int first, int step) {
    List<Span> pieces = new ArrayList<>();
    int number = 0;
    for (int at = all.start(); at <= all.end(); number++) {
      int next = text.indexOf(mark, at);
      int end = next < 0 || next + mark.length() > all.end() ? all.end() : next;
      if (number >= first && (number - first) % step == 0) {
        pieces.add(new Span(at, end));
      }
      at = end == all.end() ? end + 1 : end + mark.length();
    }
    return pieces;
  }
}
