package io.github.glosslint.engine;

import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.text.Location;

/**
 * Something that was read, and its outcome.
 *
 * @param location what a finding about it would mark
 * @param reason why it is unknown or plain text, a noun phrase or a clause; empty for other
 *     outcomes
 */
record Entry(Kind kind, Location location, Outcome outcome, String reason) {

  /** An entry whose outcome needs no reason. */
  static Entry of(Kind kind, Location location, Outcome outcome) {
    return new Entry(kind, location, outcome, "");
  }

  static Entry unknown(Kind kind, Location location, String reason) {
    return new Entry(kind, location, Outcome.UNKNOWN, reason);
  }

  /** Of the outcomes that two pages give to one place, the one that calls for more attention. */
  Entry graver(Entry other) {
    return rank(other.outcome) < rank(outcome) ? other : this;
  }

  private static int rank(Outcome outcome) {
    return switch (outcome) {
      case REPORTED -> 0;
      case UNKNOWN -> 1;
      case TEXT -> 2;
      case EXTERNAL -> 3;
      case FOUND -> 4;
    };
  }
}
