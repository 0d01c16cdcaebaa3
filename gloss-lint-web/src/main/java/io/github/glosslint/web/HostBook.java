package io.github.glosslint.web;

import io.github.glosslint.verdict.HostSummary;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run learns about hosts. */
final class HostBook {

  private final Map<String, HostState> hosts = new HashMap<>();

  HostState of(String name) {
    // Asked some times for each request, so that it only makes something for the first.
    HostState known = hosts.get(name);
    if (known == null) {
      known = new HostState(name);
      hosts.put(name, known);
    }
    return known;
  }

  /** The hosts that were asked, by name. */
  List<HostSummary> summaries(Collection<UrlTask> tasks) {
    Map<String, Integer> notAlive = new HashMap<>();
    for (UrlTask task : tasks) {
      Verdict verdict = task.verdict();
      if (verdict != null && !verdict.state().isAlive() && verdict.state() != State.SKIPPED) {
        notAlive.merge(task.url.host(), 1, Integer::sum);
      }
    }
    List<HostSummary> summaries = new ArrayList<>();
    for (HostState host : new TreeMap<>(hosts).values()) {
      if (host.requests > 0) {
        int failed = notAlive.getOrDefault(host.name, 0);
        long millis = host.nanos / 1_000_000;
        summaries.add(
            new HostSummary(host.name, host.urls, host.requests, failed, millis, host.pauses));
      }
    }
    return summaries;
  }
}
