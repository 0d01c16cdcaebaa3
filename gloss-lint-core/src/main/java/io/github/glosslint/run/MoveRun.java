package io.github.glosslint.run;

import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.fix.UnwrittenFile;
import io.github.glosslint.rename.MoveOptions;
import io.github.glosslint.rename.MoveResult;
import io.github.glosslint.rename.PlannedMove;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.run.Inputs.Part;
import io.github.glosslint.run.TextWriting.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Moves a file or folder in its checkout, with all that leads to it. */
public final class MoveRun {

  private final RunContext context;
  private final Inputs inputs;

  public MoveRun(RunContext context) {
    this.context = context;
    this.inputs = context.inputs();
  }

  /** Runs it; for what is thrown see {@link io.github.glosslint.GlossLint#move}. */
  public MoveResult result(Path from, Path to, MoveOptions options) {
    Instant started = Instant.now();
    Part named = inputs.parts().iterator().next();
    Part whole = new Part(named.root(), named.settingsFile(), List.of(named.root()));
    try (OpenPart part = OpenPart.forEdits(whole, context)) {
      Path now = Files.isDirectory(to) && !isSame(from, to) ? to.resolve(from.getFileName()) : to;
      String old = inputs.shown(whole.root(), checked(part, from, now));
      String path = inputs.shown(whole.root(), String.valueOf(part.path(now)));
      PlannedMove plan = MovePlan.of(part, inputs, Map.of(from, now));
      SortedMap<String, String> texts = new TreeMap<>();
      for (FixedFile file : plan.files()) {
        texts.put(file.path(), file.after());
      }
      TextWriting writing =
          new TextWriting(inputs, whole.root(), started, options.write(), options.allowDirty());
      Outcome outcome =
          writing.of(
              texts, planned -> options.approval().test(result(old, path, planned, plan.notes())));
      if (outcome.written()) {
        outcome = move(from, now, old, outcome);
      }
      return result(old, path, outcome, plan.notes());
    }
  }

  /** The old path in the tree, if nothing stands against it that another one is taken. */
  private static String checked(OpenPart part, Path from, Path to) {
    String old = part.path(from);
    if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS) || old == null || old.isEmpty()) {
      throw new RenameException("there is no file or folder in a checkout at " + from);
    }
    String now = part.path(to);
    if (now == null || now.isEmpty()) {
      throw new RenameException(to + " is outside of the checkout of " + from);
    }
    if (Files.exists(to, LinkOption.NOFOLLOW_LINKS) && !(isSame(from, to) && !from.equals(to))) {
      throw new RenameException(to + " exists already");
    }
    if (to.startsWith(from)) {
      throw new RenameException(from + " cannot be moved into itself");
    }
    return old;
  }

  /** Names that differ in case may be the same file. */
  private static boolean isSame(Path from, Path to) {
    try {
      return Files.exists(to) && Files.isSameFile(from, to);
    } catch (IOException e) {
      return false;
    }
  }

  private static Outcome move(Path from, Path to, String shown, Outcome outcome) {
    try {
      Path folder = to.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.move(from, to);
      return outcome;
    } catch (IOException e) {
      List<UnwrittenFile> unwritten = new ArrayList<>(outcome.unwritten());
      unwritten.add(
          new UnwrittenFile(
              shown, "it is in its old place, and links lead to the new one: " + e, true));
      return new Outcome(outcome.files(), unwritten, true);
    }
  }

  private static MoveResult result(String from, String to, Outcome outcome, List<String> notes) {
    return new MoveResult(from, to, outcome.files(), outcome.unwritten(), outcome.written(), notes);
  }
}
