package io.github.glosslint.ledger;

import io.github.glosslint.finding.Region;
import io.github.glosslint.text.Secrets;
import java.util.Comparator;

/**
 * A place that could not be judged. Secrets in its text and reason are masked.
 *
 * @param path the file, relative to the working directory, with {@code /}
 * @param text the source text of its first line, with white space collapsed
 * @param reason why it could not be judged, as a noun phrase or a clause
 */
public record UnknownPlace(String path, Region region, Kind kind, String text, String reason)
    implements Comparable<UnknownPlace> {

  public UnknownPlace {
    text = Secrets.masked(text);
    reason = Secrets.masked(reason);
  }

  private static final Comparator<UnknownPlace> ORDER =
      Comparator.comparing(UnknownPlace::path)
          .thenComparingInt((UnknownPlace place) -> place.region.line())
          .thenComparingInt(place -> place.region.column())
          .thenComparing(UnknownPlace::kind)
          .thenComparing(UnknownPlace::reason)
          .thenComparing(UnknownPlace::text);

  /** Orders by path, line, column, kind and reason, as in every report. */
  @Override
  public int compareTo(UnknownPlace other) {
    return ORDER.compare(this, other);
  }
}
