package io.github.glosslint.run;

import io.github.glosslint.rule.RuleSet;
import io.github.glosslint.run.Check.PhaseListener;
import java.time.Clock;

/**
 * What every run has, whatever it is for.
 *
 * @param rules all that there are; the settings say which of them run
 * @param listener told how far the run is, from several threads
 * @param cancellation ends the run early
 */
public record RunContext(
    Inputs inputs, RuleSet rules, Clock clock, PhaseListener listener, Cancellation cancellation) {

  /** The same at the time of another clock. */
  RunContext at(Clock other) {
    return new RunContext(inputs, rules, other, listener, cancellation);
  }

  /** The same for other inputs. */
  RunContext of(Inputs others) {
    return new RunContext(others, rules, clock, listener, cancellation);
  }
}
