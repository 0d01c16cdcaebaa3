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
import io.github.glosslint.text.Candidates;
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
   * @param backlinks where each entry leads to its page and to no entry
   * @param references how many links and references of the site lead to each entry
   */
  record Found(
      List<Relation> relations,
      GlossaryLabels labels,
      List<List<Location>> backlinks,
      List<Integer> references) {}

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

  /**
   * Follows all that leads to entries of a glossary.
   *
   * @param named what its entries name by data
   */
  Found of(Glossary glossary, List<NamedTerm> named) {
    Following to = new Following(glossary);
    for (LinkedDocument document : site.documents()) {
      follow(to, document, new EntryCursor(glossary.entriesOn(document.path())));
    }
    if (!named.isEmpty()) {
      follow(to, named);
    }
    return new Found(
        to.relations,
        new GlossaryLabels(glossary, targets),
        to.backlinks,
        Arrays.stream(to.references).boxed().toList());
  }

  /**
   * The terms that are missing, most wanted first.
   *
   * @param named what its entries name by data
   */
  List<WantedTerm> wanted(Glossary glossary, List<NamedTerm> named) {
    WantedTerms wanted = new WantedTerms();
    List<Reference> elsewhere = new ArrayList<>();
    for (LinkedDocument document : site.documents()) {
      EntryCursor entries = new EntryCursor(glossary.entriesOn(document.path()));
      for (Reference reference : undefined.in(document)) {
        Entry entry = entries.at(reference.location());
        boolean beside =
            entry == null
                && (glossary.form() == Glossary.Form.ROWS
                    || glossary.form() == Glossary.Form.DEFINITIONS);
        if (beside || glossary.pageAt(document.path()) == null) {
          // A page with a table or a list of terms is mostly about something else.
          elsewhere.add(reference);
        } else if (isTerm(reference)) {
          wanted.add(reference.label(), reference.labelLocation(), entry);
        }
      }
      missing(glossary, document, entries, wanted);
    }
    Map<String, Entry> byName = named.isEmpty() ? Map.of() : byName(glossary);
    for (NamedTerm name : named) {
      if (find(name, byName) == null) {
        wanted.add(name.name(), name.location(), glossary.entries().get(name.from()));
      }
    }
    elsewhere.forEach(wanted::addIfWanted);
    return wanted.ranked();
  }

  /** Whether a label is a name, and not a path or a number behind its text. */
  private static boolean isTerm(Reference reference) {
    if (reference.form() != Reference.Form.FULL) {
      return true;
    }
    String label = reference.label().strip();
    return !label.startsWith("/") && label.indexOf("://") < 0 && hasLetter(label);
  }

  private static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static void follow(Following to, List<NamedTerm> named) {
    Map<String, Entry> byName = byName(to.glossary);
    for (NamedTerm name : named) {
      Entry found = find(name, byName);
      if (found != null) {
        Entry from = to.glossary.entries().get(name.from());
        to.references[found.number()]++;
        to.relations.add(new Relation(name.kind(), from, found, name.location()));
      }
    }
    to.relations.sort((a, b) -> a.location().compareTo(b.location()));
  }

  /** A name means the entry with that id, in that file, or else with that term. */
  private static Map<String, Entry> byName(Glossary glossary) {
    Map<String, Entry> byName = new HashMap<>();
    for (Entry entry : glossary.entries()) {
      byName.put(entry.preferredTerm().id(), entry);
      if (glossary.form() == Glossary.Form.FILES) {
        byName.put(TermFiles.name(entry.page().path()), entry);
      }
    }
    byName.remove("");
    for (Entry entry : glossary.entries()) {
      entry.terms().forEach(term -> byName.putIfAbsent(Candidates.form(term.text()), entry));
    }
    return byName;
  }

  private static @Nullable Entry find(NamedTerm name, Map<String, Entry> byName) {
    Entry found = byName.get(name.name());
    return found == null ? byName.get(Candidates.form(name.name())) : found;
  }

  /**
   * Links by the names of terms that are none, and links to files of entries that are none. What is
   * much like something that is there is misspelt, and no term is wanted.
   */
  private static void missing(
      Glossary glossary, LinkedDocument linked, EntryCursor entries, WantedTerms wanted) {
    List<Link> links = linked.document().links();
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      Target target = linked.linkTargets().get(i);
      String name = "";
      if (target instanceof Target.Undefined undefined
          && undefined.similar().isEmpty()
          && link.kind() == Link.Kind.TERM_NAME) {
        name =
            switch (glossary.form()) {
              case DEFINITIONS -> undefined.name();
              case FILES -> TermFiles.named(undefined.name(), glossary.pages().get(0).document());
              default -> "";
            };
      } else if (target instanceof Target.Missing missing
          && missing.similar().isEmpty()
          && missing.because().isEmpty()
          && glossary.form() == Glossary.Form.FILES
          && !link.kind().isAsset()) {
        name = TermFiles.term(missing.path(), glossary.pages().get(0).document());
      }
      if (!name.isEmpty()) {
        wanted.add(name, link.mark(), entries.at(link.location()));
      }
    }
  }

  private void follow(Following to, LinkedDocument linked, EntryCursor entries) {
    Document document = linked.document();
    Labels known = document.references().isEmpty() ? null : site.labels(document);
    List<Relation> found = new ArrayList<>();
    for (Reference reference : document.references()) {
      Definition definition =
          known == null || !reference.defined() ? null : known.find(reference.key());
      Target target = definition == null ? null : targets.get(definition);
      to.add(target, reference.location(), entries, found);
    }
    List<Link> links = document.links();
    for (int i = 0; i < links.size(); i++) {
      to.add(linked.linkTargets().get(i), links.get(i).location(), entries, found);
    }
    found.sort((a, b) -> a.location().compareTo(b.location()));
    to.relations.addAll(found);
  }

  /** What leads to a glossary, as found so far. */
  private static final class Following {
    private final Glossary glossary;
    private final int[] references;
    private final List<Relation> relations = new ArrayList<>();
    private final List<List<Location>> backlinks;

    Following(Glossary glossary) {
      this.glossary = glossary;
      this.references = new int[glossary.entries().size()];
      this.backlinks = new ArrayList<>(references.length);
      glossary.entries().forEach(entry -> backlinks.add(new ArrayList<>(1)));
    }

    void add(
        @Nullable Target target, Location place, EntryCursor entries, List<Relation> inDocument) {
      if (!(target instanceof Target.Found found) || glossary.pageAt(found.path()) == null) {
        return;
      }
      Entry to = glossary.entryAt(found.path(), found.fragment());
      Entry from = entries.at(place);
      if (to != null) {
        references[to.number()]++;
        if (from != null) {
          inDocument.add(new Relation(kind(from, place), from, to, place));
        }
      } else if (from != null
          && found.path().equals(from.page().path())
          && found.anchor() instanceof Target.AnchorState.Fine) {
        backlinks.get(from.number()).add(place);
      }
    }
  }

  private static Relation.Kind kind(Entry from, Location place) {
    for (RelatedTerms list : from.lists()) {
      if (EntryBody.holds(list.location(), place)) {
        return !ListItems.isTerm(list, place)
            ? Relation.Kind.MENTION
            : list.kind() == RelatedTerms.Kind.SEE ? Relation.Kind.USE : Relation.Kind.RELATED;
      }
    }
    for (Location section : from.relatedSections()) {
      if (EntryBody.holds(section, place)) {
        return Relation.Kind.RELATED;
      }
    }
    return Relation.Kind.MENTION;
  }
}
