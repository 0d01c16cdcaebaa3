package io.github.glosslint.ledger;

import io.github.glosslint.finding.Region;
import io.github.glosslint.text.Secrets;
import java.util.Comparator;

/**
 * A place at which something could not be judged. Secrets in its text and reason are masked.
 *
 * @param path the file, relative to the working directory, with {@code /}
 * @param text what stands there, of its first line, white space as one blank each
 * @param reason why it could not be judged, a noun phrase or a clause
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

  /** By path, line, column, kind and reason: the order of every report. */
  @Override
  public int compareTo(UnknownPlace other) {
    return ORDER.compare(this, other);
  }
}
