package io.github.glosslint.run;

import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.fix.UnwrittenFile;
import io.github.glosslint.fix.files.FixableFiles;
import io.github.glosslint.rename.RenameOptions;
import io.github.glosslint.rename.RenameResult;
import io.github.glosslint.rename.draft.TermChoice;
import io.github.glosslint.rename.draft.TermRename;
import io.github.glosslint.rename.draft.TreeDraft;
import io.github.glosslint.run.Check.PhaseListener;
import io.github.glosslint.run.Inputs.Part;
import io.github.glosslint.text.PathNames;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Renames a term in the checkouts of the inputs: in memory first, then each file once. */
public final class RenameRun {

  private final Inputs inputs;
  private final RunRules rules;
  private final Clock clock;
  private final PhaseListener listener;
  private final Cancellation cancellation;

  public RenameRun(
      Inputs inputs,
      RunRules rules,
      Clock clock,
      PhaseListener listener,
      Cancellation cancellation) {
    this.inputs = inputs;
    this.rules = rules;
    this.clock = clock;
    this.listener = listener;
    this.cancellation = cancellation;
  }

  /** Runs it; for what is thrown see {@link io.github.glosslint.GlossLint#rename}. */
  public RenameResult result(String from, String to, RenameOptions options) {
    Instant started = Instant.now();
    Set<Part> parts = new LinkedHashSet<>();
    // Whatever part of a checkout is named: references to a term may be anywhere in it.
    inputs
        .parts()
        .forEach(
            part -> parts.add(new Part(part.root(), part.settingsFile(), List.of(part.root()))));
    List<OpenPart> open = new ArrayList<>();
    try {
      List<TreeDraft> drafts = new ArrayList<>();
      for (Part part : parts) {
        OpenPart one = OpenPart.forEdits(part, inputs, rules, clock, listener, cancellation);
        open.add(one);
        drafts.add(Drafts.of(one, inputs));
      }
      TermChoice.Choice choice = new TermChoice(drafts).of(from);
      TermRename.Done done = new TermRename(choice.draft(), choice.place(), to, options).run();
      OpenPart changed = open.get(drafts.indexOf(choice.draft()));
      return finish(choice, done, changed, started, options);
    } finally {
      open.forEach(OpenPart::close);
    }
  }

  private RenameResult finish(
      TermChoice.Choice choice,
      TermRename.Done done,
      OpenPart part,
      Instant started,
      RenameOptions options) {
    Path root = part.site().tree().root();
    FixableFiles files = new FixableFiles(inputs.names(), List.of(root), started, options.write());
    List<UnwrittenFile> unwritten = new ArrayList<>();
    choice
        .draft()
        .changed()
        .forEach(
            (path, text) -> {
              String shown = inputs.shown(root, path);
              String refusal = files.rewrite(shown, text);
              if (!refusal.isEmpty()) {
                unwritten.add(new UnwrittenFile(shown, refusal, false));
              }
            });
    RenameResult planned = result(choice, done, files.fixed(), unwritten, false);
    if (!options.write() || !unwritten.isEmpty()) {
      return planned;
    }
    if (!options.allowDirty()) {
      CommittedFiles.check(List.of(PathNames.real(root)), files, inputs);
    }
    if (!options.approval().test(planned)) {
      return planned;
    }
    unwritten.addAll(files.obstacles());
    if (!unwritten.isEmpty()) {
      return result(choice, done, List.of(), unwritten, false);
    }
    unwritten.addAll(files.write(Set.of()));
    Set<String> missing = new TreeSet<>();
    unwritten.forEach(file -> missing.add(file.path()));
    List<FixedFile> written =
        files.fixed().stream().filter(file -> !missing.contains(file.path())).toList();
    return result(choice, done, written, unwritten, true);
  }

  private static RenameResult result(
      TermChoice.Choice choice,
      TermRename.Done done,
      List<FixedFile> files,
      List<UnwrittenFile> unwritten,
      boolean written) {
    return new RenameResult(
        choice.from(),
        done.name(),
        done.definitions(),
        done.references(),
        done.links(),
        files,
        unwritten,
        written,
        done.notes());
  }
}
