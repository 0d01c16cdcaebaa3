package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.FootnoteDefinition;
import io.github.glosslint.document.FootnoteReference;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.NamedPlace;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.rename.RenameOptions;
import io.github.glosslint.rename.Renameable;
import io.github.glosslint.rename.Renameable.Kind;
import io.github.glosslint.rename.draft.MovedAnchors.Anchored;
import io.github.glosslint.text.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Renames what somebody points at, in a draft: it is changed and read again, all that led to it
 * follows, and in the end as much leads as before, or nothing is changed.
 */
public final class PlaceRename {

  private final TreeDraft draft;
  private final @Nullable RenameSubject subject;
  private final @Nullable Location place;

  /**
   * @param path of the file
   * @param offset of the cursor
   */
  public PlaceRename(TreeDraft draft, String path, int offset) {
    SubjectAt at = new SubjectAt(draft, path, offset);
    this.draft = draft;
    this.subject = at.subject();
    this.place = at.place();
  }

  /** What would be renamed; null if nothing there has a name of its own. */
  public @Nullable Renameable subject() {
    Location at = place;
    return subject == null || at == null
        ? null
        : new Renameable(kind(subject), name(subject), pointed(subject, at));
  }

  private static Kind kind(RenameSubject subject) {
    if (subject instanceof RenameSubject.OfTerm) {
      return Kind.TERM;
    } else if (subject instanceof RenameSubject.OfHeading) {
      return Kind.HEADING;
    } else if (subject instanceof RenameSubject.OfLabel) {
      return Kind.LABEL;
    } else if (subject instanceof RenameSubject.OfId) {
      return Kind.ID;
    }
    return subject instanceof RenameSubject.OfName ? Kind.NAME : Kind.FOOTNOTE;
  }

  private String name(RenameSubject one) {
    if (one instanceof RenameSubject.OfTerm term) {
      return term.found().term().text();
    } else if (one instanceof RenameSubject.OfHeading title) {
      Location at = title.heading().location();
      String text = draft.text(at.path());
      return at.end() <= text.length() ? text.substring(at.start(), at.end()) : "";
    } else if (one instanceof RenameSubject.OfLabel label) {
      return label.definition().label();
    } else if (one instanceof RenameSubject.OfId id) {
      return id.anchor().id();
    } else if (one instanceof RenameSubject.OfName named) {
      return named.named().name();
    }
    return ((RenameSubject.OfFootnote) one).label();
  }

  /** The mark of a footnote is more than its name. */
  private Location pointed(RenameSubject one, Location at) {
    return one instanceof RenameSubject.OfFootnote note ? label(at, note.label()) : at;
  }

  private Location label(Location mark, String label) {
    String text = draft.text(mark.path());
    int at = text.substring(mark.start(), Math.min(mark.end(), text.length())).indexOf(label);
    return at < 0
        ? mark
        : new Location(mark.path(), mark.start() + at, mark.start() + at + label.length());
  }

  /**
   * Renames it; the draft has the changes.
   *
   * @return what to look at
   * @throws RenameException if the new name is taken or means something else, or something would
   *     lead nowhere
   */
  public List<String> run(String newName) {
    RenameSubject one = subject;
    if (one == null) {
      throw new RenameException("nothing here has a name that can be changed");
    }
    String name = newName.strip().replaceAll("\\s+", " ");
    if (name.isEmpty()) {
      throw new RenameException("the new name is empty");
    }
    if (one instanceof RenameSubject.OfTerm term) {
      return new TermRename(draft, term.found().term().location(), name, RenameOptions.defaults())
          .run()
          .notes();
    }
    View before = draft.view();
    TextChanges changes = new TextChanges();
    Set<Location> named = new TreeSet<>();
    if (one instanceof RenameSubject.OfHeading title) {
      named.addAll(new HeadingRename(draft, title.page(), title.heading(), name).add(changes));
    } else if (one instanceof RenameSubject.OfLabel label) {
      new LabelRename(draft, label.definition(), name).add(changes);
    } else if (one instanceof RenameSubject.OfId id) {
      checkId(id, name);
      changes.replace(id.place(), name);
    } else if (one instanceof RenameSubject.OfName label) {
      named.addAll(rename(label, name, changes));
    } else if (one instanceof RenameSubject.OfFootnote note) {
      rename(note, name, changes);
    }
    Map<Anchored, Anchored> moved = follow(changes, named);
    if (one instanceof RenameSubject.OfHeading title) {
      checkHeading(title, moved);
    }
    new Balance(before, moved).check(draft.view());
    return List.of();
  }

  /** Changes the draft, links that lead to what they move included. */
  private Map<Anchored, Anchored> follow(TextChanges changes, Set<Location> named) {
    DraftStep step = new DraftStep(draft, changes);
    Set<Location> left = step.follow(named);
    if (!left.isEmpty()) {
      throw new RenameException(
          "a template writes the link at "
              + draft.place(left.iterator().next())
              + "; rename it by hand");
    }
    step.make();
    return step.moved();
  }

