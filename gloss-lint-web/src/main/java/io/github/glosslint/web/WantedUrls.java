package io.github.glosslint.web;

import io.github.glosslint.text.Secrets;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.HostShare;
import io.github.glosslint.verdict.HostSummary;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.page.PageFragments;
import io.github.glosslint.web.url.InvalidUrlException;
import io.github.glosslint.web.url.UrlReader;
import io.github.glosslint.web.url.WebUrl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Maps URLs as written in documents to the distinct URLs that servers see. */
final class WantedUrls {

  /** Of a URL, what to look for on its page, by fragment as written. */
  private final Map<WebUrl, Map<String, String>> fragments = new LinkedHashMap<>();

  private final Map<String, WebUrl> byText = new HashMap<>();
  private final Map<String, Verdict> invalid = new HashMap<>();

  private final UrlReader reader = new UrlReader();

  private final HostShare share;

  private WantedUrls(HostShare share) {
    this.share = share;
  }

  static WantedUrls of(Collection<String> urls) {
    return of(urls, HostShare.ALL);
  }

  /** Those of the URLs whose hosts are in a share. */
  static WantedUrls of(Collection<String> urls, HostShare share) {
    WantedUrls wanted = new WantedUrls(share);
    new LinkedHashSet<>(urls).forEach(wanted::add);
    return wanted;
  }

  private void add(String url) {
    String text = UrlReport.withoutFragment(url);
    WebUrl parsed = byText.get(text);
    if (parsed == null) {
      if (invalid.containsKey(text)) {
        return;
      }
      try {
        parsed = reader.read(text);
      } catch (InvalidUrlException e) {
        if (!share.has("")) {
          return;
        }
        invalid.put(text, Verdict.of(Cause.INVALID_URL, "the URL " + e.getMessage()));
        return;
      }
      if (!share.has(parsed.host())) {
        return;
      }
      byText.put(text, parsed);
    }
    Map<String, String> wanted = fragments.computeIfAbsent(parsed, u -> new HashMap<>(0));
    if (url.length() > text.length() + 1) {
      wanted.putAll(PageFragments.judged(parsed, List.of(url.substring(text.length() + 1))));
    }
  }

  /** Each URL that a server is to be asked for, once. */
  Set<WebUrl> urls() {
    return fragments.keySet();
  }

  /** What to look for on a page. */
  Set<String> fragments(WebUrl url) {
    Map<String, String> wanted = fragments.getOrDefault(url, Map.of());
    return wanted.isEmpty() ? Set.of() : new HashSet<>(wanted.values());
  }

  /**
   * The report.
   *
   * @param verdicts their missing fragments are those of {@link #fragments}
   */
  UrlReport report(Map<WebUrl, Verdict> verdicts, UrlRun run, int reused, List<String> warnings) {
    return report(verdicts, run.hosts(), run.networkFault(), reused, warnings);
  }

  /** The report where nobody was asked. */
  UrlReport report(Map<WebUrl, Verdict> verdicts, int reused, List<String> warnings) {
    return report(verdicts, List.of(), null, reused, warnings);
  }

  /** What a report of these and other URLs says of these. */
  UrlReport part(UrlReport whole) {
    Map<WebUrl, Verdict> verdicts = new HashMap<>();
    byText.forEach(
        (text, url) -> {
          Verdict verdict = whole.verdict(text);
          if (verdict != null) {
            Set<String> missing = verdict.missingFragments();
            verdicts.putIfAbsent(
                url,
                missing.isEmpty()
                    ? verdict
                    : verdict.withMissingFragments(
                        new HashSet<>(PageFragments.judged(url, missing).values())));
          }
        });
    return report(verdicts, hosts(verdicts, whole), whole.networkFault(), 0, whole.warnings());
  }

  private static List<HostSummary> hosts(Map<WebUrl, Verdict> verdicts, UrlReport whole) {
    Map<String, Integer> urls = new HashMap<>();
    Map<String, Integer> notAlive = new HashMap<>();
    verdicts.forEach(
        (url, verdict) -> {
          urls.merge(url.host(), 1, Integer::sum);
          if (!verdict.state().isAlive() && verdict.state() != State.SKIPPED) {
            notAlive.merge(url.host(), 1, Integer::sum);
          }
        });
    List<HostSummary> hosts = new ArrayList<>();
    for (HostSummary host : whole.hosts()) {
      Integer count = urls.get(host.host());
      if (count != null) {
        int failed = notAlive.getOrDefault(host.host(), 0);
        hosts.add(
            new HostSummary(
                host.host(), count, host.requests(), failed, host.millis(), host.pauses()));
      }
    }
    return hosts;
  }

  private UrlReport report(
      Map<WebUrl, Verdict> verdicts,
      List<HostSummary> hosts,
      @Nullable String networkFault,
      int reused,
      List<String> warnings) {
    Map<WebUrl, Verdict> written = new HashMap<>();
    verdicts.forEach((url, verdict) -> written.put(url, asWritten(url, verdict)));
    Map<String, Verdict> byWriting = new HashMap<>(invalid);
    SortedMap<String, Verdict> shown = new TreeMap<>();
    invalid.forEach((text, verdict) -> shown.put(Secrets.masked(text), verdict));
    byText.forEach(
        (text, url) -> {
          Verdict verdict = written.get(url);
          if (verdict != null) {
            byWriting.put(text, verdict);
            shown.put(Secrets.masked(url.key()), verdict);
          }
        });
    return new UrlReport(byWriting, shown, hosts, warnings, networkFault, reused);
  }

  private Verdict asWritten(WebUrl url, Verdict verdict) {
    if (verdict.missingFragments().isEmpty()) {
      return verdict;
    }
    Set<String> missing = new HashSet<>();
    fragments
        .getOrDefault(url, Map.of())
        .forEach(
            (text, id) -> {
              if (verdict.missingFragments().contains(id)) {
                missing.add(text);
              }
            });
    return verdict.withMissingFragments(missing);
  }
}
