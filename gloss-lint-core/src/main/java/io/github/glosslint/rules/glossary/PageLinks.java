package io.github.glosslint.rules.glossary;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.ListItems;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.text.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The links of a page, by their places. */
final class PageLinks {

  private final Glossary glossary;
  private final Document document;
  private final TreeSet<Location> broken = new TreeSet<>();

  /** Made when the first list asks that seems to be empty. */
  private @Nullable NavigableSet<Location> links;

  /** Made when the first item asks that has two pairs of brackets. */
  private @Nullable Map<Location, Reference> references;

  PageLinks(PageEntries page) {
    glossary = page.glossary();
    document = page.document().document();
    for (Defect defect : document.defects()) {
      if (defect.kind() == Defect.Kind.BROKEN_LINK) {
        broken.add(defect.location());
      }
    }
  }

  /** Whether links follow a place in the same entry. */
  boolean continueBehind(Location place, Entry entry) {
    Location next = links().ceiling(new Location(place.path(), place.end(), place.end()));
    return next != null && entry.holds(next);
  }

  /** Whether brackets at a place make no link, which has a rule of its own. */
  boolean areBrokenIn(Location place) {
    Location next = broken.ceiling(new Location(place.path(), place.start(), place.start()));
    return next != null && ListItems.holds(place, next);
  }

  /**
   * Whether two pairs of brackets beside each other are of two terms. {@code [text][label]} is of
   * one, unless the text is a label itself and leads to another entry.
   */
  boolean areTwoTerms(Location pairs, Entry entry) {
    Reference reference = references().get(pairs);
    if (reference == null || reference.form() != Reference.Form.FULL) {
      return true;
    }
    if (reference.spaced()) {
      // Where both are defined, "reference/adjacent" says so.
      return !(reference.textDefined() && reference.defined());
    }
    return reference.textDefined() && !isLabelOfTarget(reference, entry);
  }

  private NavigableSet<Location> links() {
    NavigableSet<Location> all = links;
    if (all == null) {
      all = new TreeSet<>(references().keySet());
      for (Link link : document.links()) {
        all.add(link.location());
      }
      links = all;
    }
    return all;
  }

  private Map<Location, Reference> references() {
    Map<Location, Reference> all = references;
    if (all == null) {
      all = new HashMap<>();
      for (Reference reference : document.references()) {
        all.put(reference.location(), reference);
      }
      references = all;
    }
    return all;
  }

  private boolean isLabelOfTarget(Reference reference, Entry entry) {
    for (Relation relation : glossary.from(entry)) {
      if (relation.location().equals(reference.location())) {
        for (Definition label : glossary.labels(relation.to())) {
          if (label.label().equalsIgnoreCase(reference.text())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
