package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.EntrySlots;
import io.github.glosslint.glossary.EntryTexts;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.GlossaryOrder;
import io.github.glosslint.glossary.GlossaryPage;
import io.github.glosslint.glossary.GlossaryTexts;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.rename.RenameOptions;
import io.github.glosslint.rename.draft.MovedAnchors.Anchored;
import io.github.glosslint.retarget.PageSpellings;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Renames a term in a draft, step by step: its name everywhere, the place of its entry, the places
 * of its definitions, and the entry that leads from the old name. After each step the site is read
 * again, which says what ids have become; at the end it says whether all links lead where they did.
 */
public final class TermRename {

  private final TreeDraft draft;
  private final Location start;
  private final String name;
  private final RenameOptions options;
  private String oldName = "";
  private final Set<String> notes = new LinkedHashSet<>();

  /** Labels, by their forms. */
  private final Set<String> definitions = new HashSet<>();

  private final Set<Location> references = new LinkedHashSet<>();
  private final Set<Location> links = new LinkedHashSet<>();
  private final Map<Anchored, Anchored> moved = new HashMap<>();

  /** What lists lead to no more, as they lead to another letter. */
  private final Set<Anchored> givenUp = new HashSet<>();

  /**
   * @param start where the term is
   * @param name its new name
   */
  public TermRename(TreeDraft draft, Location start, String name, RenameOptions options) {
    this.draft = draft;
    this.start = start;
    this.name = name.strip().replaceAll("\\s+", " ");
    this.options = options;
  }

  /** What was counted and noted. */
  public record Done(String name, int definitions, int references, int links, List<String> notes) {}

  /**
   * Renames the term; the draft has the changes.
   *
   * @throws RenameException if the name is taken, or something would break
   */
  public Done run() {
    View before = draft.view();
    String lost = attempt(!options.inPlace(), before);
    if (!lost.isEmpty() && !options.inPlace()) {
      draft.reset();
      definitions.clear();
      references.clear();
      links.clear();
      moved.clear();
      notes.clear();
      givenUp.clear();
      notes.add("the entry stays where it is: if it moved, " + lost);
      lost = attempt(false, draft.view());
    }
    if (!lost.isEmpty()) {
      throw new RenameException("nothing was renamed: " + lost);
    }
    return new Done(name, definitions.size(), references.size(), links.size(), List.copyOf(notes));
  }

  /** Returns what would be lost; empty if nothing is. */
  private String attempt(boolean moving, View before) {
    View.Found old = found(start);
    oldName = old.term().text();
    new NewName(name, old, draft).check();
    Location place = rename(old);
    checkId(old, found(place));
    if (moving && old.isPreferred()) {
      place = move(place);
    }
    View.Found now = found(place);
    TextChanges sorting = new TextChanges();
    new RelatedOrder(draft, old.term().text(), name).sort(now.glossary(), sorting);
    new LabelLines(draft, now.glossary()).sort(name, now.entry(), sorting);
    place = make(sorting, place);
    if (options.redirect()) {
      place = redirect(place, old);
    }
    noteMentions(old, before);
    new Remainders(old, found(place)).add(draft, notes);
    String missing =
        Census.of(before, anchor -> moved.getOrDefault(anchor, anchor))
            .missingIn(Census.of(draft.view(), UnaryOperator.identity()), givenUp);
    return missing.isEmpty() ? "" : "a " + missing + " would be lost";
  }

  private View.Found found(Location place) {
    View.Found found = draft.view().termAt(place);
    if (found == null) {
      throw new RenameException("\"" + name + "\" would not be a term of the glossary");
    }
    return found;
  }

