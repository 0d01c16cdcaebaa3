package io.github.glosslint.glossary;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.NamedPlace;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A glossary and how its entries relate. Immutable and thread-safe. */
public final class Glossary {

  private final String name;
  private final Form form;
  private final Locale locale;
  private final List<GlossaryPage> pages;
  private final List<Entry> entries;
  private final Map<String, GlossaryPage> pagesByPath = new HashMap<>();
  private final Map<String, List<Entry>> entriesByPath = new HashMap<>();

  /**
   * Characters between an id and the heading or the id right below it: what ends a tag or a label,
   * a blank line, and what begins the next tag. A last line of text is hardly ever shorter.
   */
  private static final int MOST_ABOVE = 20;

  private final Map<String, Map<String, Entry>> byAnchor = new HashMap<>();
  private final List<List<Relation>> outgoing;
  private final List<List<Relation>> incoming;
  private final EntryIndex terms;
  private final GlossaryLabels labels;
  private final List<List<Location>> backlinks;
  private final List<Integer> references;
  private final GlossaryLinks links;
  private final List<NamedTerm> named;

  /** Made on demand: most rules ask for entries only. */
  private @Nullable List<WantedTerm> wanted;

  /** How entries are written. */
  public enum Form {
    /** A heading each, on pages that hold many. */
    HEADINGS,
    /** A file each. */
    FILES,
    /** A term of a definition list each, such as Sphinx's {@code glossary}. */
    DEFINITIONS,
    /** A row of a table each. */
    ROWS,
    /** An item of a data file each. */
    DATA
  }

  Glossary(GlossaryOutline outline, Locale locale, GlossaryLinks links) {
    this.locale = locale;
    name = outline.name();
    form = outline.form();
    pages = List.copyOf(outline.pages());
    entries = List.copyOf(outline.entries());
    pages.forEach(page -> pagesByPath.put(page.path(), page));
    for (Entry entry : entries) {
      String path = entry.page().path();
      entriesByPath.computeIfAbsent(path, p -> new ArrayList<>()).add(entry);
      Map<String, Entry> ids = byAnchor.computeIfAbsent(path, p -> new HashMap<>());
      for (Term term : entry.terms()) {
        if (!term.id().isEmpty() || form == Form.FILES) {
          ids.putIfAbsent(term.id(), entry);
        }
      }
    }
    pages.forEach(this::addAnchors);
    terms = new EntryIndex(entries);
    GlossaryLinks.Found found = links.of(this, outline.named());
    outgoing = byEntry(found.relations(), true);
    incoming = byEntry(found.relations(), false);
    labels = found.labels();
    backlinks = found.backlinks();
    references = found.references();
    this.links = links;
    named = outline.named();
  }

  /** What leads into the text of an entry, or right above its heading, leads to the entry. */
  private void addAnchors(GlossaryPage page) {
    EntryCursor cursor = new EntryCursor(entriesOn(page.path()));
    Map<String, Entry> ids = byAnchor.computeIfAbsent(page.path(), p -> new HashMap<>());
    Document document = page.document().document();
    List<Anchor> anchors = document.anchors();
    Set<String> labels = labels(document);
    int above = Integer.MAX_VALUE;
    for (int i = anchors.size() - 1; i >= 0; i--) {
      Anchor anchor = anchors.get(i);
      Location place = anchor.location();
      Entry entry = cursor.at(place);
      boolean written =
          anchor.kind() == Anchor.Kind.HTML
              || anchor.kind() == Anchor.Kind.NAME
              || labels.contains(anchor.id());
      Entry next = written && form == Form.HEADINGS ? cursor.behind(place) : null;
      if (next != null) {
        int heading = next.preferredTerm().location().start();
        int top = above >= place.end() && above < heading ? above : heading;
        if (top - place.end() <= MOST_ABOVE) {
          entry = next;
          above = place.start();
        }
      }
      if (entry != null) {
        ids.putIfAbsent(anchor.id(), entry);
      }
    }
  }

  /** The ids of labels that Sphinx has above what they are about. */
  private static Set<String> labels(Document document) {
    Set<String> ids = new HashSet<>();
    for (NamedPlace place : document.places()) {
      if (place.kind() == NamedPlace.Kind.LABEL) {
        ids.add(place.id());
      }
    }
    return ids;
  }

