package io.github.glosslint.report.html;

import io.github.glosslint.report.HostTotals;
import io.github.glosslint.report.UrlSummary;
import io.github.glosslint.report.Wording;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.HostSummary;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The results for URLs, in an HTML report: every URL with its verdict and the evidence, and hosts.
 */
record HtmlUrls(UrlReport urls) {

  private static final List<State> WORST_FIRST =
      List.of(
          State.DEAD, State.MOVED, State.BLOCKED, State.UNREACHABLE, State.SKIPPED, State.ALIVE);

  private static final Comparator<HostSummary> TROUBLE_FIRST =
      Comparator.comparingInt(HostSummary::notAlive)
          .thenComparingInt(HostSummary::requests)
          .reversed()
          .thenComparing(HostSummary::host);

  void write(HtmlMarkup html) throws IOException {
    if (urls.verdicts().isEmpty()) {
      return;
    }
    html.open("section").with("id", "urls").element("h2", "URLs").line();
    String fault = urls.networkFault();
    if (fault != null) {
      html.element("p", "There is no network: " + fault).line();
    }
    html.element("p", "aside", UrlSummary.total(urls) + ".").line();
    Map<State, Integer> counts = urls.counts();
    for (State state : WORST_FIRST) {
      int count = counts.getOrDefault(state, 0);
      if (count > 0) {
        write(html, state, count);
      }
    }
    writeHosts(html);
    html.close().line();
  }

  private void write(HtmlMarkup html, State state, int count) throws IOException {
    html.open("details");
    if (state == State.DEAD || state == State.MOVED) {
      html.with("open");
    }
    html.open("summary").element("h3", UrlSummary.heading(state)).text(" ");
    html.element("span", "count", Wording.grouped(count)).text(" ");
    html.element("span", "aside", meaning(state)).close().line();
    html.open("ul").line();
    for (Map.Entry<String, Verdict> url : urls.verdicts().entrySet()) {
      if (url.getValue().state() == state && isRemarkable(url.getValue())) {
        write(html, url.getKey(), url.getValue());
      }
    }
    html.close().close().line();
  }

  /** Of URLs that are alive only those are listed that there is more to say of. */
  private static boolean isRemarkable(Verdict verdict) {
    return verdict.state() != State.ALIVE
        || verdict.flaky()
        || verdict.securable()
        || verdict.cause() != Cause.ANSWERED
        || !verdict.missingFragments().isEmpty();
  }

  private static String meaning(State state) {
    return switch (state) {
      case DEAD -> "The page or its host does not exist.";
      case MOVED -> "The page has moved permanently to another URL.";
      case BLOCKED -> "The server responds, but blocks automated requests.";
      case UNREACHABLE -> "The server cannot be reached or fails; this may be temporary.";
      case SKIPPED -> "The URL was not requested.";
      case ALIVE -> "The page exists; these have a remark.";
    };
  }

  private static void write(HtmlMarkup html, String url, Verdict verdict) throws IOException {
    html.open("li", "url").with("data-host", UrlHost.of(url));
    html.openLink(url).text(url).close();
    String to = verdict.movedTo();
    if (to != null) {
      html.text(" → ").openLink(to).text(to).close();
    }
    html.text(" ").open("span", "aside").text(verdict.evidence());
    if (verdict.flaky()) {
      html.text(", alive only when checked again");
    }
    for (String fragment : verdict.missingFragments()) {
      html.text(", without #" + fragment);
    }
    if (verdict.securable()) {
      html.text(", https answers the same");
    }
    html.text(" ").element("code", verdict.cause().word()).close().close().line();
  }

  private void writeHosts(HtmlMarkup html) throws IOException {
    List<HostSummary> hosts = new ArrayList<>(HostTotals.of(urls));
    if (hosts.isEmpty()) {
      return;
    }
    hosts.sort(TROUBLE_FIRST);
    html.open("details").open("summary").element("h3", "Hosts").text(" ");
    html.element("span", "count", Wording.grouped(hosts.size())).close().line();
    HtmlTable table = HtmlTable.open(html, 4, "URLs", "Not alive", "Requests", "Pauses", "Host");
    for (HostSummary host : hosts) {
      table.row().number(host.urls()).number(host.notAlive()).number(host.requests());
      table.number(host.pauses()).filter("host", host.host()).endRow();
    }
    table.close();
    html.close().line();
  }
}
