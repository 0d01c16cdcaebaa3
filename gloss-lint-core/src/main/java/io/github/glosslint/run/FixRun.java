package io.github.glosslint.run;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.fix.AppliedFix;
import io.github.glosslint.fix.FixOptions;
import io.github.glosslint.fix.FixResult;
import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.fix.SkippedFix;
import io.github.glosslint.fix.UnwrittenFile;
import io.github.glosslint.fix.files.FixableFiles;
import io.github.glosslint.report.Report;
import io.github.glosslint.run.Inputs.Part;
import io.github.glosslint.text.PathNames;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Applies fixes, checks again what they left, in memory, and so on until nothing is left to apply.
 * Only then files are written, each once.
 */
public final class FixRun {

  /** A pass settles what the one before it left because two fixes were in one place. */
  private static final int MAX_PASSES = 20;

  private final Inputs inputs;
  private final FixOptions options;
  private final Supplier<Report> check;
  private final List<AppliedFix> applied = new ArrayList<>();

  /**
   * @param check looks at the inputs as they are by then
   */
  public FixRun(Inputs inputs, FixOptions options, Supplier<Report> check) {
    this.inputs = inputs;
    this.options = options;
    this.check = check;
  }

  /** Runs it; for what is thrown see {@link io.github.glosslint.GlossLint#fix}. */
  public FixResult result() {
    try {
      return run();
    } finally {
      inputs.fixed(Map.of());
    }
  }

  private FixResult run() {
    Instant started = Instant.now();
    Report before = check.get();
    FixableFiles files =
        new FixableFiles(
            inputs.names(),
            inputs.parts().stream().map(Part::root).toList(),
            started,
            options.write());
    checkCommitted(before, files);
    FixPass pass = new FixPass(options, files);
    Report left = before;
    boolean settled = false;
    while (left.failures().isEmpty() && pass.number() <= MAX_PASSES) {
      List<AppliedFix> taken = pass.take(left.findings());
      Report after = taken.isEmpty() ? left : checkWith(files);
      List<AppliedFix> worse = pass.worse(left.findings(), taken, after.findings());
      while (!worse.isEmpty()) {
        files.undo();
        taken = pass.without(worse, taken);
        after = checkWith(files);
        worse = pass.worse(left.findings(), taken, after.findings());
      }
      if (taken.isEmpty()) {
        if (settled || !pass.tookBack()) {
          break;
        }
        // Another run would try again what was taken back, and with other fixes it may do.
        settled = true;
        pass = pass.anew();
        continue;
      }
      settled = false;
      applied.addAll(taken);
      left = after;
      pass = pass.next();
    }
    List<SkippedFix> skipped = pass.skipped();
    if (!left.failures().isEmpty()) {
      // What is wrong with the program may be wrong with its fixes.
      return new FixResult(List.of(), List.of(), List.of(), List.of(), before, left);
    }
    List<FixedFile> fixed = files.fixed();
    if (!options.write()) {
      return new FixResult(applied, skipped, fixed, List.of(), before, left);
    }
    List<UnwrittenFile> unwritten = write(files);
    if (unwritten.isEmpty()) {
      return new FixResult(applied, skipped, fixed, List.of(), before, left);
    }
    inputs.fixed(Map.of());
    Set<String> missing = paths(unwritten);
    return new FixResult(
        applied.stream().filter(one -> !touches(one.fix(), missing, files)).toList(),
        skipped,
        fixed.stream().filter(file -> !missing.contains(file.path())).toList(),
        unwritten,
        before,
        check.get());
  }

  private Report checkWith(FixableFiles files) {
    files.applyEdits();
    inputs.fixed(files.texts());
    return check.get();
  }

  /** Refuses to mix fixes with changes that somebody may want to look at alone, or to undo. */
  private void checkCommitted(Report report, FixableFiles files) {
    if (!options.write() || options.allowDirty()) {
      return;
    }
    boolean any = false;
    for (Finding finding : report.findings()) {
      PlacedFix fix = finding.soleFix(options.most());
      any |= fix != null && files.refusal(fix).isEmpty();
    }
    if (!any) {
      return;
    }
    Set<Path> roots = new TreeSet<>();
    inputs.parts().forEach(part -> roots.add(PathNames.real(part.root())));
    CommittedFiles.check(roots, files, inputs);
  }

  /** Writes what can be written; a fix that concerns several files goes into all or none. */
  private List<UnwrittenFile> write(FixableFiles files) {
    List<UnwrittenFile> unwritten = new ArrayList<>(files.obstacles());
    Set<String> left = paths(unwritten);
    boolean grown = !left.isEmpty();
    while (grown) {
      grown = false;
      for (AppliedFix one : applied) {
        if (touches(one.fix(), left, files)) {
          for (String path : paths(one.fix(), files)) {
            if (left.add(path)) {
              unwritten.add(
                  new UnwrittenFile(path, "a fix also concerns a file that is not written", false));
              grown = true;
            }
          }
        }
      }
    }
    unwritten.addAll(files.write(left));
    unwritten.sort(Comparator.comparing(UnwrittenFile::path));
    return unwritten;
  }

  private static Set<String> paths(List<UnwrittenFile> files) {
    Set<String> paths = new TreeSet<>();
    files.forEach(file -> paths.add(file.path()));
    return paths;
  }

  private static Set<String> paths(PlacedFix fix, FixableFiles files) {
    Set<String> paths = new TreeSet<>();
    fix.edits().forEach(edit -> paths.add(files.name(edit.path())));
    return paths;
  }

  private static boolean touches(PlacedFix fix, Set<String> some, FixableFiles files) {
    return paths(fix, files).stream().anyMatch(some::contains);
  }
}
