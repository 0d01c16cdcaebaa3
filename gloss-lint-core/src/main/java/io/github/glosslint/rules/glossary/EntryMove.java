package io.github.glosslint.rules.glossary;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Labels;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.EntrySlots.Slot;
import io.github.glosslint.glossary.EntryTexts;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.GlossaryPage;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.retarget.Written;
import io.github.glosslint.rules.shared.SourceTexts;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The fix that moves an entry with all its text. Nothing that leads to it may break, so that there
 * is none where its anchors, its labels or its own links would mean something else in the new
 * place. For a single use.
 */
final class EntryMove {

  private final Entry entry;
  private final Slot slot;
  private final Glossary glossary;
  private final Site site;
  private final SourceTexts texts;
  private final Document page;
  private final String text;
  private final EntryTexts places;
  private final Location place;
  private final Set<String> ids = new HashSet<>();
  private final List<Edit> edits = new ArrayList<>();

  /** What changes in the text that moves, by where it starts there. */
  private final Map<Integer, Edit> within = new TreeMap<>();

  private EntryMove(Entry entry, Slot slot, Glossary glossary, Site site, SourceTexts texts) {
    this.entry = entry;
    this.slot = slot;
    this.glossary = glossary;
    this.site = site;
    this.texts = texts;
    this.page = entry.page().document().document();
    this.text = texts.of(page.path());
    this.places = texts.entries().of(entry.page());
    this.place = places.of(entry);
  }

  /** The fix; none where it would break something. */
  static List<Fix> of(Entry entry, Slot slot, Glossary glossary, Site site, SourceTexts texts) {
    if (!entry.preferredTerm().location().path().equals(entry.page().path())
        || texts.of(slot.path()).isEmpty()) {
      return List.of();
    }
    EntryMove move = new EntryMove(entry, slot, glossary, site, texts);
    return move.isPossible() ? List.of(move.fix()) : List.of();
  }

  private boolean isPossible() {
    for (Anchor anchor : page.anchors()) {
      if (isWithin(anchor.location())) {
        ids.add(anchor.id());
      }
    }
    boolean leaves = !slot.path().equals(page.path());
    Location leaving = places.leaving(entry);
    boolean stays = !leaves && slot.offset() >= leaving.start() && slot.offset() <= leaving.end();
    return !stays
        && places.isWhole(entry)
        && headingsAreAlone()
        && (!leaves || isAtHome() && keepsItsMeaning() && followLinks());
  }

  private boolean isWithin(Location other) {
    return other.path().equals(place.path())
        && other.start() >= place.start()
        && other.end() <= place.end();
  }

