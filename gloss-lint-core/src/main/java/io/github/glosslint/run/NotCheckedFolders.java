package io.github.glosslint.run;

import io.github.glosslint.report.NotChecked;
import io.github.glosslint.source.Inventory;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Lists what was not checked in a checkout. A folder takes one line if all documents in it were
 * left out for the same reason: {@code node_modules} alone may contain thousands.
 */
final class NotCheckedFolders {

  /** Documents of one fate, or of several. */
  private record Documents(NotChecked.Fate fate, String reason, int count, boolean several) {

    Documents and(Documents other) {
      boolean differ = fate != other.fate || !reason.equals(other.reason);
      return new Documents(fate, reason, count + other.count, several || other.several || differ);
    }

    NotChecked at(String path) {
      return new NotChecked(path, count, fate, reason);
    }
  }

  /** Folders in which something was read, and those above them. */
  private final Set<String> read = new HashSet<>();

  private final Map<String, Documents> byFolder = new HashMap<>();
  private final Map<String, Documents> byPath = new TreeMap<>();

  private NotCheckedFolders() {}

  /**
   * What was not checked, each document once.
   *
   * @param naming makes a path from the root of the checkout one from the working directory
   */
  static Collection<NotChecked> of(Inventory inventory, UnaryOperator<String> naming) {
    Map<String, NotChecked> lines = new HashMap<>();
    NotCheckedFolders folders = new NotCheckedFolders();
    inventory.leftOut().forEach((path, by) -> folders.add(path, NotChecked.Fate.LEFT_OUT, by));
    inventory
        .notUnderstood()
        .forEach((path, in) -> folders.add(path, NotChecked.Fate.NOT_UNDERSTOOD, in.title()));
    if (!folders.byPath.isEmpty()) {
      inventory.read().forEach(folders::read);
      folders.count();
    }
    folders.byPath.forEach(
        (path, document) -> {
          String folder = folders.oneLine(path);
          String name = folder.isEmpty() ? naming.apply(path) : naming.apply(folder) + "/";
          Documents all = folder.isEmpty() ? document : folders.byFolder.get(folder);
          lines.putIfAbsent(name, (all == null ? document : all).at(name));
        });
    for (String folder : inventory.uncounted()) {
      String name = naming.apply(folder) + "/";
      lines.putIfAbsent(name, new NotChecked(name, 0, NotChecked.Fate.UNCOUNTED, "too many files"));
    }
    return lines.values();
  }

  private void add(String path, NotChecked.Fate fate, String reason) {
    byPath.put(path, new Documents(fate, reason, 1, false));
  }

  private void read(String path) {
    String folder = above(path);
    while (!folder.isEmpty() && read.add(folder)) {
      folder = above(folder);
    }
  }

  private void count() {
    byPath.forEach(
        (path, document) -> {
          for (String folder = above(path); !folder.isEmpty(); folder = above(folder)) {
            byFolder.merge(folder, document, Documents::and);
          }
        });
  }

  /** The outermost folder that is one line, a document in it given; empty if none is. */
  private String oneLine(String path) {
    String found = "";
    for (String folder = above(path); !folder.isEmpty(); folder = above(folder)) {
      Documents all = byFolder.get(folder);
      if (all == null || all.several() || read.contains(folder)) {
        break;
      }
      found = all.count() > 1 ? folder : found;
    }
    return found;
  }

  private static String above(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
