package io.github.glosslint.document;

import io.github.glosslint.ledger.Kind;
import io.github.glosslint.text.Location;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader saw beyond the limit of facts of a document: counted, but otherwise unknown.
 *
 * @param from the first of it; null if there is none
 * @param counts how many of each kind; headings and anchors lead nowhere and are in none
 */
public record Surplus(@Nullable Location from, Map<Kind, Integer> counts) {

  /** Of a document within the limit. */
  public static final Surplus NONE = new Surplus(null, Map.of());

  public Surplus {
    counts = Map.copyOf(counts);
  }
}
