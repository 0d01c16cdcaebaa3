package io.github.glosslint.catalogue;

import io.github.glosslint.finding.RuleId;
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
    List<RulePage> pages = new ArrayList<>(ids.size());
    for (RuleId id : ids) {
      String path = id.value() + ".md";
      try (InputStream page = RuleCatalogue.class.getResourceAsStream(path)) {
        if (page == null) {
          throw new IllegalStateException("the rule " + id + " has no page rules/" + path);
        }
        String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
        pages.add(RulePageReader.read(id, text));
      } catch (IOException e) {
        throw new UncheckedIOException("rules/" + path, e);
      }
    }
    return new RuleCatalogue(pages);
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

  /** Every id and every alias. */
  public Collection<String> names() {
    return byName.keySet();
  }
}
