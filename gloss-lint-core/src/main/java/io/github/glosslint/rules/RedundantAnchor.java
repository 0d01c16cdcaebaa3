package io.github.glosslint.rules;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;

/** An anchor beside a heading with the same id: links work, but the page is invalid. */
final class RedundantAnchor implements Rule {

  private static final RuleId ID = new RuleId("anchor/redundant");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    List<Anchor> found = new ArrayList<>();
    RepeatedIds.in(
        document.document(),
        (anchor, winner) -> {
          if (RepeatedIds.areTogether(anchor, winner) && !RepeatedIds.areOne(anchor, winner)) {
            found.add(anchor.kind() == Anchor.Kind.HEADING ? winner : anchor);
          }
        });
    if (found.isEmpty()) {
      return;
    }
    // Who writes one writes them all over: one finding a page says it.
    Anchor first = found.get(0);
    List<RelatedLocation> others = new ArrayList<>();
    for (Anchor other : found.subList(1, found.size())) {
      others.add(new RelatedLocation(other.location(), "also repeats the id of a heading"));
    }
    Location place = first.location();
    context.report(place, message(first.id(), others.size()), List.of(), others);
  }

  private static String message(String id, int others) {
    String message = "The heading beside this anchor has the id \"" + id + "\" already";
    return switch (others) {
      case 0 -> message;
      case 1 -> message + "; the same applies to another anchor on this page";
      default -> message + "; the same applies to " + others + " other anchors on this page";
    };
  }
}
