package io.github.glosslint.generator.docusaurus;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of documentation with its sidebars.
 *
 * @param number its place among all versions
 * @param folder its sources
 * @param pages its pages by their names, by which sidebars call them
 * @param last whether it is the one that readers are to see
 */
record DocsVersion(
    int number,
    ContentOptions options,
    String folder,
    Sidebars sidebars,
    Map<String, String> pages,
    boolean last) {

  /** The page of a name, with or without the version before it; null if there is none. */
  @Nullable String page(String id) {
    int slash = id.startsWith("version-") ? id.indexOf('/') : -1;
    String page = pages.get(id);
    return page == null ? pages.get(id.substring(slash + 1)) : page;
  }

  /** Whether sidebars lead to a page, or may. */
  boolean leadsTo(String path, String id) {
    return sidebars.open()
        || sidebars.leadsTo(id)
        || sidebars.leadsInto(path.substring(folder.length()));
  }
}
