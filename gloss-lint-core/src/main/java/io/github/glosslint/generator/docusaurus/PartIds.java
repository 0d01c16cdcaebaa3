package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.document.Document;
import io.github.glosslint.generator.docusaurus.PageTable.Page;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The ids that are around parts, on the pages that show them. Thread-safe. */
final class PartIds {

  private final PartIndex parts;
  private final PageTable table;
  private final PageReader reader;
  private final Map<String, Around> byPart = new ConcurrentHashMap<>();

  /** The ids of the pages that show a part, and whether these are all. */
  private record Around(Set<String> ids, boolean known) {}

  PartIds(PartIndex parts, PageTable table, PageReader reader) {
    this.parts = parts;
    this.table = table;
    this.reader = reader;
  }

  /** Those that are known, of all pages that show the part. */
  Set<String> ids(String part) {
    return around(part).ids();
  }

  /** Whether there are no others. */
  boolean areKnown(String part) {
    return around(part).known();
  }

  private Around around(String part) {
    Around known = byPart.get(part);
    if (known == null) {
      Set<String> ids = new HashSet<>();
      boolean all = true;
      for (Page page : parts.shownBy(part, table)) {
        Document document = reader.read(page.path());
        document.anchors().forEach(anchor -> ids.add(anchor.id()));
        all &= document.anchorsKnown();
      }
      known = new Around(Set.copyOf(ids), all);
      byPart.put(part, known);
    }
    return known;
  }
}
