package io.github.glosslint.generator.github;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.WorkBudget;
import io.github.glosslint.text.url.Percent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a wiki by their names: whatever folder and language a page is written in, and
 * whether its name is written with capitals, blanks or hyphens. Immutable.
 */
final class WikiPages {

  private final Map<String, String> byName = new HashMap<>();

  /** By letters and digits alone. */
  private final Map<String, String> byLetters = new HashMap<>();

  private final Candidates names;

  private WikiPages(SourceTree tree, String root) {
    TreeSet<String> written = new TreeSet<>();
    for (String path : tree.files()) {
      if (path.startsWith(root) && isPage(path)) {
        String name = Percent.decode(UrlPath.withoutExtension(UrlPath.name(path)));
        byName.putIfAbsent(name(name), path);
        byLetters.putIfAbsent(letters(name), path);
        written.add(name);
      }
    }
    names = Candidates.of(written);
  }

  static WikiPages of(SourceTree tree, String root) {
    return new WikiPages(tree, root);
  }

  /** Whether a wiki makes a page of a file, going by its name: HTML and MDX are none. */
  static boolean isPage(String path) {
    Language language = Language.of(path);
    return language != null
        && switch (language) {
          case MARKDOWN, ASCIIDOC, RESTRUCTURED_TEXT, ORG, TEXTILE, WIKITEXT, CREOLE, RDOC, POD ->
              true;
          default -> false;
        };
  }

  /** The file of a page; null if no page has that name. */
  @Nullable String named(String name) {
    return byName.get(name(name));
  }

  /** Whether a page has a name of the same letters and digits. */
  boolean hasLike(String name) {
    String letters = letters(name);
    return !letters.isEmpty() && byLetters.containsKey(letters);
  }

  /**
   * Names that could be meant, as a link spells them.
   *
   * @param work counts what looking for them takes
   */
  List<String> closest(String name, WorkBudget work) {
    List<String> closest = new ArrayList<>();
    for (String each : names.closest(name, work)) {
      closest.add(UrlPath.encode(each.replace(' ', '-')));
    }
    return closest;
  }

  /** GitHub writes a hyphen of a title as U+2010, since a blank becomes a hyphen. */
  private static String name(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      key.append(Character.isWhitespace(c) || c == '/' || c == '\u2010' ? '-' : c);
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }
}
