package io.github.glosslint.verdict;

import io.github.glosslint.text.Secrets;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a URL, regardless of its fragment.
 *
 * @param evidence what happened, as a clause, such as {@code 404 Not Found}; secrets are masked
 * @param status the last HTTP status code; 0 if there was none
 * @param movedTo the target of permanent redirects; null unless the state is {@link State#MOVED}
 * @param missingFragments those of the requested fragments that the page certainly does not have,
 *     as written in the URLs
 * @param flaky whether the first check had another result
 * @param millis the time that requests took, in ms
 * @param securable whether the URL is {@code http} and the same page is available over {@code
 *     https}
 * @param source what the verdict, or that on its missing fragments, was read from; null if the web
 *     was asked
 */
public record Verdict(
    Cause cause,
    String evidence,
    int status,
    @Nullable String movedTo,
    Set<String> missingFragments,
    boolean flaky,
    long millis,
    boolean securable,
    @Nullable RepositoryFile source) {

  public Verdict {
    evidence = Secrets.masked(evidence);
    missingFragments = Collections.unmodifiableSet(new TreeSet<>(missingFragments));
  }

  /** A verdict of the web. */
  public Verdict(
      Cause cause,
      String evidence,
      int status,
      @Nullable String movedTo,
      Set<String> missingFragments,
      boolean flaky,
      long millis,
      boolean securable) {
    this(cause, evidence, status, movedTo, missingFragments, flaky, millis, securable, null);
  }

  /** Creates a verdict that needed no request. */
  public static Verdict of(Cause cause, String evidence) {
    return new Verdict(cause, evidence, 0, null, Set.of(), false, 0, false);
  }

  /** A copy with other evidence. */
  public Verdict withEvidence(String other) {
    return new Verdict(
        cause, other, status, movedTo, missingFragments, flaky, millis, securable, source);
  }

  /** A copy with another cause. */
  public Verdict withCause(Cause other) {
    return new Verdict(
        other, evidence, status, movedTo, missingFragments, flaky, millis, securable, source);
  }

  /** A copy with other missing fragments. */
  public Verdict withMissingFragments(Set<String> missing) {
    return new Verdict(cause, evidence, status, movedTo, missing, flaky, millis, securable, source);
  }

  /** A copy that was read from a file. */
  public Verdict readFrom(RepositoryFile file) {
    return new Verdict(
        cause, evidence, status, movedTo, missingFragments, flaky, millis, securable, file);
  }

  /** The state that the cause puts the URL in. */
  public State state() {
    return cause.state();
  }
}
