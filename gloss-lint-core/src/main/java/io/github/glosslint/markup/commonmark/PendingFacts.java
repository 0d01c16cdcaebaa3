package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FootnoteReference;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import java.util.ArrayList;
import java.util.List;

/** Facts of a block that may yet be lost: what stands in the text of an image is none. */
final class PendingFacts {

  /**
   * A fact that is lost if the text around it turns out to be an image's or, unless it is certain,
   * a link's.
   */
  record Pending(int start, boolean certain, Object fact) {}

  private final List<Pending> facts = new ArrayList<>(0);

  void add(int start, boolean certain, Object fact) {
    facts.add(new Pending(start, certain, fact));
  }

  /**
   * Loses what stands in the text of a link or an image.
   *
   * @param open where it begins
   * @return how many facts stand before it
   */
  int loseWithin(int open, boolean image) {
    int inside = facts.size();
    while (inside > 0 && facts.get(inside - 1).start() >= open) {
      inside--;
    }
    for (int i = facts.size() - 1; i >= inside; i--) {
      if (image || !facts.get(i).certain()) {
        facts.remove(i);
      }
    }
    return inside;
  }

  /** Loses inline links in the text of another one, where only references may stand in links. */
  void loseInlineLinks(int open) {
    facts.removeIf(
        each ->
            each.start() > open
                && each.fact() instanceof Link link
                && link.kind() == Link.Kind.INLINE);
  }

  /** Makes the link that was found last one that a browser gets as it is written. */
  void lastAsWritten() {
    int last = facts.size() - 1;
    if (last >= 0 && facts.get(last).fact() instanceof Link link) {
      Link raw =
          new Link(
              Link.Kind.HTML_LINK, link.destination(), link.destinationLocation(), link.location());
      facts.set(last, new Pending(facts.get(last).start(), true, raw));
    }
  }

  Pending remove(int index) {
    return facts.remove(index);
  }

  private boolean isSorted() {
    for (int i = 1; i < facts.size(); i++) {
      if (facts.get(i - 1).start() > facts.get(i).start()) {
        return false;
      }
    }
    return true;
  }

  /** Adds what is left to a document, in the order of the text. */
  void addTo(DocumentBuilder builder) {
    if (!isSorted()) {
      facts.sort((a, b) -> Integer.compare(a.start(), b.start()));
    }
    for (Pending each : facts) {
      if (each.fact() instanceof Link link) {
        builder.add(link);
      } else if (each.fact() instanceof Reference reference) {
        builder.add(reference);
      } else if (each.fact() instanceof FootnoteReference mark) {
        builder.add(mark);
      }
    }
  }
}
