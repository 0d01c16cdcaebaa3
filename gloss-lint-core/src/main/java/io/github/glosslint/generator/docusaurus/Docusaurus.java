package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.Generator;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Docusaurus 3: a site is a folder with a {@code docusaurus.config.js} or the like. */
public final class Docusaurus implements Generator {

  /** In the order in which Docusaurus looks for them. */
  private static final List<String> ENDINGS = List.of(".ts", ".mts", ".cts", ".js", ".mjs", ".cjs");

  @Override
  public String name() {
    return "docusaurus";
  }

  @Override
  public List<AnchorStyle> anchorStyles() {
    return List.of(HeadingSlugs.STYLE);
  }

  @Override
  public List<GeneratedSite> sitesIn(Surroundings surroundings) {
    SourceTree tree = surroundings.tree();
    Map<String, String> markers = new LinkedHashMap<>();
    for (String ending : ENDINGS) {
      for (String marker : tree.named("docusaurus.config" + ending)) {
        markers.putIfAbsent(UrlPath.folder(marker), marker);
      }
    }
    List<GeneratedSite> sites = new ArrayList<>();
    for (String marker : markers.values()) {
      if (surroundings.leaves(marker, this)) {
        try {
          sites.add(DocusaurusSite.of(SiteConfig.read(tree, marker), surroundings));
        } catch (RuntimeException | StackOverflowError e) {
          surroundings.fail(marker, e);
        }
      }
    }
    return sites;
  }
}
