package io.github.glosslint;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.PathNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    for (String path : tree.files()) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (SettingsFiles.isName(name)) {
        Path file = tree.root().resolve(path);
        boolean below = real.stream().anyMatch(file::startsWith);
        if (below && !file.equals(counts)) {
          notes.add(name.equals(SettingsFiles.NAME) ? notInForce(file, counts) : misnamed(file));
        }
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

  private String misnamed(Path file) {
    return names.apply(file) + " is not read: a settings file is called " + SettingsFiles.NAME;
  }

  private String notInForce(Path file, @Nullable Path counts) {
    return names.apply(file)
        + " is ignored: "
        + (counts == null
            ? "the checked path has no settings file"
            : names.apply(counts) + " applies")
        + "; check that folder on its own, or move its settings into overrides";
  }
}
