package io.github.glosslint.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.GlossLint;
import io.github.glosslint.config.SettingsException;
import io.github.glosslint.finding.SuppressedFinding;
import io.github.glosslint.finding.Suppression;
import io.github.glosslint.report.Report;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings that settings keep from being reported. */
class IgnoredInSettingsTest {

  private static final String TEXT =
      "# A\n\n[x](api/gone.md#part) [y](#y) [label][] [^note]\n\n[used]\n\n[used]: lost.md\n";

  private static final List<String> ALL =
      List.of(
          "link/missing-file",
          "anchor/missing",
          "reference/undefined",
          "footnote/undefined",
          "definition/missing-target");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{rule: link/missing-file}",
        "{rule: [heading/empty, MD057]}",
        "{rule: link}",
        "{rule: link/*, reason: why}",
        "{rule: '*', target: 'api/.*'}",
        "{rule: link/missing-file, target: 'api/gone\\.md'}",
        "{rule: link/missing-file, target: 'api/gone\\.md#part'}",
        "{rule: link/missing-file, target: 'api/gone\\.md', fragment: part}",
        "{rule: link/missing-file, files: [a.md]}",
        "{rule: link/missing-file, files: '*.md', target: '.*gone.*'}",
        "{rule: link, message: '(?s).*gone.*'}"
      })
  void anEntryIsForWhatItNames(String entry) {
    Report report = check("ignore: [" + entry + "]\n");
    assertThat(rules(report)).containsExactlyElementsOf(ALL.subList(1, ALL.size()));
    assertThat(report.suppressed()).hasSize(1);
    SuppressedFinding suppressed = report.suppressed().get(0);
    assertThat(suppressed.by().kind()).isEqualTo(Suppression.Kind.SETTINGS);
    assertThat(suppressed.by().path()).isEqualTo("gloss-lint.yml");
    assertThat(suppressed.by().region().line()).isEqualTo(1);
    assertThat(suppressed.by().reason()).isEqualTo(entry.contains("why") ? "why" : "");
    assertThat(report.summary().notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{rule: link/missing-file, target: gone}",
        "{rule: link/missing-file, target: 'api/'}",
        "{rule: link/missing-file, target: 'api/.*', fragment: par}",
        "{rule: link/missing-file, files: [b/**]}",
        "{rule: link/empty}"
      })
  void anEntryThatMatchesNothingIsNoted(String entry) {
    Report report = check("ignore:\n  - " + entry + "\n");
    assertThat(rules(report)).containsExactlyElementsOf(ALL);
    assertThat(report.suppressed()).isEmpty();
    assertThat(report.summary().notes())
        .containsExactly(
            "gloss-lint.yml:2: nothing is reported that this entry of \"ignore\" is for");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{rule: anchor/missing, fragment: y}",
        "{rule: reference/undefined, label: lab.l}",
        "{rule: footnote/undefined, label: note}",
        "{rule: definition/missing-target, target: 'lost\\.md'}"
      })
  void fragmentsLabelsAndTargets(String entry) {
    Report report = check("ignore: [" + entry + "]\n");
    assertThat(report.suppressed()).hasSize(1);
    assertThat(report.findings()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ignore: [{rule: url/dead}]",
        "ignore: [{rule: url}]",
        "ignore: [{rule: asset/unused}]",
        "ignore: []"
      })
  void whatDidNotRunMayBeInTheSettings(String settings) {
    assertThat(check(settings + "\n").summary().notes()).isEmpty();
  }

  @Test
  void aCommentIsNearerAndTheEntryStillOfUse() {
    Report report =
        GlossLint.ofTexts(
                Map.of(
                    "gloss-lint.yml", "ignore: [{rule: link/missing-file}]\n",
                    "a.md", "[x](gone.md) <!-- gloss-lint-disable-line link -- here -->\n"))
            .check();
    assertThat(report.suppressed()).extracting(each -> each.by().reason()).containsExactly("here");
    assertThat(report.findings()).isEmpty();
    assertThat(report.summary().notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ignore: {rule: link}",
        "ignore: [link]",
        "ignore: [{}]",
        "ignore: [{target: x}]",
        "ignore: [{rule: lnk/missing}]",
        "ignore: [{rule: link, target: '('}]",
        "ignore: [{rule: link, files: ['!x']}]",
        "ignore: [{rule: link, targets: x}]",
        "ignore: [{rule: link, reason: [x]}]"
      })
  void whatIsWrongIsAnError(String settings) {
    assertThatThrownBy(() -> check(settings + "\n"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("gloss-lint.yml:1:");
  }

  @Test
  void thereIsALimit() {
    String most = "ignore:\n" + "  - {rule: [link/missing-file, heading/empty]}\n".repeat(1_000);
    assertThat(check(most).suppressed()).hasSize(1);
    assertThatThrownBy(() -> check(most + "  - {rule: link}\n"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("gloss-lint.yml:1002:5: More than 1000 entries");
  }

  private static Report check(String settings) {
    return GlossLint.ofTexts(Map.of("gloss-lint.yml", settings, "a.md", TEXT)).check();
  }

  private static List<String> rules(Report report) {
    return report.findings().stream().map(each -> each.rule().value()).toList();
  }
}
