package io.github.glosslint.workspace;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps what many pages have from the same included file once. On a site with a thousand
 * definitions pasted into each of its pages, these are nearly all that there is. Thread-safe.
 */
final class SharedFacts {

  private final Map<Definition, Definition> definitions = new ConcurrentHashMap<>();

  /** The same facts, those that another page has as well in common with it. */
  Document share(Document document) {
    List<Definition> own = document.definitions();
    List<Definition> shared = null;
    for (int i = 0; i < own.size(); i++) {
      Definition definition = own.get(i);
      if (definition.isIn(document.path())) {
        continue;
      }
      Definition first = definitions.putIfAbsent(definition, definition);
      if (first != null) {
        shared = shared == null ? new ArrayList<>(own) : shared;
        shared.set(i, first);
      }
    }
    return shared == null ? document : document.withDefinitions(shared);
  }
}
