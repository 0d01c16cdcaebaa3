package io.github.glosslint.web;

import io.github.glosslint.web.check.UrlCheck;
import io.github.glosslint.web.url.WebUrl;
import io.github.glosslint.web.verdict.Cause;
import io.github.glosslint.web.verdict.State;
import io.github.glosslint.web.verdict.Verdict;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A URL on its way to a verdict, through one look or two. */
final class UrlTask {

  final WebUrl url;

  /** Fragments that documents ask for, percent-encoded; empty if a page cannot tell. */
  final Set<String> fragments;

  /** The entity tag of the page as it was when it had all the fragments; null if there is none. */
  final @Nullable String etag;

  UrlCheck look;
  private @Nullable Verdict first;
  private @Nullable Verdict verdict;

  UrlTask(WebUrl url, Set<String> fragments, @Nullable String etag, UrlCheck look) {
    this.url = url;
    this.fragments = fragments;
    this.etag = etag;
    this.look = look;
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
    Verdict before = first;
    if (before == null) {
      first = found;
      verdict = found;
    } else {
      verdict = confirmed(before, found);
    }
  }

  /**
   * What two looks say together: alive if one of them says so, dead only if both do; else what the
   * second says.
   */
  private static Verdict confirmed(Verdict first, Verdict second) {
    long millis = first.millis() + second.millis();
    if (second.state().isAlive()) {
      return new Verdict(
          second.cause(),
          second.evidence() + "; at first " + first.evidence(),
          second.status(),
          second.movedTo(),
          second.missingFragments(),
          true,
          millis,
          second.securable());
    }
    boolean doubtful = second.state() == State.DEAD && first.state() != State.DEAD;
    String evidence =
        doubtful
            ? first.evidence() + ", then " + second.evidence()
            : second.evidence() + (first.evidence().equals(second.evidence()) ? ", twice" : "");
    Cause cause = doubtful ? first.cause() : second.cause();
    return new Verdict(cause, evidence, second.status(), null, Set.of(), false, millis, false);
  }
}
