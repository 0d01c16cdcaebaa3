package io.github.glosslint.glossary;

import io.github.glosslint.document.Reference;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts references without a definition: those that differ in case or plural are of one term. */
final class WantedTerms {

  private final Map<String, Tally> byForm = new LinkedHashMap<>();

  /** References to one term. */
  private static final class Tally {
    private final Map<String, Integer> spellings = new TreeMap<>();
    private final TreeSet<Location> places = new TreeSet<>();
    private final Map<Integer, Entry> entries = new TreeMap<>();

    WantedTerm term() {
      String most = "";
      for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
        if (spelling.getValue() > spellings.getOrDefault(most, 0)) {
          most = spelling.getKey();
        }
      }
      return new WantedTerm(most, List.copyOf(places), List.copyOf(entries.values()));
    }
  }

  /**
   * Counts a reference on a page of the glossary, or one that can only mean a term of it.
   *
   * @param label what it says
   * @param entry that holds it; null if none does
   */
  void add(String label, Location place, @Nullable Entry entry) {
    String text = label.strip();
    Tally tally = byForm.computeIfAbsent(form(text), key -> new Tally());
    tally.spellings.merge(text, 1, Integer::sum);
    tally.places.add(place);
    if (entry != null) {
      tally.entries.put(entry.number(), entry);
    }
  }

  /** Counts a reference outside of the glossary, if the glossary wants the term itself. */
  void addIfWanted(Reference reference) {
    Tally tally = byForm.get(form(reference.label().strip()));
    if (tally != null) {
      tally.places.add(reference.labelLocation());
    }
  }

  private static String form(String text) {
    String form = Candidates.form(text);
    return form.isEmpty() ? text : form;
  }

  // Written out: the comparators of Java are put together while the program runs.
  private static int mostWanted(WantedTerm one, WantedTerm other) {
    int more = Integer.compare(other.places().size(), one.places().size());
    return more != 0 ? more : one.text().compareTo(other.text());
  }

  List<WantedTerm> ranked() {
    List<WantedTerm> terms = new ArrayList<>();
    byForm.values().forEach(tally -> terms.add(tally.term()));
    terms.sort(WantedTerms::mostWanted);
    return List.copyOf(terms);
  }
}
