package io.github.glosslint.rules.glossary;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.shared.SharedGlossaries;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The first entry with each term, in each glossary of a run. */
final class SameTerms {

  private final Map<Glossary, Map<String, NamedEntry>> byGlossary = new HashMap<>();

  private SameTerms(Glossaries glossaries) {
    for (Glossary glossary : glossaries.all()) {
      Map<String, NamedEntry> first = new HashMap<>();
      for (Entry entry : glossary.entries()) {
        for (Term term : entry.terms()) {
          first.putIfAbsent(key(term), new NamedEntry(entry, term));
        }
      }
      byGlossary.put(glossary, first);
    }
  }

  static SameTerms in(RuleContext context) {
    Glossaries glossaries = SharedGlossaries.in(context);
    return context.shared(SameTerms.class, site -> new SameTerms(glossaries));
  }

  /** The first entry that has a term of the glossary. */
  NamedEntry first(Glossary glossary, Term term) {
    Map<String, NamedEntry> first =
        Objects.requireNonNull(byGlossary.get(glossary), "made of all of them");
    return Objects.requireNonNull(first.get(key(term)), "made of all terms");
  }

  /** The term without what readers do not tell apart: case, and kinds of quotes and blanks. */
  private static String key(Term term) {
    StringBuilder key = new StringBuilder(term.text().length());
    for (int i = 0; i < term.text().length(); i++) {
      char c = Character.toLowerCase(term.text().charAt(i));
      boolean blank = Character.isSpaceChar(c);
      if (!blank) {
        key.append(c == '’' ? '\'' : c);
      } else if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    return key.toString();
  }
}
