package io.github.glosslint.config;

import static io.github.glosslint.config.TestRules.CATALOGUE;
import static io.github.glosslint.config.TestRules.HEADING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.generator.Generators;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SettingsTest {

  @Test
  void defaultsAreThoseOfThePages() {
    FileSettings file =
        EffectiveSettings.of(Settings.defaults(), Generators.vocabulary(CATALOGUE)).forFile("a.md");
    assertThat(file.dialect()).isEmpty();
    assertThat(file.severity(HEADING)).isEqualTo(Severity.ERROR);
    assertThat(file.options(HEADING).flag("siblings-only")).isFalse();
    assertThatThrownBy(() -> file.severity(new RuleId("no/such")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void severityAndOptionsAreSetSeparately() {
    Settings settings =
        Settings.builder()
            .rule("MD024", Severity.WARNING)
            .option("MD024", "most", 1L)
            .rule("MD024", Severity.INFO)
            .build();
    assertThat(settings.rules())
        .containsExactly(Map.entry("MD024", new RuleSetting(Severity.INFO, Map.of("most", 1L))));
    FileSettings file =
        EffectiveSettings.of(settings, Generators.vocabulary(CATALOGUE)).forFile("a.md");
    assertThat(file.severity(HEADING)).isEqualTo(Severity.INFO);
    assertThat(file.options(HEADING).value("most")).isEqualTo(1L);
  }

  @Test
  void changingABuilderLeavesSettingsAlone() {
    Settings settings = Settings.builder().exclude("a").build();
    Settings changed = settings.toBuilder().exclude("b").build();
    assertThat(settings.exclude()).containsExactly("a");
    assertThat(changed.exclude()).containsExactly("a", "b");
    assertThat(settings.toBuilder().build()).isEqualTo(settings);
  }

  @Test
  void aBuilderRefusesWrongGlobsAndPatterns() {
    assertThatThrownBy(() -> Settings.builder().exclude("a[b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                Settings.builder()
                    .override(new SettingsOverride(List.of("a", "b[c"), null, null, Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
    for (String braces : List.of("{a,b}/*.md", "docs/*.{md,html}")) {
      assertThatThrownBy(() -> Settings.builder().exclude(braces))
          .hasMessage("Globs do not support \"{a,b}\"; write two globs.");
    }
    String longest = "a".repeat(UserPatterns.MAX_LENGTH);
    assertThat(Settings.builder().exclude(longest).build().exclude()).containsExactly(longest);
    assertThatThrownBy(() -> Settings.builder().exclude(longest + "a"))
        .hasMessage("A glob has at most 1000 characters.");
    assertThatThrownBy(() -> Settings.builder().ignoreLabels("("))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Limits(Limits.HIGHEST_FILE_SIZE + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rulesAreCheckedWhenTheyAreKnown() {
    Settings settings =
        Settings.builder()
            .rule("heading/duplicat", Severity.OFF)
            .option("heading/duplicate", "most", "many")
            .build();
    assertThatThrownBy(() -> EffectiveSettings.of(settings, Generators.vocabulary(CATALOGUE)))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            """
            There is no rule "heading/duplicat". Did you mean "heading/duplicate"?
            "most" must be a whole number.\
            """);
    Settings override =
        Settings.builder()
            .override(
                new SettingsOverride(
                    List.of("a"),
                    null,
                    null,
                    Map.of("MD024", new RuleSetting(null, Map.of("mode", "never")))))
            .build();
    assertThatThrownBy(() -> EffectiveSettings.of(override, Generators.vocabulary(CATALOGUE)))
        .isInstanceOf(SettingsException.class)
        .hasMessage("\"mode\" must be one of auto, no. Did you mean \"no\"?");
  }

  @Test
  void aPatternMayHaveAsManyStatesAsTheLimit() {
    String pattern = "a{998}".repeat(10) + "a".repeat(18);
    assertThat(UserPatterns.states(pattern)).isEqualTo(UserPatterns.MAX_PROGRAM);
    assertThat(UserPatterns.checkedPattern(pattern)).isEqualTo(pattern);
    assertThatThrownBy(() -> UserPatterns.checkedPattern(pattern + "a"))
        .hasMessageStartingWith("The pattern repeats too much");
  }

  @Test
  void globsAreRelativeToTheBase() {
    Settings settings =
        Settings.builder()
            .base("docs")
            .override(new SettingsOverride(List.of("/old/"), "jekyll", null, Map.of()))
            .build();
    EffectiveSettings effective = EffectiveSettings.of(settings, Generators.vocabulary(CATALOGUE));
    assertThat(effective.forFile("docs/old/a.md").dialect()).contains("jekyll");
    assertThat(effective.forFile("old/a.md").dialect()).isEmpty();
  }
}
