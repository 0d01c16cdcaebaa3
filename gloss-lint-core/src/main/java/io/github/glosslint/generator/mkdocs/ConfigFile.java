package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file that configures a site. Beside the usual one there may be others, which a build names by
 * {@code --config-file}: of those that publish the same pages, one is read.
 *
 * @param rank the place of its name among the usual ones; {@link #NAMED} for one of one's own
 */
record ConfigFile(SiteConfig config, int rank) {

  static final List<String> USUAL =
      List.of(
          "mkdocs.yml",
          "mkdocs.yaml",
          "properdocs.yml",
          "properdocs.yaml",
          "zensical.toml",
          "zensical.yml",
          "zensical.yaml");

  private static final int NAMED = USUAL.size();

  /** {@code mkdocs-online.yml}, {@code mkdocs.insiders.yml}. */
  private static final class OwnName {
    static final Pattern SHAPE = Pattern.compile("(?:mkdocs|properdocs|zensical)[-_.].+\\.ya?ml");
  }

  /** Names of files that may configure a site, as far as names tell. */
  static List<String> namesIn(SourceTree tree) {
    List<String> names = new ArrayList<>();
    for (String file : tree.files()) {
      if (file.endsWith(".yml") || file.endsWith(".yaml") || file.endsWith(".toml")) {
        String name = UrlPath.name(file);
        if (USUAL.contains(name) || OwnName.SHAPE.matcher(name).matches()) {
          names.add(file);
        }
      }
    }
    return names;
  }

  static ConfigFile read(SourceTree tree, String path) {
    int usual = USUAL.indexOf(UrlPath.name(path));
    return new ConfigFile(SiteConfig.read(tree, path), usual < 0 ? NAMED : usual);
  }

  String folder() {
    return config.root();
  }

  /**
   * Files that are sites, of each folder the usual one first, then those that switch on most: a
   * site that is built for less, such as one to be read offline, leaves out the same way.
   */
  static List<ConfigFile> inOrder(List<ConfigFile> files) {
    if (files.isEmpty()) {
      // Nearly always: nothing is linked for it.
      return List.of();
    }
    Set<String> inherited = inherited(files);
    return files.stream()
        .filter(file -> file.rank < NAMED || file.isSite(inherited))
        .sorted(
            Comparator.comparing(ConfigFile::folder)
                .thenComparingInt(ConfigFile::rank)
                .thenComparingInt(file -> -file.config.plugins().byName().size())
                .thenComparing(file -> file.config.path()))
        .toList();
  }

  private static Set<String> inherited(List<ConfigFile> files) {
    return files.stream()
        .flatMap(file -> file.config.layers().files().stream().skip(1))
        .collect(Collectors.toSet());
  }

  /** A file of another name is a site if it has what MkDocs asks for, and is no part of another. */
  private boolean isSite(Set<String> inherited) {
    return config.layers().get("site_name") != null && !inherited.contains(config.path());
  }
}
