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

/** A heading without content; an image or a template tag counts as content. */
final class EmptyHeading implements Rule {

  private static final RuleId ID = new RuleId("heading/empty");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    for (Heading heading : document.document().headings()) {
      if (heading.text().isBlank() && !holdsSomething(document.document(), heading.location())) {
        context.report(
            heading.location(), "This heading has no text: it cannot be read or linked to");
      }
    }
  }

  /** Whether an image or an anchor is in a place. */
  private static boolean holdsSomething(Document document, Location place) {
    for (Link link : document.links()) {
      if (isWithin(link.location(), place)) {
        return true;
      }
    }
    for (Anchor anchor : document.anchors()) {
      boolean html = anchor.kind() == Anchor.Kind.HTML || anchor.kind() == Anchor.Kind.NAME;
      if (html && isWithin(anchor.location(), place)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithin(Location inner, Location outer) {
    return inner.path().equals(outer.path())
        && inner.start() >= outer.start()
        && inner.end() <= outer.end();
  }
}
