package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.Generator;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** MkDocs 1.6, with Material: a site is a folder with an {@code mkdocs.yml}, or one named alike. */
public final class MkDocs implements Generator {

  @Override
  public String name() {
    return "mkdocs";
  }

  @Override
  public List<AnchorStyle> anchorStyles() {
    return List.of(TocIds.STYLE);
  }

  @Override
  public List<String> marks() {
    return ConfigFile.USUAL;
  }

  @Override
  public List<GeneratedSite> sitesIn(Surroundings surroundings) {
    SourceTree tree = surroundings.tree();
    List<ConfigFile> read = new ArrayList<>();
    for (String marker : ConfigFile.namesIn(tree)) {
      if (surroundings.leaves(marker, this)) {
        try {
          ConfigFile file = ConfigFile.read(tree, marker);
          // A file that others inherit from has no pages of its own, as a rule.
          if (tree.kind(file.config().docsFolder()) == SourceTree.Kind.DIRECTORY
              && !isOfBook(tree, file.config().docs())) {
            read.add(file);
          }
        } catch (RuntimeException | StackOverflowError e) {
          surroundings.fail(marker, e);
        }
      }
    }
    List<GeneratedSite> sites = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (ConfigFile file : ConfigFile.inOrder(IncludedSites.merged(tree, read))) {
      if (taken.add(file.folder() + " " + file.config().docs())) {
        try {
          sites.add(MkDocsSite.of(file.config(), surroundings));
        } catch (RuntimeException | StackOverflowError e) {
          surroundings.fail(file.config().path(), e);
        }
      }
    }
    return sites;
  }

  /** Whether a folder of pages is a book of Jupyter, and lacks the home page of a site. */
  private static boolean isOfBook(SourceTree tree, String docs) {
    return tree.kind(docs + "_toc.yml") == SourceTree.Kind.FILE
        && tree.kind(docs + "_config.yml") == SourceTree.Kind.FILE
        && tree.kind(docs + "index.md") == SourceTree.Kind.MISSING
        && tree.kind(docs + "README.md") == SourceTree.Kind.MISSING;
  }
}
