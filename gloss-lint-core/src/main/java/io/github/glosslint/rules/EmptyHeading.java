package io.github.glosslint.rules;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Link;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A heading without content; an image or a template tag counts as content. */
final class EmptyHeading implements Rule {

  private static final RuleId ID = new RuleId("heading/empty");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    NavigableSet<Location> contents = null;
    for (Heading heading : document.document().headings()) {
      if (!heading.text().isBlank()) {
        continue;
      }
      if (contents == null) {
        contents = contents(document.document());
      }
      if (!holdsSomething(contents, heading.location())) {
        context.report(
            heading.location(), "This heading has no text: it cannot be read or linked to");
      }
    }
  }

  /** Where images, links and anchors of HTML are. */
  private static NavigableSet<Location> contents(Document document) {
    NavigableSet<Location> contents = new TreeSet<>();
    for (Link link : document.links()) {
      contents.add(link.location());
    }
    for (Anchor anchor : document.anchors()) {
      if (anchor.kind() == Anchor.Kind.HTML || anchor.kind() == Anchor.Kind.NAME) {
        contents.add(anchor.location());
      }
    }
    return contents;
  }

  private static boolean holdsSomething(NavigableSet<Location> contents, Location heading) {
    Location start = new Location(heading.path(), heading.start(), heading.start());
    for (Location inner : contents.tailSet(start, true)) {
      if (!inner.path().equals(heading.path()) || inner.start() >= heading.end()) {
        return false;
      }
      if (inner.end() <= heading.end()) {
        return true;
      }
    }
    return false;
  }
}
