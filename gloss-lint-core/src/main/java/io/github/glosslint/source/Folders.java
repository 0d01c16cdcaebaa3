package io.github.glosslint.source;

import io.github.glosslint.source.Listing.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks paths up, name by name, in the listings of their folders. Symlinks are followed here and
 * not by the file system, so that nothing outside the root is touched, not even to see whether it
 * exists. Thread-safe; listings are kept.
 */
final class Folders {

  /** As many as Linux follows. */
  private static final int MAX_LINKS = 40;

  /** Bytes of where a symlink leads; Linux takes no more. */
  private static final int MAX_TARGET = 4096;

  /** No file has this name. */
  private static final String NOWHERE = "\0";

  private final Path root;
  private final FormerFiles former;
  private final boolean onDisk;
  private final boolean stamped;
  private final Map<String, Listing> listings = new ConcurrentHashMap<>();

  /** Folders that were listed once. */
  private final Map<String, Listing> counted = new ConcurrentHashMap<>();

  /** Plain files that somebody asked for, by path: thousands of links lead to the same ones. */
  private final Map<String, Place> files = new ConcurrentHashMap<>();

  private final Map<String, SourceProblem> problems = new ConcurrentHashMap<>();

  /**
   * @param root a real path
   * @param former what is to be taken for the state of the folders
   */
  Folders(Path root, FormerFiles former) {
    this(root, former, true, false);
  }

  private Folders(Path root, FormerFiles former, boolean onDisk, boolean stamped) {
    this.root = root;
    this.former = former;
    this.onDisk = onDisk;
    this.stamped = stamped;
  }

  /** Folders of the disk as they are, which remember what was looked at in them. */
  static Folders stamped(Path root) {
    return new Folders(root, FormerFiles.NONE, true, Stamp.exist(root));
  }

  /**
   * Folders that no disk is asked about.
   *
   * @param root stands for their root in the names of files
   */
  static Folders inMemory(Path root, FormerFiles files) {
    return new Folders(root, files, false, false);
  }

  /** A real path. */
  Path root() {
    return root;
  }

  /** Folders that could not be listed, by path. */
  List<SourceProblem> problems() {
    return List.copyOf(new TreeMap<>(problems).values());
  }

  /**
   * What a path leads to.
   *
   * @param path where it ends when symlinks are followed
   * @param entry null for the root, and where there is nothing
   */
  record Place(SourceTree.Kind kind, String path, @Nullable Entry entry) {

    static final Place OUTSIDE = new Place(SourceTree.Kind.OUTSIDE, "", null);
    static final Place MISSING = new Place(SourceTree.Kind.MISSING, "", null);
  }

  /**
   * The entries of a folder that exists, no symlink in its path.
   *
   * @param entry the folder's own; null for the root
   */
  Listing list(String folder, @Nullable Entry entry) {
    return listings.computeIfAbsent(
        folder, f -> former.of(f, read(f, entry == null ? top() : entry.path())));
  }

  private @Nullable Path top() {
    return onDisk ? root : null;
  }

  private Listing read(String folder, @Nullable Path path) {
    if (path == null) {
      return Listing.empty();
    }
    Stamp stamp = stamped ? Stamp.of(path) : null;
    try {
      return Listing.of(path, stamp);
    } catch (NoSuchFileException e) {
      problem(folder, "The folder was deleted while the tree was being read.");
    } catch (IOException | SecurityException e) {
      problem(folder, "The folder cannot be read.");
    }
    return Listing.refused(stamp);
  }

  /** The entries of a folder that is left out, which nobody looks for otherwise. */
  Listing listOnce(String folder, Path path) throws IOException {
    Stamp stamp = stamped ? Stamp.of(path) : null;
    Listing listing = Listing.refused(stamp);
    try {
      listing = Listing.of(path, stamp);
      return listing;
    } finally {
      if (stamped) {
        counted.put(folder, listing);
      }
    }
  }

  /** Whether it is remembered what was looked at. */
  boolean areStamped() {
    return stamped;
  }

  /**
   * Adds what was looked at so far.
   *
   * @return false if nobody remembers
   */
  boolean addLooks(List<Footprint.Look> looks) {
    for (Map.Entry<String, Listing> each : new TreeMap<>(listings).entrySet()) {
      String folder = each.getKey();
      Stamp stamp = each.getValue().stamp();
      if (stamp == null) {
        return false;
      }
      looks.add(new Footprint.Look(folder, "", stamp, FolderNames.of(each.getValue())));
      for (Map.Entry<String, Entry> file : each.getValue().entries().entrySet()) {
        Stamp read = file.getValue().stampOfRead();
        if (read != null) {
          looks.add(new Footprint.Look(folder, file.getKey(), read));
        }
      }
    }
    addCounted(looks);
    return stamped;
  }

  private void addCounted(List<Footprint.Look> looks) {
    int entries = 0;
    for (Listing listing : counted.values()) {
      entries += listing.entries().size();
    }
    // Where twice as many and one for each folder are within the limit, as FolderNames allows.
    boolean few = entries < LeftOut.MAX_ENTRIES / 4;
    for (Map.Entry<String, Listing> each : new TreeMap<>(counted).entrySet()) {
      Stamp stamp = Objects.requireNonNull(each.getValue().stamp());
      String names = few ? FolderNames.counted(each.getValue()) : FolderNames.UNTOLD;
      looks.add(new Footprint.Look(each.getKey(), "", stamp, names));
    }
  }

