package io.github.glosslint.document;

import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The offsets in some ranges of a text, asked one by one in logarithmic time. */
final class SpanSet {

  static final SpanSet EMPTY = new SpanSet(List.of());

  /** In their order, with gaps between them. */
  private final List<Span> spans;

  private SpanSet(List<Span> spans) {
    this.spans = spans;
  }

  /**
   * @param spans in any order; they may overlap
   */
  static SpanSet of(List<Span> spans) {
    if (spans.isEmpty()) {
      return EMPTY;
    }
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort((a, b) -> Integer.compare(a.start(), b.start()));
    List<Span> united = new ArrayList<>(sorted.size());
    for (Span span : sorted) {
      int last = united.size() - 1;
      if (last >= 0 && span.start() <= united.get(last).end()) {
        int end = Math.max(span.end(), united.get(last).end());
        united.set(last, new Span(united.get(last).start(), end));
      } else {
        united.add(span);
      }
    }
    return new SpanSet(united);
  }

  boolean contains(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (spans.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low < spans.size() && spans.get(low).start() <= offset;
  }
}