  private void checkId(RenameSubject.OfId id, String name) {
    if (name.chars().anyMatch(c -> c <= ' ' || "\"'<>{}[]()#%`".indexOf(c) >= 0)) {
      throw new RenameException("\"" + name + "\" cannot be an id");
    }
    for (Anchor anchor : id.page().document().anchors()) {
      if (anchor.id().equals(name)) {
        throw new RenameException(
            "the page has an anchor \"" + name + "\": " + draft.place(anchor.location()));
      }
    }
  }

  private Set<Location> rename(RenameSubject.OfName label, String name, TextChanges changes) {
    NamedPlace named = label.named();
    for (LinkedDocument document : draft.view().site().documents()) {
      for (NamedPlace other : document.document().places()) {
        if (other.kind() == named.kind()
            && !other.location().equals(named.location())
            && NameForms.same(other.name(), name)) {
          throw new RenameException(
              "\"" + other.name() + "\" is a label already: " + draft.place(other.location()));
        }
      }
    }
    Location written = label(named.location(), named.name());
    boolean asRead =
        draft.text(written.path()).startsWith(named.name(), written.start())
            && written.end() - written.start() == named.name().length();
    if (!asRead || !changes.replace(written, name)) {
      throw new RenameException("a template writes this label; rename it by hand");
    }
    Anchored target = new Anchored(label.page().path(), named.id());
    return new NamedLinks(draft, changes, target, named.name(), name, true).add();
  }

  private void rename(RenameSubject.OfFootnote note, String name, TextChanges changes) {
    if (name.chars().anyMatch(c -> c <= ' ' || c == '[' || c == ']')) {
      throw new RenameException("\"" + name + "\" cannot be the label of a footnote");
    }
    for (FootnoteDefinition other : note.page().footnotes().definitions()) {
      if (other.label().equalsIgnoreCase(name) && !other.key().equals(note.key())) {
        throw new RenameException(
            "the footnote \""
                + other.label()
                + "\" is there already: "
                + draft.place(other.location()));
      }
      if (other.key().equals(note.key())) {
        changes.replace(label(other.location(), other.label()), name);
      }
    }
    for (FootnoteReference mark : note.page().footnotes().references()) {
      if (mark.key().equals(note.key())) {
        changes.replace(label(mark.location(), mark.label()), name);
      }
    }
  }

  /** A heading must still be one, and its id must be its own. */
  private void checkHeading(RenameSubject.OfHeading title, Map<Anchored, Anchored> moved) {
    Heading old = title.heading();
    List<Heading> now = headings(title.page());
    int at = title.page().document().headings().indexOf(old);
    if (now.size() != title.page().document().headings().size()
        || now.get(at).level() != old.level()) {
      throw new RenameException("the new text would not be read as this heading");
    }
    String path = title.page().path();
    String id = now.get(at).id();
    if (id.equals(old.id())) {
      return;
    }
    for (Heading other : title.page().document().headings()) {
      boolean same = other.id().equals(id) || NameForms.same(other.text(), now.get(at).text());
      if (!other.equals(old) && same && !other.id().isEmpty()) {
        throw new RenameException(
            "the page has a heading of that name: " + draft.place(other.location()));
      }
    }
    for (Anchor other : title.page().document().anchors()) {
      boolean own = other.location().equals(old.location());
      if (!own && other.id().equals(id) && !moved.containsKey(new Anchored(path, id))) {
        throw new RenameException(
            "the page has an anchor \"" + id + "\": " + draft.place(other.location()));
      }
    }
  }

  private List<Heading> headings(LinkedDocument before) {
    for (LinkedDocument document : draft.view().site().at(before.path())) {
      if (document.document().id().equals(before.document().id())) {
        return document.document().headings();
      }
    }
    return List.of();
  }

  /** Holds what leads somewhere after a change against what did before. */
  private record Balance(View before, Map<Anchored, Anchored> moved) {

    void check(View after) {
      UnaryOperator<Anchored> now = anchor -> moved.getOrDefault(anchor, anchor);
      String missing =
          Census.of(before, now).missingIn(Census.of(after, UnaryOperator.identity()), Set.of());
      if (!missing.isEmpty()) {
        throw new RenameException("nothing was renamed: a " + missing + " would be lost");
      }
      BracketSums was = BracketSums.of(before);
      BracketSums is = BracketSums.of(after);
      if (is.undefined() > was.undefined()
          || is.defined() - was.defined() != was.undefined() - is.undefined()) {
        throw new RenameException(
            "nothing was renamed: text in brackets would become a reference, or the other way");
      }
    }
  }
}
