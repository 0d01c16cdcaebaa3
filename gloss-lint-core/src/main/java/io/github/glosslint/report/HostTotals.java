package io.github.glosslint.report;

import io.github.glosslint.verdict.HostSummary;
import io.github.glosslint.verdict.UrlReport;
import java.util.Collection;
import java.util.TreeMap;

/** Hosts of a report, each once, also if several checkouts name it. */
public final class HostTotals {

  private HostTotals() {}

  /** By name. */
  public static Collection<HostSummary> of(UrlReport urls) {
    TreeMap<String, HostSummary> byName = new TreeMap<>();
    urls.hosts().forEach(host -> byName.merge(host.host(), host, HostTotals::sum));
    return byName.values();
  }

  private static HostSummary sum(HostSummary a, HostSummary b) {
    return new HostSummary(
        a.host(),
        a.urls() + b.urls(),
        a.requests() + b.requests(),
        a.notAlive() + b.notAlive(),
        a.millis() + b.millis(),
        a.pauses() + b.pauses());
  }
}
