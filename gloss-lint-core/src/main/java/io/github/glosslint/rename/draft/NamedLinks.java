package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rename.draft.MovedAnchors.Anchored;
import io.github.glosslint.text.Location;
import java.util.Set;
import java.util.TreeSet;

/** Links that call their target by its name rather than by its id. */
final class NamedLinks {

  private final TreeDraft draft;
  private final TextChanges changes;
  private final Anchored target;
  private final String old;
  private final String name;
  private final boolean fragments;
  private final Set<Location> done = new TreeSet<>();

  /**
   * @param target what is renamed, as it is found now
   * @param fragments whether fragments name it as well, as they do in MyST
   */
  NamedLinks(
      TreeDraft draft,
      TextChanges changes,
      Anchored target,
      String old,
      String name,
      boolean fragments) {
    this.draft = draft;
    this.changes = changes;
    this.target = target;
    this.old = old;
    this.name = name;
    this.fragments = fragments;
  }

  /** Adds a change for each of them, and returns where their destinations are. */
  Set<Location> add() {
    for (LinkedDocument document : draft.view().site().documents()) {
      for (int i = 0; i < document.document().links().size(); i++) {
        Link link = document.document().links().get(i);
        add(link.destinationLocation(), link.kind().isName(), document.linkTargets().get(i));
      }
      for (int i = 0; i < document.document().definitions().size(); i++) {
        Definition definition = document.document().definitions().get(i);
        add(definition.destinationLocation(), false, document.definitionTargets().get(i));
      }
    }
    return done;
  }

  private void add(Location place, boolean isName, Target where) {
    if (!(where instanceof Target.Found found)
        || !found.path().equals(target.path())
        || !found.fragment().equals(target.id())
        || done.contains(place)) {
      return;
    }
    String text = draft.text(place.path());
    if (place.start() < 0 || place.end() > text.length() || place.isEmpty()) {
      return;
    }
    String written = text.substring(place.start(), place.end());
    int start = place.start() + start(written, isName);
    Location part = new Location(place.path(), start, place.end());
    if (NameForms.same(text.substring(start, place.end()), old) && changes.replace(part, name)) {
      done.add(place);
    }
  }

  /** Where the name begins in a destination: behind the document that has it. */
  private int start(String written, boolean isName) {
    if (isName && !NameForms.same(written, old)) {
      return written.indexOf(':') + 1;
    }
    return fragments ? written.lastIndexOf('#') + 1 : 0;
  }
}
