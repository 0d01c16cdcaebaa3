package io.github.glosslint.run;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.report.Report;
import io.github.glosslint.rule.RuleSet;
import io.github.glosslint.run.Inputs.Part;
import io.github.glosslint.survey.Survey;
import io.github.glosslint.text.PathNames;
import io.github.glosslint.verdict.UrlOracle;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One check of all its inputs, from their files to the report.
 *
 * @param rules all that there are; the settings say which of them run
 * @param listener told how far the run is, from several threads
 * @param cancellation ends the run early
 * @param oracle who is asked about external URLs; null if nobody is
 * @param baseline the findings that are known; null if nobody named a file of them
 * @param usualBaseline whether a baseline that nobody named is looked for
 * @param changedSince the revision that a change is compared with; null if everything counts
 * @param listUnknown whether the report names the place of whatever is unknown
 * @param surveys takes a survey of each checkout; null if none is wanted
 */
public record Check(
    Inputs inputs,
    RuleSet rules,
    Clock clock,
    PhaseListener listener,
    Cancellation cancellation,
    @Nullable UrlOracle oracle,
    @Nullable Baseline baseline,
    boolean usualBaseline,
    @Nullable String changedSince,
    boolean listUnknown,
    @Nullable Consumer<Survey> surveys) {

  /** Told how far the run is; what it throws ends the run. */
  @FunctionalInterface
  public interface PhaseListener {
    void progress(String phase, int done, int total);
  }

  /** Runs it; for what is thrown see {@link io.github.glosslint.GlossLint#check}. */
  public Report report() {
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
    for (int i = 0; i < parts.size(); i++) {
      cancellation.check();
      check(parts.get(i), effective.get(i), builder, known, changes);
    }
    Report report = builder.build();
    if (known != null) {
      report = known.apply(report, inputs.targets(), inputs.isPartial());
    }
    return changes == null ? report : changes.apply(report);
  }

  private void check(
      Part part,
      EffectiveSettings effective,
      ReportBuilder report,
      @Nullable BaselineRun known,
      @Nullable ChangeRun changes) {
    OpenPart open =
        OpenPart.open(
            part, effective, inputs, rules.rules(), clock, listener, cancellation, oracle);
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
  }
}
