package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.FootnoteDefinition;
import io.github.glosslint.document.FootnoteReference;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Labels;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.NamedPlace;
import io.github.glosslint.document.Reference;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.retarget.Written;
import io.github.glosslint.text.Location;
import org.jspecify.annotations.Nullable;

/** Finds what bears the name at a place: it may be written there, or called by a link. */
final class SubjectAt {

  private final TreeDraft draft;
  private final View view;
  private final WrittenIds ids;
  private final String path;
  private final int offset;
  private @Nullable RenameSubject found;
  private @Nullable Location place;

  SubjectAt(TreeDraft draft, String path, int offset) {
    this.draft = draft;
    this.view = draft.view();
    this.ids = new WrittenIds(draft::text);
    this.path = path;
    this.offset = offset;
    for (LinkedDocument document : view.site().documents()) {
      if (document.path().equals(path) || document.document().files().contains(path)) {
        lookAt(document);
      }
    }
    for (Glossary glossary : view.glossaries().all()) {
      for (Entry entry : glossary.entries()) {
        for (Term term : entry.terms()) {
          take(term.location(), new RenameSubject.OfTerm(new View.Found(glossary, entry, term)));
        }
      }
    }
  }

  /** What bears the innermost name; null if nothing there has one. */
  @Nullable RenameSubject subject() {
    return found;
  }

  /** Where the name is that was pointed at; null if there is none. */
  @Nullable Location place() {
    return place;
  }

  private boolean isHere(Location at) {
    return at.path().equals(path) && at.start() <= offset && offset <= at.end();
  }

  /** The innermost name wins, of several with one place the last. */
  private void take(Location at, @Nullable RenameSubject subject) {
    Location known = place;
    if (subject != null
        && isHere(at)
        && (known == null || at.end() - at.start() <= known.end() - known.start())) {
      found = subject;
      place = at;
    }
  }

  private void lookAt(LinkedDocument linked) {
    Document document = linked.document();
    for (Heading heading : document.headings()) {
      take(heading.location(), new RenameSubject.OfHeading(linked, heading));
      Location id = isNear(heading.location()) ? ids.of(heading) : null;
      if (id != null) {
        take(id, ofId(linked, heading.id(), id));
      }
    }
    for (Anchor anchor : document.anchors()) {
      Location id = isNear(anchor.location()) ? ids.of(anchor) : null;
      if (id != null) {
        take(id, new RenameSubject.OfId(linked, anchor, id));
      }
    }
    for (NamedPlace named : document.places()) {
      if (isLabel(named)) {
        take(named.location(), new RenameSubject.OfName(linked, named));
      }
    }
    for (int i = 0; i < document.definitions().size(); i++) {
      Definition definition = document.definitions().get(i);
      take(definition.labelLocation(), ofLabel(definition, linked.definitionTargets().get(i)));
      fragment(
          definition.destination(),
          definition.destinationLocation(),
          linked.definitionTargets().get(i));
    }
    references(document);
    for (int i = 0; i < document.links().size(); i++) {
      Link link = document.links().get(i);
      Target target = linked.linkTargets().get(i);
      if (!link.kind().isName()) {
        fragment(link.destination(), link.destinationLocation(), target);
      } else if (isHere(link.destinationLocation()) && target instanceof Target.Found there) {
        take(link.destinationLocation(), named(there, link.destination()));
      }
    }
    footnotes(document);
  }

  /** Ids are written on the lines of what bears them, or on those next to these. */
  private boolean isNear(Location at) {
    String text = at.path().equals(path) ? draft.text(path) : "";
    int from = Math.min(offset, at.end());
    int to = Math.min(Math.max(offset, at.start()), text.length());
    return !text.isEmpty()
        && from <= to
        && text.substring(Math.max(0, from), to).chars().filter(c -> c == '\n').count() <= 2;
  }

  private static boolean isLabel(NamedPlace named) {
    return named.kind() == NamedPlace.Kind.LABEL || named.kind() == NamedPlace.Kind.EQUATION;
  }

