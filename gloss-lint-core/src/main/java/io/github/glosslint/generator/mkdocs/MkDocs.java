package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.Generator;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/** MkDocs 1.6, with Material: a site is a folder with an {@code mkdocs.yml}. */
public final class MkDocs implements Generator {

  private static final String MARKER = "mkdocs.yml";
  private static final String OTHER_MARKER = "mkdocs.yaml";

  @Override
  public String name() {
    return "mkdocs";
  }

  @Override
  public List<AnchorStyle> anchorStyles() {
    return List.of(TocIds.STYLE);
  }

  @Override
  public List<GeneratedSite> sitesIn(Surroundings surroundings) {
    SourceTree tree = surroundings.tree();
    List<String> markers = new ArrayList<>(tree.named(MARKER));
    for (String other : tree.named(OTHER_MARKER)) {
      String usual = other.substring(0, other.length() - OTHER_MARKER.length()) + MARKER;
      if (!markers.contains(usual)) {
        markers.add(other);
      }
    }
    List<GeneratedSite> sites = new ArrayList<>();
    for (String marker : markers) {
      if (surroundings.leaves(marker, this)) {
        try {
          SiteConfig config = SiteConfig.read(tree, marker);
          // A file that others inherit from has no pages of its own, as a rule.
          if (tree.kind(config.docsFolder()) == SourceTree.Kind.DIRECTORY) {
            sites.add(MkDocsSite.of(config, surroundings));
          }
        } catch (RuntimeException | StackOverflowError e) {
          surroundings.fail(marker, e);
        }
      }
    }
    return sites;
  }
}
