package io.github.glosslint.catalogue;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.text.Candidates;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of a set of rules, by id and alias. Immutable. */
public final class RuleCatalogue {

  private final Map<RuleId, RulePage> pages = new LinkedHashMap<>();
  private final Map<String, RulePage> byName = new LinkedHashMap<>();

  private RuleCatalogue(Collection<RulePage> all) {
    for (RulePage page : all) {
      pages.put(page.id(), page);
      name(page.id().value(), page);
      for (String alias : page.aliases()) {
        name(alias, page);
      }
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
   * Reads the pages of these rules.
   *
   * @throws IllegalStateException if a rule has no page or a page is invalid; the message names the
   *     page
   */
  public static RuleCatalogue of(Collection<RuleId> ids) {
    return new RuleCatalogue(BundledPages.of(ids));
  }

  /** Creates a catalogue of these pages. */
  public static RuleCatalogue ofPages(Collection<RulePage> pages) {
    return new RuleCatalogue(pages);
  }

  /** These pages and others; of two with one id, the first. */
  public RuleCatalogue and(Collection<RulePage> others) {
    Map<RuleId, RulePage> all = null;
    for (RulePage page : others) {
      if (!pages.containsKey(page.id())) {
        if (all == null) {
          all = new LinkedHashMap<>(pages);
        }
        all.putIfAbsent(page.id(), page);
      }
    }
    return all == null ? this : new RuleCatalogue(all.values());
  }

  /** All pages, in the order of the rules passed in. */
  public Collection<RulePage> pages() {
    return pages.values();
  }

  /** The page of a rule; null if this catalogue does not contain it. */
  public @Nullable RulePage page(RuleId id) {
    return pages.get(id);
  }

  /** The page of a rule, by its id or one of its aliases; null if there is none. */
  public @Nullable RulePage named(String idOrAlias) {
    return byName.get(idOrAlias);
  }

  /** An error message, in one sentence, for a rule that does not exist. */
  public String lacks(String name) {
    String hint = ofArea(name).isEmpty() ? "." : ": rules are named one by one.";
    return "There is no rule \"" + name + "\"" + hint;
  }

  /**
   * Ids of rules that a wrong name may have meant, most likely first: all rules of an area for
   * {@code anchor} and {@code anchor/*}, otherwise at most three.
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

  /** All ids and aliases. */
  public Collection<String> names() {
    return byName.keySet();
  }
}