  /** Ids of headings that are called alike depend on which is the first. */
  private boolean headingsAreAlone() {
    List<String> own = new ArrayList<>();
    for (Heading heading : page.headings()) {
      if (isWithin(heading.location())) {
        own.add(heading.text());
        if (heading.conditional()) {
          return false;
        }
      }
    }
    for (Heading heading : page.headings()) {
      for (String text : own) {
        if (text.equalsIgnoreCase(heading.text()) && !isWithin(heading.location())) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the other page has none of its anchors, and is beside its page. */
  private boolean isAtHome() {
    GlossaryPage other = glossary.pageAt(slot.path());
    if (other == null
        || !folder(other.path()).equals(folder(page.path()))
        || !folder(other.document().url()).equals(folder(entry.page().document().url()))) {
      return false;
    }
    return other.document().document().anchors().stream()
        .noneMatch(anchor -> ids.contains(anchor.id()));
  }

  private static String folder(String path) {
    int end = path.endsWith("/") ? path.length() - 1 : path.length();
    return path.substring(0, path.lastIndexOf('/', end - 1) + 1);
  }

  /** Whether its labels are defined on the other page as well, and it defines none. */
  private boolean keepsItsMeaning() {
    GlossaryPage other = glossary.pageAt(slot.path());
    if (other == null
        || places.text(entry).contains("[^")
        || page.definitions().stream().anyMatch(each -> isWithin(each.location()))) {
      return false;
    }
    Labels here = site.labels(page);
    Labels there = site.labels(other.document().document());
    for (Reference reference : page.references()) {
      if (reference.defined() && isWithin(reference.location())) {
        Definition definition = here.find(reference.key());
        if (definition == null || !definition.equals(there.find(reference.key()))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Has all links that lead to its anchors lead to the other page. */
  private boolean followLinks() {
    boolean all = true;
    Set<Location> done = new HashSet<>();
    for (LinkedDocument document : site.documents()) {
      List<Link> links = document.document().links();
      for (int i = 0; i < links.size(); i++) {
        Link link = links.get(i);
        if (!link.kind().isName() && document.linkTargets().get(i) instanceof Target.Found found) {
          Location where = link.destinationLocation();
          all &= !done.add(where) || follow(link.destination(), where, found);
        }
      }
      List<Definition> definitions = document.document().definitions();
      for (int i = 0; i < definitions.size(); i++) {
        Definition definition = definitions.get(i);
        if (document.definitionTargets().get(i) instanceof Target.Found found) {
          Location where = definition.destinationLocation();
          all &= !done.add(where) || follow(definition.destination(), where, found);
        }
      }
    }
    leadBack();
    return all;
  }

  /** Returns false if a link cannot be written so that it leads where it did. */
  private boolean follow(String read, Location where, Target.Found found) {
    boolean toEntry = found.path().equals(page.path()) && ids.contains(found.fragment());
    boolean moves = isWithin(where);
    boolean samePage = read.startsWith("#");
    if (samePage ? moves == toEntry : !toEntry) {
      return true;
    }
    String file = where.path();
    Written old = Written.of(where, read, texts.of(file));
    String target = toEntry ? slot.path() : page.path();
    String from = moves ? slot.path() : file;
    String spelt =
        old == null ? null : texts.spellings().of(target, from, old.page(), found.path());
    if (old == null || spelt == null) {
      return false;
    }
    String before = texts.of(file).substring(old.place().start(), old.place().end());
    String after = old.leadingTo(spelt, found.fragment());
    change(Edit.replace(old.place(), before, after), moves);
    return true;
  }

  private void change(Edit edit, boolean moves) {
    if (moves) {
      within.put(edit.location().start(), edit);
    } else {
      edits.add(edit);
    }
  }

  /** A list that begins with the letter of its page begins with that of the other one. */
  private void leadBack() {
    GlossaryPage other = glossary.pageAt(slot.path());
    if (other == null || other.letter().isEmpty()) {
      return;
    }
    String own = "[" + entry.page().letter() + "]";
    for (Definition definition : site.effectiveDefinitions(other.document().document())) {
      if (definition.label().equals(other.letter())) {
        entry.lists().stream()
            .filter(list -> !list.items().isEmpty() && list.items().get(0).text().equals(own))
            .map(list -> list.items().get(0).location())
            .forEach(item -> change(Edit.replace(item, own, "[" + other.letter() + "]"), true));
      }
    }
  }

  private Fix fix() {
    StringBuilder moved = new StringBuilder();
    int copied = place.start();
    for (Edit edit : within.values()) {
      moved.append(text, copied, edit.location().start()).append(edit.replacement());
      copied = edit.location().end();
    }
    moved.append(text, copied, place.end());
    Location leaving = places.leaving(entry);
    edits.add(Edit.delete(leaving, text.substring(leaving.start(), leaving.end())));
    edits.add(Edit.insert(slot.path(), slot.offset(), plain(slot.before() + moved + slot.after())));
    return new Fix("move the entry " + PlaceWords.place(slot, page.path()), Safety.UNSAFE, edits);
  }

  /** With the line endings that edits are written with. */
  private static String plain(String lines) {
    return lines.replace("\r\n", "\n").replace('\r', '\n');
  }
}
