package io.github.glosslint.report;

import io.github.glosslint.verdict.HostSummary;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The results for URLs, for people: how many URLs are in which state, which hosts had most to do,
 * and which URLs need a look. URLs have their secrets masked already.
 *
 * @param times whether to say how long hosts and URLs took, which no two runs agree on
 */
public record UrlSummary(UrlReport urls, boolean times) {

  static final int MOST_HOSTS = 10;
  static final int MOST_SLOW = 5;
  static final int MOST_URLS = 20;

  private static final String INDENT = "  ";

  /** Appends the line that stands for everything. */
  public void appendLine(StringBuilder out) {
    if (urls.verdicts().isEmpty()) {
      return;
    }
    StringJoiner line =
        new StringJoiner(", ", Wording.count(urls.verdicts().size(), "URL") + ": ", "\n");
    for (Map.Entry<State, Integer> state : mostFirst()) {
      line.add(Wording.grouped(state.getValue()) + " " + state.getKey().word());
    }
    out.append(line);
  }

  /** Appends everything, each part with a blank line after it. */
  public void append(StringBuilder out) {
    if (urls.verdicts().isEmpty()) {
      return;
    }
    appendTotals(out);
    appendHosts(out);
    if (times) {
      appendSlowest(out);
    }
    for (State state : List.of(State.DEAD, State.MOVED, State.BLOCKED)) {
      appendUrls(out, state);
    }
  }

  /** Such as {@code 6 URLs, 1 from the cache, 1 alive only when checked again}. */
  public static String total(UrlReport urls) {
    StringBuilder total = new StringBuilder(Wording.count(urls.verdicts().size(), "URL"));
    if (urls.reused() > 0) {
      total.append(", ").append(Wording.grouped(urls.reused())).append(" from the cache");
    }
    long flaky = urls.verdicts().values().stream().filter(Verdict::flaky).count();
    if (flaky > 0) {
      total.append(", ").append(Wording.grouped(flaky)).append(" alive only when checked again");
    }
    return total.toString();
  }

  /** The word of a state, as a heading. */
  public static String heading(State state) {
    String word = state.word();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private List<Map.Entry<State, Integer>> mostFirst() {
    List<Map.Entry<State, Integer>> states = new ArrayList<>(urls.counts().entrySet());
    states.sort(UrlSummary::mostFirst);
    return states;
  }

  private static int mostFirst(Map.Entry<State, Integer> one, Map.Entry<State, Integer> other) {
    int order = Integer.compare(other.getValue(), one.getValue());
    return order == 0 ? one.getKey().compareTo(other.getKey()) : order;
  }

  private static int busiestFirst(HostSummary one, HostSummary other) {
    int order = Integer.compare(other.requests(), one.requests());
    return order == 0 ? one.host().compareTo(other.host()) : order;
  }

  private void appendTotals(StringBuilder out) {
    String fault = urls.networkFault();
    if (fault != null) {
      SafeText.append(out.append("There is no network: "), fault);
      out.append("\n\n");
    }
    out.append(total(urls)).append(":\n");
    List<Map.Entry<State, Integer>> states = mostFirst();
    int width = Wording.grouped(states.get(0).getValue()).length();
    for (Map.Entry<State, Integer> state : states) {
      right(out.append(INDENT), Wording.grouped(state.getValue()), width);
      out.append(INDENT).append(state.getKey().word()).append('\n');
    }
    out.append('\n');
  }

  private void appendHosts(StringBuilder out) {
    List<HostSummary> hosts = new ArrayList<>(HostTotals.of(urls));
    if (hosts.isEmpty()) {
      return;
    }
    hosts.sort(UrlSummary::busiestFirst);
    out.append("requests  not alive  pauses  ");
    out.append(times ? "  average  " : "").append("host\n");
    int shown = shown(hosts.size(), MOST_HOSTS);
    for (HostSummary host : hosts.subList(0, shown)) {
      right(out, Wording.grouped(host.requests()), 8);
      right(out, Wording.grouped(host.notAlive()), 11);
      right(out, Wording.grouped(host.pauses()), 8);
      if (times) {
        right(out, millis(host.millis() / Math.max(1, host.requests())), 11);
      }
      SafeText.append(out.append(INDENT), host.host());
      out.append('\n');
    }
    appendRest(out, "", hosts.size() - shown, "hosts");
    out.append('\n');
  }

  private void appendSlowest(StringBuilder out) {
    List<Map.Entry<String, Verdict>> slowest =
        urls.verdicts().entrySet().stream()
            .filter(url -> url.getValue().millis() > 0)
            .sorted(
                Comparator.comparingLong(
                    (Map.Entry<String, Verdict> url) -> -url.getValue().millis()))
            .limit(MOST_SLOW)
            .toList();
    if (slowest.isEmpty()) {
      return;
    }
    out.append("Slowest:\n");
    int width = millis(slowest.get(0).getValue().millis()).length();
    for (Map.Entry<String, Verdict> url : slowest) {
      right(out.append(INDENT), millis(url.getValue().millis()), width);
      SafeText.append(out.append(INDENT), url.getKey());
      out.append('\n');
    }
    out.append('\n');
  }

  private void appendUrls(StringBuilder out, State state) {
    List<Map.Entry<String, Verdict>> found = new ArrayList<>();
    for (Map.Entry<String, Verdict> url : urls.verdicts().entrySet()) {
      if (url.getValue().state() == state) {
        found.add(url);
      }
    }
    if (found.isEmpty()) {
      return;
    }
    out.append(heading(state)).append(":\n");
    int shown = shown(found.size(), MOST_URLS);
    for (Map.Entry<String, Verdict> url : found.subList(0, shown)) {
      Verdict verdict = url.getValue();
      SafeText.append(out.append(INDENT), url.getKey());
      String to = verdict.movedTo();
      SafeText.append(out, to == null ? ": " + verdict.evidence() : " -> " + to);
      out.append('\n');
    }
    appendRest(out, INDENT, found.size() - shown, "URLs");
    out.append('\n');
  }

  /** One more than the most is shown: a line that says "1 more" would be no shorter. */
  private static int shown(int size, int most) {
    return size <= most + 1 ? size : most;
  }

  private static void appendRest(StringBuilder out, String indent, int rest, String nouns) {
    if (rest > 0) {
      out.append(indent).append("… and ").append(Wording.grouped(rest));
      out.append(" more ").append(nouns).append('\n');
    }
  }

  private static String millis(long millis) {
    return Wording.grouped(millis) + " ms";
  }

  private static void right(StringBuilder out, String text, int width) {
    out.append(" ".repeat(Math.max(0, width - text.length()))).append(text);
  }
}
