package io.github.glosslint.glossary;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Labels;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows the links and references of a site to the entries of its glossaries. */
final class GlossaryLinks {

  private final Site site;
  private final Undefined undefined;
  private final Map<Definition, Target> targets = new HashMap<>();

  /**
   * What leads where in one glossary.
   *
   * @param relations in the order of pages and places
   * @param labels the definitions that lead to each entry
   * @param references how many links and references of the site lead to each entry
   */
  record Found(
      List<Relation> relations,
      List<List<Definition>> labels,
      List<Integer> references,
      List<WantedTerm> wanted) {}

  GlossaryLinks(Site site, Undefined undefined) {
    this.site = site;
    this.undefined = undefined;
    for (LinkedDocument document : site.documents()) {
      List<Definition> definitions = document.document().definitions();
      for (int i = 0; i < definitions.size(); i++) {
        targets.putIfAbsent(definitions.get(i), document.definitionTargets().get(i));
      }
    }
  }

  Found of(Glossary glossary) {
    List<List<Definition>> labels = new ArrayList<>();
    glossary.entries().forEach(entry -> labels.add(new ArrayList<>(2)));
    targets.forEach(
        (definition, target) -> {
          Entry entry = entry(glossary, target);
          if (entry != null) {
            labels.get(entry.number()).add(definition);
          }
        });
    labels.forEach(list -> list.sort((a, b) -> a.labelLocation().compareTo(b.labelLocation())));
    int[] references = new int[glossary.entries().size()];
    List<Relation> relations = new ArrayList<>();
    WantedTerms wanted = new WantedTerms();
    List<Reference> elsewhere = new ArrayList<>();
    for (LinkedDocument document : site.documents()) {
      EntryCursor entries = new EntryCursor(glossary.entriesOn(document.path()));
      follow(glossary, document, entries, relations, references);
      for (Reference reference : undefined.in(document)) {
        if (glossary.pageAt(document.path()) == null) {
          elsewhere.add(reference);
        } else {
          wanted.add(reference, entries.at(reference.location()));
        }
      }
    }
    elsewhere.forEach(wanted::addIfWanted);
    return new Found(
        relations, labels, Arrays.stream(references).boxed().toList(), wanted.ranked());
  }

  private void follow(
      Glossary glossary,
      LinkedDocument linked,
      EntryCursor entries,
      List<Relation> relations,
      int[] references) {
    Document document = linked.document();
    Labels known = document.references().isEmpty() ? null : site.labels(document);
    List<Relation> found = new ArrayList<>();
    for (Reference reference : document.references()) {
      Definition definition =
          known == null || !reference.defined() ? null : known.find(reference.key());
      Target target = definition == null ? null : targets.get(definition);
      add(glossary, target, reference.location(), entries, found, references);
    }
    List<Link> links = document.links();
    for (int i = 0; i < links.size(); i++) {
      add(
          glossary,
          linked.linkTargets().get(i),
          links.get(i).location(),
          entries,
          found,
          references);
    }
    found.sort((a, b) -> a.location().compareTo(b.location()));
    relations.addAll(found);
  }

  private static void add(
      Glossary glossary,
      @Nullable Target target,
      Location place,
      EntryCursor entries,
      List<Relation> found,
      int[] references) {
    Entry to = target == null ? null : entry(glossary, target);
    if (to == null) {
      return;
    }
    references[to.number()]++;
    Entry from = entries.at(place);
    if (from != null) {
      found.add(new Relation(kind(from, place), from, to, place));
    }
  }

  private static Relation.Kind kind(Entry from, Location place) {
    for (RelatedTerms list : from.lists()) {
      Location all = list.location();
      if (all.start() <= place.start() && place.end() <= all.end()) {
        return list.kind() == RelatedTerms.Kind.SEE ? Relation.Kind.USE : Relation.Kind.RELATED;
      }
    }
    return Relation.Kind.MENTION;
  }

  private static @Nullable Entry entry(Glossary glossary, Target target) {
    return target instanceof Target.Found found
        ? glossary.entryAt(found.path(), found.fragment())
        : null;
  }
}
