package io.github.glosslint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RuleCatalogueTest {

  private static final RuleId ID = new RuleId("heading/duplicate");

  private static final String PAGE =
      """
      ---
      id: heading/duplicate
      summary: Two headings of a page say the same.
      severity: warning
      scope: document
      since: 0.1
      fix: none
      aliases: [MD024]
      options:
        siblings-only:
          type: boolean
          default: false
          summary: Only headings below the same parent.
        shortcut: {type: choice, choices: [auto, never], default: auto, summary: S.}
      ---
      ## Why
      """;

  @Test
  void readsAPage() {
    assertThat(RulePageReader.read(ID, PAGE))
        .isEqualTo(
            new RulePage(
                ID,
                "Two headings of a page say the same.",
                Severity.WARNING,
                RulePage.Scope.DOCUMENT,
                "0.1",
                RulePage.Fixes.NONE,
                List.of("MD024"),
                List.of(
                    new RuleOption(
                        "siblings-only",
                        OptionType.BOOLEAN,
                        List.of(),
                        false,
                        "Only headings below the same parent."),
                    new RuleOption(
                        "shortcut", OptionType.CHOICE, List.of("auto", "never"), "auto", "S.")),
                "https://github.com/gloss-lint/gloss-lint/blob/main/rules/heading/duplicate.md",
                "## Why\n"));
  }

  @Test
  void findsPagesByIdAndAlias() {
    RulePage page = RulePageReader.read(ID, PAGE);
    RuleCatalogue catalogue = RuleCatalogue.ofPages(List.of(page));
    assertThat(catalogue.named("MD024")).isSameAs(page);
    assertThat(catalogue.named("heading/duplicate")).isSameAs(page);
    assertThat(catalogue.named("heading/other")).isNull();
    assertThat(catalogue.page(ID)).isSameAs(page);
    assertThat(catalogue.names()).containsExactly("heading/duplicate", "MD024");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "severity: warning | severity: grave | grave is no severity",
        "scope: document   | scop: document  | the key scop is unknown",
        "since: 0.1        | since: [0.1]    | since is missing",
        "default: false    | default: maybe  | the default of siblings-only is no boolean",
        "default: auto     | default: always | the default of shortcut is no choice",
        "aliases: [MD024]  | aliases: MD024  | aliases is no list",
        "id: heading/dup   | id: heading/d     | its id is heading/dlicate",
      })
  void aWrongPageIsOurBug(String right, String wrong, String message) {
    assertThat(PAGE).contains(right);
    assertThatThrownBy(() -> RulePageReader.read(ID, PAGE.replace(right, wrong)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the page rules/heading/duplicate.md: " + message);
  }

  @Test
  void aRuleWithoutPageIsOurBug() {
    assertThatThrownBy(() -> RuleCatalogue.of(List.of(new RuleId("no/such-rule"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no/such-rule");
  }

  @Test
  void aNameBelongsToOneRule() {
    RulePage page = RulePageReader.read(ID, PAGE);
    RuleId other = new RuleId("heading/other");
    RulePage second =
        RulePageReader.read(other, PAGE.replace("id: heading/duplicate", "id: heading/other"));
    assertThatThrownBy(() -> RuleCatalogue.ofPages(List.of(page, second)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("MD024");
  }
}
