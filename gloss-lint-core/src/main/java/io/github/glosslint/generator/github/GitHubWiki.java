package io.github.glosslint.generator.github;

import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.Generator;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The wikis of github.com: a checkout of one, {@code owner/name.wiki}, or a folder that is pushed
 * to one. Such a folder has a home page and a sidebar or a footer.
 */
public final class GitHubWiki implements Generator {

  private static final String HOME = "Home.md";

  private static final String SUFFIX = ".wiki";

  private static final List<String> AROUND = List.of("_Sidebar.md", "_Footer.md");

  @Override
  public String name() {
    return "github-wiki";
  }

  @Override
  public List<String> marks() {
    return AROUND;
  }

  @Override
  public List<GeneratedSite> sitesIn(Surroundings surroundings) {
    SourceTree tree = surroundings.tree();
    List<String> homes = tree.named(HOME);
    if (homes.isEmpty()) {
      return List.of();
    }
    String repository = repository(tree);
    Map<String, String> markers = new TreeMap<>();
    for (String home : homes) {
      String folder = UrlPath.folder(home);
      String marker = marker(folder, tree);
      boolean checkout = folder.isEmpty() && (repository != null || isNamed(tree));
      boolean said =
          surroundings.settings().forFile(home).dialect().map(name()::equals).orElse(false);
      if (marker != null || checkout || said) {
        markers.put(folder, marker == null ? home : marker);
      }
    }
    List<GeneratedSite> sites = new ArrayList<>();
    markers.forEach(
        (folder, marker) -> {
          if (surroundings.leaves(marker, this)) {
            String own = folder.isEmpty() ? repository : null;
            sites.add(new WikiSite(surroundings, folder, marker, own));
          }
        });
    return sites;
  }

  private static @Nullable String marker(String folder, SourceTree tree) {
    for (String name : AROUND) {
      if (tree.kind(folder + name) == SourceTree.Kind.FILE) {
        return folder + name;
      }
    }
    return null;
  }

  /** The repository whose wiki is checked out; null if it is none, or nobody says which. */
  private static @Nullable String repository(SourceTree tree) {
    OwnRepository checkout = OwnRepository.of(tree.root());
    return checkout != null && checkout.name().endsWith(SUFFIX)
        ? checkout.name().substring(0, checkout.name().length() - SUFFIX.length())
        : null;
  }

  private static boolean isNamed(SourceTree tree) {
    return String.valueOf(tree.root().getFileName()).endsWith(SUFFIX);
  }
}
