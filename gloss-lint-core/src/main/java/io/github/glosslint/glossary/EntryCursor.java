package io.github.glosslint.glossary;

import io.github.glosslint.text.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of a page, found by places in its source. */
final class EntryCursor {

  private final List<Entry> entries;

  /**
   * @param entries those of one page, in the order of its text
   */
  EntryCursor(List<Entry> entries) {
    this.entries = entries;
  }

  /** The entry whose text holds a place; null if none does. */
  @Nullable Entry at(Location place) {
    int low = 0;
    int high = entries.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (entries.get(middle).body().start() <= place.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return !entries.isEmpty() && entries.get(low).holds(place) ? entries.get(low) : null;
  }
}
