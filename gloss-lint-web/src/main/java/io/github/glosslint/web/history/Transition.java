package io.github.glosslint.web.history;

import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a result changes the stored record. */
public final class Transition {

  /** Fragments that are remembered of a page; one that asks for more is asked again. */
  static final int MOST_FRAGMENTS = 200;

  /** Characters of a fragment, ETag or URL that are remembered. */
  static final int LONGEST_VALUE = 2_000;

  /** A URL without user information, query and fragment, where secrets are passed on. */
  private static final Pattern WITHOUT_SECRETS = Pattern.compile("https?://[^/?#@]+(/[^?#]*)?");

  private Transition() {}

  /**
   * What is remembered after an observation.
   *
   * @param previous null if nothing was
   * @return the previous record if the verdict says nothing of the URL, as when it was skipped
   */
  public static @Nullable UrlRecord observed(@Nullable UrlRecord previous, Observation seen) {
    Verdict verdict = seen.verdict();
    if (!UrlRecord.isRemembered(verdict.cause())) {
      return previous;
    }
    UrlRecord before = Freshness.known(previous, seen.at());
    Instant at = UrlRecord.second(seen.at());
    if (before != null && !at.isAfter(before.checkedAt())) {
      // The clock that wrote it is ahead, or the same second runs; this one is the newer still.
      at = before.checkedAt().plusSeconds(1);
    }
    State state = verdict.state();
    boolean alive = state.isAlive();
    Instant lastAlive = before == null ? null : before.lastAlive();
    Streak dead = before == null ? null : before.dead();
    Streak unreachable = before == null ? null : before.unreachable();
    if (alive) {
      lastAlive = at;
      dead = null;
      unreachable = null;
    } else if (state == State.DEAD) {
      dead = Streak.next(dead, at);
      unreachable = null;
    } else if (state == State.UNREACHABLE) {
      unreachable = Streak.next(unreachable, at);
    }
    return new UrlRecord(
        seen.key(),
        at,
        verdict.cause(),
        verdict.status(),
        alive ? shortOrNull(seen.etag()) : null,
        lastAlive,
        dead,
        unreachable,
        outcomes(before, state),
        alive ? fragments(seen) : Set.of(),
        state == State.MOVED ? withoutSecrets(verdict.movedTo()) : null);
  }

  private static String outcomes(@Nullable UrlRecord before, State state) {
    String all = (before == null ? "" : before.outcomes()) + state.word().charAt(0);
    return all.substring(Math.max(0, all.length() - UrlRecord.LAST_OUTCOMES));
  }

  /** Without those that have a value, such as {@code access_token=...} (CRED-4). */
  private static Set<String> fragments(Observation seen) {
    return seen.fragments().stream()
        .filter(fragment -> !seen.verdict().missingFragments().contains(fragment))
        .filter(fragment -> fragment.indexOf('=') < 0 && fragment.length() <= LONGEST_VALUE)
        .sorted(Comparator.naturalOrder())
        .limit(MOST_FRAGMENTS)
        .collect(Collectors.toSet());
  }

  private static @Nullable String withoutSecrets(@Nullable String url) {
    String target = shortOrNull(url);
    return target != null && WITHOUT_SECRETS.matcher(target).matches() ? target : null;
  }

  private static @Nullable String shortOrNull(@Nullable String value) {
    return value == null || value.length() > LONGEST_VALUE ? null : value;
  }
}
