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
record LedgerEntry(Kind kind, Location location, Outcome outcome, String reason) {

  /** An entry whose outcome needs no reason. */
  static LedgerEntry of(Kind kind, Location location, Outcome outcome) {
    return new LedgerEntry(kind, location, outcome, "");
  }

  static LedgerEntry unknown(Kind kind, Location location, String reason) {
    return new LedgerEntry(kind, location, Outcome.UNKNOWN, reason);
  }

  /** Of the outcomes that two pages give to one place, the one that calls for more attention. */
  LedgerEntry graver(LedgerEntry other) {
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
