package io.github.glosslint.generator.wiki;

import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.Generator;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/**
 * The wikis of GitLab: checkouts with a {@code home.md} whose folder is called as Git calls it,
 * {@code name.wiki}. Elsewhere, files of that name are of other programs.
 */
public final class GitLabWiki implements Generator {

  private static final String HOME = "home.md";

  @Override
  public String name() {
    return "gitlab-wiki";
  }

  @Override
  public List<GeneratedSite> sitesIn(Surroundings surroundings) {
    SourceTree tree = surroundings.tree();
    List<GeneratedSite> sites = new ArrayList<>();
    for (String home : tree.named(HOME)) {
      boolean checkout =
          home.equals(HOME) && String.valueOf(tree.root().getFileName()).endsWith(".wiki");
      boolean said =
          surroundings.settings().forFile(home).dialect().map(name()::equals).orElse(false);
      if ((checkout || said) && surroundings.leaves(home, this)) {
        sites.add(new TitledWiki(surroundings, UrlPath.folder(home), home, Platform.GITLAB));
      }
    }
    return sites;
  }
}
