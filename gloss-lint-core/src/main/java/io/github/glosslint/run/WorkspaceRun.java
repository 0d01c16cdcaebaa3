package io.github.glosslint.run;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.linked.LinkedTree;
import io.github.glosslint.rename.PlannedMove;
import io.github.glosslint.rename.PlannedRename;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.rename.Renameable;
import io.github.glosslint.rename.draft.PlaceRename;
import io.github.glosslint.rename.draft.TreeDraft;
import io.github.glosslint.report.Report;
import io.github.glosslint.run.Check.PhaseListener;
import io.github.glosslint.run.Inputs.Part;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlVerdicts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final KnownGlossaries glossaries = new KnownGlossaries();
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
   * @param baseline the findings that are known; null if no file of them was named
   * @param usualBaseline whether the usual baseline is looked for, for every report
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
      RunContext context = new RunContext(inputs, rules.set(), clock, listener, cancellation);
      for (Part part : inputs.parts()) {
        workspace.parts.add(OpenPart.forEdits(part, context));
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

  /** The glossaries of the tree that a file lies in; none if it lies in no tree. */
  public Glossaries glossaries(Path file) {
    for (OpenPart part : parts) {
      if (part.path(file) != null) {
        return glossaries.of(part);
      }
    }
    return new Glossaries(List.of());
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

  /** What has a name at a place of a file; null if nothing there can be renamed. */
  public @Nullable Renameable renameable(Path file, int offset) {
    for (OpenPart part : parts) {
      String path = part.path(file);
      if (path != null) {
        return new PlaceRename(Drafts.of(part, inputs), path, offset).subject();
      }
    }
    return null;
  }

  /** See {@link io.github.glosslint.Workspace#rename}. */
  public PlannedRename rename(Path file, int offset, String name) {
    for (OpenPart part : parts) {
      String path = part.path(file);
      if (path != null) {
        return rename(part, path, offset, name);
      }
    }
    throw new RenameException("this file is not checked");
  }

  private PlannedRename rename(OpenPart part, String path, int offset, String name) {
    TreeDraft draft = Drafts.of(part, inputs);
    Path root = part.site().tree().root();
    try {
      PlaceRename rename = new PlaceRename(draft, path, offset);
      Renameable subject = rename.subject();
      List<String> notes = rename.run(name);
      List<FixedFile> files = new ArrayList<>();
      draft
          .changed()
          .forEach(
              (changed, text) ->
                  files.add(
                      new FixedFile(inputs.shown(root, changed), draft.before(changed), text)));
      return new PlannedRename(subject == null ? "" : subject.name(), name, files, notes);
    } finally {
      draft.reset();
    }
  }

  /** See {@link io.github.glosslint.Workspace#move}. */
  public PlannedMove move(Map<Path, Path> moves) {
    List<FixedFile> files = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (OpenPart part : parts) {
      PlannedMove planned = MovePlan.of(part, inputs, moves);
      files.addAll(planned.files());
      left.addAll(planned.notes());
    }
    return new PlannedMove(files, left);
  }

  /** See {@link io.github.glosslint.Workspace#suppressing}. */
  public @Nullable FixedFile suppressing(Path file, Finding finding, String reason) {
    for (OpenPart part : parts) {
      String path = part.path(file);
      if (path != null) {
        return new SuppressedFile(part.site(), path, () -> findings(part, path))
            .with(finding, reason, finding.path());
      }
    }
    return null;
  }

  private List<Finding> findings(OpenPart part, String path) {
    ReportBuilder builder = new ReportBuilder(false, rules.set().pages());
    builder.know(part.run().settings().catalogue());
    part.run().check(part.site(), path, UrlVerdicts.NONE, builder);
    return builder.build().findings();
  }

  /** See {@link io.github.glosslint.Workspace#knowing}. */
  public @Nullable FixedFile knowing(Finding finding) {
    if (parts.size() != 1 || !inputs.areFolders()) {
      return null;
    }
    OpenPart part = parts.get(0);
    Settings settings = part.run().settings().settings();
    Path folder = part.part().root().resolve(settings.base());
    Path file = folder.resolve(settings.baseline().orElse(Baseline.NAME)).normalize();
    Path base = inputs.names().file("");
    boolean exists = Files.exists(file);
    Baseline known =
        exists
            ? Baseline.read(file)
            : Baseline.of(file, List.of(part.part().root()), List.of(), base);
    try {
      String before = exists ? Files.readString(file) : "";
      StringWriter after = new StringWriter();
      known.adding(finding, base).write(after);
      return new FixedFile(inputs.shown(file), before, after.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void edit(Path file, BiConsumer<OpenPart, String> edit) {
    for (OpenPart part : parts) {
      String path = part.path(file);
      if (path != null) {
        edit.accept(part, path);
        whole = null;
        glossaries.forget(part);
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
