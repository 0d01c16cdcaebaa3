package io.github.glosslint.glossary;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Document;
import io.github.glosslint.text.Location;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The anchors of a page, by their places: those in a term or right before it lead to it. */
final class TermAnchors {

  /** Characters between a written anchor and its term, such as markers and a blank line. */
  private static final int MOST_ABOVE = 20;

  private final NavigableMap<Integer, Anchor> byStart = new TreeMap<>();

  TermAnchors(Document page) {
    for (Anchor anchor : page.anchors()) {
      Location place = anchor.location();
      if (place.path().equals(page.path())) {
        byStart.putIfAbsent(place.start(), anchor);
      }
    }
  }

  /**
   * The id that leads to a term; empty if there is none.
   *
   * @param from where what is before the term ends
   */
  String of(Location term, int from) {
    int first = Math.min(term.start(), Math.max(from, 0));
    for (Anchor anchor : byStart.subMap(first, true, term.end(), true).values()) {
      Location place = anchor.location();
      boolean within = place.start() >= term.start() && place.end() <= term.end();
      boolean above = place.end() <= term.start() && term.start() - place.end() <= MOST_ABOVE;
      if (within || above && anchor.kind() != Anchor.Kind.HEADING) {
        return anchor.id();
      }
    }
    return "";
  }
}
