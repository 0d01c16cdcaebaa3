package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.WorkBudget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the names of pages and sidebars stand for that modules list. */
final class ListedNames {

  /** Before the number of a version and the name of a page, in a destination. */
  static final String PAGE = "@page/";

  /** Before the number of a version and the name of a sidebar. */
  static final String SIDEBAR = "@sidebar/";

  private static final Target.Unknown COMPUTED =
      new Target.Unknown("a name that a program may give a page or a sidebar");

  private final SourceTree tree;
  private final SiteConfig config;
  private final List<DocsVersion> versions;

  ListedNames(SourceTree tree, SiteConfig config, List<DocsVersion> versions) {
    this.tree = tree;
    this.config = config;
    this.versions = versions;
  }

  /** What a destination means; null if it is a URL. */
  @Nullable Target resolve(Destination destination) {
    DocsVersion docs = version(destination);
    if (docs == null) {
      return null;
    }
    String name = name(destination);
    if (destination.path().startsWith(SIDEBAR)) {
      return sidebar(docs, name);
    }
    String page = docs.page(name);
    if (page != null) {
      return new Target.Found(page, "", AnchorState.Fine.FINE);
    }
    return mayBeWritten(docs, name)
        ? COMPUTED
        : new Target.Missing(
            docs.folder() + name,
            List.of(),
            List.of(),
            "no page has this name, with which Docusaurus ends the build");
  }

  private static Target sidebar(DocsVersion docs, String name) {
    Sidebars sidebars = docs.sidebars();
    if (sidebars.open() || sidebars.files().isEmpty()) {
      return COMPUTED;
    }
    String file = sidebars.files().iterator().next();
    return sidebars.names().contains(name)
        ? new Target.Found(file, "", AnchorState.Fine.FINE)
        : new Target.Missing(
            name,
            List.of(),
            List.of(),
            "no sidebar has this name, with which Docusaurus ends the build");
  }

  private boolean mayBeWritten(DocsVersion docs, String name) {
    String file = docs.folder() + name;
    String folder = UrlPath.folder(file);
    return docs.options().isOpen()
        || docs.pages().isEmpty()
        || tree.mayAppear(file + ".md")
        || tree.mayAppear(file + ".mdx")
        || !config.plugins().routes().isEmpty()
            && tree.kind(folder.substring(0, Math.max(0, folder.length() - 1)))
                != SourceTree.Kind.DIRECTORY;
  }

  /** The missing name with those that could be meant; null if the destination is a URL. */
  Target.@Nullable Missing withCandidates(
      Destination destination, Target.Missing missing, WorkBudget work) {
    DocsVersion docs = version(destination);
    if (docs == null) {
      return null;
    }
    boolean sidebar = destination.path().startsWith(SIDEBAR);
    Candidates names = Candidates.of(sidebar ? docs.sidebars().names() : docs.pages().keySet());
    return new Target.Missing(
        missing.path(), names.closest(name(destination), work), List.of(), missing.because());
  }

  private @Nullable DocsVersion version(Destination destination) {
    String path = destination.path();
    if (!path.startsWith(PAGE) && !path.startsWith(SIDEBAR)) {
      return null;
    }
    int from = path.indexOf('/') + 1;
    int number = Integer.parseInt(path.substring(from, path.indexOf('/', from)));
    return versions.get(number);
  }

  private static String name(Destination destination) {
    String path = destination.path();
    return path.substring(path.indexOf('/', path.indexOf('/') + 1) + 1);
  }
}
