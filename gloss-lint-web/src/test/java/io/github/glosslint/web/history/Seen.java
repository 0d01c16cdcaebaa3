package io.github.glosslint.web.history;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.Verdict;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/** Short ways to say what was seen. */
final class Seen {

  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  static final String URL = "https://example.org/page";
  static final UrlKey KEY = key(URL);

  private Seen() {}

  static UrlKey key(String url) {
    return new UrlKey(url, "p1");
  }

  static Verdict verdict(Cause cause) {
    int status =
        switch (cause) {
          case ANSWERED, STALE_OK -> 200;
          case PERMANENT_REDIRECT -> 301;
          case NOT_FOUND -> 404;
          case SERVER_ERROR -> 503;
          case FORBIDDEN -> 403;
          case RATE_LIMIT -> 429;
          default -> 0;
        };
    String evidence =
        switch (cause) {
          case NOT_FOUND -> "404 Not Found";
          case SERVER_ERROR -> "503 Service Unavailable";
          default -> cause.word();
        };
    String movedTo = cause.state() == State.MOVED ? "https://example.org/there" : null;
    return new Verdict(cause, evidence, status, movedTo, Set.of(), false, 12, false);
  }

  static Observation at(Instant time, Cause cause, String... fragments) {
    return new Observation(KEY, verdict(cause), Set.of(fragments), "\"e1\"", time);
  }

  /** What is remembered after these observations, {@code hours} apart. */
  static UrlRecord after(int hours, Cause... causes) {
    UrlRecord record = null;
    for (int i = 0; i < causes.length; i++) {
      record = Transition.observed(record, at(NOON.plusSeconds(3600L * hours * i), causes[i]));
    }
    return Objects.requireNonNull(record);
  }

  static UrlRecord record(String url, Cause cause, Instant time, String... fragments) {
    return Objects.requireNonNull(
        Transition.observed(
            null, new Observation(key(url), verdict(cause), Set.of(fragments), null, time)));
  }
}
