package io.github.glosslint.verdict;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a verdict was read from where the web was not asked: a file of another repository.
 *
 * @param repository what it is called among those that are checked with it
 * @param path of the file, from the root of the repository; for a missing one, where it would be
 * @param similar what could be meant in the place of each missing fragment, as written, most likely
 *     first: ids; in the place of the URL as a whole, under the empty text: URLs
 */
public record RepositoryFile(
    String repository, String path, SortedMap<String, List<String>> similar) {

  public RepositoryFile {
    similar = Collections.unmodifiableSortedMap(new TreeMap<>(similar));
  }

  /** How messages name it. */
  public String shown() {
    return (path.isEmpty() ? "the root" : path) + " of the repository " + repository;
  }

  /** What could be meant in the place of a fragment, or of the URL if that is empty. */
  public List<String> similarTo(String fragment) {
    return similar.getOrDefault(fragment, List.of());
  }
}
