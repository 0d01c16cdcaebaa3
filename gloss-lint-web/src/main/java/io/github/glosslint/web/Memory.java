package io.github.glosslint.web;

import io.github.glosslint.config.HostSettings;
import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.text.Secrets;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.history.Freshness;
import io.github.glosslint.web.history.Judgement;
import io.github.glosslint.web.history.Observation;
import io.github.glosslint.web.history.Transition;
import io.github.glosslint.web.history.UrlHistory;
import io.github.glosslint.web.history.UrlKey;
import io.github.glosslint.web.history.UrlRecord;
import io.github.glosslint.web.url.WebUrl;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The results of earlier runs: which URLs need no request, and how new verdicts compare with older
 * ones.
 */
final class Memory {

  /**
   * In a series of runs each looks for itself, so that a death is seen the night it happens; only
   * one that goes on where another was broken off need not begin again.
   */
  private static final Duration SCHEDULED_AGE = Duration.ofHours(6);

  private final UrlHistory history;
  private final UrlSettings settings;
  private final UrlOptions options;
  private final Clock clock;
  private final Map<WebUrl, Verdict> verdicts = new HashMap<>();
  private final List<Seen> seen = new ArrayList<>();
  private int reused;

  /** The verdict of a run on a URL. */
  private record Seen(UrlTask task, Verdict verdict, Instant at) {}

  Memory(UrlHistory history, UrlSettings settings, UrlOptions options, Clock clock) {
    this.history = history;
    this.settings = settings;
    this.options = options;
    this.clock = clock;
  }

  /** What has to be asked for; the rest gets its verdict from memory. */
  List<UrlPlan> plan(WantedUrls wanted) {
    Instant now = clock.instant();
    List<UrlPlan> plans = new ArrayList<>();
    for (WebUrl url : wanted.urls()) {
      Set<String> fragments = wanted.fragments(url);
      UrlRecord known = known(url);
      if (known != null && Freshness.fresh(known, fragments, now, maxAge())) {
        verdicts.put(url, Freshness.remembered(known));
        reused++;
      } else {
        String etag =
            known != null && known.fragments().containsAll(fragments) ? known.etag() : null;
        plans.add(new UrlPlan(url, fragments, etag, options.tryHttps));
      }
    }
    return plans;
  }

  /** Gives all that is remembered its verdict, however old it is. */
  void recall(WantedUrls wanted) {
    for (WebUrl url : wanted.urls()) {
      UrlRecord known = known(url);
      if (known != null) {
        verdicts.put(url, Freshness.remembered(known));
        reused++;
      }
    }
  }

  private Duration maxAge() {
    Duration age = settings.maxAge();
    return options.scheduled && age.compareTo(SCHEDULED_AGE) > 0 ? SCHEDULED_AGE : age;
  }

  /** Takes in what a run saw. */
  void learn(List<UrlTask> results) {
    Instant now = clock.instant();
    for (UrlTask task : results) {
      Verdict verdict = task.verdict();
      if (verdict != null) {
        seen.add(new Seen(task, verdict, now));
        verdicts.put(
            task.url,
            Judgement.judged(
                verdict, known(task.url), now, options.scheduled ? settings.grace() : null));
      }
    }
  }

  /** What earlier runs know of a URL; null if that is nothing. */
  private @Nullable UrlRecord known(WebUrl url) {
    return history.size() == 0 ? null : history.get(key(url));
  }

  /** The verdict on each URL. */
  Map<WebUrl, Verdict> verdicts() {
    return verdicts;
  }

  /** What is new; made only for those who keep it. */
  UrlHistory learnt() {
    List<UrlRecord> learnt = new ArrayList<>();
    for (Seen one : seen) {
      UrlTask task = one.task();
      UrlRecord before = known(task.url);
      Observation observation =
          new Observation(key(task.url), one.verdict(), task.fragments, task.look.etag(), one.at());
      UrlRecord after = Transition.observed(before, observation);
      if (after != null && !after.equals(before)) {
        learnt.add(after);
      }
    }
    return UrlHistory.of(learnt);
  }

  /** How many URLs needed no request. */
  int reused() {
    return reused;
  }

  private UrlKey key(WebUrl url) {
    return new UrlKey(Secrets.hashedKey(url.key()), profile(url));
  }

  /** What else the answer depends on (CACHE-5); of secrets only that they are there. */
  private String profile(WebUrl url) {
    HostSettings host = settings.host(url.host());
    Set<String> own = new TreeSet<>(options.headers.getOrDefault(url.origin(), Map.of()).keySet());
    if (own.isEmpty()
        && host.headers().isEmpty()
        && host.accept().isEmpty()
        && host.userAgent() == null) {
      return "";
    }
    CRC32C hash = new CRC32C();
    String all = own + "\n" + host.headers() + "\n" + host.accept() + "\n" + host.userAgent();
    hash.update(all.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", hash.getValue());
  }
}
