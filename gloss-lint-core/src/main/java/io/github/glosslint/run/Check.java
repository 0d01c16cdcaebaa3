package io.github.glosslint.run;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.cache.KeptFacts;
import io.github.glosslint.cache.RunCache;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.report.Report;
import io.github.glosslint.rule.RuleSet;
import io.github.glosslint.run.Inputs.Part;
import io.github.glosslint.site.RunClock;
import io.github.glosslint.source.Footprint;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.survey.Survey;
import io.github.glosslint.text.PathNames;
import io.github.glosslint.verdict.UrlOracle;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One check of all its inputs, from their files to the report.
 *
 * @param oracle who is asked about external URLs; null if no one is
 * @param baseline the findings that are known; null if no file of them was named
 * @param usualBaseline whether the usual baseline is looked for
 * @param changedSince the revision that a change is compared with; null if everything counts
 * @param listUnknown whether the report names the place of whatever is unknown
 * @param surveys takes a survey of each checkout; null if none is wanted
 * @param cache has reports of earlier runs; null if they are not to be used
 */
public record Check(
    RunContext context,
    @Nullable UrlOracle oracle,
    @Nullable Baseline baseline,
    boolean usualBaseline,
    @Nullable String changedSince,
    boolean listUnknown,
    @Nullable Consumer<Survey> surveys,
    @Nullable RunCache cache) {

  /** Told how far the run is; what it throws ends the run. */
  @FunctionalInterface
  public interface PhaseListener {
    void progress(String phase, int done, int total);
  }

  /** Runs it; for what is thrown see {@link io.github.glosslint.GlossLint#check}. */
  public Report report() {
    Report report = untraced();
    Path sources = inputs().source();
    return sources == null || report.findings().isEmpty()
        ? report
        : SourceTrace.of(inputs(), sources, context.rules(), context.clock()).applied(report);
  }

  private Report untraced() {
    Instant start = Instant.now();
    Inputs inputs = inputs();
    RuleSet rules = context.rules();
    if (cache != null) {
      inputs.stamp();
    }
    RunClock now = RunClock.of(context.clock());
    ReportBuilder builder = new ReportBuilder(listUnknown, rules.pages());
    PathNames names = inputs.names();
    List<Part> parts = inputs.parts();
    List<EffectiveSettings> effective = new ArrayList<>(parts.size());
    for (Part part : parts) {
      effective.add(inputs.effective(part, rules.pages()));
    }
    Baseline taken =
        baseline == null && usualBaseline
            ? UsualBaseline.find(inputs, parts, effective, builder)
            : baseline;
    BaselineRun known = taken == null ? null : BaselineRun.of(taken, names, rules, effective);
    ChangeRun changes = changedSince == null ? null : new ChangeRun(changedSince, names);
    String key = cache == null || taken != null ? null : key(parts, effective, builder.notes());
    boolean first = key != null && cache != null && !cache.knows(key);
    if (key != null && cache != null) {
      effective.forEach(part -> builder.know(part.catalogue()));
      Report earlier = cache.find(key, now.instant(), builder.rules());
      if (earlier != null) {
        return earlier;
      }
    }
    List<Footprint> footprints = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      context.cancellation().check();
      Footprint footprint =
          check(
              parts.get(i),
              effective.get(i),
              facts(parts.get(i), effective.get(i), now, start, first),
              now,
              builder,
              known,
              changes);
      if (footprint != null && footprint.isSettled(start)) {
        footprints.add(footprint);
      }
    }
    Report report = builder.build();
    if (key != null
        && cache != null
        && footprints.size() == parts.size()
        && report.failures().isEmpty()) {
      cache.keep(key, now.instant(), now.horizon(), footprints, report);
    }
    if (known != null) {
      report = known.apply(report, inputs.targets(), inputs.isPartial());
    }
    return changes == null ? report : changes.apply(report);
  }

  private Inputs inputs() {
    return context.inputs();
  }

  /** What the report depends on besides the files; null if that is unknown. */
  private @Nullable String key(
      List<Part> parts, List<EffectiveSettings> effective, List<String> notes) {
    return baseline == null && changedSince == null && oracle == null && surveys == null
        ? RunKeys.ofReport(inputs(), parts, effective, listUnknown + " " + notes)
        : null;
  }

  /** What gives the facts that are kept for a tree. */
  private Function<SourceTree, @Nullable KeptFacts> facts(
      Part part, EffectiveSettings effective, RunClock now, Instant start, boolean first) {
    String key = cache == null ? null : RunKeys.ofFacts(inputs(), part, effective);
    return tree ->
        key == null || cache == null
            ? null
            : cache.facts(key, inputs().key(), tree, now, start, first);
  }

  private @Nullable Footprint check(
      Part part,
      EffectiveSettings effective,
      Function<SourceTree, @Nullable KeptFacts> facts,
      RunClock now,
      ReportBuilder report,
      @Nullable BaselineRun known,
      @Nullable ChangeRun changes) {
    try (OpenPart open = OpenPart.open(part, effective, context.at(now), oracle, facts)) {
      if (surveys != null) {
        // Linked once, for the report and for the survey.
        open.site().keep();
      }
      if (changes == null) {
        open.report(report, known);
      } else {
        open.report(report, known, changes);
      }
      if (surveys != null) {
        surveys.accept(open.survey());
      }
      return open.footprint();
    }
  }
}
