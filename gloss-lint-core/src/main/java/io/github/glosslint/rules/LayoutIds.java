package io.github.glosslint.rules;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Document;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ids that a layout and the pages in it have both. A layout is around many pages, and its id is the
 * cause: where several pages have it, the first of them stands for all.
 *
 * @param byPage what to say about a page, by path
 */
record LayoutIds(Map<String, List<Clash>> byPage) {

  /** Up to so many pages are named one by one. */
  private static final int FEW = 2;

  /**
   * @param anchor that of the page
   * @param around that of the layout
   * @param more on how many other pages it is the same
   */
  record Clash(Anchor anchor, Anchor around, int more) {}

  private record OfPage(Document page, Clash clash) {}

  static LayoutIds of(Site site) {
    Map<String, List<Clash>> byPage = new HashMap<>();
    for (LinkedDocument linked : site.documents()) {
      Map<String, Anchor> ids = linked.showings().isOfPart() ? ids(linked.document()) : Map.of();
      if (!ids.isEmpty()) {
        add(ids, site.includers(linked.document()), byPage);
      }
    }
    return new LayoutIds(byPage);
  }

  private static Map<String, Anchor> ids(Document layout) {
    Map<String, Anchor> ids = new HashMap<>();
    for (Anchor anchor : layout.anchors()) {
      if (anchor.kind() == Anchor.Kind.HTML && !anchor.conditional()) {
        ids.putIfAbsent(anchor.id(), anchor);
      }
    }
    return ids;
  }

  private static void add(
      Map<String, Anchor> ids, List<Document> pages, Map<String, List<Clash>> byPage) {
    Map<String, List<OfPage>> clashes = new TreeMap<>();
    for (Document page : pages) {
      boolean open = !page.syntax().markdown() && !page.anchorsKnown();
      Map<String, Anchor> seen = new HashMap<>();
      for (Anchor anchor : open ? List.<Anchor>of() : page.anchors()) {
        Anchor around = ids.get(anchor.id());
        if (around != null
            && RepeatedIds.counts(anchor)
            && anchor.kind() != Anchor.Kind.NAME
            && !anchor.location().path().equals(around.location().path())
            && seen.putIfAbsent(anchor.id(), anchor) == null) {
          clashes
              .computeIfAbsent(anchor.id(), id -> new ArrayList<>(1))
              .add(new OfPage(page, new Clash(anchor, around, 0)));
        }
      }
    }
    clashes.forEach(
        (id, all) -> {
          boolean few = all.size() <= FEW;
          for (OfPage one : few ? all : all.subList(0, 1)) {
            Clash clash = one.clash();
            byPage
                .computeIfAbsent(one.page().path(), path -> new ArrayList<>(1))
                .add(new Clash(clash.anchor(), clash.around(), few ? 0 : all.size() - 1));
          }
        });
  }
}
