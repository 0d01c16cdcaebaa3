package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.Include;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.workspace.LiveSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files that get other paths. Destinations are written anew in the copy of a tree, one guess after
 * the other, and read again by the generator of the site, until each leads where it did.
 */
public final class FileMove {

  private final LiveSite live;
  private final MovedPaths paths;
  private final Site before;

  /** The texts before, by their paths before. */
  private final Map<String, String> texts = new HashMap<>();

  /** The texts that the tree has now, by their paths before. */
  private final Map<String, String> written = new HashMap<>();

  private final MovingDestinations moving;

  /**
   * @param origin stays as it is
   * @param files the new path of each file that moves, by its old one
   */
  public FileMove(LiveSite origin, SortedMap<String, String> files) {
    this.live = origin.copy();
    this.paths = new MovedPaths(files);
    this.before = origin.site();
    this.moving = new MovingDestinations(before, paths, this::text);
  }

  /**
   * What became of it.
   *
   * @param texts those that changed, by the path before
   * @param old the same texts before
   * @param left destinations that lead elsewhere now
   */
  public record Done(
      SortedMap<String, String> texts, Map<String, String> old, List<Location> left) {}

  /** Moves the files, and writes what has to be written. */
  public Done run() {
    if (moving.isEmpty()) {
      return new Done(new TreeMap<>(), Map.of(), List.of());
    }
    paths
        .files()
        .forEach(
            (old, now) -> {
              SourceText text = live.tree().text(old);
              live.remove(old);
              live.put(now, text == null ? "" : text.content());
            });
    moving.files().forEach(this::put);
    Site moved = live.site();
    for (MovingDestination each : moving.all()) {
      if (!each.hasGuesses()) {
        each.guesses(guesses(each, moved));
      }
    }
    boolean again = judge(moved);
    while (again) {
      moving.files().forEach(this::put);
      again = judge(live.site());
    }
    return done();
  }

  private Done done() {
    SortedMap<String, String> changed = new TreeMap<>();
    for (String file : moving.files()) {
      String text = changed(file);
      if (!text.equals(text(file))) {
        changed.put(file, text);
      }
    }
    List<Location> left =
        moving.all().stream()
            .filter(MovingDestination::isLeft)
            .map(MovingDestination::place)
            .toList();
    return new Done(changed, Map.copyOf(texts), left);
  }

  /** Has the tree read a text anew if other guesses are in it. */
  private void put(String file) {
    String text = changed(file);
    String known = written.getOrDefault(file, text(file));
    if (!text.equals(known)) {
      written.put(file, text);
      live.put(paths.now(file), text);
    }
  }

  private String text(String path) {
    return texts.computeIfAbsent(
        path,
        file -> {
          SourceText text = live.tree().text(file);
          return text == null ? "" : text.content();
        });
  }

  private List<String> guesses(MovingDestination one, Site after) {
    Location place = one.written();
    String written = text(place.path()).substring(place.start(), place.end());
    boolean encoded = written.indexOf('%') >= 0;
    // Blanks of a template stay as they are.
    boolean blanks = one.takesBlanks() || written.indexOf(' ') >= 0;
    MovedSpellings spellings =
        new MovedSpellings(
            encoded ? written.replace("%20", " ") : written,
            moved(place.path(), after),
            moved(one.path(), after));
    List<String> guesses = new ArrayList<>();
    for (String guess : spellings.all()) {
      guesses.add(blanks ? guess : guess.replace(" ", "%20"));
    }
    return guesses;
  }

  private MovedSpellings.Moved moved(String path, Site after) {
    String now = paths.now(path);
    return new MovedSpellings.Moved(path, url(before, path), now, url(after, now));
  }

  private static String url(Site site, String path) {
    for (LinkedDocument document : site.at(path)) {
      if (!document.url().isEmpty()) {
        return document.url();
      }
    }
    return "";
  }

  /** A text with the guesses that are tried. */
  private String changed(String file) {
    String text = text(file);
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (MovingDestination each : moving.in(file)) {
      String guess = each.guess();
      if (guess != null && each.written().start() >= at) {
        out.append(text, at, each.written().start()).append(guess);
        at = each.written().end();
      }
    }
    return out.append(text, at, text.length()).toString();
  }

  /** Looks where everything leads; returns whether something has another guess to be tried. */
  private boolean judge(Site after) {
    Map<Location, String> leading = leading(after);
    boolean again = false;
    for (String file : moving.files()) {
      int shift = 0;
      for (MovingDestination each : moving.in(file)) {
        int start = each.place().start() + shift;
        String target = leading.get(new Location(paths.now(file), start, start));
        shift += each.growth();
        again |= each.judged(paths.now(each.path()).equals(target));
      }
    }
    return again;
  }

  /** Where each destination leads, by its beginning; nowhere if several readers disagree. */
  private static Map<Location, String> leading(Site site) {
    Map<Location, String> leading = new HashMap<>();
    for (LinkedDocument linked : site.documents()) {
      Document document = linked.document();
      for (int i = 0; i < document.links().size(); i++) {
        note(document.links().get(i).destinationLocation(), linked.linkTargets().get(i), leading);
      }
      for (int i = 0; i < document.definitions().size(); i++) {
        note(
            document.definitions().get(i).destinationLocation(),
            linked.definitionTargets().get(i),
            leading);
      }
      for (Include include : document.includes()) {
        note(include.location(), include.path(), leading);
      }
    }
    return leading;
  }

  private static void note(Location place, Target target, Map<Location, String> leading) {
    note(place, target instanceof Target.Found found ? found.path() : "", leading);
  }

  private static void note(Location place, String path, Map<Location, String> leading) {
    leading.merge(
        new Location(place.path(), place.start(), place.start()),
        path,
        (one, other) -> one.equals(other) ? one : "");
  }
}
