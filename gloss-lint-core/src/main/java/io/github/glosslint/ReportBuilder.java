package io.github.glosslint;

import io.github.glosslint.engine.RuleResults;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.site.LinkedDocument;
import io.github.glosslint.site.Site;
import io.github.glosslint.site.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Puts the results of one checkout after the other into one report. */
final class ReportBuilder {

  private final List<Finding> findings = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final SortedMap<String, Integer> unknown = new TreeMap<>();
  private int files;
  private int links;

  /**
   * @param naming makes a path from the root of the checkout one from the working directory
   */
  void add(Site site, RuleResults results, List<Finding> found, UnaryOperator<String> naming) {
    findings.addAll(found);
    site.faults()
        .forEach(e -> failures.add(new Failure(naming.apply(e.path()), "reading", e.cause())));
    results
        .failures()
        .forEach(
            f -> failures.add(new Failure(naming.apply(f.path()), f.rule().value(), f.cause())));
    notes.addAll(site.notes());
    Set<String> paths = new HashSet<>();
    for (LinkedDocument document : site.documents()) {
      paths.add(document.path());
      count(document);
    }
    files += paths.size();
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
        && found.anchor() instanceof Target.AnchorState.Unknowable) {
      unknown("an anchor on a page whose anchors a template writes", 1);
    }
  }

  private void unknown(String reason, int count) {
    if (count > 0) {
      unknown.merge(reason, count, Integer::sum);
    }
  }

  Report build() {
    findings.sort(null);
    return new Report(findings, failures, new Summary(files, links, unknown, List.copyOf(notes)));
  }
}