  void problem(String folder, String message) {
    problems.put(folder, new SourceProblem(SourceProblem.Kind.UNREADABLE, folder, 0, message));
  }

  Place find(String path) {
    // Most paths are plain files of folders that were listed before.
    Place known = files.get(path);
    if (known != null) {
      return known;
    }
    int slash = path.lastIndexOf('/');
    Listing listing = listings.get(path.substring(0, Math.max(0, slash)));
    Entry plain = listing == null ? null : listing.get(path.substring(slash + 1));
    if (plain == null || plain.type() != Listing.Type.FILE) {
      return follow(path);
    }
    Place place = new Place(SourceTree.Kind.FILE, path, plain);
    Place first = files.putIfAbsent(path, place);
    return first == null ? place : first;
  }

  /** Puts another file in place of one that is there, at the end of no symlink; or does nothing. */
  boolean replace(String path, Entry file) {
    Place place = find(path);
    if (place.kind() != SourceTree.Kind.FILE || !place.path().equals(path)) {
      return false;
    }
    int slash = path.lastIndexOf('/');
    listings.computeIfPresent(
        path.substring(0, Math.max(0, slash)),
        (folder, listing) -> listing.with(path.substring(slash + 1), file));
    files.remove(path);
    return true;
  }

  private Place follow(String path) {
    Deque<String> todo = new ArrayDeque<>();
    prepend(todo, path);
    List<Entry> above = new ArrayList<>();
    String folder = "";
    int links = 0;
    while (!todo.isEmpty()) {
      String name = todo.pop();
      if (name.isEmpty() || name.equals(".")) {
        continue;
      }
      if (name.equals("..")) {
        if (above.isEmpty()) {
          return Place.OUTSIDE;
        }
        above.remove(above.size() - 1);
        folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        continue;
      }
      Entry last = above.isEmpty() ? null : above.get(above.size() - 1);
      Entry entry = list(folder, last).get(name);
      if (entry == null) {
        return Place.MISSING;
      }
      String full = folder.isEmpty() ? name : folder + "/" + name;
      switch (entry.type()) {
        case FOLDER -> {
          above.add(entry);
          folder = full;
        }
        case LINK -> {
          String target = ++links > MAX_LINKS ? null : target(entry);
          if (target == null) {
            return links > MAX_LINKS ? Place.MISSING : Place.OUTSIDE;
          }
          if (target.startsWith("/")) {
            above.clear();
            folder = "";
          }
          prepend(todo, target);
        }
        default -> {
          return todo.isEmpty() ? new Place(SourceTree.Kind.FILE, full, entry) : Place.MISSING;
        }
      }
    }
    Entry last = above.isEmpty() ? null : above.get(above.size() - 1);
    return new Place(SourceTree.Kind.DIRECTORY, folder, last);
  }

  private static void prepend(Deque<String> todo, String path) {
    int end = path.length();
    while (end >= 0) {
      int slash = path.lastIndexOf('/', end - 1);
      todo.push(path.substring(slash + 1, end));
      end = slash;
    }
  }

  /** Where a symlink leads; with a leading slash if from the root, null if out of it. */
  private @Nullable String target(Entry link) {
    Path target;
    try {
      target = read(link);
    } catch (IOException | SecurityException | InvalidPathException e) {
      return NOWHERE;
    }
    if (!target.isAbsolute()) {
      return names(target);
    }
    Path inside = target.normalize();
    return inside.startsWith(root) ? "/" + names(root.relativize(inside)) : null;
  }

  private static Path read(Entry link) throws IOException {
    FormerFile file = link.former();
    if (file == null) {
      return Files.readSymbolicLink(Objects.requireNonNull(link.path()));
    }
    byte[] target = file.read(MAX_TARGET);
    return Path.of(target == null ? NOWHERE : new String(target, StandardCharsets.UTF_8));
  }

  /** The names of a path with slashes between them. */
  static String names(Path path) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < path.getNameCount(); i++) {
      names.append(i == 0 ? "" : "/").append(Listing.name(path.subpath(0, i + 1)));
    }
    return names.toString();
  }

  /**
   * The path that exists and differs from {@code path} only in case or normalization; null if the
   * path exists as it is, or no such other does.
   */
  @Nullable String otherCase(String path) {
    String found = "";
    boolean differs = false;
    for (String name : path.split("/", -1)) {
      if (name.isEmpty()) {
        continue;
      }
      Place folder = find(found);
      if (folder.kind() != SourceTree.Kind.DIRECTORY) {
        return null;
      }
      Listing listing = list(folder.path(), folder.entry());
      String actual = listing.get(name) != null ? name : listing.otherCase(name);
      if (actual == null) {
        return null;
      }
      differs |= !actual.equals(name);
      found = found.isEmpty() ? actual : found + "/" + actual;
    }
    return differs ? found : null;
  }
}
