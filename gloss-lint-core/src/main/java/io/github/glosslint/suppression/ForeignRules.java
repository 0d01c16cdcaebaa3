package io.github.glosslint.suppression;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.catalogue.RuleScope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the rules of markdownlint and rumdl are called here, and what link checkers check. */
final class ForeignRules {

  /** A rule there may be several here. Aliases of the rules' pages count besides. */
  private static final Map<String, List<String>> RULES =
      Map.ofEntries(
          Map.entry("MD001", List.of("heading/increment")),
          Map.entry("MD011", List.of("link/broken-syntax")),
          Map.entry("MD024", List.of("heading/duplicate")),
          Map.entry("MD034", List.of("link/bare-url")),
          Map.entry("MD042", List.of("link/empty")),
          Map.entry("MD045", List.of("image/alt")),
          Map.entry("MD051", List.of("anchor/missing", "anchor/dropped")),
          Map.entry("MD052", List.of("reference/undefined", "see-also/undefined")),
          Map.entry("MD053", List.of("definition/unused", "definition/duplicate")),
          Map.entry(
              "MD057",
              List.of(
                  "link/missing-file",
                  "link/case-mismatch",
                  "link/outside-root",
                  "asset/missing",
                  "definition/missing-target")),
          Map.entry("MD059", List.of("link/text")),
          Map.entry(
              "MD066", List.of("footnote/undefined", "footnote/unused", "footnote/duplicate")),
          Map.entry("MD080", List.of("heading/duplicate-id", "anchor/duplicate")));

  /** Other names of rules, and tags, which mean several. */
  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry("HEADING-INCREMENT", List.of("MD001")),
          Map.entry("HEADER-INCREMENT", List.of("MD001")),
          Map.entry("NO-REVERSED-LINKS", List.of("MD011")),
          Map.entry("NO-DUPLICATE-HEADING", List.of("MD024")),
          Map.entry("NO-DUPLICATE-HEADER", List.of("MD024")),
          Map.entry("NO-BARE-URLS", List.of("MD034")),
          Map.entry("NO-EMPTY-LINKS", List.of("MD042")),
          Map.entry("NO-ALT-TEXT", List.of("MD045")),
          Map.entry("LINK-FRAGMENTS", List.of("MD051")),
          Map.entry("REFERENCE-LINKS-IMAGES", List.of("MD052")),
          Map.entry("LINK-IMAGE-REFERENCE-DEFINITIONS", List.of("MD053")),
          Map.entry("EXISTING-RELATIVE-LINKS", List.of("MD057")),
          Map.entry("DESCRIPTIVE-LINK-TEXT", List.of("MD059")),
          Map.entry("FOOTNOTE-VALIDATION", List.of("MD066")),
          Map.entry("HEADING-ANCHOR-COLLISION", List.of("MD080")),
          Map.entry("HEADINGS", List.of("MD001", "MD024")),
          Map.entry("HEADERS", List.of("MD001", "MD024")),
          Map.entry("ACCESSIBILITY", List.of("MD045", "MD059")),
          Map.entry("IMAGES", List.of("MD045", "MD052", "MD053")),
          Map.entry("URL", List.of("MD034")),
          Map.entry(
              "LINKS", List.of("MD011", "MD034", "MD042", "MD051", "MD052", "MD053", "MD059")));

  /** What a link checker looks at: where links lead, and nothing of how they are written. */
  static final List<RuleScope> OF_LINK_CHECKERS =
      scopes(
          List.of(
              "link/missing-file",
              "link/case-mismatch",
              "link/outside-root",
              "link/malformed-url",
              "link/empty",
              "link/mailto",
              "anchor/missing",
              "anchor/dropped",
              "asset/missing",
              "definition/missing-target",
              "url"));

  private final RuleCatalogue rules;

  ForeignRules(RuleCatalogue rules) {
    this.rules = rules;
  }

  /** What all rules of markdownlint mean together. */
  List<RuleScope> all() {
    Set<String> keys = new LinkedHashSet<>();
    RULES.values().forEach(keys::addAll);
    for (RulePage page : rules.pages()) {
      if (page.aliases().stream().anyMatch(alias -> alias.startsWith("MD"))) {
        keys.add(page.id().value());
      }
    }
    return scopes(keys);
  }

  /** What a name means there, whatever its case; nothing if no rule here is like it. */
  List<RuleScope> named(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    Set<String> keys = new LinkedHashSet<>();
    for (String id : NAMES.getOrDefault(upper, List.of(upper))) {
      keys.addAll(RULES.getOrDefault(id, List.of()));
      RulePage page = rules.named(id);
      if (page != null) {
        keys.add(page.id().value());
      }
    }
    return scopes(keys);
  }

  private static List<RuleScope> scopes(Iterable<String> keys) {
    List<RuleScope> scopes = new ArrayList<>();
    keys.forEach(key -> scopes.add(new RuleScope(key)));
    return scopes;
  }
}
