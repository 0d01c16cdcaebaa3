package io.github.glosslint.site;

import io.github.glosslint.document.Document;
import java.util.List;
import java.util.Map;

/**
 * A file that is read once for all pages that show it: a layout, or an included file that holds
 * nothing but definitions. Its destinations are judged on those pages.
 *
 * @param document its facts
 * @param pages the pages that show it, by path
 * @param links how pages show each of the document's links, in their order
 * @param definitions how pages use each of the document's definitions, in their order
 */
public record Part(Document document, List<String> pages, List<Use> links, List<Use> definitions) {

  /**
   * How pages show a destination.
   *
   * @param pages for each destination that the template writes in this place, the pages on which it
   *     does, by path; there is more than one where it writes something of the page itself
   * @param certain whether all of these pages show it; false for what is in a branch of a template,
   *     and for a definition that no page uses
   * @param own whether the template writes something of each page into the destination
   */
  public record Use(Map<String, List<String>> pages, boolean certain, boolean own) {}
}
