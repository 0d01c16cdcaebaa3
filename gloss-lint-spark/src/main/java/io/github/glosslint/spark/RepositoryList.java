package io.github.glosslint.spark;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the repositories of the input. What they are is for whoever reads them. */
final class RepositoryList {

  /** Lines of a list, and names in a folder: ten times what the largest organisations have. */
  static final int MOST = 1_000_000;

  private RepositoryList() {}

  /**
   * The repositories by name.
   *
   * @param own folders of the audit, which are none
   * @throws RefusedException if there are none, or too many, or the list cannot be read
   */
  static List<RepositoryEntry> of(Path input, List<Path> own) {
    SortedMap<String, RepositoryEntry> found = new TreeMap<>();
    try {
      if (Files.isDirectory(input)) {
        list(input, own, found);
      } else {
        read(input, found);
      }
    } catch (CharacterCodingException e) {
      throw new RefusedException(
          input + " is no list in UTF-8; name a folder of repositories, or a list of them");
    } catch (IOException e) {
      throw new RefusedException("cannot read " + input + ": " + e.getMessage());
    }
    if (found.isEmpty()) {
      throw new RefusedException(
          Files.isDirectory(input)
              ? "no repository in " + input + ": its folders and archives are the repositories"
              : "no repository in " + input + ": each line is the path of a folder or an archive");
    }
    return new ArrayList<>(found.values());
  }

  private static void list(Path folder, List<Path> own, SortedMap<String, RepositoryEntry> found)
      throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        String name = String.valueOf(child.getFileName());
        if (!name.startsWith(".") && !own.contains(child)) {
          add(new RepositoryEntry(name, child.toString()), folder, found);
        }
      }
    }
  }

  private static void read(Path list, SortedMap<String, RepositoryEntry> found) throws IOException {
    Path folder = list.resolveSibling("");
    int number = 0;
    try (var lines = Files.newBufferedReader(list)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String name = line.strip();
        if (!name.isEmpty() && !name.startsWith("#")) {
          try {
            Path path = folder.resolve(name).normalize();
            add(new RepositoryEntry(name, path.toString()), list, found);
          } catch (InvalidPathException e) {
            throw new RefusedException(list + ":" + number + " is no path: " + e.getReason());
          }
        }
      }
    }
  }

  private static void add(
      RepositoryEntry entry, Path input, SortedMap<String, RepositoryEntry> found) {
    found.put(entry.name(), entry);
    if (found.size() > MOST) {
      throw new RefusedException(
          input + " has more than " + MOST + " repositories; audit them in parts");
    }
  }
}
