package io.github.glosslint;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.PathNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names the settings that a run ignores: nested settings files, files whose names are almost those
 * of a settings file, and overrides that match no file.
 */
final class SettingsNotes {

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
   */
  List<String> of(List<Path> targets, Optional<Path> inForce, EffectiveSettings settings) {
    List<Path> real = targets.stream().map(PathNames::real).toList();
    Path counts = inForce.map(PathNames::real).orElse(null);
    TreeSet<String> notes = new TreeSet<>();
    targets.stream()
        .flatMap(target -> SettingsFiles.misnamed(target).stream())
        .forEach(file -> notes.add(misnamed(file)));
    for (String folder : folders()) {
      Path place = tree.root().resolve(folder);
      if (real.stream().anyMatch(place::startsWith)) {
        existing(folder, SettingsFiles.places())
            .filter(file -> !file.equals(counts))
            .forEach(file -> notes.add(notInForce(file, counts)));
        existing(folder, SettingsFiles.misnamed()).forEach(file -> notes.add(misnamed(file)));
      }
    }
    Path base = tree.root().resolve(settings.settings().base());
    // Of a part of what the settings are for, nobody knows what the rest holds.
    boolean whole = real.stream().anyMatch(base::startsWith);
    Stream<String> unused =
        whole ? settings.unusedOverrides(tree.files()).stream() : Stream.<String>empty();
    return Stream.concat(
            notes.stream(), unused.map(files -> "no file matches the override for " + files))
        .toList();
  }

  /** The folders of the tree, the root first: hidden ones are none, whatever they hold. */
  private Set<String> folders() {
    Set<String> folders = new TreeSet<>(Set.of(""));
    for (String path : tree.files()) {
      String folder = above(path);
      while (folders.add(folder)) {
        folder = above(folder);
      }
    }
    return folders;
  }

  private static String above(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private Stream<Path> existing(String folder, List<String> names) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return names.stream()
        .filter(name -> tree.kind(prefix + name) == SourceTree.Kind.FILE)
        .map(name -> tree.root().resolve(prefix + name));
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
