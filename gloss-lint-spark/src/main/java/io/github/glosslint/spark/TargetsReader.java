package io.github.glosslint.spark;

import io.github.glosslint.GlossLint;
import io.github.glosslint.organisation.LinkTarget;
import io.github.glosslint.organisation.RepositoryTargets;
import io.github.glosslint.report.ProductVersion;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asks a repository where URLs lead that other repositories name. */
final class TargetsReader implements Serializable {

  static final String TARGETS = "targets";

  private static final long serialVersionUID = 1;
  private static final String FORMAT = "1";

  private final Checkpoint checkpoint;
  private final Map<String, String> keys;

  /**
   * @param keys of the facts of repositories, by name
   */
  TargetsReader(Checkpoint checkpoint, Map<String, String> keys) {
    this.checkpoint = checkpoint;
    this.keys = Map.copyOf(keys);
  }

  /** The answers, each about one URL; none of a repository that cannot tell. */
  List<NeighbourTarget> targets(RepositoryEntry entry, Iterable<String> urls) throws IOException {
    Set<String> sorted = new TreeSet<>();
    urls.forEach(sorted::add);
    ContentDigest digest = new ContentDigest().add(FORMAT).add(ProductVersion.current());
    digest.add(keys.getOrDefault(entry.name(), ""));
    sorted.forEach(digest::add);
    String key = digest.hex();
    byte[] bytes = checkpoint.read(TARGETS, key);
    RepositoryTargets targets;
    if (bytes == null) {
      targets = read(entry, sorted);
      checkpoint.write(TARGETS, key, targets.toBytes());
    } else {
      targets = RepositoryTargets.of(bytes);
    }
    List<NeighbourTarget> single = new ArrayList<>();
    targets
        .byUrl()
        .forEach(
            (url, target) -> {
              SortedMap<String, LinkTarget> one = new TreeMap<>(Map.of(url, target));
              single.add(
                  new NeighbourTarget(url, entry.name(), new RepositoryTargets(one).toBytes()));
            });
    return single;
  }

  /** What a repository cannot tell, for whatever reason, the web is asked about as before. */
  private static RepositoryTargets read(RepositoryEntry entry, Set<String> urls)
      throws IOException {
    try (OpenRepository open = OpenRepository.open(Path.of(entry.path()))) {
      return GlossLint.at(open.root()).workingDirectory(open.root()).targets(urls);
    } catch (RepositoryException | UncheckedIOException e) {
      return new RepositoryTargets(new TreeMap<>());
    }
  }
}
