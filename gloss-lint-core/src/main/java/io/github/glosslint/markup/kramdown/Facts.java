package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.markup.ProseText;
import io.github.glosslint.text.WantedProse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What has been found in one piece of running text. Because kramdown tries and goes back, nothing
 * is certain before the whole piece is read: {@link #mark} and {@link #reset} forget what an
 * attempt found.
 *
 * <p>Invariant: the taken ranges ascend and do not overlap.
 */
final class Facts {

  /** A point to go back to. */
  record Mark(int facts, int taken, int text, int prose) {}

  private final List<Consumer<DocumentBuilder>> facts = new ArrayList<>();

  /** Starts and ends, in turn, of ranges whose text is not plain text. */
  private int[] taken = new int[16];

  private int takenLength;

  /** The text that a reader sees, gathered for headings and terms only. */
  private final StringBuilder text = new StringBuilder();

  /** The words of the piece with their places; null if they are not wanted. */
  private @Nullable ProseText prose;

  /** The same, which serves one piece after the other; null before the first. */
  private @Nullable ProseText room;

  void clear() {
    facts.clear();
    takenLength = 0;
    text.setLength(0);
    prose = null;
  }

  /** Begins to gather words. */
  void gatherProse(WantedProse wanted) {
    ProseText words = room == null ? new ProseText(wanted) : room;
    words.truncate(0);
    room = words;
    prose = words;
  }

  @Nullable ProseText prose() {
    return prose;
  }

  Mark mark() {
    int words = prose == null ? 0 : prose.length();
    return new Mark(facts.size(), takenLength, text.length(), words);
  }

  void reset(Mark mark) {
    if (facts.size() > mark.facts()) {
      facts.subList(mark.facts(), facts.size()).clear();
    }
    takenLength = mark.taken();
    text.setLength(mark.text());
    if (prose != null) {
      prose.truncate(mark.prose());
    }
  }

  void add(Consumer<DocumentBuilder> fact) {
    facts.add(fact);
  }

  StringBuilder text() {
    return text;
  }

  /** Says that a range is a link, code, a tag or the like, with all that was taken inside it. */
  void take(int start, int end) {
    while (takenLength > 0 && taken[takenLength - 2] >= start) {
      takenLength -= 2;
    }
    if (takenLength == taken.length) {
      taken = Arrays.copyOf(taken, takenLength * 2);
    }
    taken[takenLength++] = start;
    taken[takenLength++] = end;
  }

  /** End of the taken range that holds {@code offset}, -1 if it is plain text. */
  int takenUntil(int offset) {
    int after = firstTakenBehind(offset);
    return after > 0 && taken[after - 1] > offset ? taken[after - 1] : -1;
  }

  /** Start of the first taken range behind {@code offset}, or {@code limit}. */
  int nextTaken(int offset, int limit) {
    int after = firstTakenBehind(offset);
    return after < takenLength ? Math.min(taken[after], limit) : limit;
  }

  /** Index of the first range that starts behind {@code offset}. */
  private int firstTakenBehind(int offset) {
    int low = 0;
    int high = takenLength / 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (taken[2 * middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return 2 * low;
  }

  void flush(DocumentBuilder builder) {
    for (Consumer<DocumentBuilder> fact : facts) {
      fact.accept(builder);
    }
  }
}
