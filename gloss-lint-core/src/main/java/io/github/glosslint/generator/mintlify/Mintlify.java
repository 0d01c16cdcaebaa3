package io.github.glosslint.generator.mintlify;

import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.Generator;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Mintlify: a site is a folder with a {@code docs.json} that names it, or with the {@code
 * mint.json} of earlier versions.
 */
public final class Mintlify implements Generator {

  private static final List<String> MARKERS = List.of("docs.json", "mint.json");

  private static final String NAME = "mintlify";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> marks() {
    return MARKERS;
  }

  @Override
  public List<GeneratedSite> sitesIn(Surroundings surroundings) {
    SourceTree tree = surroundings.tree();
    SortedMap<String, String> markers = new TreeMap<>();
    for (String name : MARKERS) {
      tree.named(name).forEach(marker -> markers.putIfAbsent(UrlPath.folder(marker), marker));
    }
    // A folder comes before those in it.
    Map<String, GeneratedSite> sites = new LinkedHashMap<>();
    for (String marker : markers.values()) {
      SourceText text = isBelow(marker, sites.keySet()) ? null : tree.text(marker);
      if (text != null && text.content().contains(NAME) && surroundings.leaves(marker, this)) {
        DocsConfig config = DocsConfig.of(text);
        sites.put(config.root(), new MintlifySite(surroundings, config));
      }
    }
    return List.copyOf(sites.values());
  }

  /** Whether a file is part of a site already: copies of languages have settings of their own. */
  private static boolean isBelow(String marker, Set<String> roots) {
    for (String root : roots) {
      if (marker.startsWith(root)) {
        return true;
      }
    }
    return false;
  }
}
