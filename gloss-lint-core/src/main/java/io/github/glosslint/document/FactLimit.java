package io.github.glosslint.document;

import io.github.glosslint.ledger.Kind;
import io.github.glosslint.text.Location;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the facts of a document, and those beyond the limit. */
final class FactLimit {

  private final int most;
  private final Map<Kind, Integer> surplus = new EnumMap<>(Kind.class);
  private int taken;
  private int left;
  private @Nullable Location from;

  FactLimit(int most) {
    this.most = most;
  }

  /**
   * Whether there is room for another fact.
   *
   * @param kind as the ledger counts it; null if it does not
   */
  boolean takes(Location location, @Nullable Kind kind) {
    if (taken < most) {
      taken++;
      return true;
    }
    if (from == null) {
      from = location;
    }
    left++;
    if (kind != null) {
      surplus.merge(kind, 1, Integer::sum);
    }
    return false;
  }

  /** What there was no room for. */
  Surplus surplus() {
    return from == null ? Surplus.NONE : new Surplus(from, surplus);
  }

  /** Says that facts were left out; null if none were. */
  @Nullable Defect defect() {
    return from == null
        ? null
        : Defect.of(
            Defect.Kind.TOO_COMPLEX,
            from,
            String.format(
                Locale.ROOT,
                "The file has more than %,d headings, links and references; the %,d from here on"
                    + " are not checked.",
                most,
                left));
  }
}
