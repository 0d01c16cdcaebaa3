package io.github.glosslint.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.text.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpanSetTest {

  private static List<Integer> offsets(Span... spans) {
    SpanSet set = SpanSet.of(List.of(spans));
    return IntStream.range(0, 20).filter(set::contains).boxed().toList();
  }

  @Test
  void holdsWhatLiesInAnyRange() {
    assertThat(offsets()).isEmpty();
    assertThat(offsets(new Span(3, 5))).containsExactly(3, 4);
    assertThat(offsets(new Span(8, 10), new Span(1, 3))).containsExactly(1, 2, 8, 9);
  }

  @Test
  void rangesMayTouchOverlapAndEncloseEachOther() {
    assertThat(offsets(new Span(1, 3), new Span(3, 4))).containsExactly(1, 2, 3);
    assertThat(offsets(new Span(1, 8), new Span(2, 4), new Span(6, 10)))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(offsets(new Span(5, 5))).isEmpty();
  }
}
