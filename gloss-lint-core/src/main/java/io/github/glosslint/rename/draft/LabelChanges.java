package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Labels;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.rename.draft.MovedAnchors.Anchored;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that calls an entry by one of its terms: labels of definitions, the references to
 * them, links whose text is the term, and roles that name it. Words that only mention it stay.
 */
final class LabelChanges {

  private final View view;
  private final View.Found found;
  private final String old;
  private final String name;
  private final TextChanges changes;
  private final TreeDraft draft;

  /** Definitions of the old name that lead to the entry. */
  private final Set<Definition> own = new HashSet<>();

  /** What some of them lead to, which does not exist. */
  private final Set<Anchored> astray = new HashSet<>();

  /** Definitions of the new name that lead there already. */
  private final Set<Definition> already = new HashSet<>();

  private final Set<Location> definitions = new TreeSet<>();
  private final Set<Location> references = new TreeSet<>();
  private final Set<Location> links = new TreeSet<>();
  private final Set<Location> left = new TreeSet<>();

  LabelChanges(View.Found found, String name, TextChanges changes, TreeDraft draft) {
    this.view = draft.view();
    this.found = found;
    this.old = found.term().text();
    this.name = name;
    this.changes = changes;
    this.draft = draft;
  }

  /**
   * Adds all changes.
   *
   * @throws RenameException if the new name is the label of something else where it is needed
   */
  void add() {
    Site site = view.site();
    for (LinkedDocument document : site.documents()) {
      List<Definition> all = document.document().definitions();
      for (int i = 0; i < all.size(); i++) {
        Target target = document.definitionTargets().get(i);
        if (NameForms.same(all.get(i).label(), old) && isOwn(target)) {
          own.add(all.get(i));
          if (!leadsToEntry(target) && target instanceof Target.Found gone) {
            astray.add(new Anchored(gone.path(), gone.fragment()));
          }
        } else if (NameForms.same(all.get(i).label(), name) && leadsToEntry(target)) {
          already.add(all.get(i));
        }
      }
    }
    for (LinkedDocument document : site.documents()) {
      boolean known = addReferences(document) && isKnown(document.document());
      for (Definition definition : document.document().definitions()) {
        if (own.contains(definition)) {
          add(definition, known || isKnown(document.document()));
        }
      }
      addLinks(document);
    }
  }

  /** Whether a destination is the entry, or was meant to be: its page has no such anchor. */
  private boolean isOwn(Target target) {
    if (!(target instanceof Target.Found to)) {
      return false;
    }
    boolean nowhere =
        to.anchor() instanceof Target.AnchorState.Absent
            && to.path().equals(found.entry().page().path());
    return leadsToEntry(target) || nowhere;
  }

  private boolean leadsToEntry(Target target) {
    return target instanceof Target.Found to
        && found.glossary().entryAt(to.path(), to.fragment()) == found.entry();
  }

  /** Renames a definition, or takes it out if there is one of that name already. */
  private void add(Definition definition, boolean doubled) {
    Location place = definition.labelLocation();
    if (!doubled) {
      replace(place, definition.label(), definitions, place);
      return;
    }
    LineMap lines = LineMap.of(draft.text(place.path()));
    int first = lines.start(lines.line(definition.location().start()));
    int last = lines.end(lines.line(Math.max(first, definition.location().end() - 1)));
    changes.replace(new Location(place.path(), first, last), "");
    definitions.add(place);
  }

  /** Returns whether the document has a reference that is renamed. */
  private boolean addReferences(LinkedDocument linked) {
    Document document = linked.document();
    Labels labels = view.site().labels(document);
    List<Reference> undefined = own.isEmpty() ? view.undefined().in(linked) : List.of();
    boolean any = false;
    for (Reference reference : document.references()) {
      if (!NameForms.same(reference.label(), old)) {
        continue;
      }
      Definition definition = reference.defined() ? labels.find(reference.key()) : null;
      if (definition == null ? undefined.contains(reference) : own.contains(definition)) {
        any = true;
        replace(reference.labelLocation(), reference.label(), references, reference.location());
      }
    }
    return any;
  }

  private void addLinks(LinkedDocument document) {
    List<Link> all = document.document().links();
    for (int i = 0; i < all.size(); i++) {
      Link link = all.get(i);
      if (!leadsToEntry(document.linkTargets().get(i))) {
        continue;
      }
      if (link.kind() == Link.Kind.TERM_NAME && NameForms.same(link.destination(), old)) {
        replace(link.destinationLocation(), link.destination(), links, link.location());
      } else if (link.kind() == Link.Kind.INLINE) {
        Location words = words(link);
        if (words != null) {
          String written = draft.text(words.path()).substring(words.start(), words.end());
          replace(words, written, links, link.location());
        }
      }
    }
  }

  /** The text of a link that is the term and nothing else; null if it is not. */
  private @Nullable Location words(Link link) {
    Location all = link.location();
    String text = draft.text(all.path());
    int start = all.start() + 1;
    int end = link.destinationLocation().start();
    if (start < 1 || end > text.length() || end < start) {
      return null;
    }
    end = text.lastIndexOf("](", end);
    if (end <= start || text.charAt(start - 1) != '[') {
      return null;
    }
    return NameForms.same(text.substring(start, end), old)
        ? new Location(all.path(), start, end)
        : null;
  }

  private void replace(Location place, String read, Set<Location> kind, Location counted) {
    if (kind.contains(counted)) {
      return;
    }
    String text = draft.text(place.path());
    boolean asRead =
        place.end() <= text.length() && text.substring(place.start(), place.end()).equals(read);
    if (asRead && changes.replace(place, NameForms.like(read.strip(), old, name))) {
      kind.add(counted);
    } else {
      left.add(place);
    }
  }

  /**
   * Whether the new name is a label already that leads to the entry, on a page or on one that
   * includes it.
   *
   * @throws RenameException if it leads elsewhere
   */
  private boolean isKnown(Document document) {
    if (NameForms.same(name, old)) {
      return false;
    }
    boolean known = false;
    List<Document> pages = document.isPart() ? view.site().includers(document) : List.of(document);
    for (Document page : pages) {
      for (Definition definition : view.site().effectiveDefinitions(page)) {
        if (NameForms.same(definition.label(), name)) {
          if (!already.contains(definition)) {
            throw new RenameException(
                "there is a label ["
                    + definition.label()
                    + "] that leads elsewhere: "
                    + draft.place(definition.labelLocation()));
          }
          known = true;
        }
      }
    }
    return known;
  }

  /** Definitions whose label is renamed. */
  Set<Location> definitions() {
    return definitions;
  }

  /** What definitions of the old name lead to that does not exist: the term is meant. */
  Set<Anchored> astray() {
    return astray;
  }

  Set<Location> references() {
    return references;
  }

  /** Links whose text, or whose name of the target, is renamed. */
  Set<Location> links() {
    return links;
  }

  /** Places that name the term in a way that cannot be changed here. */
  Set<Location> left() {
    return left;
  }
}
