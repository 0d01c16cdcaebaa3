package io.github.glosslint.run;

import io.github.glosslint.cache.KeptFacts;
import io.github.glosslint.changes.git.Renames;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.SettingsException;
import io.github.glosslint.config.SettingsProblem;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.run.Inputs.Part;
import io.github.glosslint.source.Footprint;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.survey.Survey;
import io.github.glosslint.text.PathNames;
import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.workspace.LinkedSite;
import io.github.glosslint.workspace.LiveSite;
import io.github.glosslint.workspace.Recognition;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of the inputs whose tree is open: from here on it is linked and reported.
 *
 * @param renames of files, for suggestions
 * @param facts that are kept between runs; null if none are
 * @param run what is done with the site
 */
record OpenPart(Part part, LiveSite site, Renames renames, @Nullable KeptFacts facts, TreeRun run)
    implements AutoCloseable {

  /**
   * Opens the tree of a part.
   *
   * @param oracle who is asked about external URLs; null if no one is
   * @param facts has those that are kept for a tree; null if none are
   */
  static OpenPart open(
      Part part,
      EffectiveSettings effective,
      RunContext context,
      @Nullable UrlOracle oracle,
      Function<SourceTree, @Nullable KeptFacts> facts) {
    Inputs inputs = context.inputs();
    List<Rule> running = inputs.settings().rules(effective, context.rules().rules());
    SourceTree tree = inputs.open(part, effective);
    TreeRun run =
        new TreeRun(
            effective,
            running,
            context.clock(),
            context.cancellation().watch(context.listener()),
            context.cancellation(),
            oracle,
            inputs);
    Renames renames = Renames.staged(tree, System.getenv());
    KeptFacts kept = facts.apply(tree);
    return new OpenPart(part, run.open(tree, renames, kept), renames, kept, run);
  }

  /** Opens the tree of a part for edits to come: nothing of it is known from earlier runs. */
  static OpenPart forEdits(Part part, RunContext context) {
    EffectiveSettings effective = context.inputs().effective(part, context.rules().pages());
    OpenPart open = open(part, effective, context, null, tree -> null);
    open.site().keep();
    return open;
  }

  /** A file as a path from the root of the tree; null if it does not lie below it. */
  @Nullable String path(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    for (Path top : List.of(part.root().toAbsolutePath().normalize(), site.tree().root())) {
      if (absolute.startsWith(top) && !absolute.equals(top)) {
        return PathNames.slashed(top.relativize(absolute));
      }
    }
    return null;
  }

  /** Reports everything. */
  void report(ReportBuilder report, @Nullable BaselineRun known) {
    noteSettings(report);
    run.check(site, place -> true, report, known, facts);
  }

  /** Reports a change. */
  void report(ReportBuilder report, @Nullable BaselineRun known, ChangeRun changes) {
    noteSettings(report);
    SourceTree tree = site.tree();
    try (ChangedTree changed = changes.of(tree)) {
      report.note(
          changed.notes(part.settingsFile(), run.settings().settings(), formerSettings() == null));
      LiveSite renamed = run.open(tree, changed.changes().renames(), facts);
      TreeRun.Checked now = run.check(renamed, changed::touches, report, known, facts);
      changes.look(now.findings(), changed, () -> run.former(changed.before(), now.verdicts()));
    }
  }

  /** All that the report depends on; null if that is unknown, as if Git had to run for it. */
  @Nullable Footprint footprint() {
    Footprint own = renames.hasRun() ? null : site.tree().footprint();
    return own == null || facts == null ? own : own.with(facts.looks());
  }

  @Override
  public void close() {
    if (facts != null) {
      facts.close();
    }
  }

  /** What the tree is made of. */
  Survey survey() {
    SourceTree tree = site.tree();
    LinkedSite linked = site.site();
    return Surveyor.survey(
        tree,
        linked.documents(),
        Recognition.of(tree, run.settings(), run.clock(), linked.inventory().read()));
  }

  private @Nullable CommitSettings formerSettings() {
    return run.inputs().settings().commit(part.root());
  }

  private void noteSettings(ReportBuilder report) {
    report.know(run.settings().catalogue());
    SettingsNotes notes = new SettingsNotes(site.tree(), run.inputs()::shown);
    RunSettings settings = run.inputs().settings();
    List<String> ignored =
        settings.areSearched()
            ? notes.of(part.targets(), part.settingsFile(), run.settings(), formerSettings())
            : settings.isStrict()
                ? notes.unusedOverrides(part.targets(), run.settings())
                : List.of();
    if (settings.isStrict() && !ignored.isEmpty()) {
      throw new SettingsException(ignored.stream().map(SettingsProblem::of).toList());
    }
    report.note(ignored);
    CommitSettings commit = formerSettings();
    if (commit != null) {
      report.note(notes.former(part.settingsFile(), part.targets(), run.settings(), commit));
    }
  }
}
