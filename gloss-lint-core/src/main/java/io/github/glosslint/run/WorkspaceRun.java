package io.github.glosslint.run;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.linked.LinkedTree;
import io.github.glosslint.report.Report;
import io.github.glosslint.run.Check.PhaseListener;
import io.github.glosslint.run.Inputs.Part;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlVerdicts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Inputs whose trees stay open while their files are edited. Not thread-safe. */
public final class WorkspaceRun implements AutoCloseable {

  private final Inputs inputs;
  private final RunRules rules;
  private final @Nullable Baseline baseline;
  private final boolean usualBaseline;
  private final boolean listUnknown;
  private final List<OpenPart> parts = new ArrayList<>();
  private @Nullable Report whole;
  private UrlVerdicts verdicts = UrlVerdicts.NONE;

  private WorkspaceRun(
      Inputs inputs,
      RunRules rules,
      @Nullable Baseline baseline,
      boolean usualBaseline,
      boolean listUnknown) {
    this.inputs = inputs;
    this.rules = rules;
    this.baseline = baseline;
    this.usualBaseline = usualBaseline;
    this.listUnknown = listUnknown;
  }

  /**
   * Opens all inputs.
   *
   * @param baseline the findings that are known; null if nobody named a file of them
   * @param usualBaseline whether a baseline that nobody named is looked for, for every report
   * @param listUnknown whether reports name the place of whatever is unknown
   */
  public static WorkspaceRun open(
      Inputs inputs,
      Clock clock,
      PhaseListener listener,
      Cancellation cancellation,
      @Nullable Baseline baseline,
      boolean usualBaseline,
      boolean listUnknown) {
    RunRules rules = inputs.rules();
    try {
      WorkspaceRun workspace =
          new WorkspaceRun(inputs, rules, baseline, usualBaseline, listUnknown);
      for (Part part : inputs.parts()) {
        EffectiveSettings effective = inputs.effective(part, rules.set().pages());
        OpenPart open =
            OpenPart.open(
                part,
                effective,
                inputs,
                rules.set().rules(),
                clock,
                listener,
                cancellation,
                null,
                tree -> null);
        open.site().keep();
        workspace.parts.add(open);
      }
      inputs.texts().forEach(workspace::put);
      return workspace;
    } catch (RuntimeException | Error e) {
      rules.close();
      throw e;
    }
  }

  public void put(Path file, String text) {
    edit(file, (part, path) -> part.site().put(path, text));
  }

  public void remove(Path file) {
    edit(file, (part, path) -> part.site().remove(path));
  }

  public void refresh(Path file) {
    edit(file, (part, path) -> part.site().refresh(path));
  }

  /** The folders that hold what is read, sorted. */
  public SortedSet<Path> folders() {
    SortedSet<Path> folders = new TreeSet<>();
    for (OpenPart part : parts) {
      SourceTree tree = part.site().tree();
      tree.folders().forEach(folder -> folders.add(tree.root().resolve(folder)));
    }
    return folders;
  }

  /**
   * What the web can be asked.
   *
   * @param file whose URLs matter; null for those of all files
   */
  public List<UrlQuestion> urls(@Nullable Path file) {
    List<UrlQuestion> questions = new ArrayList<>();
    for (OpenPart part : parts) {
      String path = file == null ? null : part.path(file);
      if (file == null || path != null) {
        questions.add(
            part.run().question(part.site(), place -> path == null || place.path().equals(path)));
      }
    }
    return questions;
  }

  /** Takes what the web said. */
  public void answered(UrlVerdicts answer) {
    verdicts = answer;
  }

  /** The settings files that count, and those that they extend, sorted. */
  public SortedSet<Path> settingsFiles() {
    SortedSet<Path> files = new TreeSet<>();
    for (OpenPart part : parts) {
      Path file = part.part().settingsFile().orElse(null);
      if (file != null) {
        files.add(file);
      }
      Path root = part.site().tree().root();
      part.run().settings().settings().files().forEach(path -> files.add(root.resolve(path)));
    }
    return files;
  }

  /** The linked tree that a file lies in; null if in none. */
  public @Nullable LinkedTree tree(Path file) {
    for (OpenPart part : parts) {
      if (part.path(file) != null) {
        SourceTree tree = part.site().tree();
        return new LinkedTree(tree.root(), part.site().site(), tree::text);
      }
    }
    return null;
  }

  /** A file as facts of {@link #tree} name it; null if it is in none. */
  public @Nullable String path(Path file) {
    for (OpenPart part : parts) {
      String path = part.path(file);
      if (path != null) {
        return path;
      }
    }
    return null;
  }

  private void edit(Path file, BiConsumer<OpenPart, String> edit) {
    for (OpenPart part : parts) {
      String path = part.path(file);
      if (path != null) {
        edit.accept(part, path);
        whole = null;
      }
    }
  }

  public Report report() {
    Report known = whole;
    if (known == null) {
      ReportBuilder builder = new ReportBuilder(listUnknown, rules.set().pages());
      BaselineRun knowing = knowing(builder);
      for (OpenPart part : parts) {
        part.report(builder, knowing);
      }
      known = builder.build();
      if (knowing != null) {
        known = knowing.apply(known, inputs.targets(), inputs.isPartial());
      }
      whole = known;
    }
    return known;
  }

  /**
   * The findings of everything.
   *
   * @param between called between smaller steps, from several threads; what it throws ends it
   */
  public Report findings(Runnable between) {
    ReportBuilder builder = new ReportBuilder(false, rules.set().pages());
    for (OpenPart part : parts) {
      builder.know(part.run().settings().catalogue());
      part.run().check(part.site(), verdicts, between, builder);
    }
    return known(builder);
  }

  public Report report(Path file) {
    ReportBuilder builder = new ReportBuilder(false, rules.set().pages());
    for (OpenPart part : parts) {
      String path = part.path(file);
      if (path != null) {
        builder.know(part.run().settings().catalogue());
        part.run().check(part.site(), path, verdicts, builder);
      }
    }
    return known(builder);
  }

  /** A report that has no sums, without what the baseline knows. */
  private Report known(ReportBuilder builder) {
    BaselineRun knowing = knowing(builder);
    Report report = builder.build();
    return knowing == null ? report : knowing.apply(report, inputs.targets(), true);
  }

  private @Nullable BaselineRun knowing(ReportBuilder builder) {
    List<Part> all = parts.stream().map(OpenPart::part).toList();
    List<EffectiveSettings> effective = parts.stream().map(part -> part.run().settings()).toList();
    Baseline taken =
        baseline == null && usualBaseline
            ? UsualBaseline.find(inputs, all, effective, builder)
            : baseline;
    return taken == null ? null : BaselineRun.of(taken, inputs.names(), rules.set(), effective);
  }

  @Override
  public void close() {
    rules.close();
  }
}
