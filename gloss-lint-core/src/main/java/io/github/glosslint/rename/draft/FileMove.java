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
import io.github.glosslint.text.SourceText;
import io.github.glosslint.workspace.LiveSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Files that get other paths. Destinations are written anew in the copy of a tree, one guess after
 * the other, and read again by the generator of the site, until each leads where it did.
 */
public final class FileMove {

  private final LiveSite live;
  private final SortedMap<String, String> files;
  private final Site before;
  private final Map<String, String> texts = new TreeMap<>();

  /** The texts that the tree has now. */
  private final Map<String, String> written = new HashMap<>();

  /** Destinations that may have to change, by the place that they have before. */
  private final SortedMap<Location, Moving> moving = new TreeMap<>();

  /**
   * @param origin stays as it is
   * @param files the new path of each file that moves, by its old one
   */
  public FileMove(LiveSite origin, SortedMap<String, String> files) {
    this.live = origin.copy();
    this.files = files;
    this.before = origin.site();
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

  /** A destination. */
  private static final class Moving {

    private final Location place;
    private final Location written;
    private final String path;
    private final boolean enclosed;
    private @Nullable List<String> guesses;
    private int tried;
    private boolean right;
    private boolean certain;

    /**
     * @param place as facts have it
     * @param written the part of it that names the file
     * @param path of the file that it leads to
     * @param enclosed whether blanks may be written as they are
     */
    Moving(Location place, Location written, String path, boolean enclosed) {
      this.place = place;
      this.written = written;
      this.path = path;
      this.enclosed = enclosed;
    }

    /** The same, written so for certain. */
    Moving as(String now) {
      guesses = List.of(now);
      tried = 1;
      certain = true;
      return this;
    }

    @Nullable String guess() {
      List<String> known = guesses;
      return known == null || tried == 0 || tried > known.size() ? null : known.get(tried - 1);
    }

    boolean isLeft() {
      List<String> known = guesses;
      return !right && known != null && tried > known.size();
    }
  }

  /** Moves the files, and writes what has to be written. */
  public Done run() {
    before.documents().forEach(this::collect);
    if (moving.isEmpty()) {
      return new Done(new TreeMap<>(), Map.of(), List.of());
    }
    files.forEach(
        (old, now) -> {
          SourceText text = live.tree().text(old);
          live.remove(old);
          live.put(now, text == null ? "" : text.content());
        });
    texts.keySet().forEach(this::put);
    Site moved = live.site();
    moving.values().stream()
        .filter(each -> each.guesses == null)
        .forEach(each -> each.guesses = guesses(each, moved));
    boolean again = judge(moved);
    while (again) {
      texts.keySet().forEach(this::put);
      again = judge(live.site());
    }
    SortedMap<String, String> changed = new TreeMap<>();
    texts.forEach(
        (path, text) -> {
          if (!changed(path).equals(text)) {
            changed.put(path, changed(path));
          }
        });
    List<Location> left =
        moving.values().stream().filter(Moving::isLeft).map(each -> each.place).toList();
    return new Done(changed, Map.copyOf(texts), left);
  }

  /** Has the tree read a text anew if other guesses are in it. */
  private void put(String path) {
    String text = changed(path);
    String known = written.getOrDefault(path, text(path));
    if (!text.equals(known)) {
      written.put(path, text);
      live.put(now(path), text);
    }
  }

  private void collect(LinkedDocument linked) {
    Document document = linked.document();
    for (int i = 0; i < document.links().size(); i++) {
      Link link = document.links().get(i);
      collect(
          link.destinationLocation(),
          link.destination(),
          linked.linkTargets().get(i),
          link.kind().isName());
    }
    for (int i = 0; i < document.definitions().size(); i++) {
      Definition definition = document.definitions().get(i);
      collect(
          definition.destinationLocation(),
          definition.destination(),
          linked.definitionTargets().get(i),
          false);
    }
    for (Include include : document.includes()) {
      if (include.isFound() && isAffected(include.location(), include.path())) {
        add(include.location(), include.location(), include.path(), true);
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
    Written written = Written.of(place, read, text(place.path()));
    int hash = written == null ? -1 : written.page().length();
    boolean enclosed = isName || written != null && written.place().start() > place.start();
    Location part =
        written == null
            ? place
            : new Location(place.path(), written.place().start(), written.place().start() + hash);
    add(place, part, found.path(), enclosed);
  }

  /** A tag that names a file has to name one that is there, wherever its link leads. */
  private void collectTag(Location place) {
    String text = text(place.path());
    int tag = place.isEmpty() ? -1 : text.indexOf("{%", place.start());
    if (tag < 0 || tag >= place.end()) {
      return;
    }
    String written = text.substring(tag, Math.min(place.end(), text.length()));
    files.forEach(
        (old, now) -> {
          int at = written.indexOf(" " + old + " ");
          if (at >= 0) {
            int start = tag + at + 1;
            Location part = new Location(place.path(), start, start + old.length());
            moving.putIfAbsent(place, new Moving(place, part, old, true).as(now));
          }
        });
  }

  private boolean isAffected(Location place, String path) {
    return !place.isEmpty() && (files.containsKey(place.path()) || !now(path).equals(path));
  }

  private void add(Location place, Location part, String path, boolean enclosed) {
    if (part.end() <= text(part.path()).length()) {
      moving.putIfAbsent(place, new Moving(place, part, path, enclosed));
    }
  }

  /** The text of a file before. */
  private String text(String path) {
    return texts.computeIfAbsent(
        path,
        file -> {
          SourceText text = live.tree().text(file);
          return text == null ? "" : text.content();
        });
  }

  /** Where a file or a folder is in the end. */
  private String now(String path) {
    String file = files.get(path);
    if (file != null || !path.endsWith("/")) {
      return file == null ? path : file;
    }
    for (Map.Entry<String, String> each : files.tailMap(path).entrySet()) {
      if (!each.getKey().startsWith(path)) {
        break;
      }
      String rest = each.getKey().substring(path.length());
      return each.getValue().endsWith("/" + rest)
          ? each.getValue().substring(0, each.getValue().length() - rest.length())
          : path;
    }
    return path;
  }

  private List<String> guesses(Moving one, Site after) {
    String text = text(one.written.path());
    String written = text.substring(one.written.start(), one.written.end());
    boolean encoded = written.indexOf('%') >= 0;
    List<String> guesses = new ArrayList<>();
    MovedSpellings spellings =
        new MovedSpellings(
            encoded ? written.replace("%20", " ") : written,
            moved(one.place.path(), after),
            moved(one.path, after));
    for (String guess : spellings.all()) {
      // Blanks of a template stay as they are.
      boolean plain = one.enclosed || written.indexOf(' ') >= 0;
      guesses.add(plain ? guess : guess.replace(" ", "%20"));
    }
    return guesses;
  }

  private MovedSpellings.Moved moved(String path, Site after) {
    return new MovedSpellings.Moved(path, url(before, path), now(path), url(after, now(path)));
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
  private String changed(String path) {
    String text = text(path);
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Moving each : in(path)) {
      String guess = each.guess();
      if (guess != null && each.written.start() >= at) {
        out.append(text, at, each.written.start()).append(guess);
        at = each.written.end();
      }
    }
    return out.append(text, at, text.length()).toString();
  }

  private List<Moving> in(String path) {
    return moving.values().stream().filter(each -> each.place.path().equals(path)).toList();
  }

  /** Looks where everything leads; returns whether something has another guess to be tried. */
  private boolean judge(Site after) {
    Map<Location, String> leading = leading(after);
    boolean again = false;
    Map<String, Integer> shifts = new HashMap<>();
    for (Moving each : moving.values()) {
      int shift = shifts.getOrDefault(each.place.path(), 0);
      int start = each.place.start() + shift;
      String target = leading.get(new Location(now(each.place.path()), start, start));
      each.right = each.certain || now(each.path).equals(target);
      String guess = each.guess();
      if (guess != null) {
        shifts.put(
            each.place.path(),
            shift + guess.length() - (each.written.end() - each.written.start()));
      }
      if (!each.right && !each.isLeft()) {
        each.tried++;
        again = true;
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
        put(include.location(), include.path(), leading);
      }
    }
    return leading;
  }

  private static void note(Location place, Target target, Map<Location, String> leading) {
    put(place, target instanceof Target.Found found ? found.path() : "", leading);
  }

  private static void put(Location place, String path, Map<Location, String> leading) {
    leading.merge(
        new Location(place.path(), place.start(), place.start()),
        path,
        (one, other) -> one.equals(other) ? one : "");
  }
}
