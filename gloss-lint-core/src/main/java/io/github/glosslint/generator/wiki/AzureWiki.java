package io.github.glosslint.generator.wiki;

import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.Generator;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * The wikis of Azure DevOps: folders with a file {@code .order}, one name of a page a line, at the
 * root of the tree or one level below.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/project/wiki/wiki-file-structure">Wiki
 *     files and file structure</a>
 */
public final class AzureWiki implements Generator {

  private static final String ORDER = ".order";

  @Override
  public String name() {
    return "azure-wiki";
  }

  /** Each folder of a wiki has an order, but only its root has what is attached to its pages. */
  @Override
  public List<String> marks() {
    return List.of(".attachments");
  }

  @Override
  public List<GeneratedSite> sitesIn(Surroundings surroundings) {
    SourceTree tree = surroundings.tree();
    List<GeneratedSite> sites = new ArrayList<>();
    for (String folder : isWiki("", tree) ? List.of("") : tree.topFolders()) {
      if (isWiki(folder, tree) && surroundings.leaves(folder + ORDER, this)) {
        sites.add(new TitledWiki(surroundings, folder, folder + ORDER, Platform.AZURE_DEVOPS));
      }
    }
    return sites;
  }

  /** Other programs have such files as well: here, one names at least one page. */
  private static boolean isWiki(String folder, SourceTree tree) {
    if (tree.kind(folder + ORDER) != SourceTree.Kind.FILE) {
      return false;
    }
    SourceText order = tree.text(folder + ORDER);
    if (order == null) {
      return false;
    }
    for (String line : order.content().lines().toList()) {
      String name = line.strip();
      if (!name.isEmpty() && tree.kind(folder + name + ".md") == SourceTree.Kind.FILE) {
        return true;
      }
    }
    return false;
  }
}
