package io.github.glosslint.generator.mkdocs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What extensions and plugins do to pages, as far as it is known: what they may write is unknown.
 *
 * @param pages who may write pages of its own, or move some
 * @param anchors who may write headings on any page
 * @param labels whether a label may be defined elsewhere
 * @param templates whether pages are templates, so that braces stand for something
 * @param objects whether lines that begin with three colons are replaced
 * @param hooks whether there is a program of the site's own
 */
record Extras(
    List<String> pages,
    List<String> anchors,
    boolean labels,
    boolean templates,
    boolean objects,
    boolean hooks) {

  /** Extensions that are read as they are, or change nothing that matters here. */
  private static final Set<String> EXTENSIONS =
      Set.of(
          "abbr",
          "admonition",
          "attr_list",
          "codehilite",
          "def_list",
          "extra",
          "fenced_code",
          "footnotes",
          "legacy_attrs",
          "legacy_em",
          "md_in_html",
          "mdx_math",
          "mdx_truly_sane_lists",
          "meta",
          "nl2br",
          "plantuml_markdown",
          "pymdownx.arithmatex",
          "pymdownx.b64",
          "pymdownx.betterem",
          "pymdownx.blocks.admonition",
          "pymdownx.blocks.caption",
          "pymdownx.blocks.definition",
          "pymdownx.blocks.details",
          "pymdownx.blocks.html",
          "pymdownx.blocks.tab",
          "pymdownx.caret",
          "pymdownx.critic",
          "pymdownx.details",
          "pymdownx.emoji",
          "pymdownx.escapeall",
          "pymdownx.extra",
          "pymdownx.fancylists",
          "pymdownx.highlight",
          "pymdownx.inlinehilite",
          "pymdownx.keys",
          "pymdownx.magiclink",
          "pymdownx.mark",
          "pymdownx.progressbar",
          "pymdownx.quotes",
          "pymdownx.saneheaders",
          "pymdownx.smartsymbols",
          "pymdownx.snippets",
          "pymdownx.striphtml",
          "pymdownx.superfences",
          "pymdownx.tabbed",
          "pymdownx.tasklist",
          "pymdownx.tilde",
          "sane_lists",
          "smarty",
          "tables",
          "toc",
          "wikilinks");

  /** Plugins that leave pages, links and ids alone. */
  private static final Set<String> QUIET =
      Set.of(
          "autolinks",
          "autorefs",
          "awesome-nav",
          "awesome-pages",
          "charts",
          "encryptcontent",
          "exclude-search",
          "git-authors",
          "git-committers",
          "git-committers-2",
          "git-latest-changes",
          "git-revision-date",
          "git-revision-date-localized",
          "glightbox",
          "group",
          "htmlproofer",
          "info",
          "linkcheck",
          "literate-nav",
          "mermaid2",
          "meta",
          "mike",
          "minify",
          "minify_html",
          "offline",
          "open-in-new-tab",
          "optimize",
          "panzoom",
          "pdf-export",
          "print-site",
          "privacy",
          "redirects",
          "rss",
          "search",
          "section-index",
          "sitemap",
          "social",
          "spellcheck",
          "tags",
          "termynal",
          "typeset",
          "with-pdf");

  /** Plugins that write pages or move them, and leave the text of others alone. */
  private static final Set<String> WRITES_PAGES =
      Set.of(
          "api-autonav",
          "blog",
          "coverage",
          "gallery",
          "gen-files",
          "i18n",
          "mkdocs-jupyter",
          "monorepo",
          "multirepo",
          "projects",
          "same-dir",
          "static-i18n",
          "swagger-ui-tag");

  /** Plugins that make pages templates. */
  private static final Set<String> TEMPLATES =
      Set.of(
          "macros",
          "markdownextradata",
          "markdown_extra_data",
          "mkdocs-macros-plugin",
          "include-markdown",
          "include_markdown",
          "table-reader",
          "simple-hooks",
          "jinja");

  private static final Set<String> OBJECTS = Set.of("mkdocstrings", "mkdocs-click");

  private static final Set<String> LABELS =
      Set.of(
          "autorefs",
          "ezlinks",
          "include-markdown",
          "include_markdown",
          "mkdocstrings",
          "roamlinks",
          "wikilinks");

  static Extras of(Options extensions, Options plugins, boolean hooks) {
    List<String> pages = new ArrayList<>();
    List<String> anchors = new ArrayList<>(extensions.others(EXTENSIONS));
    anchors.remove("mkdocs-click");
    for (String plugin : plugins.byName().keySet()) {
      boolean known =
          QUIET.contains(plugin) || TEMPLATES.contains(plugin) || OBJECTS.contains(plugin);
      if (WRITES_PAGES.contains(plugin)) {
        pages.add(plugin);
      } else if (!known) {
        pages.add(plugin);
        anchors.add(plugin);
      }
    }
    boolean labels =
        plugins.hasAny(LABELS)
            || extensions.hasAny(LABELS)
            || !extensions.others(EXTENSIONS).isEmpty()
            || !plugins.others(QUIET).stream().allMatch(Extras::isKnown);
    return new Extras(
        pages,
        anchors,
        labels,
        plugins.hasAny(TEMPLATES),
        plugins.hasAny(OBJECTS) || extensions.hasAny(OBJECTS),
        hooks);
  }

  private static boolean isKnown(String plugin) {
    return WRITES_PAGES.contains(plugin) || TEMPLATES.contains(plugin) || OBJECTS.contains(plugin);
  }

  /** Whether a plugin other than the blog may write pages. */
  boolean writesPages() {
    return pages.stream().anyMatch(plugin -> !plugin.equals("blog"));
  }
}
