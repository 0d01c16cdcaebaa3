package io.github.glosslint.glossary;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Document;
import io.github.glosslint.text.Location;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The anchors of a page, by their places: those in a term, right before it, or in a list of
 * attributes right behind it lead to it.
 */
final class TermAnchors {

  /** Characters between a written anchor and its term, such as markers and a blank line. */
  private static final int MOST_ABOVE = 20;

  /**
   * Characters between a term and an id in a list of attributes: <code>**</code>, <code>{: #</code>
   * .
   */
  private static final int MOST_BEHIND = 8;

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
   * @param inBold whether a list of attributes right behind the term is its own
   */
  String of(Location term, int from, boolean inBold) {
    int first = Math.min(term.start(), Math.max(from, 0));
    int last = term.end() + (inBold ? MOST_BEHIND : 0);
    for (Anchor anchor : byStart.subMap(first, true, last, true).values()) {
      Location place = anchor.location();
      boolean within = place.start() >= term.start() && place.end() <= term.end();
      boolean behind =
          inBold && anchor.kind() == Anchor.Kind.ATTRIBUTE_LIST && place.start() >= term.end();
      boolean above = place.end() <= term.start() && term.start() - place.end() <= MOST_ABOVE;
      if (within || behind || above && anchor.kind() != Anchor.Kind.HEADING) {
        return anchor.id();
      }
    }
    return "";
  }
}
