package io.github.glosslint.run;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.changes.ChangesException;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.run.Inputs.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The baseline of a run that names none: the one in the settings, otherwise {@link Baseline#NAME}
 * in the folder to which the settings apply, or in the root if there are no settings.
 */
public final class UsualBaseline {

  private final SortedSet<Path> files = new TreeSet<>();
  private final Map<Path, CommitSettings> commits = new HashMap<>();
  private boolean everywhere = true;
  private boolean named;

  /**
   * Finds it.
   *
   * @param effective the settings of each part
   * @param report gets what its reader should know
   */
  static @Nullable Baseline find(
      Inputs inputs, List<Part> parts, List<EffectiveSettings> effective, ReportBuilder report) {
    UsualBaseline usual = new UsualBaseline();
    for (int i = 0; i < parts.size(); i++) {
      Path root = parts.get(i).root();
      usual.look(root, effective.get(i).settings(), inputs.settings().commit(root));
    }
    report.note(usual.notes(inputs::shown));
    return usual.read();
  }

  /**
   * Looks in a part of the run.
   *
   * @param commit has the baseline in place of the disk; null if nothing does
   */
  public void look(Path root, Settings settings, @Nullable CommitSettings commit) {
    Path folder = root.resolve(settings.base());
    Path file = folder.resolve(settings.baseline().orElse(Baseline.NAME)).normalize();
    if (settings.baseline().isPresent()) {
      named = true;
      files.add(file);
    } else if (commit == null ? Files.isRegularFile(file) : content(commit, file) != null) {
      files.add(file);
    } else {
      everywhere = false;
    }
    if (commit != null) {
      commits.put(file, commit);
    }
  }

  /**
   * Reads it.
   *
   * @return null if there is none, or if the parts of the run do not agree on one
   * @throws io.github.glosslint.baseline.BaselineException if it cannot be used
   */
  public @Nullable Baseline read() {
    if (!isOne()) {
      return null;
    }
    Path file = files.first();
    CommitSettings commit = commits.get(file);
    byte[] content = commit == null ? null : content(commit, file);
    if (commit != null && content == null) {
      throw new ChangesException(
          "the baseline " + commit.path(file) + " is not in " + commit.revision());
    }
    return content == null ? Baseline.read(file) : Baseline.read(file, content);
  }

  private static byte @Nullable [] content(CommitSettings commit, Path file) {
    try {
      return commit.baseline(file, Baseline.MAX_SIZE);
    } catch (IllegalArgumentException e) {
      throw new ChangesException("cannot read the baseline: " + e.getMessage());
    }
  }

  /** A run has one baseline, whose findings lie where its paths lead. */
  private boolean isOne() {
    return files.size() == 1 && everywhere;
  }

  /** What to tell the reader of the report, a sentence each. */
  List<String> notes(Function<Path, String> names) {
    List<String> notes = new ArrayList<>();
    String way = named ? "as the settings say" : "found in its usual place";
    for (Path file : files) {
      String name = names.apply(file);
      notes.add(
          isOne()
              ? name + " is used as the baseline, " + way
              : name + " is not used: it covers only a part of what was checked");
    }
    return notes;
  }
}
