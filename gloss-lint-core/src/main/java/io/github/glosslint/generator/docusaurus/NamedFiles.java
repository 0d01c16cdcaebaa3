package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.generator.docusaurus.PageTable.Content;
import io.github.glosslint.generator.docusaurus.PageTable.Page;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Files that pages name by where they are in the sources: other sources, of which the pages of the
 * same plugin are linked, and files that are bundled.
 */
final class NamedFiles {

  private static final String SITE = SiteModules.SITE;

  private static final Target.Unknown IGNORED =
      new Target.Unknown("a file that a program writes before the build");

  private static final String DRAFT = "it is a draft, which is not published";
  private static final String OTHER_PLUGIN =
      "only files of the same plugin can be linked by their names";
  private static final String NO_PAGE = "Docusaurus makes no page of it";

  private final SourceTree tree;
  private final SiteConfig config;
  private final PageTable table;

  NamedFiles(SourceTree tree, SiteConfig config, PageTable table) {
    this.tree = tree;
    this.config = config;
    this.table = table;
  }

  /** Whether a path names a source by its ending. */
  static boolean isSource(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".mdx");
  }

  /** The page of a source. */
  Target source(String file, Content content, Destination destination) {
    String first = null;
    for (String wanted : candidates(file, content, destination.path())) {
      first = first == null ? wanted : first;
      Page page = translated(table.page(wanted), content);
      if (page != null && page.content().options().isSame(content.options()) && !page.draft()) {
        return found(page.path(), destination.fragment());
      }
    }
    if (first == null) {
      return new Target.OutsideRoot(destination.path());
    }
    for (String wanted : candidates(file, content, destination.path())) {
      if (tree.kind(wanted) == SourceTree.Kind.FILE) {
        Page page = table.page(wanted);
        String because = page == null ? NO_PAGE : page.draft() ? DRAFT : OTHER_PLUGIN;
        return new Target.Missing(wanted, List.of(), List.of(), because);
      }
    }
    return missing(first);
  }

  /** Paths at which Docusaurus looks for a source, in its order. */
  private List<String> candidates(String file, Content content, String path) {
    List<String> full = new ArrayList<>();
    if (path.startsWith(SITE)) {
      full.add(config.folder() + path.substring(SITE.length()));
    } else if (path.startsWith("/")) {
      content.folders().forEach(folder -> full.add(folder + path.substring(1)));
      full.add(config.folder() + path.substring(1));
    } else {
      full.add(UrlPath.folder(file) + path);
      if (!path.startsWith("./") && !path.startsWith("../")) {
        content.folders().forEach(folder -> full.add(folder + path));
        full.add(config.folder() + path);
      }
    }
    List<String> normal = new ArrayList<>();
    for (String one : full) {
      String wanted = UrlPath.normalize(one);
      if (wanted != null) {
        normal.add(wanted);
      }
    }
    return normal;
  }

  /** The same page in the language of another one, if it is translated. */
  private @Nullable Page translated(@Nullable Page page, Content content) {
    if (page == null || content.locale().isEmpty() || !page.content().locale().isEmpty()) {
      return page;
    }
    String below = ContentOptions.below(page.path(), page.content().folders());
    Page own = below == null ? null : table.page(content.folders().get(0) + below);
    return own == null ? page : own;
  }

  /** A file that is bundled with the page; null if there is none. */
  @Nullable Target asset(String file, Destination destination) {
    String path = destination.path();
    if (UrlPath.extension(path).isEmpty() || Language.isHtml(path)) {
      return null;
    }
    List<String> full = new ArrayList<>();
    if (path.startsWith(SITE)) {
      full.add(config.folder() + path.substring(SITE.length()));
    } else if (path.startsWith("/")) {
      config.statics().forEach(folder -> full.add(folder + path.substring(1)));
    } else {
      full.add(UrlPath.folder(file) + path);
    }
    for (String one : full) {
      String wanted = UrlPath.normalize(one);
      if (wanted != null && tree.kind(wanted) == SourceTree.Kind.FILE) {
        return found(wanted, destination.fragment());
      }
    }
    return null;
  }

  /** A file that a bundler is asked for: {@code require('./a.png')}. */
  Target bundled(String file, Destination destination) {
    String path = destination.path();
    List<String> full = new ArrayList<>();
    if (path.startsWith(SITE)) {
      full.add(config.folder() + path.substring(SITE.length()));
    } else if (path.startsWith("/")) {
      // resolve.roots of webpack, as Docusaurus sets it.
      config.statics().forEach(folder -> full.add(folder + path.substring(1)));
      full.add(config.folder() + path.substring(1));
    } else if (path.startsWith("./") || path.startsWith("../")) {
      full.add(UrlPath.folder(file) + path);
    } else {
      return new Target.Unknown("a file of a package");
    }
    String first = null;
    for (String one : full) {
      String wanted = UrlPath.normalize(one);
      if (wanted != null && tree.kind(wanted) == SourceTree.Kind.FILE) {
        return found(wanted, destination.fragment());
      }
      first = first == null ? wanted : first;
    }
    return first == null ? new Target.OutsideRoot(path) : missing(first);
  }

  /** What is below the folder of the configuration, and is not there. */
  Target missingBelowSite(String path) {
    String wanted = UrlPath.normalize(config.folder() + path.substring(SITE.length()));
    return wanted == null ? new Target.OutsideRoot(path) : missing(wanted);
  }

  /** A file that is not there. */
  Target missing(String wanted) {
    if (tree.mayAppear(wanted)) {
      return IGNORED;
    }
    String actual = tree.otherCase(wanted);
    return actual != null && tree.kind(actual) == SourceTree.Kind.FILE
        ? new Target.CaseMismatch(wanted, actual)
        : new Target.Missing(wanted, List.of(), List.of());
  }

  private static Target.Found found(String path, String fragment) {
    return new Target.Found(path, fragment, AnchorState.Fine.FINE);
  }
}
