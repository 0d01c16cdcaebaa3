package io.github.glosslint.web;

import io.github.glosslint.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** What a run learns about a host. */
final class HostState {

  /** So often HEAD was refused where GET was not, until HEAD is left out. */
  private static final int LIES = 2;

  final String name;
  int urls;
  int requests;
  int pauses;
  long nanos;

  /** Until when it wants to be left alone, in ns since the start of the run. */
  long parkedUntil;

  /** How many answers in a row wanted a pause without saying how long, whatever their URLs. */
  int turnedAway;

  private int lies;

  /** The verdict on all that is not asked any more; null while it is asked. */
  @Nullable Verdict closed;

  HostState(String name) {
    this.name = name;
  }

  void headLied() {
    lies++;
  }

  boolean headIsUseless() {
    return lies >= LIES;
  }

  /**
   * Records that a URL was turned away; whether that may be about the URL alone. Three answers in a
   * row speak for the whole host; three to one URL, with better ones between, for the URL.
   */
  boolean mayMeanTheUrl(UrlTask task) {
    task.turnedAway++;
    turnedAway++;
    return turnedAway < BackOff.STRIKES || task.turnedAway >= BackOff.STRIKES;
  }
}