  /** The heading, the labels, the references. */
  private Location rename(View.Found old) {
    TextChanges changes = new TextChanges();
    Heading heading = View.heading(old);
    TermPlace text = new TermPlace(old, draft);
    changes.replace(text.place(), name);
    Location id = heading != null && heading.explicit() ? text.id(heading) : null;
    if (id != null) {
      changes.replace(id, NameForms.slug(name));
    }
    new DataNames(old, name, changes, draft).add();
    LabelChanges labels = new LabelChanges(old, name, changes, draft);
    labels.add();
    labels.left().forEach(place -> notes.add(draft.place(place) + " names the term by a template"));
    if (!labels.definitions().isEmpty()) {
      definitions.add(NameForms.form(name));
    }
    references.addAll(labels.references());
    links.addAll(labels.links());
    UntypedNames untyped = new UntypedNames(draft, changes, old, name);
    untyped.add();
    links.addAll(untyped.links());
    checkCase(untyped.destinations());
    DraftStep step = new DraftStep(draft, changes);
    View.Found term = step.termAt(old.term().location());
    if (term != null) {
      Anchored at = new Anchored(term.entry().page().path(), term.term().id());
      labels.astray().forEach(each -> step.lead(each, at));
    }
    Location place = make(step, old.term().location(), untyped.destinations());
    new Reread(old, found(place)).check(name);
    return place;
  }

  /** Where nothing says that a name is that of a term, only small letters find one. */
  private void checkCase(Set<Location> untyped) {
    if (untyped.isEmpty() || name.equals(name.toLowerCase(Locale.ROOT))) {
      return;
    }
    List<String> places = new ArrayList<>();
    untyped.forEach(place -> places.add(draft.place(place)));
    throw new RenameException(
        "nothing was renamed: a name that may be that of anything finds terms in small letters"
            + " only; use the role term, or the id, at "
            + String.join(", ", new LinkedHashSet<>(places)));
  }

  /** An id that another anchor of the page has, or a number behind it, is a collision. */
  private void checkId(View.Found old, View.Found now) {
    String id = now.term().id();
    String path = old.entry().page().path();
    for (Anchor anchor : old.entry().page().document().document().anchors()) {
      boolean own = anchor.location().equals(old.term().location());
      boolean same = anchor.id().equals(id) && !id.equals(old.term().id());
      boolean numbered =
          id.startsWith(anchor.id())
              && id.substring(anchor.id().length()).matches("[-_]\\d+")
              && NameForms.slug(anchor.id()).equals(NameForms.slug(name))
              && !old.term().id().startsWith(anchor.id());
      boolean stays = !moved.containsKey(new Anchored(path, anchor.id()));
      if (!own && stays && !anchor.id().isEmpty() && (same || numbered)) {
        throw new RenameException(
            "the page has an anchor \"" + anchor.id() + "\": " + draft.place(anchor.location()));
      }
    }
  }

  /** Moves the entry to where it belongs. */
  private Location move(Location place) {
    View.Found found = found(place);
    Entry entry = found.entry();
    EntrySlots.Slot slot = slots(found.glossary()).of(name, entry, entry.page());
    if (slot == null) {
      if (!entry.page().holds(name)) {
        notes.add("the entry stays where it is: the glossary has no page for \"" + name + "\"");
      }
      return place;
    }
    String path = entry.page().path();
    EntryTexts texts = new EntryTexts(entry.page().document().document(), draft.text(path));
    Location all = texts.of(entry);
    Location leaving = texts.leaving(entry);
    TextChanges changes = new TextChanges();
    changes.move(all, slot.path(), slot.offset(), slot.before(), slot.after());
    if (!slot.path().equals(path)) {
      backlink(entry, slot.path(), changes);
    }
    if (leaving.end() > all.end()) {
      changes.replace(new Location(path, all.end(), leaving.end()), "");
    }
    boolean intoGap = slot.path().equals(path) && slot.offset() >= leaving.start();
    if (leaving.start() < all.start() && !intoGap) {
      changes.replace(new Location(path, leaving.start(), all.start()), "");
    }
    return make(changes, place);
  }

  /** Its list of related terms begins with the letter of its page, if it did before. */
  private void backlink(Entry entry, String path, TextChanges changes) {
    View view = draft.view();
    String letter = entry.page().letter();
    for (LinkedDocument page : view.site().at(path)) {
      for (Definition definition : view.site().effectiveDefinitions(page.document())) {
        String label = definition.label();
        if (page.document().isPart() || !isLetterOf(path, label)) {
          continue;
        }
        for (RelatedTerms list : entry.lists()) {
          if (!list.items().isEmpty() && list.items().get(0).text().equals("[" + letter + "]")) {
            Location item = list.items().get(0).location();
            changes.replace(item, "[" + label + "]");
            givenUp.add(new Anchored(entry.page().path(), ""));
          }
        }
      }
    }
  }

