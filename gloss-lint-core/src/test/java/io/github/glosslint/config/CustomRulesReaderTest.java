package io.github.glosslint.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.CustomRule.Headings;
import io.github.glosslint.config.CustomRule.KeyRule;
import io.github.glosslint.config.CustomRule.Keys;
import io.github.glosslint.config.CustomRule.Place;
import io.github.glosslint.config.CustomRule.ValueType;
import io.github.glosslint.config.CustomRule.WantedHeading;
import io.github.glosslint.config.CustomRule.Words;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.text.WantedProse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomRulesReaderTest {

  private static final String ALL =
      """
      custom-rules:
        no-simply:
          kind: forbidden-term
          terms: [simply, "of  course"]
          replacements: {utilize: use}
          message: "Not {match}"
          severity: error
          files: docs/**
          whole-words: false
          ignore-case: false
          in: link-text
        todo: {kind: pattern, pattern: [TODO, 'F.X']}
        outline:
          kind: required-heading
          headings: [A, {pattern: "^B", level: 2}, {text: C}]
          ordered: true
        section: {kind: required-section, headings: A, ignore-case: false}
        head:
          kind: front-matter
          required: [a, b.c]
          keys:
            a: {type: list, pattern: "^x"}
            d: {one-of: [x, 1], required: true}
      rules:
        custom/todo: off
      overrides:
        - {files: a.md, rules: {custom/todo: {severity: info}}}
      """;

  @Test
  void readsEverything() {
    Settings settings = CheckedSettings.read(ALL);
    assertThat(settings.customRules())
        .containsExactly(
            new CustomRule(
                new RuleId("custom/no-simply"),
                Severity.ERROR,
                "Not {match}",
                List.of("docs/**"),
                new Words(
                    Map.of("simply", "", "of course", "", "utilize", "use"),
                    List.of(),
                    false,
                    false,
                    Set.of(Place.LINK_TEXT))),
            new CustomRule(
                new RuleId("custom/todo"),
                Severity.WARNING,
                "",
                List.of(),
                new Words(
                    Map.of(),
                    List.of("TODO", "F.X"),
                    false,
                    false,
                    Set.of(Place.TEXT, Place.HEADINGS))),
            new CustomRule(
                new RuleId("custom/outline"),
                Severity.WARNING,
                "",
                List.of(),
                new Headings(
                    List.of(
                        new WantedHeading("A", "", 0),
                        new WantedHeading("", "^B", 2),
                        new WantedHeading("C", "", 0)),
                    true,
                    true,
                    false)),
            new CustomRule(
                new RuleId("custom/section"),
                Severity.WARNING,
                "",
                List.of(),
                new Headings(List.of(new WantedHeading("A", "", 0)), false, false, true)),
            new CustomRule(
                new RuleId("custom/head"),
                Severity.WARNING,
                "",
                List.of(),
                new Keys(
                    Map.of(
                        "a", new KeyRule(true, ValueType.LIST, "^x", List.of()),
                        "b.c", new KeyRule(true, null, "", List.of()),
                        "d", new KeyRule(true, null, "", List.of("x", "1"))))));
    EffectiveSettings effective =
        EffectiveSettings.of(settings, Generators.vocabulary(TestRules.CATALOGUE));
    RuleId todo = new RuleId("custom/todo");
    assertThat(effective.forFile("b.md").severity(todo)).isEqualTo(Severity.OFF);
    assertThat(effective.forFile("a.md").severity(todo)).isEqualTo(Severity.INFO);
    assertThat(effective.wantedProse()).isEqualTo(WantedProse.ALL);
    assertThat(effective.catalogue().named("custom/no-simply").body()).contains("write `use`");
  }

  @Test
  void isPrintedAsSettings() {
    EffectiveSettings effective =
        EffectiveSettings.of(CheckedSettings.read(ALL), Generators.vocabulary(TestRules.CATALOGUE));
    String printed = effective.print("a.md");
    assertThat(printed).contains("# from gloss-lint.yml:2");
    String section =
        printed.substring(printed.indexOf("custom-rules:"), printed.indexOf("\njekyll:") + 1);
    assertThat(CheckedSettings.read(section).customRules())
        .isEqualTo(effective.settings().customRules());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "{a: x}                                → 1:19: Expected a mapping for a custom rule.",
        "[a]                                   → 1:15: Expected a mapping for the custom rules.",
        "{No: {kind: pattern}}                 → 1:16: \"No\" is no name of a rule: use small letters, digits and hyphens.",
        "{a: {}}                               → 1:16: A custom rule needs \"kind\", one of forbidden-term, pattern, required-heading, required-section, front-matter.",
        "{a: {kind: forbidden-trem}}           → 1:26: \"forbidden-trem\" is none of forbidden-term, pattern, required-heading, required-section, front-matter. Did you mean \"forbidden-term\"?",
        "{a: {kind: regex, pattern: x}}        → 1:26: \"regex\" is none of forbidden-term, pattern, required-heading, required-section, front-matter. Did you mean \"pattern\"?",
        "{a: {kind: forbidden-term}}           → 1:16: A forbidden-term needs \"terms\" or \"replacements\".",
        "{a: {kind: pattern}}                  → 1:16: A pattern needs \"pattern\".",
        "{a: {kind: front-matter}}             → 1:16: A front-matter rule needs \"required\" or \"keys\".",
        "{a: {kind: required-section}}         → 1:16: A required-section needs \"headings\".",
        "{a: {kind: pattern, terms: x, pattern: x}} → 1:35: There is no setting \"terms\" in a rule of kind pattern.",
        "{a: {kind: pattern, pattern: '('}}    → 1:44: The pattern is not valid in RE2 syntax: missing closing ).",
        "{a: {kind: pattern, pattern: x, in: code}} → 1:51: \"code\" is none of text, headings, link-text, image-alt, front-matter.",
        "{a: {kind: required-heading, headings: [{level: 2}]}} → 1:55: A heading has either \"text\" or \"pattern\".",
        "{a: {kind: required-heading, headings: [{text: x, level: 7}]}} → 1:72: A level is between 1 and 6.",
        "{a: {kind: front-matter, keys: {x: {type: text}}}} → 1:57: \"text\" is none of string, number, boolean, date, list, mapping.",
        "{a: {kind: pattern, pattern: x, severity: hot}} → 1:57: \"hot\" is none of error, warning, info, off.",
        "{a: {kind: pattern, pattern: x, files: '!y'}} → 1:54: A glob of settings cannot be negated with \"!\".",
      })
  void refuses(String section, String problem) {
    assertThat(CheckedSettings.problems("custom-rules: " + section + "\n"))
        .containsExactly("gloss-lint.yml:" + problem);
  }

  @Test
  void patternsTogetherAreLimited() {
    String many = "    - '" + "[a-z]{900}".repeat(2) + "'\n";
    String yaml = "custom-rules:\n  a:\n    kind: pattern\n    pattern:\n" + many.repeat(12);
    assertThat(CheckedSettings.problems(yaml))
        .contains(
            "gloss-lint.yml:16:7: The patterns of custom rules together compile to more than 20000"
                + " steps.");
  }

  @Test
  void aRuleThatNobodyMakesIsUnknown() {
    assertThat(CheckedSettings.problems("rules: {custom/x: off}\n"))
        .containsExactly("gloss-lint.yml:1:9: There is no rule \"custom/x\".");
  }
}
