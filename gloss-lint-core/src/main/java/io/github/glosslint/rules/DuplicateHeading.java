package io.github.glosslint.rules;

import io.github.glosslint.document.Heading;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.text.MappedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two headings of one page with the same text. */
final class DuplicateHeading implements Rule {

  private static final RuleId ID = new RuleId("heading/duplicate");

  /** A text that is on a page so often is not a slip: Solution, Conclusion, Java. */
  private static final int STRUCTURE = 3;

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    List<Heading> headings = document.document().headings();
    // HTML has no ids but those that authors write, and is often made by tools that repeat
    // themselves.
    if (headings.size() < 2 || !document.document().syntax().markdown()) {
      return;
    }
    boolean siblingsOnly = context.options(document.path()).flag("siblings-only");
    Map<String, Integer> counts = siblingsOnly ? counts(headings) : Map.of();
    Map<String, Heading> first = new HashMap<>();
    // The headings above the current one, outermost first; those below it share its texts no more.
    List<Map<String, Heading>> levels = new ArrayList<>();
    for (Heading heading : headings) {
      Map<String, Heading> seen = siblingsOnly ? siblings(levels, heading.level()) : first;
      if (heading.conditional() || !hasOwnText(heading)) {
        continue;
      }
      Heading other = seen.putIfAbsent(sameText(heading), heading);
      if (other != null && !isStructure(heading, counts)) {
        context.report(
            heading.location(),
            message(heading, other, document.idsKnown()),
            List.of(),
            List.of(new RelatedLocation(other.location(), "first heading with this text")));
      }
    }
  }

  /** Terms and titles, which are at the top, are not structure however often they are repeated. */
  private static boolean isStructure(Heading heading, Map<String, Integer> counts) {
    return heading.level() > 1 && counts.getOrDefault(sameText(heading), 0) >= STRUCTURE;
  }

  /** How often each text is on the page. */
  private static Map<String, Integer> counts(List<Heading> headings) {
    Map<String, Integer> counts = new HashMap<>();
    for (Heading heading : headings) {
      counts.merge(sameText(heading), 1, Integer::sum);
    }
    return counts;
  }

  /** Texts of the headings of a level since the last heading above that level. */
  private static Map<String, Heading> siblings(List<Map<String, Heading>> levels, int level) {
    while (levels.size() > level) {
      levels.remove(levels.size() - 1);
    }
    while (levels.size() < level) {
      levels.add(new HashMap<>());
    }
    return levels.get(level - 1);
  }

  private static boolean hasOwnText(Heading heading) {
    String text = heading.text();
    return !text.isBlank() && !MappedText.isUnknown(text) && !isTemplate(text);
  }

  /** Whether a template that nobody has expanded writes the text, or it is that template's own. */
  private static boolean isTemplate(String text) {
    return text.contains("{{") || text.contains("{%");
  }

  /** The text as a reader compares it. */
  static String sameText(Heading heading) {
    return heading.text().strip().toLowerCase(Locale.ROOT);
  }

  private static String message(Heading heading, Heading first, boolean idsKnown) {
    String message = "Heading \"" + heading.text().strip() + "\" appears twice on this page";
    if (!idsKnown
        || heading.id().isEmpty()
        || first.id().isEmpty()
        || heading.id().equals(first.id())) {
      return message;
    }
    return message
        + ": #"
        + first.id()
        + " leads to the first, only #"
        + heading.id()
        + " leads here";
  }
}
