package io.github.glosslint;

import io.github.glosslint.engine.RuleResults;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.site.LinkedDocument;
import io.github.glosslint.site.Site;
import io.github.glosslint.site.Target;
import io.github.glosslint.web.UrlReport;
import io.github.glosslint.web.verdict.Cause;
import io.github.glosslint.web.verdict.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts the results of one checkout after the other into one report. */
final class ReportBuilder {

  private final List<Finding> findings = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final SortedMap<String, Integer> unknown = new TreeMap<>();
  private @Nullable UrlReport urls;
  private int files;
  private int links;

  /**
   * @param naming makes a path from the root of the checkout one from the working directory
   */
  void add(
      Site site,
      RuleResults results,
      @Nullable UrlReport web,
      List<Finding> found,
      UnaryOperator<String> naming) {
    findings.addAll(found);
    site.faults()
        .forEach(e -> failures.add(new Failure(naming.apply(e.path()), "reading", e.cause())));
    results
        .failures()
        .forEach(
            f -> failures.add(new Failure(naming.apply(f.path()), f.rule().value(), f.cause())));
    notes.addAll(site.notes());
    if (web != null) {
      add(web);
    }
    Set<String> paths = new HashSet<>();
    for (LinkedDocument document : site.documents()) {
      paths.add(document.path());
      count(document);
    }
    files += paths.size();
  }

  /** Takes note of a fault of gloss-lint itself. */
  void fail(Failure failure) {
    failures.add(failure);
  }

  /** Takes note of what the reader should know. */
  void note(List<String> sentences) {
    notes.addAll(sentences);
  }

  private void add(UrlReport web) {
    notes.addAll(web.warnings());
    web.verdicts()
        .values()
        .forEach(
            verdict -> {
              if (verdict.state() == State.SKIPPED) {
                unknown("an external URL that was not asked for: " + why(verdict.cause()), 1);
              }
            });
    urls = urls == null ? web : urls.and(web);
  }

  private static String why(Cause cause) {
    return switch (cause) {
      case PRIVATE_ADDRESS -> "it is of a private network";
      case PORT -> "its port is none of the web";
      case RESERVED_NAME -> "its name is set aside for examples";
      case AMBIGUOUS_HOST -> "its host is an ambiguous number";
      case SETTINGS -> "the settings leave it out";
      case ROBOTS -> "robots.txt says so";
      case BUDGET -> "a limit of the run was reached";
      case INTERRUPTED -> "the run was broken off";
      case NETWORK_UNAVAILABLE -> "there is no network";
      default -> cause.word();
    };
  }

  private void count(LinkedDocument document) {
    links += document.linkTargets().size() + document.document().references().size();
    unknown("text that a template writes", document.document().unknowns());
    document.linkTargets().forEach(this::count);
    document.definitionTargets().forEach(this::count);
  }

  private void count(Target target) {
    if (target instanceof Target.Unknown unseen) {
      unknown(unseen.reason(), 1);
    } else if (target instanceof Target.Found found
        && found.anchor() instanceof Target.AnchorState.Unknowable unseen) {
      unknown(unseen.reason(), 1);
    }
  }

  private void unknown(String reason, int count) {
    if (count > 0) {
      unknown.merge(reason, count, Integer::sum);
    }
  }

  Report build() {
    findings.sort(null);
    if (urls != null && urls.verdicts().isEmpty()) {
      notes.add("no external URL was found to ask the web about");
    }
    Summary summary = new Summary(files, links, unknown, List.copyOf(notes));
    return new Report(findings, failures, summary, urls);
  }
}
