package io.github.glosslint.run;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.PathNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Names the settings that a run ignores: nested settings files, files whose names are almost those
 * of a settings file, and overrides that match no file.
 */
public final class SettingsNotes {

  private final SourceTree tree;
  private final Function<Path, String> names;

  /**
   * @param names how the report names files
   */
  SettingsNotes(SourceTree tree, Function<Path, String> names) {
    this.tree = tree;
    this.names = names;
  }

  /**
   * A sentence for each.
   *
   * @param targets what is checked of the tree
   * @param inForce the settings file that counts
   * @param commit has the settings in place of the disk; null if nothing does
   */
  List<String> of(
      List<Path> targets,
      Optional<Path> inForce,
      EffectiveSettings settings,
      @Nullable CommitSettings commit) {
    Set<Path> extended = new HashSet<>();
    settings.settings().files().forEach(path -> extended.add(tree.root().resolve(path)));
    List<Path> real = new ArrayList<>(targets.size());
    TreeSet<String> notes = new TreeSet<>();
    for (Path target : targets) {
      real.add(PathNames.real(target));
      if (commit != null) {
        SettingsFiles.find(target).map(PathNames::real).ifPresent(extended::add);
      }
      for (Path file : SettingsFiles.misnamed(target)) {
        if (!extended.contains(PathNames.real(file))) {
          notes.add(misnamed(file));
        }
      }
    }
    Path counts = inForce.isPresent() ? PathNames.real(inForce.get()) : null;
    List<String> misnamed = SettingsFiles.misnamed();
    for (String folder : folders()) {
      if (!isOfGitHub(folder) && isWithin(tree.root().resolve(folder), real)) {
        for (Path file : existing(folder, SettingsFiles.places())) {
          // One that is extended counts, too.
          if (!file.equals(counts) && !extended.contains(file)) {
            notes.add(notInForce(file, counts));
          }
        }
        for (Path file : existing(folder, misnamed)) {
          if (!extended.contains(file)) {
            notes.add(misnamed(file));
          }
        }
      }
    }
    List<String> all = new ArrayList<>(notes);
    all.addAll(unusedOverrides(targets, settings));
    return all;
  }

  /** A sentence for each override that matches no file, and each folder that does not exist. */
  List<String> unusedOverrides(List<Path> targets, EffectiveSettings settings) {
    List<Path> real = new ArrayList<>(targets.size());
    for (Path target : targets) {
      real.add(PathNames.real(target));
    }
    List<String> all = new ArrayList<>();
    for (String folder : settings.mappedFolders()) {
      if (!folder.isEmpty() && tree.kind(folder) != SourceTree.Kind.DIRECTORY) {
        all.add("there is no folder " + folder + ", which roots or remap name");
      }
    }
    // Of a part of what the settings are for, nobody knows what the rest holds.
    if (isWithin(tree.root().resolve(settings.settings().base()), real)) {
      for (String files : settings.unusedOverrides(tree.files())) {
        all.add("no file matches the override for " + files);
      }
    }
    return all;
  }

  /** What to say of settings from a commit, a sentence each. */
  List<String> former(
      Optional<Path> inForce,
      List<Path> targets,
      EffectiveSettings settings,
      CommitSettings commit) {
    TreeSet<String> files = new TreeSet<>(settings.settings().files());
    for (Path target : targets) {
      SettingsFiles.find(target).map(commit::path).ifPresent(files::add);
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        inForce.isPresent()
            ? "the settings and the baseline are those of " + commit.revision()
            : commit.revision() + " has no settings file, so the defaults apply");
    for (String path : files) {
      if (commit.isChanged(path)) {
        notes.add(path + " is not as in " + commit.revision() + ", whose settings apply");
      }
    }
    return notes;
  }

  private static boolean isWithin(Path file, List<Path> targets) {
    for (Path target : targets) {
      if (file.startsWith(target)) {
        return true;
      }
    }
    return false;
  }

  /** The folders of the tree, the root among them: hidden ones are none, whatever they hold. */
  private Set<String> folders() {
    Set<String> folders = new HashSet<>(Set.of(""));
    String last = "";
    for (String path : tree.files()) {
      if (path.startsWith(last) && path.indexOf('/', last.length()) < 0) {
        // Beside the file before.
        continue;
      }
      String folder = above(path);
      last = folder.isEmpty() ? "" : folder + "/";
      while (folders.add(folder)) {
        folder = above(folder);
      }
    }
    return folders;
  }

  /** Whether GitHub reads a folder, where a workflow may have the name of a settings file. */
  private static boolean isOfGitHub(String folder) {
    return folder.equals(".github") || folder.startsWith(".github/");
  }

  private static String above(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private List<Path> existing(String folder, List<String> names) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    List<Path> found = new ArrayList<>(0);
    for (String name : names) {
      if (tree.kind(prefix + name) == SourceTree.Kind.FILE) {
        found.add(tree.root().resolve(prefix + name));
      }
    }
    return found;
  }

  private String misnamed(Path file) {
    return names.apply(file) + " is not read: a settings file is called " + SettingsFiles.NAME;
  }

  private String notInForce(Path file, @Nullable Path counts) {
    return names.apply(file)
        + " is ignored: "
        + (counts == null
            ? "the checked path has no settings file"
            : names.apply(counts) + " applies")
        + (isForOneFolder(file, counts)
            ? ""
            : "; check that folder on its own, or move its settings into overrides");
  }

  private static boolean isForOneFolder(Path file, @Nullable Path other) {
    return other != null
        && Objects.equals(SettingsFiles.folderOf(file), SettingsFiles.folderOf(other));
  }
}
