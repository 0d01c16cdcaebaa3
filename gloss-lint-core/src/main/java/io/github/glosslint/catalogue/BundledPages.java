package io.github.glosslint.catalogue;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The pages of rules that the build has put into the library: their front matters, which each run
 * needs, as the class {@link BundledTable}; and the whole pages as a file, which only those who ask
 * for an explanation read.
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
    Map<RuleId, RulePage> bundled = new HashMap<>();
    for (RulePage page : BundledTable.pages()) {
      bundled.put(page.id(), page);
    }
    List<RulePage> pages = new ArrayList<>(ids.size());
    for (RuleId id : ids) {
      RulePage page = bundled.get(id);
      if (page == null) {
        throw new IllegalStateException("the rule " + id + " has no page rules/" + id + ".md");
      }
      pages.add(page);
    }
    return pages;
  }

  /** A page, as the build has read it. */
  static RulePage page(
      String id,
      String summary,
      Severity severity,
      RulePage.Scope scope,
      String since,
      RulePage.Fixes fixes,
      List<String> aliases,
      List<RuleOption> options,
      RulePage.ProseUse prose) {
    RuleId rule = new RuleId(id);
    String url = RulePageReader.url(rule);
    return new RulePage(
        rule, summary, severity, scope, since, fixes, aliases, options, prose, url, new Body(rule));
  }

  /** What follows the front matter; a class, since each run would have to link a lambda. */
  private record Body(RuleId id) implements Supplier<String> {

    @Override
    public String get() {
      String page = split().getOrDefault(id.value(), "");
      return page.substring(RulePageReader.bodyStart(page));
    }
  }

  /** The whole pages, by the ids of the rules. */
  private static Map<String, String> split() {
    String all = text();
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

  private static String text() {
    try (InputStream pages = BundledPages.class.getResourceAsStream("pages.md")) {
      if (pages == null) {
        throw new IllegalStateException("the build has left out the pages of the rules");
      }
      return new String(pages.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the pages of the rules", e);
    }
  }
}
