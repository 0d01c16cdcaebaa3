package io.github.glosslint.rules;

import io.github.glosslint.document.FootnoteDefinition;
import io.github.glosslint.document.FootnoteReference;
import io.github.glosslint.document.Footnotes;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A footnote that nothing refers to: its text is not shown. */
final class UnusedFootnote implements Rule {

  private static final RuleId ID = new RuleId("footnote/unused");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Footnotes footnotes = document.document().footnotes();
    if (footnotes.definitions().isEmpty()) {
      return;
    }
    Set<String> used = new HashSet<>(footnotes.possible());
    for (FootnoteReference reference : footnotes.references()) {
      if (reference.defined()) {
        used.add(reference.key());
      }
    }
    for (FootnoteDefinition definition : footnotes.definitions()) {
      // One of two with a label is footnote/duplicate's, used or not.
      if (!used.contains(definition.key()) && !isUsedElsewhere(definition, document, context)) {
        context.report(
            definition.location(),
            "Nothing refers to footnote \"" + definition.label() + "\": its text is not shown");
      }
    }
  }

  /** Whether the definition stems from a file that another page includes and makes use of. */
  private static boolean isUsedElsewhere(
      FootnoteDefinition definition, LinkedDocument document, RuleContext context) {
    return !definition.location().path().equals(document.path())
        && context.shared(Uses.class, Uses::of).places.contains(definition.location());
  }

  /** Where the definitions are that some page uses. */
  private record Uses(Set<Location> places) {

    static Uses of(Site site) {
      Set<Location> places = new HashSet<>();
      for (LinkedDocument document : site.documents()) {
        Footnotes footnotes = document.document().footnotes();
        boolean last = document.document().syntax().lastDefinitionWins();
        Map<String, FootnoteDefinition> winners = footnotes.winners(last);
        for (FootnoteReference reference : footnotes.references()) {
          FootnoteDefinition definition = winners.get(reference.key());
          if (reference.defined() && definition != null) {
            places.add(definition.location());
          }
        }
      }
      return new Uses(places);
    }
  }
}
