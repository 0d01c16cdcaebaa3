package io.github.glosslint.run;

import io.github.glosslint.rename.RenameOptions;
import io.github.glosslint.rename.RenameResult;
import io.github.glosslint.rename.draft.TermChoice;
import io.github.glosslint.rename.draft.TermRename;
import io.github.glosslint.rename.draft.TreeDraft;
import io.github.glosslint.run.Inputs.Part;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Renames a term in the checkouts of the inputs: in memory first, then each file once. */
public final class RenameRun {

  private final RunContext context;
  private final Inputs inputs;

  public RenameRun(RunContext context) {
    this.context = context;
    this.inputs = context.inputs();
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
        OpenPart one = OpenPart.forEdits(part, context);
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
    SortedMap<String, String> texts = new TreeMap<>();
    choice.draft().changed().forEach((path, text) -> texts.put(inputs.shown(root, path), text));
    TextWriting writing =
        new TextWriting(inputs, root, started, options.write(), options.allowDirty());
    return result(
        choice,
        done,
        writing.of(texts, planned -> options.approval().test(result(choice, done, planned))));
  }

  private static RenameResult result(
      TermChoice.Choice choice, TermRename.Done done, TextWriting.Outcome outcome) {
    return new RenameResult(
        choice.from(),
        done.name(),
        done.definitions(),
        done.references(),
        done.links(),
        outcome.files(),
        outcome.unwritten(),
        outcome.written(),
        done.notes());
  }
}
