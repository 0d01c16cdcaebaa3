package io.github.glosslint.report.glossary;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.json.JsonStrings;
import io.github.glosslint.text.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes concepts of the entries of a glossary, so that the integrity conditions of the SKOS
 * reference hold: a label of a concept is preferred, alternative or hidden and no two of these, and
 * related concepts name each other. An entry that only redirects is no concept but gives its terms
 * to those it leads to; where it leads to nothing, or in a circle, it is one.
 */
final class SkosBuilder {

  private final GlossaryReport report;
  private final ShownEntries redirects;
  private final String base;
  private final Iris iris;
  private final SortedMap<Integer, Draft> drafts = new TreeMap<>();

  /** A concept that is being made of an entry. */
  private record Draft(
      Entry entry,
      String iri,
      Set<String> altLabels,
      Set<String> hiddenLabels,
      Set<String> related,
      Set<String> mentioned) {

    Draft(Entry entry, String iri) {
      this(entry, iri, new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }
  }

  SkosBuilder(GlossaryReport report, String base, Iris iris) {
    this.report = report;
    this.redirects = new ShownEntries(report);
    this.base = base;
    this.iris = iris;
  }

  SkosScheme scheme(String language) {
    String iri = iris.of(base, report.home(), "");
    for (Entry entry : report.glossary().entries()) {
      if (redirects.standsForItself(entry)) {
        drafts.put(entry.number(), new Draft(entry, iri(entry)));
      }
    }
    for (Entry entry : report.glossary().entries()) {
      draftsOf(entry).forEach(draft -> fill(draft, entry));
    }
    List<SkosConcept> concepts = new ArrayList<>();
    drafts.values().forEach(draft -> concepts.add(concept(draft)));
    return new SkosScheme(iri, plain(report.name()), language, concepts, collections(iri));
  }

  private String iri(Entry entry) {
    String page = report.pageUrl(entry);
    return iris.of(
        base,
        page.isEmpty() ? entry.page().path() : page.substring(1),
        Secrets.starred(entry.preferredTerm().id()));
  }

  private List<Draft> draftsOf(Entry entry) {
    List<Draft> found = new ArrayList<>(1);
    for (Entry end : redirects.of(entry)) {
      Draft draft = drafts.get(end.number());
      if (draft != null) {
        found.add(draft);
      }
    }
    return found;
  }

  /** Adds what an entry says to a concept that it leads to. */
  private void fill(Draft draft, Entry entry) {
    draft.altLabels().addAll(report.aliases(entry));
    draft.hiddenLabels().addAll(report.otherLabels(entry));
    if (draft.entry() != entry) {
      draft.altLabels().add(report.term(entry));
    }
    for (Entry other : report.named(entry, Relation.Kind.RELATED)) {
      for (Draft to : draftsOf(other)) {
        draft.related().add(to.iri());
        to.related().add(draft.iri());
      }
    }
    for (Entry other : report.named(entry, Relation.Kind.MENTION)) {
      draftsOf(other).forEach(to -> draft.mentioned().add(to.iri()));
    }
  }

  private SkosConcept concept(Draft draft) {
    String preferred = plain(report.term(draft.entry()));
    Set<String> taken = new TreeSet<>(Set.of(preferred));
    Set<String> alternative = labels(draft.altLabels(), taken);
    Set<String> hidden = labels(draft.hiddenLabels(), taken);
    draft.related().remove(draft.iri());
    draft.mentioned().remove(draft.iri());
    return new SkosConcept(
        draft.iri(),
        preferred,
        alternative,
        hidden,
        plain(report.definition(draft.entry())),
        draft.related(),
        draft.mentioned());
  }

  /** Those that are not taken yet, and takes them. */
  private static Set<String> labels(Set<String> labels, Set<String> taken) {
    Set<String> free = new TreeSet<>();
    for (String label : labels) {
      String text = plain(label);
      if (!text.isBlank() && taken.add(text)) {
        free.add(text);
      }
    }
    return free;
  }

  private List<SkosCollection> collections(String scheme) {
    Map<String, List<String>> letters = new TreeMap<>();
    Map<String, List<String>> tags = new TreeMap<>();
    for (Draft draft : drafts.values()) {
      String letter = draft.entry().letter();
      if (!letter.isEmpty()) {
        letters.computeIfAbsent(plain(letter), l -> new ArrayList<>()).add(draft.iri());
      }
      for (String tag : new TreeSet<>(draft.entry().tags())) {
        tags.computeIfAbsent(plain(Secrets.starred(tag)), t -> new ArrayList<>()).add(draft.iri());
      }
    }
    List<SkosCollection> collections = new ArrayList<>();
    letters.forEach(
        (letter, members) ->
            collections.add(
                new SkosCollection(iris.within(scheme, "letter-" + letter), letter, members)));
    tags.forEach(
        (tag, members) ->
            collections.add(new SkosCollection(iris.within(scheme, "tag-" + tag), tag, members)));
    return collections;
  }

  /** A text that every encoding of RDF can have: without lone surrogates and controls. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    JsonStrings.wellFormed(text)
        .codePoints()
        .forEach(c -> plain.appendCodePoint(c < ' ' && c != '\n' ? ' ' : c));
    return plain.toString();
  }
}
