package io.github.glosslint.glossary;

import io.github.glosslint.linked.LinkedDocument;
import java.util.Locale;
import java.util.Set;

/** What the path of a file says of the term that it defines. */
final class TermFiles {

  /** Files that are about their folder. */
  static final Set<String> INDEXES = Set.of("index", "_index", "readme");

  private TermFiles() {}

  /** Whether a file is about its folder rather than a term beside the others. */
  static boolean isIndex(String path) {
    return INDEXES.contains(GlossaryNames.baseName(path));
  }

  /** Whether a file may be all that a folder of its own is about. */
  private static boolean isFolder(String path) {
    return GlossaryNames.baseName(path).equals("index");
  }

  /** The folder of a path; empty for the root. */
  static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** The last name of a path. */
  static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * The folder of the glossary that a file would be an entry of: files may have a folder each, and
   * folders by letter.
   */
  static String glossary(LinkedDocument document) {
    String folder = folder(document.path());
    if (isFolder(document.path()) && !folder.isEmpty()) {
      folder = folder(folder);
    }
    return Letters.isLetter(last(folder)) ? folder(folder) : folder;
  }

  /** The name that stands for the term: that of the file, or of its folder. */
  static String name(String path) {
    return isFolder(path)
        ? last(folder(path)).toLowerCase(Locale.ROOT)
        : GlossaryNames.baseName(path);
  }

  /** The language behind the name, as in {@code api.de.md}; empty if there is none. */
  static String language(String path) {
    String file = last(path);
    int end = file.lastIndexOf('.');
    int start = end < 0 ? -1 : file.lastIndexOf('.', end - 1);
    String middle = start < 0 ? "" : file.substring(start + 1, end);
    return Languages.isOne(middle) ? middle : "";
  }

  /**
   * The term of an entry that a generator looked for.
   *
   * @param name of a file, or its folder with a title behind a {@code #}
   * @param entry one of the glossary
   * @return empty if it would not be beside the entry
   */
  static String named(String name, LinkedDocument entry) {
    int hash = name.indexOf('#');
    if (hash < 0) {
      return term(name, entry);
    }
    return name.substring(0, hash).equals(glossary(entry)) ? name.substring(hash + 1) : "";
  }

  /**
   * The term that a missing file or page would define.
   *
   * @param path in the tree or below the root of the site
   * @param entry one of the glossary
   * @return empty if it is not beside the entry, or if a tool replaces it: {@code [text](@scope)}
   */
  static String term(String path, LinkedDocument entry) {
    String clean = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String url = entry.url().replaceFirst("^/", "").replaceFirst("/$", "");
    String folder = folder(clean);
    boolean beside = folder.equals(glossary(entry)) || !url.isEmpty() && folder.equals(folder(url));
    return beside && !last(clean).startsWith("@")
        ? GlossaryNames.baseName(clean).replace('-', ' ').replace('_', ' ')
        : "";
  }
}
