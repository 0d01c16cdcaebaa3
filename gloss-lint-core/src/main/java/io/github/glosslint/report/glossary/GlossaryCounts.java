package io.github.glosslint.report.glossary;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.WantedTerm;

/**
 * How much of everything a glossary has.
 *
 * @param aliases alternative terms
 * @param redirects entries that only lead to their preferred term
 * @param empty other entries without text
 * @param orphans entries that no other entry leads to
 * @param references links and references of the whole site to its entries
 * @param wanted terms that are referred to and do not exist
 * @param wantedReferences how often they are
 */
public record GlossaryCounts(
    int entries,
    int pages,
    int aliases,
    int redirects,
    int empty,
    int orphans,
    int references,
    int wanted,
    int wantedReferences) {

  /** Counts what a glossary has. */
  public static GlossaryCounts of(GlossaryReport report) {
    Glossary glossary = report.glossary();
    int aliases = 0;
    int redirects = 0;
    int empty = 0;
    int orphans = 0;
    int references = 0;
    for (Entry entry : glossary.entries()) {
      boolean redirect = entry.redirect() != null;
      aliases += entry.alternativeTerms().size();
      redirects += redirect ? 1 : 0;
      empty += entry.isEmpty() && !redirect ? 1 : 0;
      orphans += report.isOrphan(entry) ? 1 : 0;
      references += glossary.references(entry);
    }
    int wanted = 0;
    for (WantedTerm term : glossary.wanted()) {
      wanted += term.places().size();
    }
    return new GlossaryCounts(
        glossary.entries().size(),
        glossary.pages().size(),
        aliases,
        redirects,
        empty,
        orphans,
        references,
        glossary.wanted().size(),
        wanted);
  }
}
