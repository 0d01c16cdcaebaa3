package io.github.glosslint.run;

import io.github.glosslint.changes.git.Commit;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.config.SettingsTree;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.PathNames;
import io.github.glosslint.yaml.YamlLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CFG-4: the settings, and the baseline, as a commit has them. A change cannot loosen its own check
 * where they are those of the commit it is meant for.
 */
public final class CommitSettings implements SettingsTree {

  private static final long MAX_SIZE = 4L * YamlLimits.SETTINGS.maxLength();

  private final String revision;
  private final Path root;
  private final Commit commit;

  private CommitSettings(String revision, Path root, Commit commit) {
    this.revision = revision;
    this.root = root;
    this.commit = commit;
  }

  /**
   * Those for a checkout.
   *
   * @param target a file or folder in it
   * @throws io.github.glosslint.changes.ChangesException if Git cannot tell
   */
  static CommitSettings of(String revision, Path target, Map<String, String> environment) {
    Path root = SourceTree.rootFor(target, Generators.marks()).toAbsolutePath().normalize();
    return new CommitSettings(
        revision, root, Commit.of(revision, root, environment, "read the settings"));
  }

  /** As a user says it. */
  String revision() {
    return revision;
  }

  /** The nearest settings file for a target, as if it were on disk. */
  Optional<Path> find(Path target) {
    Path start = target.toAbsolutePath().normalize();
    List<String> places = new ArrayList<>();
    for (Path folder = start; folder != null && folder.startsWith(root); ) {
      String path = PathNames.slashed(root.relativize(folder));
      for (String place : SettingsFiles.places()) {
        places.add(path.isEmpty() ? place : path + "/" + place);
      }
      folder = folder.getParent();
    }
    Set<String> files = places.isEmpty() ? Set.of() : commit.files(places);
    return places.stream().filter(files::contains).findFirst().map(root::resolve);
  }

  /**
   * The path of a file from the root.
   *
   * @return null if it is outside
   */
  @Nullable String path(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(root) ? PathNames.slashed(root.relativize(absolute)) : null;
  }

  @Override
  public @Nullable String text(String path) {
    byte[] bytes = commit.read(path, MAX_SIZE);
    return bytes == null ? null : SettingsFiles.decoded(bytes);
  }

  @Override
  public String shown(String path) {
    return revision + ":" + path;
  }

  /** The content of a baseline; null if the commit has none there. */
  byte @Nullable [] baseline(Path file, long maxSize) {
    String path = path(file);
    return path == null ? null : commit.read(path, maxSize);
  }

  /** Whether a file on disk is not as it is in the commit, or missing in one of them. */
  boolean isChanged(String path) {
    byte[] former = commit.read(path, MAX_SIZE);
    Path file = root.resolve(path);
    try {
      if (!Files.isRegularFile(file)) {
        return former != null;
      }
      return former == null
          || Files.size(file) > MAX_SIZE
          || !Arrays.equals(former, Files.readAllBytes(file));
    } catch (IOException e) {
      return true;
    }
  }
}
