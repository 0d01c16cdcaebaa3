package io.github.glosslint.generator.wiki;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.url.Percent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a wiki by the titles that lead to them. The name of a file has a hyphen for a blank
 * of the title, and percent-encodes a hyphen and other signs, as in {@code Set%2Dup-guide.md}.
 * Links do the same or not. Immutable.
 */
final class PageTitles {

  private final Map<String, String> files = new HashMap<>();

  /** By titles in small letters. */
  private final Map<String, String> anyCase = new HashMap<>();

  private PageTitles(SourceTree tree, String root) {
    for (String file : tree.files()) {
      if (file.startsWith(root) && Language.isMarkdown(file)) {
        String key = key(UrlPath.withoutExtension(file));
        files.putIfAbsent(key, file);
        anyCase.putIfAbsent(key.toLowerCase(Locale.ROOT), file);
      }
    }
  }

  static PageTitles of(SourceTree tree, String root) {
    return new PageTitles(tree, root);
  }

  /**
   * The file of a page; null if there is none.
   *
   * @param path from the root of the run, with the ending of the file or without
   */
  @Nullable String file(String path) {
    return files.get(key(stem(path)));
  }

  /** Whether a page has such a path but for its case. */
  boolean hasOtherCase(String path) {
    return anyCase.containsKey(key(stem(path)).toLowerCase(Locale.ROOT));
  }

  private static String stem(String path) {
    return Language.isMarkdown(path) ? UrlPath.withoutExtension(path) : path;
  }

  /** What is left of a path if hyphens and blanks are the same, encoded or not. */
  private static String key(String path) {
    return Percent.decode(path).replace(' ', '-');
  }
}
