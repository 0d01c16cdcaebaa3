package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sites whose pages the plugin {@code monorepo} brings into another one: that one's extensions read
 * them, and paths that leave their folder lead into it.
 */
final class IncludedSites {

  private static final List<String> TAGS = List.of("!include", "*include");

  private IncludedSites() {}

  /**
   * The configurations of a tree, those that another one includes as that one builds them. An entry
   * that leads to no file names what a script puts there: any site that does not say where it is.
   */
  static List<ConfigFile> merged(SourceTree tree, List<ConfigFile> files) {
    List<ConfigFile> merged = new ArrayList<>(files);
    for (ConfigFile including : files) {
      if (!including.config().plugins().has(Extras.MONOREPO)) {
        continue;
      }
      List<String> included = paths(including.config());
      boolean all = included.stream().allMatch(path -> tree.kind(path) == SourceTree.Kind.FILE);
      for (int i = 0; i < files.size(); i++) {
        SiteConfig config = files.get(i).config();
        boolean part =
            !all && config.siteUrl() == null && config.layers().get("theme") == null
                || included.contains(config.path());
        if (part && paths(config).isEmpty()) {
          merged.set(i, new ConfigFile(config.includedBy(including.config()), files.get(i).rank()));
        }
      }
    }
    return merged;
  }

  private static List<String> paths(SiteConfig config) {
    List<String> paths = new ArrayList<>();
    add(config.layers().get("nav"), config.root(), paths);
    return paths;
  }

  /** Adds what entries such as {@code !include other/mkdocs.yml} name, in quotes or not. */
  private static void add(@Nullable YamlNode nav, String root, List<String> paths) {
    if (nav instanceof YamlScalar scalar) {
      for (String tag : TAGS) {
        if (scalar.value().startsWith(tag)) {
          addPath(root, scalar.value().substring(tag.length()), paths);
        }
      }
    } else if (nav instanceof YamlMapping mapping) {
      String tagged = mapping.text(TAGS.get(0));
      if (tagged != null) {
        addPath(root, tagged, paths);
      }
      mapping.entries().forEach(entry -> add(entry.value(), root, paths));
    } else if (nav instanceof YamlSequence list) {
      list.items().forEach(item -> add(item, root, paths));
    }
  }

  private static void addPath(String root, String said, List<String> paths) {
    String path = UrlPath.normalize(root + said.strip());
    paths.add(path == null ? said : path);
  }

  /** Whether the navigation of a site brings in others. */
  static boolean areIn(@Nullable YamlNode nav) {
    List<String> paths = new ArrayList<>();
    add(nav, "", paths);
    return !paths.isEmpty();
  }
}
