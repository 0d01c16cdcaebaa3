package io.github.glosslint.rules.glossary;

import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.document.RelatedTerms.Item;
import io.github.glosslint.document.RelatedTerms.Kind;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.ListItems;
import io.github.glosslint.rule.RuleContext;

/** A "See also" that does not begin with the letter of its page, where most do. */
final class MissingBacklink implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/missing-backlink");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    if (!page.habits().leadsBack()) {
      return;
    }
    for (Entry entry : page.entries()) {
      for (RelatedTerms list : entry.lists()) {
        if (list.kind() != Kind.SEE
            && !list.items().isEmpty()
            && !ListItems.leadsBack(list, entry, page.glossary())) {
          report(entry, list.items().get(0), context);
        }
      }
    }
  }

  private static void report(Entry entry, Item first, RuleContext context) {
    // A letter that is no link is the business of other rules.
    if (!ListItems.plain(first).equalsIgnoreCase(entry.letter())) {
      context.report(
          first.location(),
          "The related terms of \""
              + entry.preferredTerm().text()
              + "\" do not begin with ["
              + entry.letter()
              + "], which leads back to the page of its letter");
    }
  }
}
