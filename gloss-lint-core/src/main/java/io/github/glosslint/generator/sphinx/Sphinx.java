package io.github.glosslint.generator.sphinx;

import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.Generator;
import io.github.glosslint.site.Surroundings;
import java.util.ArrayList;
import java.util.List;

/** Sphinx with MyST: a site is a folder with a {@code conf.py} that looks like Sphinx's. */
public final class Sphinx implements Generator {

  private static final String MARKER = "conf.py";

  @Override
  public String name() {
    return "sphinx";
  }

  @Override
  public List<String> synonyms() {
    return List.of("myst");
  }

  @Override
  public List<AnchorStyle> anchorStyles() {
    return List.of(DocutilsIds.STYLE);
  }

  @Override
  public List<GeneratedSite> sitesIn(Surroundings surroundings) {
    List<GeneratedSite> sites = new ArrayList<>();
    for (String marker : surroundings.tree().named(MARKER)) {
      if (surroundings.leaves(marker, this)) {
        try {
          SphinxConfig config = SphinxConfig.read(surroundings.tree(), marker);
          if (config != null) {
            sites.add(SphinxSite.of(config, surroundings));
          }
        } catch (RuntimeException | StackOverflowError e) {
          surroundings.fail(marker, e);
        }
      }
    }
    return sites;
  }
}
