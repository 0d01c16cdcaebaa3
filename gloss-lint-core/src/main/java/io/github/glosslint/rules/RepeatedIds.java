package io.github.glosslint.rules;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Anchor.Kind;
import io.github.glosslint.document.Document;
import io.github.glosslint.text.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Finds the anchors of a page that no fragment leads to, since another anchor has the same id.
 *
 * <p>Left to rules of their own are headings among themselves and footnotes among themselves. Left
 * out is what may not be rendered, what a drawing uses for itself, and a file that a page includes
 * twice.
 */
final class RepeatedIds {

  /**
   * Characters of source between an anchor and a heading up to which both are at the top of the
   * window, wherever a browser goes: a tag, its end, some blank lines and the marks of the heading.
   */
  static final int NEARBY = 100;

  private RepeatedIds() {}

  /**
   * Visits the anchors that are beaten.
   *
   * @param beaten gets each with the anchor that fragments lead to
   */
  static void in(Document document, BiConsumer<Anchor, Anchor> beaten) {
    List<Anchor> anchors = document.anchors();
    // Headings alone are left to their rules; a page that a template fills may show half of itself.
    boolean open = !document.syntax().markdown() && !document.anchorsKnown();
    if (open || anchors.size() < 2 || anchors.size() == document.headings().size()) {
      return;
    }
    Map<String, Anchor> winners = new HashMap<>();
    for (Anchor anchor : anchors) {
      if (counts(anchor)) {
        winners.merge(anchor.id(), anchor, RepeatedIds::winner);
      }
    }
    Set<String> ofHeadings = new HashSet<>();
    for (Anchor anchor : anchors) {
      Anchor winner = winners.get(anchor.id());
      if (winner != null && counts(anchor) && !isSame(winner, anchor)) {
        // On a page of HTML, two headings with one id are reported as such.
        boolean again =
            anchor.kind() == Kind.HEADING
                && !document.syntax().markdown()
                && !ofHeadings.add(anchor.id());
        if (!again) {
          beaten.accept(anchor, winner);
        }
      }
    }
  }

  static boolean counts(Anchor anchor) {
    return !anchor.conditional()
        && anchor.kind() != Kind.TABLE_OF_CONTENTS
        && anchor.kind() != Kind.DRAWING;
  }

  private static boolean isSame(Anchor first, Anchor second) {
    boolean alike = first.kind() == second.kind();
    boolean ofOneSort = alike && (first.kind() == Kind.HEADING || first.kind() == Kind.FOOTNOTE);
    return ofOneSort || first.location().equals(second.location());
  }

  /** An id beats a name, and what comes first on the page beats the rest; notes come last. */
  private static Anchor winner(Anchor first, Anchor second) {
    int rank = rank(first) - rank(second);
    if (rank == 0 && first.location().path().equals(second.location().path())) {
      rank = first.location().start() - second.location().start();
    }
    return rank <= 0 ? first : second;
  }

  private static int rank(Anchor anchor) {
    return switch (anchor.kind()) {
      case NAME -> 2;
      case FOOTNOTE -> 1;
      default -> 0;
    };
  }

  /** Whether readers get to see the one wherever they are led to the other. */
  static boolean areTogether(Anchor first, Anchor second) {
    boolean marksTheOther =
        first.kind() == Kind.HEADING
            || second.kind() == Kind.HEADING
            || first.kind() == Kind.NAME
            || second.kind() == Kind.NAME;
    return marksTheOther && distance(first.location(), second.location()) <= NEARBY;
  }

  /** Whether one of the two is inside the other, or is only a name for it. */
  static boolean areOne(Anchor first, Anchor second) {
    return first.kind() == Kind.NAME
        || second.kind() == Kind.NAME
        || distance(first.location(), second.location()) <= 0;
  }

  private static int distance(Location first, Location second) {
    return first.path().equals(second.path())
        ? Math.max(second.start() - first.end(), first.start() - second.end())
        : Integer.MAX_VALUE;
  }
}
