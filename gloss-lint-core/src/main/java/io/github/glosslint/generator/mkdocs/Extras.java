package io.github.glosslint.generator.mkdocs;

import java.util.ArrayList;
import java.util.List;

/**
 * What extensions and plugins do to pages, as far as it is known: what they may write is unknown.
 *
 * @param pages who may write pages of its own, or move some
 * @param anchors who may write headings on any page
 * @param labels whether a label may be defined elsewhere
 * @param autorefs whether ids of other pages are labels
 * @param templates whether pages are templates, so that braces stand for something
 * @param objects whether lines that begin with three colons are replaced
 * @param navigation whether entries of the navigation may be folders or patterns
 * @param hooks whether there is a program of the site's own
 */
record Extras(
    List<String> pages,
    List<String> anchors,
    boolean labels,
    boolean autorefs,
    boolean templates,
    boolean objects,
    boolean navigation,
    boolean hooks) {

  /** Brings in the pages of other sites, as entries of the navigation ask for it. */
  static final String MONOREPO = "monorepo";

  static Extras of(Options extensions, Options plugins, boolean includes, Hooks hooks) {
    List<String> pages = new ArrayList<>();
    List<String> anchors = new ArrayList<>();
    boolean labels = plugins.hasAny(Catalogue.LABELS) || extensions.hasAny(Catalogue.LABELS);
    for (String extension : extensions.others(Catalogue.EXTENSIONS)) {
      if (!Catalogue.TEMPLATES.contains(extension) && !Catalogue.OBJECTS.contains(extension)) {
        anchors.add(extension);
        labels = true;
      }
    }
    for (String plugin : plugins.others(Catalogue.QUIET)) {
      if (Catalogue.WRITES_PAGES.contains(plugin)) {
        pages.add(plugin);
      } else if (!Catalogue.TEMPLATES.contains(plugin) && !Catalogue.OBJECTS.contains(plugin)) {
        pages.add(plugin);
        anchors.add(plugin);
        labels = true;
      }
    }
    if (!includes) {
      pages.remove(MONOREPO);
    }
    if (hooks.writeFiles()) {
      pages.add("hooks");
    }
    return new Extras(
        pages,
        anchors,
        labels,
        plugins.has("autorefs"),
        plugins.hasAny(Catalogue.TEMPLATES) || extensions.hasAny(Catalogue.TEMPLATES),
        plugins.hasAny(Catalogue.OBJECTS) || extensions.hasAny(Catalogue.OBJECTS),
        plugins.hasAny(Catalogue.NAVIGATION),
        hooks.any());
  }

  /** The same for the pages of a site that is brought in. */
  Extras withoutSites() {
    List<String> others = pages.stream().filter(plugin -> !plugin.equals(MONOREPO)).toList();
    return new Extras(others, anchors, labels, autorefs, templates, objects, navigation, hooks);
  }

  /** Whether entries of the navigation may be something else than pages. */
  boolean readsNavigation() {
    return navigation || writesPages();
  }

  /** Whether a plugin other than the blog may write pages. */
  boolean writesPages() {
    return pages.stream().anyMatch(plugin -> !plugin.equals("blog"));
  }
}
