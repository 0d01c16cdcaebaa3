package io.github.glosslint.source;

import io.github.glosslint.source.Listing.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks paths up, name by name, in the listings of their folders. Symlinks are followed here and
 * not by the file system, so that nothing outside the root is touched, not even to see whether it
 * exists. Thread-safe; listings are kept.
 */
final class Folders {

  /** As many as Linux follows. */
  private static final int MAX_LINKS = 40;

  /** No file has this name. */
  private static final String NOWHERE = "\0";

  private final Path root;
  private final Map<String, Listing> listings = new ConcurrentHashMap<>();
  private final Map<String, SourceProblem> problems = new ConcurrentSkipListMap<>();

  /**
   * @param root a real path
   */
  Folders(Path root) {
    this.root = root;
  }

  /** Folders that could not be listed, by path. */
  List<SourceProblem> problems() {
    return List.copyOf(problems.values());
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

  /** The entries of a folder that exists, no symlink in its path. */
  Listing list(String folder, Path path) {
    return listings.computeIfAbsent(folder, f -> read(f, path));
  }

  private Listing read(String folder, Path path) {
    try {
      return Listing.of(path);
    } catch (NoSuchFileException e) {
      problem(folder, "The folder vanished while the tree was read.");
    } catch (IOException | SecurityException e) {
      problem(folder, "The folder cannot be read.");
    }
    return Listing.empty();
  }

  void problem(String folder, String message) {
    problems.put(folder, new SourceProblem(SourceProblem.Kind.UNREADABLE, folder, 0, message));
  }

  Place find(String path) {
    // Most paths are plain files of folders that were listed before.
    int slash = path.lastIndexOf('/');
    Listing known = listings.get(path.substring(0, Math.max(0, slash)));
    Entry plain = known == null ? null : known.get(path.substring(slash + 1));
    return plain != null && plain.type() == Listing.Type.FILE
        ? new Place(SourceTree.Kind.FILE, plain.shared(path), plain)
        : follow(path);
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
      Path real = above.isEmpty() ? root : above.get(above.size() - 1).path();
      Entry entry = list(folder, real).get(name);
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
          String target = ++links > MAX_LINKS ? null : target(entry.path());
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
  private @Nullable String target(Path link) {
    Path target;
    try {
      target = Files.readSymbolicLink(link);
    } catch (IOException | SecurityException e) {
      return NOWHERE;
    }
    if (!target.isAbsolute()) {
      return names(target);
    }
    Path inside = target.normalize();
    return inside.startsWith(root) ? "/" + names(root.relativize(inside)) : null;
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
      Listing listing = list(folder.path(), folder.entry() == null ? root : folder.entry().path());
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
