package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.site.Part;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.yaml.YamlNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which pages the navigation lists: all of them if nothing says which; otherwise those of {@code
 * nav}, and of the lists that plugins read in its place. What a list in Markdown links is found by
 * its links, as on any page.
 */
final class Navigation {

  private static final String LITERATE = "literate-nav";

  /** In a list in Markdown: a folder that is linked, or a pattern. */
  private static final Pattern SEVERAL =
      Pattern.compile("\\]\\(([^()\\s]*/)\\)|^\\s*[-*+]\\s+(\\S*\\*\\S*)\\s*$", Pattern.MULTILINE);

  private final SourceTree tree;
  private final SiteConfig config;
  private final Collection<String> pages;
  private final FolderLists folders;
  private final PathPatterns hidden = new PathPatterns();
  private final Set<String> listed = new HashSet<>();

  /** The same by the paths that translations share; empty if there are none. */
  private final Set<String> translated = new HashSet<>();

  /** The name of lists in Markdown; null if there are none. */
  private final @Nullable String literate;

  private boolean all;

  Navigation(SourceTree tree, SiteConfig config, Collection<String> pages) {
    this.tree = tree;
    this.config = config;
    this.pages = pages;
    this.folders = new FolderLists(tree, config, pages);
    this.literate = literate(config);
    String silent = config.layers().text("not_in_nav");
    if (silent != null) {
      silent.lines().forEach(hidden::add);
    }
    YamlNode nav = config.layers().get("nav");
    boolean inMarkdown = literate != null && pages.contains(config.docs() + literate);
    boolean settled = config.extras().writesPages() || nav == null && !inMarkdown;
    if (settled && folders.files().isEmpty()) {
      all = true;
    } else if (nav == null) {
      folders.list(config.docs(), listed);
    }
    NavEntry.in(inMarkdown ? null : nav).forEach(this::add);
    if (literate != null && !all) {
      pages.stream().filter(this::isList).forEach(this::addSeveral);
    }
    if (config.languages() != null) {
      listed.forEach(page -> translated.add(shared(page)));
    }
  }

  private static @Nullable String literate(SiteConfig config) {
    if (!config.plugins().has(LITERATE)) {
      return null;
    }
    String said = ConfigLayers.text(config.plugins().get(LITERATE, "nav_file"));
    return said == null ? "SUMMARY.md" : said;
  }

  private void add(NavEntry entry) {
    String path = UrlPath.normalize(config.docs() + entry.path());
    if (entry.isWild()) {
      // Who reads patterns knows more of them than is worth telling apart here.
      all = true;
    } else if (path != null && entry.isPage()) {
      listed.add(path);
    } else if (path != null && config.extras().readsNavigation()) {
      addFolder(UrlPath.folder(path + "/"));
    }
  }

  private void addFolder(String folder) {
    if (literate == null) {
      folders.list(folder, listed);
    } else if (!pages.contains(folder + literate)) {
      pages.stream().filter(page -> page.startsWith(folder)).forEach(listed::add);
    }
  }

  private void addSeveral(String list) {
    Matcher matcher = SEVERAL.matcher(tree.read(list).text().content());
    while (matcher.find()) {
      String folder = UrlPath.folder(list);
      if (matcher.group(1) != null) {
        String path = UrlPath.normalize(folder + matcher.group(1));
        if (path != null) {
          addFolder(path.endsWith("/") || path.isEmpty() ? path : path + "/");
        }
      } else {
        pages.stream().filter(page -> page.startsWith(folder)).forEach(listed::add);
      }
    }
  }

  /** Whether a page is a list of pages, in which folders may be linked. */
  boolean isList(String page) {
    return literate != null && UrlPath.name(page).equals(literate);
  }

  /** Whether readers get to a page without a link. */
  boolean leadsTo(String page) {
    return all
        || listed.contains(page)
        || translated.contains(shared(page))
        || isList(page)
        || hidden.match(page.substring(config.docs().length()));
  }

  /** The path of a page that its translations share with it. */
  private String shared(String page) {
    Languages languages = config.languages();
    return languages == null || !page.startsWith(config.docs())
        ? page
        : languages.plain(page.substring(config.docs().length()));
  }

  /** Files that are lists of pages and no pages themselves. */
  Collection<String> files() {
    return folders.files();
  }

  /** Their entries, as links. */
  List<Part> parts() {
    return folders.parts();
  }
}
