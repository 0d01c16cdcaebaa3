package io.github.glosslint.config;

import io.github.glosslint.catalogue.OptionType;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RuleOption;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import java.util.List;

/** A few rules to set. */
final class TestRules {

  static final RuleId ANCHOR = new RuleId("anchor/missing");
  static final RuleId HEADING = new RuleId("heading/duplicate");

  static final RuleCatalogue CATALOGUE =
      RuleCatalogue.ofPages(
          List.of(
              page(ANCHOR, "MD051"),
              page(
                  HEADING,
                  "MD024",
                  new RuleOption("siblings-only", OptionType.BOOLEAN, List.of(), false, ""),
                  new RuleOption("mode", OptionType.CHOICE, List.of("auto", "no"), "auto", ""),
                  new RuleOption("words", OptionType.STRINGS, List.of(), List.of(), ""),
                  new RuleOption("ignore", OptionType.PATTERNS, List.of(), List.of(), ""),
                  new RuleOption("most", OptionType.INTEGER, List.of(), 3L, ""),
                  new RuleOption("schemas", OptionType.SCHEMAS, List.of(), List.of(), ""))));

  private TestRules() {}

  private static RulePage page(RuleId id, String alias, RuleOption... options) {
    return new RulePage(
        id,
        "",
        Severity.ERROR,
        RulePage.Scope.SITE,
        "0.1",
        RulePage.Fixes.NONE,
        List.of(alias),
        List.of(options),
        null,
        "");
  }
}
