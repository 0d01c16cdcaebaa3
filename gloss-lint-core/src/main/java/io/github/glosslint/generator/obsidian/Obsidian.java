package io.github.glosslint.generator.obsidian;

import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.Generator;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Obsidian: a vault is a folder with the settings {@code .obsidian}, at the root of the tree or one
 * level below, or with the style of Obsidian Publish, or what Quartz publishes.
 */
public final class Obsidian implements Generator {

  private static final String SETTINGS = ".obsidian";

  /** Vaults whose settings are nobody else's affair have this beside their notes. */
  private static final String STYLE = "publish.css";

  private static final String QUARTZ = "quartz.config.ts";

  /** What Quartz publishes, and the folder of its own manual. */
  private static final List<String> PUBLISHED = List.of("content/", "docs/");

  @Override
  public String name() {
    return "obsidian";
  }

  @Override
  public List<String> marks() {
    return List.of(SETTINGS, QUARTZ);
  }

  @Override
  public List<GeneratedSite> sitesIn(Surroundings surroundings) {
    SourceTree tree = surroundings.tree();
    Map<String, String> markers = new TreeMap<>();
    for (String settings : tree.named(QUARTZ)) {
      for (String folder : PUBLISHED) {
        String content = UrlPath.folder(settings) + folder;
        if (tree.kind(content) == SourceTree.Kind.DIRECTORY) {
          markers.put(content, settings);
        }
      }
    }
    for (String style : tree.named(STYLE)) {
      markers.put(UrlPath.folder(style), style);
    }
    if (isVault("", tree)) {
      // Folders of a vault are no vaults.
      markers.clear();
      markers.put("", SETTINGS);
    } else {
      for (String folder : tree.topFolders()) {
        if (isVault(folder, tree)) {
          markers.putIfAbsent(folder, folder + SETTINGS);
        }
      }
    }
    List<GeneratedSite> sites = new ArrayList<>();
    markers.forEach(
        (folder, marker) -> {
          if (surroundings.leaves(marker, this)) {
            sites.add(new Vault(surroundings, folder, marker));
          }
        });
    return sites;
  }

  private static boolean isVault(String folder, SourceTree tree) {
    return tree.kind(folder + SETTINGS) == SourceTree.Kind.DIRECTORY;
  }
}
