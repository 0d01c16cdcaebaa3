package io.github.glosslint.rename.draft;

import io.github.glosslint.rename.draft.MovedAnchors.Anchored;
import io.github.glosslint.text.Location;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a draft together with what follows from them: they are tried and read, which says what
 * anchors they move, and all that led to these leads there again.
 */
final class DraftStep {

  private final TreeDraft draft;
  private final View before;
  private final TextChanges changes;
  private final ChangedTexts alone;
  private final View tried;
  private final Map<Anchored, Anchored> moved;
  private final Retargets retargets;

  DraftStep(TreeDraft draft, TextChanges changes) {
    this.draft = draft;
    this.before = draft.view();
    this.changes = changes;
    this.alone = changes.apply(draft::text);
    this.tried = draft.tried(alone.texts());
    this.moved = MovedAnchors.moved(before, tried, alone);
    this.retargets = new Retargets(before, moved, changes, draft::text);
  }

  /** The term at a place of before, as the changes alone have it; null if there is none. */
  View.@Nullable Found termAt(Location place) {
    return tried.termAt(alone.now(place));
  }

  /** Has what led to an anchor lead to another one, whatever became of it. */
  void lead(Anchored from, Anchored to) {
    moved.put(from, to);
  }

  /**
   * Adds a change for every destination that needs one.
   *
   * @param named destinations that call their target by a name, which is changed already
   * @return those that are left, since a template writes them
   */
  Set<Location> follow(Set<Location> named) {
    retargets.add();
    Set<Location> left = new TreeSet<>(retargets.left());
    left.removeAll(named);
    return left;
  }

  /** Makes all changes, and says where they have brought what. */
  ChangedTexts make() {
    ChangedTexts all = changes.apply(draft::text);
    draft.put(all.texts());
    return all;
  }

  /** What became of the anchors that moved. */
  Map<Anchored, Anchored> moved() {
    return moved;
  }

  /** Labels of definitions that lead elsewhere now. */
  Set<String> definitions() {
    return retargets.definitions();
  }

  /** Links that lead elsewhere now. */
  Set<Location> links() {
    return retargets.links();
  }
}
