package io.github.glosslint.run;

import io.github.glosslint.changes.git.ChangedLines;
import io.github.glosslint.changes.git.Changes;
import io.github.glosslint.config.Settings;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.finding.Region;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.PathNames;
import io.github.glosslint.text.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A checkout as it is, and as it was before the change. */
public final class ChangedTree implements AutoCloseable {

  private final SourceTree now;
  private final SourceTree before;
  private final Changes changes;
  private final Map<String, ChangedLines> lines = new ConcurrentHashMap<>();

  private ChangedTree(SourceTree now, Changes changes) {
    this.now = now;
    this.changes = changes;
    this.before = now.before(changes.formerFiles(), changes.formerNames());
  }

  /**
   * The tree, and what it was where it went another way than {@code revision}.
   *
   * @throws io.github.glosslint.changes.ChangesException if that is unknown
   */
  static ChangedTree of(SourceTree now, String revision, Map<String, String> environment) {
    return new ChangedTree(now, Changes.since(revision, now.root(), environment));
  }

  SourceTree now() {
    return now;
  }

  public Changes changes() {
    return changes;
  }

  /** The tree as it was; readable until this is closed. */
  public SourceTree before() {
    return before;
  }

  /**
   * What the reader of a report on the change should know, a sentence each.
   *
   * @param settings those in force, whose files may be part of the change
   * @param areNew whether they are those of the tree as it is
   */
  public List<String> notes(Optional<Path> settingsFile, Settings settings, boolean areNew) {
    List<String> notes = new ArrayList<>();
    for (String submodule : changes.submodules()) {
      notes.add("the submodule " + submodule + " changed; what that broke was not checked");
    }
    // What the settings extend counts as well.
    Set<String> inForce = new HashSet<>(settings.files());
    settingsFile.ifPresent(
        file -> inForce.add(new PathNames(now.root()).name(PathNames.real(file))));
    for (String path : changes.paths()) {
      if (!areNew && (inForce.contains(path) || isNamed(path, SettingsFiles.NAME))) {
        continue;
      }
      if (inForce.contains(path)) {
        notes.add(path + " is part of the change; its new settings apply");
      } else if (isNamed(path, SettingsFiles.NAME)) {
        notes.add(path + " is part of the change; it may say what is checked, and how");
      } else if (isNamed(path, ".gitignore")) {
        notes.add(path + " is part of the change; it says which files are left out");
      } else if (isNamed(path, "_config.yml")) {
        notes.add(
            path + " is part of the change; it says which files are pages, and at which URLs");
      }
    }
    return notes;
  }

  private static boolean isNamed(String path, String name) {
    return path.endsWith(name)
        && (path.length() == name.length()
            || path.charAt(path.length() - name.length() - 1) == '/');
  }

  /** Whether any line of a place was added or changed. */
  boolean touches(String path, Region region) {
    return lines(path).touch(region);
  }

  /** Whether any line of a place was added or changed. */
  boolean touches(Location place) {
    LineMap map = LineMap.of(content(now.text(place.path())));
    return lines(place.path()).touch(map.line(place.start()), map.line(place.end()));
  }

  /** What became of the lines of a file. */
  ChangedLines lines(String path) {
    ChangedLines known = lines.get(path);
    if (known == null) {
      String former = changes.before(path);
      // Both are read though Git may know of no change: a text may be in place of the file.
      known =
          former == null
              ? ChangedLines.all()
              : ChangedLines.between(content(before.text(former)), content(now.text(path)));
      lines.put(path, known);
    }
    return known;
  }

  private static String content(@Nullable SourceText text) {
    return text == null ? "" : text.content();
  }

  @Override
  public void close() {
    changes.close();
  }
}
