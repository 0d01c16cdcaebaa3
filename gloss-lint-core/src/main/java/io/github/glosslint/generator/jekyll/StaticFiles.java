package io.github.glosslint.generator.jekyll;

import io.github.glosslint.text.url.Percent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the site has the files that it copies as they are, as {@code Jekyll::StaticFile} of Jekyll
 * 4.3 tells: at their own path, or where the permalink of their collection puts them.
 *
 * <p>Paths on the site are below its base URL, unescaped, without a slash before them.
 */
final class StaticFiles {

  private final String root;

  /** The path on the site of each file; empty where its collection is not written. */
  private final Map<String, String> outputs = new HashMap<>();

  /** The files of collections by their paths on the site, and by those in lower case. */
  private final Map<String, String> collected = new HashMap<>();

  private final Map<String, String> byLowerCase = new HashMap<>();

  /**
   * @param root the folder of the source, with its final slash
   */
  StaticFiles(String root) {
    this.root = root;
  }

  /** Adds a file that lies beside the pages. */
  void add(String path) {
    outputs.put(path, path.substring(root.length()));
  }

  /**
   * Adds a file of a collection.
   *
   * @param url as the permalink says; null if the collection is not written
   */
  void add(String path, @Nullable String url) {
    String output = url == null ? "" : Percent.decode(url.substring(1));
    outputs.put(path, output);
    if (!output.isEmpty()) {
      collected.putIfAbsent(output, path);
      byLowerCase.putIfAbsent(output.toLowerCase(Locale.ROOT), output);
    }
  }

  void remove(String path) {
    outputs.remove(path);
  }

  /** Whether Jekyll takes the file for one that is copied, even if it then leaves it out. */
  boolean contains(String path) {
    return outputs.containsKey(path);
  }

  /** The path of a file on the site; null if the site does not have it. */
  @Nullable String output(String path) {
    String output = outputs.getOrDefault(path, "");
    return output.isEmpty() ? null : output;
  }

  /** The file of a collection that the site has at a path; null if there is none. */
  @Nullable String ofCollection(String output) {
    return collected.get(output);
  }

  /** The path of a collection's file in the spelling that exists; null if no spelling does. */
  @Nullable String otherCase(String output) {
    return byLowerCase.get(output.toLowerCase(Locale.ROOT));
  }
}
