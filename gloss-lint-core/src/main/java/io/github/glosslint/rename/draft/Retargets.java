package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rename.draft.MovedAnchors.Anchored;
import io.github.glosslint.retarget.PageSpellings;
import io.github.glosslint.retarget.Written;
import io.github.glosslint.text.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Has links and definitions lead to where their anchors are after some changes. */
final class Retargets {

  private final View before;
  private final Map<Anchored, Anchored> moved;
  private final TextChanges changes;
  private final UnaryOperator<String> texts;
  private final PageSpellings spellings;
  private final Set<Location> done = new HashSet<>();
  private final Set<String> labels = new TreeSet<>();
  private final Set<Location> linked = new TreeSet<>();

  /** Places that lead to what has moved, and that are not written as they are read. */
  private final Set<Location> left = new TreeSet<>();

  /**
   * @param before what the changes are made to
   * @param texts those of before
   */
  Retargets(
      View before,
      Map<Anchored, Anchored> moved,
      TextChanges changes,
      UnaryOperator<String> texts) {
    this.before = before;
    this.moved = moved;
    this.changes = changes;
    this.texts = texts;
    this.spellings = new PageSpellings(before.site(), texts);
  }

  /** Adds a change for every destination that needs one. */
  void add() {
    for (LinkedDocument document : before.site().documents()) {
      List<Link> links = document.document().links();
      for (int i = 0; i < links.size(); i++) {
        Link link = links.get(i);
        if (!link.kind().isName()) {
          add(
              link.destination(),
              link.destinationLocation(),
              document.linkTargets().get(i),
              () -> linked.add(link.location()));
        }
      }
      List<Definition> definitions = document.document().definitions();
      for (int i = 0; i < definitions.size(); i++) {
        Definition definition = definitions.get(i);
        add(
            definition.destination(),
            definition.destinationLocation(),
            document.definitionTargets().get(i),
            () -> labels.add(definition.label()));
      }
    }
  }

  /** Labels of definitions that lead elsewhere now. */
  Set<String> definitions() {
    return labels;
  }

  /** Links that lead elsewhere now. */
  Set<Location> links() {
    return linked;
  }

  Set<Location> left() {
    return left;
  }

  private void add(String read, Location place, Target where, Runnable count) {
    if (!(where instanceof Target.Found found) || read.indexOf('#') < 0) {
      return;
    }
    Anchored target = new Anchored(found.path(), found.fragment());
    String home = changes.destination(place);
    boolean leaves = home != null && !home.equals(place.path());
    Anchored now = moved.getOrDefault(target, target);
    boolean samePage = read.startsWith("#");
    if (now.equals(target) && !(leaves && samePage) || !done.add(place)) {
      return;
    }
    String text = texts.apply(place.path());
    Written written = Written.of(place, read, text);
    if (written == null) {
      left.add(place);
      return;
    }
    String page = written.page();
    if (!now.path().equals(target.path()) || leaves && samePage) {
      String from = home == null ? place.path() : home;
      String spelt = spellings.of(now.path(), from, page, target.path());
      if (spelt == null) {
        left.add(place);
        return;
      }
      page = spelt;
    }
    String fresh = written.leadingTo(page, now.id());
    if (changes.replace(written.place(), fresh)) {
      count.run();
    } else {
      left.add(place);
    }
  }
}
