package io.github.glosslint.engine;

import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.text.Location;

/**
 * A place that a rule examined and has nothing to report about.
 *
 * @param outcome {@link Outcome#TEXT} or {@link Outcome#UNKNOWN}
 * @param reason a noun phrase or a clause
 */
public record LeftAlone(Location location, Outcome outcome, String reason) {}
