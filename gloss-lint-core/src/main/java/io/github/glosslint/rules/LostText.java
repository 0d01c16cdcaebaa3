package io.github.glosslint.rules;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentId;
import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.shared.SharedReferences;
import io.github.glosslint.text.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list item {@code * [Term]: text}, which kramdown takes for a definition. */
final class LostText implements Rule {

  private static final RuleId ID = new RuleId("definition/lost-text");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    for (Definition definition : document.document().definitions()) {
      if (isLost(definition)) {
        context.report(
            definition.location(),
            "This list item is read as a definition of \""
                + definition.label()
                + "\": its text vanishes, and every ["
                + definition.label()
                + "] on the page links to it",
            List.of(),
            List.of(show(definition, document, context)),
            List.of());
      }
    }
  }

  /**
   * With brackets behind it, the label is a reference, and the colon is text. Without a definition
   * that it could refer to, it is better a word.
   */
  private static Fix show(Definition definition, LinkedDocument document, RuleContext context) {
    Location label = definition.labelLocation();
    if (!isDefined(definition, document.document(), context, new HashSet<>())) {
      Location whole = new Location(label.path(), label.start() - 1, label.end() + 2);
      return Fix.of(
          "delete the brackets, so that the text shows",
          Safety.UNSAFE,
          Edit.replace(whole, "[" + definition.label() + "]:", definition.label() + ":"));
    }
    Location end = new Location(label.path(), label.end(), label.end() + 2);
    return Fix.of(
        "write \"[" + definition.label() + "][]:\", which shows the text",
        Safety.UNSAFE,
        Edit.replace(end, "]:", "][]:"));
  }

  /** Whether something else defines the label, or can: a heading of that name. */
  private static boolean isDefined(
      Definition lost, Document document, RuleContext context, Set<DocumentId> seen) {
    Site.Term heading = SharedReferences.names(context).heading(lost.label());
    if (heading != null && heading.heading().text().strip().equalsIgnoreCase(lost.label())) {
      return true;
    }
    if (!seen.add(document.id())) {
      return false;
    }
    for (Definition other : document.definitions()) {
      if (other.key().equals(lost.key()) && !isLost(other)) {
        return true;
      }
    }
    return document.inclusions().stream()
        .anyMatch(i -> isDefined(lost, context.site().included(i), context, seen));
  }

  /** Whether a sentence was taken for a destination. */
  static boolean isLost(Definition definition) {
    return definition.position() == Definition.Position.LIST_ITEM
        && !looksLikeUrl(definition.destination());
  }

  /** Whether text has no spaces and something that divides the parts of a path, host or scheme. */
  private static boolean looksLikeUrl(String text) {
    boolean divided = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        return false;
      }
      boolean last = i == text.length() - 1;
      divided |= c == '/' || c == '#' || c == '?' && !last || (c == '.' || c == ':') && !last;
    }
    return divided;
  }
}
