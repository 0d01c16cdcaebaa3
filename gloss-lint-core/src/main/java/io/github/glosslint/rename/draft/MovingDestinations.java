package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.retarget.Written;
import io.github.glosslint.text.Location;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The destinations of a site that may have to be written anew when files move. */
final class MovingDestinations {

  private final MovedPaths paths;
  private final UnaryOperator<String> texts;

  /** By the file, and by the place in it. */
  private final SortedMap<String, SortedMap<Location, MovingDestination>> byFile = new TreeMap<>();

  /**
   * @param texts the text of a file, by its path
   */
  MovingDestinations(Site site, MovedPaths paths, UnaryOperator<String> texts) {
    this.paths = paths;
    this.texts = texts;
    site.documents().forEach(this::collect);
  }

  boolean isEmpty() {
    return byFile.isEmpty();
  }

  /** The files that hold any, sorted. */
  Collection<String> files() {
    return byFile.keySet();
  }

  /** Those of a file, in the order of their places. */
  Collection<MovingDestination> in(String file) {
    Map<Location, MovingDestination> there = byFile.get(file);
    return there == null ? List.of() : there.values();
  }

  /** All, by file and place. */
  List<MovingDestination> all() {
    return byFile.values().stream().flatMap(each -> each.values().stream()).toList();
  }

  private void collect(LinkedDocument linked) {
    Document document = linked.document();
    for (int i = 0; i < document.links().size(); i++) {
      Link link = document.links().get(i);
      Target target = linked.linkTargets().get(i);
      collect(link.destinationLocation(), link.destination(), target, link.kind().isName());
    }
    for (int i = 0; i < document.definitions().size(); i++) {
      Definition definition = document.definitions().get(i);
      Target target = linked.definitionTargets().get(i);
      collect(definition.destinationLocation(), definition.destination(), target, false);
    }
    for (Include include : document.includes()) {
      Location place = include.location();
      if (include.isFound() && isAffected(place, include.path())) {
        add(new MovingDestination(place, place, include.path(), true));
      }
    }
  }

  private void collect(Location place, String read, Target target, boolean isName) {
    if (!(target instanceof Target.Found found)) {
      if (target instanceof Target.Missing || target instanceof Target.Unknown) {
        collectTag(place);
      }
      return;
    }
    if (read.startsWith("#") || !isAffected(place, found.path())) {
      return;
    }
    Written written = Written.of(place, read, texts.apply(place.path()));
    if (written == null) {
      add(new MovingDestination(place, place, found.path(), isName));
      return;
    }
    int start = written.place().start();
    Location page = new Location(place.path(), start, start + written.page().length());
    boolean pointy = start > place.start();
    add(new MovingDestination(place, page, found.path(), isName || pointy));
  }

  /** A tag that names a file has to name one that is there, wherever its link leads. */
  private void collectTag(Location place) {
    String text = texts.apply(place.path());
    int tag = place.isEmpty() ? -1 : text.indexOf("{%", place.start());
    if (tag < 0 || tag >= place.end()) {
      return;
    }
    String written = text.substring(tag, Math.min(place.end(), text.length()));
    paths
        .files()
        .forEach(
            (old, now) -> {
              int at = written.indexOf(" " + old + " ");
              if (at >= 0) {
                int start = tag + at + 1;
                Location name = new Location(place.path(), start, start + old.length());
                add(new MovingDestination(place, name, old, true).as(now));
              }
            });
  }

  private boolean isAffected(Location place, String path) {
    return !place.isEmpty() && (paths.moves(place.path()) || paths.moves(path));
  }

  private void add(MovingDestination one) {
    String file = one.written().path();
    if (one.written().end() <= texts.apply(file).length()) {
      byFile.computeIfAbsent(file, path -> new TreeMap<>()).putIfAbsent(one.place(), one);
    }
  }
}
