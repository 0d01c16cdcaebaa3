package io.github.glosslint.workspace;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.OpenNames;
import java.util.List;
import java.util.Set;

/**
 * What other documents can see of a document: as long as it stays the same, their links lead where
 * they led.
 *
 * @param ids of its anchors
 * @param lost ids of headings that a defect swallows
 * @param known whether the ids are all there are
 * @param open ids that a template writes in part
 */
record Anchorage(List<String> ids, Set<String> lost, boolean known, OpenNames open) {

  static Anchorage of(Document document) {
    return new Anchorage(
        document.anchors().stream().map(Anchor::id).toList(),
        DocumentStore.lostIds(document),
        document.anchorsKnown(),
        document.openIds());
  }
}
