package io.github.glosslint.snapshot;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * A folder that paths are relative to, so that what is known of them holds wherever the folder
 * lies.
 *
 * @param folder absolute, with {@code /}
 */
record BasePath(String folder) {

  /** A path from here, with {@code ..} where it lies above. */
  String from(String path) {
    String[] here = names(folder);
    String[] there = names(path);
    int same = 0;
    while (same < here.length && same < there.length && here[same].equals(there[same])) {
      same++;
    }
    StringBuilder from = new StringBuilder();
    for (int i = same; i < here.length; i++) {
      from.append(from.isEmpty() ? ".." : "/..");
    }
    for (int i = same; i < there.length; i++) {
      from.append(from.isEmpty() ? "" : "/").append(there[i]);
    }
    return from.toString();
  }

  /** The absolute path of what {@link #from} returned. */
  String to(String path) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : names(folder + "/" + path)) {
      if (!name.equals("..")) {
        names.addLast(name);
      } else if (!names.isEmpty()) {
        names.removeLast();
      }
    }
    return "/" + String.join("/", names);
  }

  /** Whether what {@link #from} returned lies above or beside the folder. */
  static boolean isOutside(String path) {
    return path.equals("..") || path.startsWith("../");
  }

  private static String[] names(String path) {
    return path.isEmpty()
        ? new String[0]
        : Arrays.stream(path.split("/", -1))
            .filter(name -> !name.isEmpty() && !name.equals("."))
            .toArray(String[]::new);
  }
}
