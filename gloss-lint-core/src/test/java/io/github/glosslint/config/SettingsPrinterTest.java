package io.github.glosslint.config;

import static io.github.glosslint.config.TestRules.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.Severity;
import io.github.glosslint.generator.Generators;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no settings file in {@link SettingsReaderTest} has. */
final class SettingsPrinterTest {

  private static List<String> print(Settings settings, String path) {
    return EffectiveSettings.of(settings, Generators.vocabulary(CATALOGUE))
        .print(path)
        .replaceAll(" +#", " #")
        .lines()
        .toList();
  }

  @Test
  void whatIsEmptyIsSaidToBe() {
    assertThat(print(Settings.defaults(), "a.md"))
        .contains(
            "dialect: auto # default",
            "# anchors: the dialect's",
            "include: [] # default",
            "exclude: [] # default",
            "  skip: [] # default")
        .doesNotContain("labels:", "see-also:", "  hosts:")
        .noneMatch(line -> line.startsWith("baseline"));
  }

  @Test
  void aRuleHasItsOriginByAnyOfItsNames() {
    Settings settings =
        Settings.builder()
            .from("--rule")
            .rule("MD051", Severity.WARNING)
            .option("MD024", "most", 1L)
            .build();
    assertThat(print(settings, "a.md"))
        .contains(
            "  anchor/missing: warning # from --rule",
            "    severity: error # default",
            "    most: 1 # from --rule");
  }

  @Test
  void oneOfTwoPatternsIsPrintedAlone() {
    assertThat(print(Settings.builder().from("x").see("^Vide").build(), "a.md"))
        .containsSubsequence("see-also:", "  see: \"^Vide\" # from x")
        .noneMatch(line -> line.startsWith("  pattern:"));
    assertThat(print(Settings.builder().from("x").seeAlso("^Cf").build(), "a.md"))
        .containsSubsequence("see-also:", "  pattern: \"^Cf\" # from x")
        .noneMatch(line -> line.startsWith("  see:"));
  }

  @Test
  void aBaselineIsPrinted() {
    assertThat(print(Settings.builder().from("x").baseline("known.json").build(), "a.md"))
        .contains("baseline: \"known.json\" # from x");
  }

  @Test
  void replacedSettingsForUrlsLeaveOtherOriginsAlone() {
    Settings settings =
        CheckedSettings.read(
            "dialect: github\nurl:\n  robots: respect\n  skip:\n    - a\n    - b\n");
    assertThat(print(settings, "a.md"))
        .contains(
            "dialect: github # from gloss-lint.yml:1",
            "  robots: respect # from gloss-lint.yml:3",
            "    - \"a\" # from gloss-lint.yml:5",
            "    - \"b\" # from gloss-lint.yml:6");
    assertThat(print(settings.toBuilder().from("x").urls(settings.urls()).build(), "a.md"))
        .contains(
            "dialect: github # from gloss-lint.yml:1",
            "  robots: respect # from x",
            "    - \"a\" # from x",
            "    - \"b\" # from x");
  }

  @Test
  void theLastOverrideThatSaysSomethingIsNamed() {
    Settings settings =
        CheckedSettings.read(
            """
            rules: {heading/duplicate: {severity: off}}
            overrides:
              - files: a/
                dialect: github
              - files: b.md
                dialect: jekyll
              - files: "*.md"
                rules: {MD051: info}
            """);
    assertThat(print(settings, "a/b.md"))
        .contains(
            "dialect: jekyll # from gloss-lint.yml:6",
            "  anchor/missing: info # from gloss-lint.yml:8",
            "  heading/duplicate: off # from gloss-lint.yml:1");
    assertThat(print(settings, "a/c.md")).contains("dialect: github # from gloss-lint.yml:4");
    assertThat(print(settings, "c.md")).contains("dialect: auto # default");
  }

  @Test
  void charactersThatYamlOrTerminalsTakeAmissAreEscaped() {
    assertThat(YamlText.quoted("\u001f ~\u007f\u0080\u009f\u00a0\"\\"))
        .isEqualTo("\"\\u001f ~\\u007f\\u0080\\u009f\u00a0\\\"\\\\\"");
    assertThat(List.of(YamlText.scalar("on-off"), YamlText.scalar("null"), YamlText.scalar("A")))
        .isEqualTo(List.of("on-off", "\"null\"", "\"A\""));
  }
}
