package io.github.glosslint.rules.glossary;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import java.util.List;

/** An entry whose term is nearly that of another one, which mostly defines the same. */
final class NearDuplicate implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/near-duplicate");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    SimilarTerms terms = SimilarTerms.in(context);
    for (Entry entry : page.entries()) {
      for (SimilarTerms.Pair pair : terms.of(entry)) {
        report(pair, context);
      }
    }
  }

  private static void report(SimilarTerms.Pair pair, RuleContext context) {
    String alike =
        switch (pair.kind()) {
          case FORM -> "\" differs only in form from \"";
          case SLIP -> "\" differs by one slip from \"";
          case ACRONYM -> "\" may be short for, or the long form of \"";
        };
    context.report(
        pair.named().term().location(),
        "\""
            + pair.named().term().text()
            + alike
            + pair.other().term().text()
            + "\", which has an entry of its own",
        List.of(),
        List.of(new RelatedLocation(pair.other().term().location(), "the other entry")));
  }
}
