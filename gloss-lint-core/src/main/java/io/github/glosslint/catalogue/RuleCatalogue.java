package io.github.glosslint.catalogue;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.text.Candidates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of a set of rules, found by the rules' names. */
public final class RuleCatalogue {

  /** Every page begins so, and nothing else does. */
  private static final String BEGINNING = "---\nid: ";

  private final Map<RuleId, RulePage> pages = new LinkedHashMap<>();
  private final Map<String, RulePage> byName = new LinkedHashMap<>();

  private RuleCatalogue(Collection<RulePage> all) {
    for (RulePage page : all) {
      pages.put(page.id(), page);
      name(page.id().value(), page);
      page.aliases().forEach(alias -> name(alias, page));
    }
  }

  private void name(String name, RulePage page) {
    RulePage other = byName.putIfAbsent(name, page);
    if (other != null) {
      throw new IllegalStateException(
          "the pages of " + other.id() + " and " + page.id() + " both claim the name " + name);
    }
  }

  /**
   * Reads the pages of some rules, and no others.
   *
   * @throws IllegalStateException if a rule has no page or a page is wrong; it names the page
   */
  public static RuleCatalogue of(Collection<RuleId> ids) {
    String all = allPages();
    List<RulePage> pages = new ArrayList<>(ids.size());
    for (RuleId id : ids) {
      int start = all.indexOf(BEGINNING + id + "\n");
      if (start < 0) {
        throw new IllegalStateException("the rule " + id + " has no page rules/" + id + ".md");
      }
      int end = all.indexOf("\n" + BEGINNING, start);
      pages.add(RulePageReader.read(id, all.substring(start, end < 0 ? all.length() : end + 1)));
    }
    return new RuleCatalogue(pages);
  }

  /** The pages of all rules, one behind the other. */
  private static String allPages() {
    try (InputStream pages = RuleCatalogue.class.getResourceAsStream("pages.md")) {
      if (pages == null) {
        throw new IllegalStateException("the build has left out the pages of the rules");
      }
      return new String(pages.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the pages of the rules", e);
    }
  }

  /** A catalogue of pages that are at hand. */
  public static RuleCatalogue ofPages(Collection<RulePage> pages) {
    return new RuleCatalogue(pages);
  }

  /** All pages, in the order in which the rules were given. */
  public Collection<RulePage> pages() {
    return pages.values();
  }

  /** The page of a rule; null if the catalogue lacks it. */
  public @Nullable RulePage page(RuleId id) {
    return pages.get(id);
  }

  /** The page of a rule by its id or by one of its aliases; null if there is none. */
  public @Nullable RulePage named(String idOrAlias) {
    return byName.get(idOrAlias);
  }

  /** That there is no rule of a name, as a sentence. */
  public String lacks(String name) {
    String hint = ofArea(name).isEmpty() ? "." : ": rules are named one by one.";
    return "There is no rule \"" + name + "\"" + hint;
  }

  /**
   * Rules that a wrong name may have meant, likeliest first: all of an area for {@code anchor} and
   * {@code anchor/*}, else at most three.
   */
  public List<String> meantBy(String name) {
    List<String> area = ofArea(name);
    return area.isEmpty() ? Candidates.of(names()).closest(name) : area;
  }

  private List<String> ofArea(String name) {
    int end = name.length();
    while (end > 0 && "/*.".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    String area = name.substring(0, end);
    return pages.keySet().stream().filter(id -> id.area().equals(area)).map(RuleId::value).toList();
  }

  /** Every id and every alias. */
  public Collection<String> names() {
    return byName.keySet();
  }
}
