package io.github.glosslint.web.verdict;

import io.github.glosslint.text.Secrets;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a URL, whatever its fragment.
 *
 * @param evidence a clause that says what happened, such as {@code 404 Not Found}; secrets masked
 * @param status the last HTTP status code; 0 if there was none
 * @param movedTo where permanent redirects lead; null unless the state is {@link State#MOVED}
 * @param missingFragments of the fragments that were asked for, as they stand in the URLs, those
 *     that the page does not have beyond doubt
 * @param flaky whether a first look said otherwise
 * @param millis time that requests took, in ms
 * @param securable whether it is {@code http} and {@code https} answers the same
 */
public record Verdict(
    Cause cause,
    String evidence,
    int status,
    @Nullable String movedTo,
    Set<String> missingFragments,
    boolean flaky,
    long millis,
    boolean securable) {

  public Verdict {
    evidence = Secrets.masked(evidence);
    missingFragments = Collections.unmodifiableSet(new TreeSet<>(missingFragments));
  }

  /** A verdict that no request led to. */
  public static Verdict of(Cause cause, String evidence) {
    return new Verdict(cause, evidence, 0, null, Set.of(), false, 0, false);
  }

  /** The same with other evidence. */
  public Verdict withEvidence(String other) {
    return new Verdict(cause, other, status, movedTo, missingFragments, flaky, millis, securable);
  }

  /** The same for another cause. */
  public Verdict withCause(Cause other) {
    return new Verdict(
        other, evidence, status, movedTo, missingFragments, flaky, millis, securable);
  }

  /** The same with other fragments missing. */
  public Verdict withMissingFragments(Set<String> missing) {
    return new Verdict(cause, evidence, status, movedTo, missing, flaky, millis, securable);
  }

  public State state() {
    return cause.state();
  }
}
