package io.github.glosslint.catalogue;

import io.github.glosslint.finding.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages of rules that the build has put into the library, in two files: their front matters,
 * which each run needs, and the whole pages, which are ten times as long and which only those who
 * ask for an explanation read.
 */
final class BundledPages {

  /** Every page begins so, and nothing else does. */
  private static final String BEGINNING = "---\nid: ";

  private BundledPages() {}

  /**
   * The pages of some rules, and no others.
   *
   * @throws IllegalStateException if a rule has no page or a page is wrong; it names the page
   */
  static List<RulePage> of(Collection<RuleId> ids) {
    Map<String, String> heads = split("heads.md");
    List<RulePage> pages = new ArrayList<>(ids.size());
    for (RuleId id : ids) {
      String head = heads.get(id.value());
      if (head == null) {
        throw new IllegalStateException("the rule " + id + " has no page rules/" + id + ".md");
      }
      pages.add(RulePageReader.read(id, head, () -> body(id)));
    }
    return pages;
  }

  private static String body(RuleId id) {
    String page = split("pages.md").getOrDefault(id.value(), "");
    return page.substring(RulePageReader.bodyStart(page));
  }

  /** What is in a file, by the ids of the rules. */
  private static Map<String, String> split(String name) {
    String all = text(name);
    Map<String, String> parts = new HashMap<>();
    int start = all.startsWith(BEGINNING) ? 0 : -1;
    while (start >= 0) {
      int next = all.indexOf("\n" + BEGINNING, start);
      int idStart = start + BEGINNING.length();
      parts.put(
          all.substring(idStart, all.indexOf('\n', idStart)),
          all.substring(start, next < 0 ? all.length() : next + 1));
      start = next < 0 ? -1 : next + 1;
    }
    return parts;
  }

  private static String text(String name) {
    try (InputStream pages = BundledPages.class.getResourceAsStream(name)) {
      if (pages == null) {
        throw new IllegalStateException("the build has left out the pages of the rules");
      }
      return new String(pages.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the pages of the rules", e);
    }
  }
}
