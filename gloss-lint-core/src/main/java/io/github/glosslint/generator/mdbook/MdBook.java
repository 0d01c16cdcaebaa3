package io.github.glosslint.generator.mdbook;

import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.Generator;
import io.github.glosslint.site.Surroundings;
import java.util.ArrayList;
import java.util.List;

/** mdBook 0.4 and 0.5: a site is a folder with a {@code book.toml}. */
public final class MdBook implements Generator {

  private static final String MARKER = "book.toml";

  @Override
  public String name() {
    return "mdbook";
  }

  @Override
  public List<AnchorStyle> anchorStyles() {
    return List.of(ChapterIds.STYLE);
  }

  @Override
  public List<String> marks() {
    return List.of(MARKER);
  }

  @Override
  public List<GeneratedSite> sitesIn(Surroundings surroundings) {
    List<GeneratedSite> sites = new ArrayList<>();
    for (String marker : surroundings.tree().named(MARKER)) {
      if (surroundings.leaves(marker, this)) {
        try {
          sites.add(MdBookSite.of(BookConfig.read(surroundings.tree(), marker), surroundings));
        } catch (RuntimeException | StackOverflowError e) {
          surroundings.fail(marker, e);
        }
      }
    }
    return sites;
  }
}
