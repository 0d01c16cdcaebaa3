package io.github.glosslint.run;

import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.fix.UnwrittenFile;
import io.github.glosslint.fix.files.FixableFiles;
import io.github.glosslint.text.PathNames;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Writes new texts of files of one checkout that belong together: none of them, if it is known
 * before that one cannot be written.
 *
 * @param root of the checkout
 * @param started when the files were read: those that have changed since are refused
 * @param write whether anything is written
 * @param allowDirty whether files may be written while Git knows of changes that are not committed
 */
record TextWriting(Inputs inputs, Path root, Instant started, boolean write, boolean allowDirty) {

  /**
   * @param files those that are written, or would be
   * @param unwritten those that should have been and were not
   * @param written whether all others are
   */
  record Outcome(List<FixedFile> files, List<UnwrittenFile> unwritten, boolean written) {}

  /**
   * @param texts by path, relative to the working directory
   * @param approval asked before anything is written
   * @throws io.github.glosslint.changes.ChangesException if something is not committed
   */
  Outcome of(Map<String, String> texts, Predicate<Outcome> approval) {
    FixableFiles files = new FixableFiles(inputs.names(), List.of(root), started, write);
    List<UnwrittenFile> unwritten = new ArrayList<>();
    texts.forEach(
        (path, text) -> {
          String refusal = files.rewrite(path, text);
          if (!refusal.isEmpty()) {
            unwritten.add(new UnwrittenFile(path, refusal, false));
          }
        });
    Outcome planned = new Outcome(files.fixed(), List.copyOf(unwritten), false);
    if (!write || !unwritten.isEmpty()) {
      return planned;
    }
    if (!allowDirty && !texts.isEmpty()) {
      CommittedFiles.check(List.of(PathNames.real(root)), files, inputs);
    }
    if (!approval.test(planned)) {
      return planned;
    }
    unwritten.addAll(files.obstacles());
    if (!unwritten.isEmpty()) {
      return new Outcome(List.of(), unwritten, false);
    }
    unwritten.addAll(files.write(Set.of()));
    Set<String> missing = new TreeSet<>();
    unwritten.forEach(file -> missing.add(file.path()));
    List<FixedFile> written =
        files.fixed().stream().filter(file -> !missing.contains(file.path())).toList();
    return new Outcome(written, unwritten, true);
  }
}
