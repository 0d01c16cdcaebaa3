package io.github.glosslint.rules.glossary;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.rule.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An entry names another as related, which does not name it. */
final class OneWayRelation implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/one-way");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    for (Entry entry : page.entries()) {
      Set<Entry> said = new HashSet<>();
      for (Relation relation : page.glossary().from(entry)) {
        Entry other = relation.to();
        if (relation.kind() == Relation.Kind.RELATED
            && other != entry
            && other.redirect() == null
            && !isRelated(page.glossary(), other, entry)
            && said.add(other)) {
          report(entry, relation, context);
        }
      }
    }
  }

  private static boolean isRelated(Glossary glossary, Entry from, Entry to) {
    for (Relation relation : glossary.from(from)) {
      if (relation.kind() != Relation.Kind.MENTION && relation.to() == to) {
        return true;
      }
    }
    return false;
  }

  private static void report(Entry entry, Relation relation, RuleContext context) {
    String other = relation.to().preferredTerm().text();
    context.report(
        relation.location(),
        "\""
            + entry.preferredTerm().text()
            + "\" names \""
            + other
            + "\" as related, which does not name it",
        List.of(),
        List.of(
            new RuleContext.RelatedLocation(
                relation.to().preferredTerm().location(), "this entry could name it, too")));
  }
}
