package io.github.glosslint.rules.glossary;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.shared.SharedGlossaries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of entries whose terms are nearly the same, in each glossary of a run. Terms are found by
 * keys that they share and are not compared each with each, so that the work grows as the terms do.
 */
final class SimilarTerms {

  private final Map<Entry, List<Pair>> byEntry = new HashMap<>();

  /** How two terms are alike. */
  enum Kind {
    /** But for a plural, hyphens and blanks, or how English is spelt elsewhere. */
    FORM,
    /** But for one slip of a finger. */
    SLIP,
    /** One is made of the first letters of the other. */
    ACRONYM
  }

  /**
   * Two of them.
   *
   * @param named the entry that comes later, with its term
   */
  record Pair(Kind kind, NamedEntry named, NamedEntry other) {}

  private SimilarTerms(Glossaries glossaries) {
    glossaries.all().forEach(glossary -> new Search(glossary).run());
  }

  static SimilarTerms in(RuleContext context) {
    Glossaries glossaries = SharedGlossaries.in(context);
    return context.shared(SimilarTerms.class, site -> new SimilarTerms(glossaries));
  }

  /** Those of an entry with others that come before it. */
  List<Pair> of(Entry entry) {
    return byEntry.getOrDefault(entry, List.of());
  }

  /** Looks through one glossary. */
  private final class Search {

    private final Glossary glossary;
    private final Map<String, NamedEntry> forms = new HashMap<>();
    private final SlipIndex slips = new SlipIndex();
    private final Acronyms acronyms = new Acronyms();
    private final Set<Set<Integer>> pairs = new HashSet<>();

    Search(Glossary glossary) {
      this.glossary = glossary;
    }

    void run() {
      List<NamedEntry> all = new ArrayList<>();
      for (Entry entry : glossary.entries()) {
        for (Term term : entry.terms()) {
          all.add(new NamedEntry(entry, term));
        }
      }
      for (NamedEntry named : all) {
        String form = TermForms.form(named.term().text());
        add(Kind.FORM, form.isEmpty() ? null : forms.putIfAbsent(form, named), named);
        acronyms.add(named);
      }
      for (NamedEntry named : all) {
        add(Kind.SLIP, slips.add(named), named);
        add(Kind.ACRONYM, acronyms.longFormOf(named), named);
      }
    }

    private void add(Kind kind, @Nullable NamedEntry one, NamedEntry other) {
      if (one == null || one.entry() == other.entry()) {
        return;
      }
      boolean later = one.entry().number() < other.entry().number();
      NamedEntry first = later ? one : other;
      NamedEntry second = later ? other : one;
      if (!one.term().text().equalsIgnoreCase(other.term().text())
          && !RedirectChains.areOne(first.entry(), second.entry(), glossary)
          && pairs.add(Set.of(first.entry().number(), second.entry().number()))) {
        byEntry
            .computeIfAbsent(second.entry(), entry -> new ArrayList<>(1))
            .add(new Pair(kind, second, first));
      }
    }
  }
}
