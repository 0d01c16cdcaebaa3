package io.github.glosslint.generator.wiki;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.PlainSite;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.WorkBudget;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wiki whose pages have paths. Links lead to pages by paths of titles, from the root of the wiki
 * as {@code /Parent/Child}. What relative ones count from is not documented, or in two ways: all
 * that they may count from is looked at.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/project/wiki/markdown-guidance">Use
 *     Markdown in Azure DevOps</a>
 * @see <a href="https://docs.gitlab.com/user/project/wiki/markdown/">Wiki-specific Markdown of
 *     GitLab</a>
 */
final class TitledWiki extends PlainSite {

  private static final String PAGE = ".md";

  private final Platform platform;
  private final PageTitles titles;

  /**
   * @param root the folder of the wiki, with its final slash; empty for that of the run
   * @param marker the file that tells that there is one
   */
  TitledWiki(Surroundings surroundings, String root, String marker, Platform platform) {
    super(surroundings.tree(), root, marker, platform.flavor(surroundings, marker));
    this.platform = platform;
    this.titles = PageTitles.of(tree, root);
  }

  @Override
  public String anchors() {
    return platform.knowsIds() ? flavor.anchors().name() : "";
  }

  @Override
  public boolean isPage(String path) {
    return path.startsWith(root) && path.endsWith(PAGE);
  }

  @Override
  public String url(String path) {
    return "/" + UrlPath.withoutExtension(path.substring(root.length()));
  }

  @Override
  public String base(String path, boolean rooted) {
    return rooted ? "" : path;
  }

  @Override
  public Target resolve(String path, Destination destination) {
    String wanted = destination.path();
    if (wanted.isEmpty()) {
      return found(path, destination);
    }
    boolean otherCase = false;
    String first = null;
    for (String name : names(path, wanted)) {
      first = first == null ? name : first;
      String file = file(name);
      if (file != null) {
        return found(file, destination);
      }
      otherCase |= titles.hasOtherCase(name) || tree.otherCase(name) != null;
    }
    if (platform.isElsewhere(wanted)) {
      return new Target.Unknown("a page of the platform that is none of the wiki");
    }
    if (first == null) {
      return new Target.Unknown("a path that leaves the wiki");
    }
    return otherCase
        ? new Target.Unknown("a page whose name differs in case")
        : new Target.Missing(first, List.of(), List.of());
  }

  /** Paths from the root of the run that a destination may mean, the likeliest first. */
  private Set<String> names(String page, String wanted) {
    String path = wanted.endsWith("/") ? wanted.substring(0, wanted.length() - 1) : wanted;
    Set<String> folders = new LinkedHashSet<>();
    if (!path.startsWith("/")) {
      folders.add(UrlPath.folder(page));
      folders.add(UrlPath.withoutExtension(page) + "/");
    }
    folders.add(root);
    // A wiki of a folder of code is in a repository, from whose root paths may count.
    folders.add("");
    Set<String> names = new LinkedHashSet<>();
    for (String folder : folders) {
      String name = UrlPath.normalize(folder + (path.startsWith("/") ? path.substring(1) : path));
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private @Nullable String file(String name) {
    if (name.isEmpty() || tree.kind(name) == SourceTree.Kind.FILE) {
      return name;
    }
    String page = titles.file(name);
    return page == null && tree.kind(name) == SourceTree.Kind.DIRECTORY ? name + "/" : page;
  }

  @Override
  public Target.Missing withCandidates(
      String path, Destination destination, Target.Missing missing, WorkBudget work) {
    return neighbours.ofPage(destination, missing, PAGE, work);
  }

  @Override
  public boolean knowsAnchors(String path) {
    return platform.knowsIds();
  }

  @Override
  public boolean lacksId(String path, String id) {
    return true;
  }
}
