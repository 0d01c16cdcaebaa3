package io.github.glosslint.workspace;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps what many pages have in common once: texts, and definitions from the same included file. On
 * a site with a thousand definitions pasted into each of its pages, these are nearly all that there
 * is. Thread-safe.
 */
final class SharedFacts {

  /** Of a large tree, whose pages repeat what is near; a table takes less than a page of it. */
  private static final int PLACES = 1 << 15;

  private final Map<Definition, Definition> definitions = new ConcurrentHashMap<>();
  private final SharedTexts texts = new SharedTexts(PLACES);

  /** The same facts, those that another page has as well in common with it. */
  Document share(Document document) {
    List<Definition> shared = new ArrayList<>(document.definitions().size());
    for (Definition definition : document.definitions()) {
      shared.add(
          definition.isIn(document.path())
              ? definition.sharing(texts)
              : definitions.computeIfAbsent(definition, first -> first.sharing(texts)));
    }
    return document.sharing(shared, texts);
  }
}
