package io.github.glosslint.config;

import io.github.glosslint.text.PathNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where paths and URLs of the published site lead in the tree.
 *
 * @param roots folders in which a path that begins with a slash is looked for, in order; null to
 *     leave it open
 * @param remap folders by the prefix of the URLs or paths that lead into them
 */
public record SitePaths(@Nullable List<String> roots, Map<String, String> remap) {

  /** Nothing is said. */
  public static final SitePaths NONE = new SitePaths(null, Map.of());

  public SitePaths {
    roots = roots == null ? null : List.copyOf(roots);
    remap = Collections.unmodifiableMap(new TreeMap<>(remap));
  }

  /** Whether no path and no URL is mapped. */
  public boolean isEmpty() {
    return (roots == null || roots.isEmpty()) && remap.isEmpty();
  }

  /** These, where {@code later} ones leave something open. */
  SitePaths with(SitePaths later) {
    Map<String, String> all = new TreeMap<>(remap);
    all.putAll(later.remap);
    return new SitePaths(later.roots == null ? roots : later.roots, all);
  }

  /** The same with the folders from the root of the run. */
  SitePaths from(String base) {
    List<String> folders = new ArrayList<>();
    for (String root : roots == null ? List.<String>of() : roots) {
      folders.add(folder(base, root));
    }
    Map<String, String> mapped = new TreeMap<>();
    remap.forEach((prefix, folder) -> mapped.put(prefix, folder(base, folder)));
    return new SitePaths(folders, mapped);
  }

  /** A folder without dots and final slash; empty for the root. */
  private static String folder(String base, String folder) {
    String normal = PathNames.normalized(base.isEmpty() ? folder : base + "/" + folder);
    return normal == null ? "" : normal;
  }
}
