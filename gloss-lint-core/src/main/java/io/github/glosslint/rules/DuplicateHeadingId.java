package io.github.glosslint.rules;

import io.github.glosslint.document.Heading;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two headings of one page with the same id, so that no link reaches the second. */
final class DuplicateHeadingId implements Rule {

  private static final RuleId ID = new RuleId("heading/duplicate-id");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    List<Heading> headings = document.document().headings();
    if (headings.size() < 2) {
      return;
    }
    // A page that a template fills may show half of itself.
    boolean html = !document.document().syntax().markdown() && document.document().anchorsKnown();
    Map<String, Heading> first = new HashMap<>();
    for (Heading heading : headings) {
      if (heading.conditional() || heading.id().isEmpty()) {
        continue;
      }
      Heading other = first.putIfAbsent(heading.id(), heading);
      // Headings of one text are what heading/duplicate is about, unless their author gave the id.
      if (other != null
          && (html
              || heading.explicit() && other.explicit()
              || !DuplicateHeading.sameText(other).equals(DuplicateHeading.sameText(heading)))) {
        context.report(
            heading.location(),
            "The id \""
                + heading.id()
                + "\" is already used by the heading \""
                + other.text().strip()
                + "\": no link can reach this one",
            List.of(),
            List.of(new RelatedLocation(other.location(), "has the same id")));
      }
    }
  }
}
