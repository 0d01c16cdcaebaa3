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
    int at = before(place);
    return at >= 0 && entries.get(at).holds(place) ? entries.get(at) : null;
  }

  /** The first entry whose terms come behind a place; null if none do, or in another file. */
  @Nullable Entry behind(Location place) {
    int at = before(place);
    if (at >= 0 && entries.get(at).body().start() <= place.start()) {
      at++;
    }
    Location term =
        at >= 0 && at < entries.size() ? entries.get(at).preferredTerm().location() : null;
    boolean behind =
        term != null && term.path().equals(place.path()) && term.start() >= place.end();
    return behind ? entries.get(at) : null;
  }

  /** The last entry whose text begins at a place or before it, else the first; -1 without any. */
  private int before(Location place) {
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
    return entries.isEmpty() ? -1 : low;
  }
}