  private void references(Document document) {
    Labels labels = document.references().isEmpty() ? Labels.NONE : view.site().labels(document);
    for (Reference reference : document.references()) {
      if (reference.defined() && isHere(reference.labelLocation())) {
        Definition definition = labels.find(reference.key());
        if (definition != null) {
          take(reference.labelLocation(), ofLabel(definition, target(definition)));
        }
      }
    }
  }

  private @Nullable Target target(Definition definition) {
    for (LinkedDocument linked : view.site().documents()) {
      int at = linked.document().definitions().indexOf(definition);
      if (at >= 0) {
        return linked.definitionTargets().get(at);
      }
    }
    return null;
  }

  /** A label that is the name of the term that it leads to is that term's. */
  private RenameSubject ofLabel(Definition definition, @Nullable Target target) {
    if (target instanceof Target.Found there) {
      for (Glossary glossary : view.glossaries().all()) {
        Entry entry = glossary.entryAt(there.path(), there.fragment());
        Term term = entry == null ? null : termOf(entry, definition.label());
        if (entry != null && term != null) {
          return new RenameSubject.OfTerm(new View.Found(glossary, entry, term));
        }
      }
    }
    return new RenameSubject.OfLabel(definition);
  }

  private static @Nullable Term termOf(Entry entry, String name) {
    for (Term term : entry.terms()) {
      if (NameForms.same(term.text(), name)) {
        return term;
      }
    }
    return null;
  }

  /** The fragment of a destination is the name of what it leads to. */
  private void fragment(String read, Location destination, Target target) {
    if (isHere(destination)
        && target instanceof Target.Found there
        && !there.fragment().isEmpty()) {
      Written written = Written.of(destination, read, draft.text(destination.path()));
      if (written != null && !written.fragment().isEmpty()) {
        int end = written.place().end();
        take(
            new Location(destination.path(), end - written.fragment().length(), end),
            named(there, there.fragment()));
      }
    }
  }

  /**
   * What bears a name that leads to an anchor.
   *
   * @param name as it is called
   */
  private @Nullable RenameSubject named(Target.Found there, String name) {
    for (LinkedDocument page : view.site().at(there.path())) {
      for (NamedPlace named : page.document().places()) {
        if (isLabel(named)
            && named.id().equals(there.fragment())
            && !named.location().isEmpty()
            && (NameForms.same(named.name(), name) || named.id().equals(name))) {
          return new RenameSubject.OfName(page, named);
        }
      }
      for (Heading heading : page.document().headings()) {
        if (heading.id().equals(there.fragment())) {
          Location id = ids.of(heading);
          View.Found term = view.termAt(heading.location());
          return term != null
              ? new RenameSubject.OfTerm(term)
              : id != null
                  ? ofId(page, heading.id(), id)
                  : heading.explicit() ? null : new RenameSubject.OfHeading(page, heading);
        }
      }
      for (Anchor anchor : page.document().anchors()) {
        if (anchor.id().equals(there.fragment())) {
          View.Found term = view.termAt(anchor.location());
          Location id = ids.of(anchor);
          if (term != null) {
            return new RenameSubject.OfTerm(term);
          }
          return id == null ? null : new RenameSubject.OfId(page, anchor, id);
        }
      }
    }
    return null;
  }

  private static @Nullable RenameSubject ofId(LinkedDocument page, String id, Location place) {
    for (Anchor anchor : page.document().anchors()) {
      if (anchor.id().equals(id)) {
        return new RenameSubject.OfId(page, anchor, place);
      }
    }
    return null;
  }

  private void footnotes(Document document) {
    for (FootnoteReference note : document.footnotes().references()) {
      if (note.defined()) {
        take(note.location(), new RenameSubject.OfFootnote(document, note.label(), note.key()));
      }
    }
    for (FootnoteDefinition note : document.footnotes().definitions()) {
      take(note.location(), new RenameSubject.OfFootnote(document, note.label(), note.key()));
    }
  }
}
