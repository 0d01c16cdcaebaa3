package io.github.glosslint.spark;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.Tally;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.UrlReport;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the audit of a repository came to. Its findings are in its own reports.
 *
 * @param counts none if there is a problem
 * @param broken URLs of it that lead into other repositories, where nothing is there
 * @param problem why it was not audited; null if it was
 * @param reused whether an earlier audit made its reports
 */
record RepositoryResult(
    String name,
    Counts counts,
    List<BrokenNeighbourLink> broken,
    @Nullable Problem problem,
    boolean reused)
    implements Serializable {

  static RepositoryResult failed(String name, Problem problem) {
    return new RepositoryResult(name, Counts.NONE, List.of(), problem, false);
  }

  /**
   * Sums of a report.
   *
   * @param byRule findings
   * @param urls distinct external URLs by the words of their states
   * @param networkFault why the machine seems to have no network; empty if it has one
   */
  record Counts(
      int files,
      int links,
      int unknown,
      int suppressed,
      int errors,
      int warnings,
      int infos,
      SortedMap<String, Integer> byRule,
      SortedMap<String, Integer> urls,
      String networkFault)
      implements Serializable {

    static final Counts NONE =
        new Counts(0, 0, 0, 0, 0, 0, 0, new TreeMap<>(), new TreeMap<>(), "");

    static Counts of(Report report) {
      SortedMap<String, Integer> urls = new TreeMap<>();
      UrlReport asked = report.urls();
      String fault = null;
      if (asked != null) {
        for (Map.Entry<State, Integer> state : asked.counts().entrySet()) {
          urls.put(state.getKey().word(), state.getValue());
        }
        fault = asked.networkFault();
      }
      return new Counts(
          report.summary().files(),
          report.summary().links(),
          sum(report.summary().unknown()),
          report.suppressed().size(),
          (int) report.count(Severity.ERROR),
          (int) report.count(Severity.WARNING),
          (int) report.count(Severity.INFO),
          new TreeMap<>(Tally.byRule(report.findings())),
          urls,
          fault == null ? "" : fault);
    }

    void write(FactWriter out) {
      out.number(files);
      out.number(links);
      out.number(unknown);
      out.number(suppressed);
      out.number(errors);
      out.number(warnings);
      out.number(infos);
      write(out, byRule);
      write(out, urls);
      out.string(networkFault);
    }

    private static void write(FactWriter out, SortedMap<String, Integer> counts) {
      out.number(counts.size());
      counts.forEach(
          (name, count) -> {
            out.string(name);
            out.number(count);
          });
    }

    static Counts read(FactReader in) {
      return new Counts(
          in.number(),
          in.number(),
          in.number(),
          in.number(),
          in.number(),
          in.number(),
          in.number(),
          counts(in),
          counts(in),
          in.string());
    }

    private static SortedMap<String, Integer> counts(FactReader in) {
      SortedMap<String, Integer> counts = new TreeMap<>();
      for (int left = in.number(); left > 0; left--) {
        counts.put(in.string(), in.number());
      }
      return counts;
    }

    /** The sum of two repositories; a URL that both have counts twice. */
    Counts and(Counts other) {
      return new Counts(
          files + other.files,
          links + other.links,
          unknown + other.unknown,
          suppressed + other.suppressed,
          errors + other.errors,
          warnings + other.warnings,
          infos + other.infos,
          merged(byRule, other.byRule),
          merged(urls, other.urls),
          networkFault.isEmpty() ? other.networkFault : networkFault);
    }

    private static SortedMap<String, Integer> merged(
        SortedMap<String, Integer> one, SortedMap<String, Integer> other) {
      SortedMap<String, Integer> sum = new TreeMap<>(one);
      other.forEach((name, count) -> sum.merge(name, count, Integer::sum));
      return sum;
    }

    private static int sum(Map<String, Integer> counts) {
      int sum = 0;
      for (int count : counts.values()) {
        sum += count;
      }
      return sum;
    }
  }
}
