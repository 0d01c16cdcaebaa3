package io.github.glosslint.report;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.HostSummary;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.UrlReports;
import io.github.glosslint.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reports of any size that look like those of real sites. */
public final class HtmlSamples {

  /** A verdict on one URL. */
  public static final Map<String, Verdict> VERDICT =
      Map.of("https://a.example/", Verdict.of(Cause.NETWORK_UNAVAILABLE, "there is no network"));

  private HtmlSamples() {}

  /** A report of so many findings, ten to a file, and of half as many URLs. */
  public static Report report(int count) {
    List<Finding> findings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      findings.add(finding(i));
    }
    findings.sort(null);
    return new Report(
        findings,
        List.of(),
        Samples.summary(
            count / 10 + 1,
            count * 12,
            Map.of("text that a template generates", 31, "a loop over site.data", 4),
            "the folder vendor was left out: .gitignore names it"),
        urls(count / 2 + 1));
  }

  private static Finding finding(int i) {
    String path = "docs/area-" + i / 100 % 40 + "/page-" + i / 10 + ".md";
    int line = 3 + i % 10 * 17;
    return switch (i % 5) {
      case 0 -> {
        String url = "https://host-" + i % 23 + ".example.org/manual/page" + i;
        yield finding(
            "url/dead",
            Severity.ERROR,
            path,
            line,
            "The handbook is [at the library](" + url + "), which has more.",
            url,
            "Readers get nothing at this URL: 404 Not Found, twice.",
            List.of(),
            List.of());
      }
      case 1 ->
          finding(
              "anchor/missing",
              Severity.ERROR,
              path,
              line,
              "See [setup](#instal-" + i + ") and the notes on the first run.",
              "#instal-" + i,
              "The page has no anchor \"#instal-" + i + "\".",
              List.of("#install-" + i, "#installer-" + i),
              List.of());
      case 2 ->
          finding(
              "definition/duplicate",
              Severity.WARNING,
              path,
              line,
              "[label-" + i + "]: https://www.example.com/a?b=c&d=e \"A title\"",
              "label-" + i,
              "The label is defined twice; only the first definition counts.",
              List.of(),
              List.of(new Related(path, new Region(2, 1, 2, 8), "first defined here")));
      case 3 ->
          finding(
              "url/insecure",
              Severity.WARNING,
              path,
              line,
              "  * http://old.example.net/" + i + " – 日本語 and an emoji 👩‍👧",
              "http://old.example.net/" + i,
              "The URL is http, and https answers the same.",
              List.of("https://old.example.net/" + i),
              List.of());
      default ->
          finding(
              "heading/increment",
              Severity.INFO,
              path,
              line,
              "#### Where <b>this</b> & \"that\" stand",
              "####",
              "The heading is two levels below the one before it.",
              List.of("###"),
              List.of());
    };
  }

  private static Finding finding(
      String rule,
      Severity severity,
      String path,
      int line,
      String excerpt,
      String marked,
      String message,
      List<String> suggestions,
      List<Related> related) {
    int from = excerpt.indexOf(marked);
    int column = 1 + excerpt.codePointCount(0, from);
    int end = column + marked.codePointCount(0, marked.length());
    return new Finding(
        new RuleId(rule),
        severity,
        path,
        new Region(line, column, line, end),
        message,
        suggestions,
        related,
        excerpt,
        1);
  }

  private static UrlReport urls(int count) {
    Map<String, Verdict> verdicts = new TreeMap<>();
    Map<String, HostSummary> hosts = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String host = "host-" + i % 23 + ".example.org";
      hosts.put(host, new HostSummary(host, count / 23 + 1, count / 20 + 1, i % 7, 1234, i % 2));
      String url = "https://" + host + "/manual/page" + i;
      verdicts.put(url, verdict(url, i));
    }
    return UrlReports.of(verdicts, new ArrayList<>(hosts.values()), count / 3, null);
  }

  private static Verdict verdict(String url, int i) {
    return switch (i % 20) {
      case 0 -> Verdict.of(Cause.NOT_FOUND, "404 Not Found, twice");
      case 1 ->
          new Verdict(
              Cause.PERMANENT_REDIRECT, "301", 301, url + "/new", Set.of(), false, 20, false);
      case 2 -> Verdict.of(Cause.FORBIDDEN, "403 Forbidden, twice");
      case 3 -> Verdict.of(Cause.TIMEOUT, "no answer within 30 s, twice");
      case 4 -> Verdict.of(Cause.RESERVED_NAME, "its name is reserved for examples");
      case 5 -> new Verdict(Cause.ANSWERED, "200 OK", 200, null, Set.of("top"), true, 20, true);
      default -> Verdict.of(Cause.ANSWERED, "200 OK");
    };
  }
}