  private List<List<Relation>> byEntry(Collection<Relation> relations, boolean from) {
    List<List<Relation>> lists = new ArrayList<>(entries.size());
    entries.forEach(entry -> lists.add(new ArrayList<>(2)));
    for (Relation relation : relations) {
      lists.get((from ? relation.from() : relation.to()).number()).add(relation);
    }
    lists.replaceAll(list -> List.copyOf(list));
    return lists;
  }

  /** The folder or the file that it is in, relative to the root of the run, with {@code /}. */
  public String name() {
    return name;
  }

  /** How its entries are written. */
  public Form form() {
    return form;
  }

  /** What its entries are sorted by; the root locale if nothing says so. */
  public Locale locale() {
    return locale;
  }

  /** The language of all its texts, a tag of BCP 47, where data has a key for it; else empty. */
  public String language() {
    String key = name.substring(name.lastIndexOf('/') + 1);
    return form == Form.DATA && Languages.isOne(key)
        ? Locale.forLanguageTag(key.replace('_', '-')).toLanguageTag()
        : "";
  }

  /** In the order of their entries. */
  public List<GlossaryPage> pages() {
    return pages;
  }

  /** In the order of pages and lines. */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * The entry that a destination leads to.
   *
   * @param path of the page
   * @param fragment as the browser compares it; empty for the page itself
   * @return null if it leads to none
   */
  public @Nullable Entry entryAt(String path, String fragment) {
    Entry entry = byAnchor.getOrDefault(path, Map.of()).get(fragment);
    return entry == null && form == Form.FILES
        ? byAnchor.getOrDefault(path, Map.of()).get("")
        : entry;
  }

  /** Whether data means an entry by a name that is no term: by its id, or by its file. */
  public boolean isId(Entry entry, String name) {
    return name.equals(entry.preferredTerm().id())
        || form == Form.FILES && name.equals(TermFiles.name(entry.page().path()));
  }

  /** The page with entries at a path; null if there is none. */
  public @Nullable GlossaryPage pageAt(String path) {
    return pagesByPath.get(path);
  }

  /** The entries of a page, in the order of its text. */
  public List<Entry> entriesOn(String path) {
    return entriesByPath.getOrDefault(path, List.of());
  }

  /** The entries that have a term, as readers compare terms, in the order of the glossary. */
  public List<Entry> entriesNamed(String term) {
    return terms.entries(term);
  }

  /** The entry whose text holds a place in the source; null if none does. */
  public @Nullable Entry entryAround(Location place) {
    return new EntryCursor(entriesOn(place.path())).at(place);
  }

  /** Where an entry names others, itself included, in the order of its text. */
  public List<Relation> from(Entry entry) {
    return outgoing.get(entry.number());
  }

  /** Where other entries name an entry, in the order of the glossary. */
  public List<Relation> to(Entry entry) {
    return incoming.get(entry.number());
  }

  /** The definitions that lead to an entry, by path and position. */
  public List<Definition> labels(Entry entry) {
    return labels.of(entry);
  }

  /** Whether a definition leads to a term, or has its name and leads to its entry. */
  public boolean isLabelled(Entry entry, Term term) {
    return labels.isLabelled(entry, term);
  }

  /** The definitions that have a label, whichever entry they lead to. */
  public List<Definition> labelled(String label) {
    return labels.labelled(label);
  }

  /** The entry that a label leads to; null if it leads to none. */
  public @Nullable Entry entryLabelled(String label) {
    return labels.entryLabelled(label);
  }

  /** The definitions that were meant to lead to an entry, and whose anchor does not exist. */
  public List<Definition> strayLabels(Entry entry) {
    return labels.strays(entry);
  }

  /** Where an entry leads to its page and to no entry, as a link to the page of its letter does. */
  public List<Location> backlinks(Entry entry) {
    return List.copyOf(backlinks.get(entry.number()));
  }

  /** How many links and references of the whole site lead to an entry. */
  public int references(Entry entry) {
    return references.get(entry.number());
  }

  /** The terms that are missing, most wanted first. */
  public synchronized List<WantedTerm> wanted() {
    List<WantedTerm> known = wanted;
    if (known == null) {
      known = links.wanted(this, named);
      wanted = known;
    }
    return known;
  }
}
