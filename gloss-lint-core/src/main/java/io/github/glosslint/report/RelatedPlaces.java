package io.github.glosslint.report;

/** How many of a finding's related places a report for people shows. */
public final class RelatedPlaces {

  /** Beyond these, a report counts them. */
  public static final int MOST = 5;

  private RelatedPlaces() {}

  /** One more than the most is shown: a line that says "1 more" would be no shorter. */
  public static int shown(int size) {
    return size <= MOST + 1 ? size : MOST;
  }
}
