package io.github.glosslint.rules.glossary;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Prose;
import io.github.glosslint.document.Reference;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.ListItems;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** An entry uses the term of another one and has no link to it. */
final class UnlinkedMention implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/unlinked-mention");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    Document document = page.document().document();
    TermSearch mentions = TermSearch.in(context, page.glossary());
    Set<String> ignored = new HashSet<>();
    for (String term : context.options(page.path()).words("ignore")) {
      ignored.add(term.toLowerCase(Locale.ROOT));
    }
    NavigableSet<Location> links = links(document);
    Entry current = null;
    Set<Entry> known = new HashSet<>();
    for (Prose prose : document.prose()) {
      Entry entry = prose.kind().isText() ? page.glossary().entryAround(prose.location()) : null;
      if (entry == null || isRelatedTerms(entry, prose)) {
        continue;
      }
      if (entry != current) {
        current = entry;
        known = linked(entry, page);
      }
      for (TermSearch.Mention mention : mentions.in(prose.text())) {
        Location place = prose.locate(mention.start(), mention.end());
        Entry other = mention.named().entry();
        if (!ignored.contains(mention.named().term().text().toLowerCase(Locale.ROOT))
            && !isWithinLink(place, links)
            && known.add(other)) {
          report(place, mention.named(), context);
        }
      }
    }
  }

  /** The entry itself, and those that it has a link to, wherever that is. */
  private static Set<Entry> linked(Entry entry, PageEntries page) {
    Set<Entry> known = new HashSet<>();
    known.add(entry);
    for (Relation relation : page.glossary().from(entry)) {
      known.add(relation.to());
    }
    return known;
  }

  private static boolean isRelatedTerms(Entry entry, Prose prose) {
    return entry.lists().stream()
        .anyMatch(list -> ListItems.holds(prose.location(), list.location()));
  }

  private static NavigableSet<Location> links(Document document) {
    List<Location> places = new ArrayList<>();
    for (Link link : document.links()) {
      places.add(link.location());
    }
    for (Reference reference : document.references()) {
      places.add(reference.location());
    }
    return new TreeSet<>(places);
  }

  private static boolean isWithinLink(Location place, NavigableSet<Location> links) {
    Location before = links.floor(new Location(place.path(), place.start(), Integer.MAX_VALUE));
    return before != null && before.path().equals(place.path()) && before.end() > place.start();
  }

  private static void report(Location place, NamedEntry named, RuleContext context) {
    context.report(
        place,
        "\"" + named.term().text() + "\" has an entry, and this one has no link to it",
        List.of(),
        List.of(new RelatedLocation(named.term().location(), "the entry of the term")));
  }
}
