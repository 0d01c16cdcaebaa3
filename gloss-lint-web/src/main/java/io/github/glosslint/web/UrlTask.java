package io.github.glosslint.web;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.check.UrlCheck;
import io.github.glosslint.web.url.WebUrl;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A URL on its way to a verdict, in one to three checks. */
final class UrlTask {

  final WebUrl url;

  /** Fragments that documents ask for, percent-encoded; empty if a page cannot tell. */
  final Set<String> fragments;

  /** The entity tag of the page as it was when it had all the fragments; null if there is none. */
  final @Nullable String etag;

  /** What this answers for other URLs, if it is a robots.txt; else null. */
  final @Nullable RobotsGate gate;

  UrlCheck look;

  /** How many answers to it wanted a pause without saying how long. */
  int turnedAway;

  private @Nullable Verdict last;
  private @Nullable Verdict verdict;
  private int looks;

  UrlTask(WebUrl url, Set<String> fragments, @Nullable String etag, UrlCheck look) {
    this.url = url;
    this.fragments = fragments;
    this.etag = etag;
    this.look = look;
    this.gate = null;
  }

  /** A robots.txt on its way. */
  UrlTask(WebUrl url, UrlCheck look, RobotsGate gate) {
    this.url = url;
    this.fragments = Set.of();
    this.etag = null;
    this.look = look;
    this.gate = gate;
  }

  /** The verdict so far; null before the first. */
  @Nullable Verdict verdict() {
    return verdict;
  }

  /** Takes a verdict in place of whatever was said before. */
  void settle(Verdict found) {
    verdict = found;
  }

  /** Takes the verdict of the present look. */
  void looked(Verdict found) {
    Verdict before = last;
    last = found;
    looks++;
    verdict = before == null ? found : together(before, found);
  }

  /**
   * Whether one more look could change the verdict: the second gives everything that failed a
   * chance; the third is for what was out of reach and then seemed dead.
   */
  boolean wantsAnotherLook() {
    Verdict found = last;
    if (found == null || found.state().isAlive() || found.state() == State.SKIPPED) {
      return false;
    }
    boolean settled =
        found.cause() == Cause.INVALID_URL || found.cause() == Cause.PROXY_AUTHENTICATION;
    return looks == 1 && !settled || looks == 2 && isDoubtful();
  }

  /** How long to wait for another look: an answer of the server is no hiccup of the network. */
  Duration waits(Duration usual) {
    boolean definite =
        verdict != null && (verdict.cause() == Cause.NOT_FOUND || verdict.cause() == Cause.GONE);
    return definite ? usual.dividedBy(4) : usual;
  }

  /**
   * Whether a single look called it dead; that a name does not exist is judged when the run is
   * over.
   */
  boolean isUnconfirmed() {
    return looks == 1
        && verdict != null
        && verdict.state() == State.DEAD
        && verdict.cause() != Cause.NO_SUCH_HOST
        && wantsAnotherLook();
  }

  private boolean isDoubtful() {
    return last != null
        && last.state() == State.DEAD
        && verdict != null
        && verdict.state() != State.DEAD;
  }

  /**
   * What two looks in a row say together: alive if the later one says so, dead only if both do;
   * else what the later one says.
   */
  private static Verdict together(Verdict before, Verdict now) {
    long millis = before.millis() + now.millis();
    if (now.state().isAlive()) {
      return new Verdict(
          now.cause(),
          now.evidence() + "; at first " + before.evidence(),
          now.status(),
          now.movedTo(),
          now.missingFragments(),
          true,
          millis,
          now.securable());
    }
    boolean doubtful = now.state() == State.DEAD && before.state() != State.DEAD;
    String evidence =
        doubtful
            ? before.evidence() + ", then " + now.evidence()
            : now.evidence() + (before.evidence().equals(now.evidence()) ? ", twice" : "");
    Cause cause = doubtful ? before.cause() : now.cause();
    return new Verdict(cause, evidence, now.status(), null, Set.of(), false, millis, false);
  }
}