  private boolean isLetterOf(String path, String label) {
    for (Glossary glossary : draft.view().glossaries().all()) {
      GlossaryPage page = glossary.pageAt(path);
      if (page != null) {
        return !page.letter().isEmpty() && page.letter().equals(label);
      }
    }
    return false;
  }

  /** Leaves an entry of the old name. */
  private Location redirect(Location place, View.Found old) {
    View.Found found = found(place);
    Heading model = View.heading(found);
    if (model == null) {
      throw new RenameException("a redirect can only be left where entries are headings");
    }
    Glossary glossary = found.glossary();
    GlossaryPage usual = glossary.pageAt(old.entry().page().path());
    GlossaryPage home = usual == null ? found.entry().page() : usual;
    EntrySlots.Slot slot = slots(glossary).of(oldName, null, home);
    if (slot == null) {
      slot = above(found.entry());
    }
    EntryTexts texts = new EntryTexts(home.document().document(), draft.text(slot.path()));
    boolean labelled =
        glossary.labels(found.entry()).stream()
            .anyMatch(each -> NameForms.same(each.label(), name));
    String text =
        new RedirectEntry(glossary, draft)
            .text(
                oldName,
                model,
                labelled ? "[" + name + "]" : link(found, slot.path()),
                texts.lineEnding());
    TextChanges changes = new TextChanges();
    changes.insert(slot.path(), slot.offset(), slot.before() + text + slot.after());
    Location now = make(changes, place);
    return labelled ? define(now, slot.path()) : now;
  }

  private EntrySlots.Slot above(Entry entry) {
    String path = entry.page().path();
    EntryTexts texts = new EntryTexts(entry.page().document().document(), draft.text(path));
    String gap = texts.lineEnding().repeat(2);
    return new EntrySlots.Slot(path, texts.start(entry), "", gap, null, entry);
  }

  private EntrySlots slots(Glossary glossary) {
    return new EntrySlots(
        glossary, GlossaryOrder.ofEntries(glossary).orElse(null), new GlossaryTexts(draft::text));
  }

  private String link(View.Found found, String from) {
    String path = found.entry().page().path();
    String page = new PageSpellings(draft.view().site(), draft::text).of(path, from, "", from);
    return "[" + name + "](" + (page == null ? "" : page) + "#" + found.term().id() + ")";
  }

  /** The definition of the old name leads to the redirect. */
  private Location define(Location place, String path) {
    View.Found found = found(place);
    for (Entry entry : found.glossary().entriesOn(path)) {
      if (entry.redirect() != null && NameForms.same(entry.preferredTerm().text(), oldName)) {
        TextChanges changes = new TextChanges();
        new LabelLines(draft, found.glossary())
            .define(oldName, path, entry.preferredTerm().id(), name, found.entry(), changes);
        return make(changes, place);
      }
    }
    return place;
  }

  /**
   * Makes changes, and has all that led to anchors that they move lead there again.
   *
   * @param place of the term
   * @return where it is now
   */
  private Location make(TextChanges changes, Location place) {
    return changes.isEmpty() ? place : make(new DraftStep(draft, changes), place, Set.of());
  }

  /**
   * The same.
   *
   * @param named destinations that call their target by a name, which is changed already
   */
  private Location make(DraftStep step, Location place, Set<Location> named) {
    for (Location left : step.follow(named)) {
      notes.add(draft.place(left) + " leads to the term by a template");
    }
    step.definitions().forEach(label -> definitions.add(counted(label)));
    links.addAll(step.links());
    ChangedTexts all = step.make();
    moved.replaceAll((from, to) -> step.moved().getOrDefault(to, to));
    step.moved().forEach(moved::putIfAbsent);
    return all.now(place);
  }

  /** The form of a label; that of the new name for the old one. */
  private String counted(String label) {
    return NameForms.form(NameForms.same(label, oldName) ? name : label);
  }

  private void noteMentions(View.Found old, View before) {
    String id = old.term().id();
    if (!id.isEmpty() && moved.containsKey(new Anchored(old.entry().page().path(), id))) {
      for (Location place : FragmentMentions.of(id, before, draft)) {
        notes.add(draft.place(place) + " may lead to #" + id + "; look at it");
      }
    }
  }
}
