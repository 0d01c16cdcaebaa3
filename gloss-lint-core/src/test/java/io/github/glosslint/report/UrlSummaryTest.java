package io.github.glosslint.report;

import static io.github.glosslint.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.report.machine.JsonReport;
import io.github.glosslint.report.terminal.TextReport;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.HostSummary;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.UrlReports;
import io.github.glosslint.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UrlSummaryTest {

  private static final TextReport TABLES =
      new TextReport(false, true, null, true, false, Integer.MAX_VALUE, TextReport.UNBROKEN);
  private static final TextReport TIMED =
      new TextReport(
          false, true, Duration.ZERO, true, false, Integer.MAX_VALUE, TextReport.UNBROKEN);

  private final Map<String, Verdict> verdicts = new TreeMap<>();
  private final List<HostSummary> hosts = new ArrayList<>();
  private int reused;
  private @Nullable String fault;

  private static Verdict verdict(Cause cause, String evidence, long millis) {
    return verdict(cause, evidence, null, false, millis);
  }

  private static Verdict verdict(
      Cause cause, String evidence, @Nullable String movedTo, boolean flaky, long millis) {
    return new Verdict(cause, evidence, 0, movedTo, Set.of(), flaky, millis, false);
  }

  private void some() {
    verdicts.put("https://a.example/1", verdict(Cause.ANSWERED, "200 OK", 30));
    verdicts.put("https://a.example/2", verdict(Cause.ANSWERED, "200 OK", null, true, 12_034));
    verdicts.put("https://a.example/3", verdict(Cause.ANSWERED, "200 OK", 0));
    verdicts.put("https://b.example/x", verdict(Cause.NOT_FOUND, "404 Not Found, twice", 40));
    verdicts.put("https://b.example/y", verdict(Cause.FORBIDDEN, "403 Forbidden, twice", 50));
    verdicts.put(
        "https://b.example/z",
        verdict(Cause.PERMANENT_REDIRECT, "301", "https://b.example/new", false, 60));
    hosts.add(new HostSummary("a.example", 3, 2, 0, 12_064, 0));
    hosts.add(new HostSummary("b.example", 3, 1_009, 2, 2_018, 1));
    reused = 1;
  }

  private Report report() {
    UrlReport urls = UrlReports.of(verdicts, hosts, reused, fault);
    return new Report(List.of(), List.of(), Samples.summary(1, 6, Map.of()), urls);
  }

  @Test
  void tellsStatesHostsAndUrlsThatNeedALook() {
    some();

    assertThat(write(TABLES, report()))
        .isEqualTo(
            """
            6 URLs, 1 from the cache, 1 alive only when checked again:
              3  alive
              1  moved
              1  dead
              1  blocked

            requests  not alive  pauses  host
               1,009          2       1  b.example
                   2          0       0  a.example

            Dead:
              https://b.example/x: 404 Not Found, twice

            Moved:
              https://b.example/z -> https://b.example/new

            Blocked:
              https://b.example/y: 403 Forbidden, twice

            No problems in 1 document, 6 links checked
            """);
  }

  @Test
  void timesAreForWhoAsksForThem() {
    some();

    assertThat(write(TIMED, report()))
        .contains(
            """
            requests  not alive  pauses    average  host
               1,009          2       1       2 ms  b.example
                   2          0       0   6,032 ms  a.example
            """)
        .contains(
            """
            Slowest:
              12,034 ms  https://a.example/2
                  60 ms  https://b.example/z
                  50 ms  https://b.example/y
                  40 ms  https://b.example/x
                  30 ms  https://a.example/1

            """);
  }

  @Test
  void withoutTablesALineSumsItUp() {
    some();

    assertThat(write(TextReport.plain(), report()))
        .isEqualTo(
            """
            6 URLs: 3 alive, 1 moved, 1 dead, 1 blocked
            No problems in 1 document, 6 links checked
            """);
  }

  @Test
  void listsAreCutAndSaySo() {
    for (int i = 100; i < 141; i++) {
      verdicts.put("https://x.example/" + i, verdict(Cause.GONE, "410 Gone", 0));
      hosts.add(new HostSummary(i + ".example", 1, 1, 1, 5, 0));
    }

    assertThat(write(TABLES, report()))
        .contains("  https://x.example/119: 410 Gone\n  … and 21 more URLs\n\n")
        .contains("  109.example\n… and 31 more hosts\n\n")
        .doesNotContain("x.example/120", " 110.example");
  }

  @Test
  void aListIsNotCutToSpareOneLine() {
    for (int i = 100; i < 121; i++) {
      verdicts.put("https://x.example/" + i, verdict(Cause.GONE, "410 Gone", 0));
    }

    assertThat(write(TABLES, report())).contains("x.example/120").doesNotContain("more URLs");
  }

  @Test
  void aHostOfSeveralCheckoutsIsOneHost() {
    some();
    UrlReport both =
        UrlReports.of(verdicts, hosts, 1, null).and(UrlReports.of(verdicts, hosts, 1, null));
    Report report = new Report(List.of(), List.of(), Samples.summary(1, 6, Map.of()), both);

    assertThat(write(TABLES, report))
        .contains(
            "   2,018          4       2  b.example\n       4          0       0  a.example\n");
  }

  @Test
  void OUT_1_whatServersSaySteersNoTerminal() {
    verdicts.put("https://a.example/\u001b[31m", verdict(Cause.GONE, "410 \u009b\n::error::", 0));
    hosts.add(new HostSummary("a.example\u202e", 1, 1, 1, 5, 0));
    fault = "\u001b";

    assertThat(write(TABLES, report()))
        .contains("https://a.example/\\u{001B}[31m: 410 \\u{009B}\\u{000A}::error::\n")
        .contains("a.example\\u{202E}\n")
        .contains("There is no network: \\u{001B}\n")
        .doesNotContain("\u001b", "\u009b", "\u202e");
  }

  @Test
  void nothingIsSaidWithoutUrlsOrWithoutASummary() {
    assertThat(write(TABLES, report())).isEqualTo("No problems in 1 document, 6 links checked\n");
    assertThat(write(TextReport.plain(), report()))
        .isEqualTo("No problems in 1 document, 6 links checked\n");
    some();
    assertThat(
            write(
                new TextReport(
                    false,
                    false,
                    Duration.ZERO,
                    true,
                    false,
                    Integer.MAX_VALUE,
                    TextReport.UNBROKEN),
                report()))
        .isEmpty();
  }

  @Test
  void programsGetItWithoutTimes() {
    some();
    fault = "no \u001b";

    assertThat(write(new JsonReport(), report()))
        .endsWith(
            """
                "failures": [],
                "urls": {"total": 6, "alive": 3, "moved": 1, "dead": 1, "blocked": 1, \
            "unreachable": 0, "skipped": 0, "reused": 1, "flaky": 1, \
            "networkFault": "no \\u001B", "hosts": [\
            {"host": "a.example", "urls": 3, "requests": 2, "notAlive": 0, "pauses": 0}, \
            {"host": "b.example", "urls": 3, "requests": 1009, "notAlive": 2, "pauses": 1}]}
              }
            }
            """);
  }
}
