package io.github.glosslint.rules;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import java.util.List;

/** An id that occurs twice on a page, so that no link reaches the second place. */
final class DuplicateAnchor implements Rule {

  private static final RuleId ID = new RuleId("anchor/duplicate");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    RepeatedIds.in(
        document.document(),
        (anchor, winner) -> {
          if (!RepeatedIds.areTogether(anchor, winner)) {
            context.report(
                anchor.location(),
                message(anchor, winner),
                List.of(),
                List.of(new RelatedLocation(winner.location(), "has the same id")));
          }
        });
    context
        .shared(LayoutIds.class, LayoutIds::of)
        .byPage()
        .getOrDefault(document.path(), List.of())
        .forEach(
            clash ->
                context.report(
                    clash.anchor().location(),
                    message(clash),
                    List.of(),
                    List.of(
                        new RelatedLocation(
                            clash.around().location(), "the layout has the same id"))));
  }

  private static String message(LayoutIds.Clash clash) {
    String id = clash.anchor().id();
    return "The layout has the id \""
        + id
        + "\", too: #"
        + id
        + " leads to whichever comes first"
        + (clash.more() == 0 ? "" : "; so it is on " + clash.more() + " more pages");
  }

  private static String message(Anchor anchor, Anchor winner) {
    String id = anchor.id();
    return switch (anchor.kind()) {
      case HEADING ->
          "The id \"" + id + "\" of this heading is taken: #" + id + " leads to another place";
      case NAME ->
          "The name \""
              + id
              + "\" is "
              + (winner.kind() == Anchor.Kind.NAME ? "taken" : "an id on this page")
              + ": #"
              + id
              + " leads there, not here";
      default ->
          "The id \""
              + id
              + "\" is taken"
              + (winner.kind() == Anchor.Kind.HEADING ? " by a heading" : "")
              + ": #"
              + id
              + " leads there, not here";
    };
  }
}
