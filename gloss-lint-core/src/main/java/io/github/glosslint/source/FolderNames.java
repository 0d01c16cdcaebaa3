package io.github.glosslint.source;

import io.github.glosslint.source.Listing.Entry;
import io.github.glosslint.source.Listing.Type;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a folder holds, as a text: each name with what it is, where somebody asked. Editors and
 * builds write files that are gone again, or replace one by another of its name; that gives the
 * folder another time and leaves it the same.
 */
final class FolderNames {

  /**
   * Nobody can say: symlinks lead elsewhere without a change of names, and what looks empty may be
   * closed.
   */
  static final String UNTOLD = "";

  /** No name has it. */
  private static final char END = '/';

  private static final String ALL = "all/";

  private FolderNames() {}

  /** All names of a folder. */
  static String of(Listing listing) {
    StringBuilder names = new StringBuilder(listing.entries().isEmpty() ? UNTOLD : ALL);
    for (Map.Entry<String, Entry> each : listing.entries().entrySet()) {
      if (!add(each.getKey(), each.getValue().knownType(), names)) {
        return UNTOLD;
      }
    }
    return names.toString();
  }

  /**
   * The documents and folders in a folder, which is all that {@link LeftOut} looks for, and how
   * many entries there are, for their number has a limit.
   */
  static String counted(Listing listing) {
    if (listing.entries().isEmpty()) {
      return UNTOLD;
    }
    StringBuilder names = new StringBuilder().append(listing.entries().size()).append(END);
    for (Map.Entry<String, Entry> each : listing.entries().entrySet()) {
      if (counts(each.getKey(), each.getValue())
          && !add(each.getKey(), each.getValue().type(), names)) {
        return UNTOLD;
      }
    }
    return names.toString();
  }

  private static boolean counts(String name, Entry entry) {
    return Language.of(name) != null || entry.type() == Type.FOLDER;
  }

  private static boolean add(String name, @Nullable Type type, StringBuilder names) {
    if (type != null && type != Type.FILE && type != Type.FOLDER) {
      return false;
    }
    names.append(name).append(END);
    names.append(type == null ? "" : type == Type.FILE ? "f" : "d").append(END);
    return true;
  }

  /** Whether a folder holds what such a text says, whatever else was written to it meanwhile. */
  static boolean areThose(String names, Path folder) {
    if (names.equals(UNTOLD)) {
      return false;
    }
    Listing listing;
    try {
      listing = Listing.of(folder, null);
    } catch (IOException | SecurityException e) {
      return false;
    }
    Map<String, Entry> left = new HashMap<>(listing.entries());
    String[] words = names.split("/", -1);
    boolean all = names.startsWith(ALL);
    for (int i = 1; i + 1 < words.length; i += 2) {
      Entry entry = left.remove(words[i]);
      if (entry == null || !is(entry, words[i + 1])) {
        return false;
      }
    }
    return all ? left.isEmpty() : isLeftOut(left, listing, words[0]);
  }

  private static boolean is(Entry entry, String type) {
    return switch (type) {
      case "f" -> entry.type() == Type.FILE;
      case "d" -> entry.type() == Type.FOLDER;
      default -> true;
    };
  }

  private static boolean isLeftOut(Map<String, Entry> others, Listing listing, String number) {
    for (Map.Entry<String, Entry> each : others.entrySet()) {
      if (counts(each.getKey(), each.getValue())) {
        return false;
      }
    }
    return listing.entries().size() <= 2 * Integer.parseInt(number) + 1;
  }
}
