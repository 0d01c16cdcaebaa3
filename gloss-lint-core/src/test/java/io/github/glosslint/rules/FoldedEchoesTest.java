package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cause, not its echoes. */
class FoldedEchoesTest {

  private static final String GLOSSARY =
      """
      ## Bulb

      See also [Corm], [Tulip]

      ## Crocus

      See also [Corm]

      ## Iris

      See also [Bulb]%s

      ## Lily

      See also [Bulb]

      ## Tulip

      See also [Bulb]

      [Bulb]: #bulb
      [Crocus]: #crocus
      [Iris]: #iris
      [Lily]: #lily
      [Tulip]: #tulip
      """;

  @TempDir Path folder;

  @BeforeEach
  void aGlossary() throws IOException {
    Files.writeString(folder.resolve("glossary.md"), GLOSSARY.formatted(", [Corms]"));
  }

  @Test
  void theCauseSpeaksForItsEchoes() {
    Report alone = check("");
    assertThat(alone.findings())
        .extracting(f -> f.rule().value())
        .containsExactly("see-also/undefined", "see-also/undefined", "see-also/undefined");
    Report folded = check("rules: {glossary/missing-term: warning}\n");
    assertThat(folded.findings()).hasSize(1);
    Finding cause = folded.findings().get(0);
    assertThat(cause.rule().value()).isEqualTo("glossary/missing-term");
    assertThat(cause.line()).isEqualTo(3);
    assertThat(cause.message())
        .isEqualTo("Nothing defines \"Corm\", which 3 references want in 3 entries");
    assertThat(cause.related()).extracting(place -> place.region().line()).containsExactly(7, 11);
    assertThat(reported(folded)).isEqualTo(reported(alone)).isEqualTo(3);
  }

  @Test
  void aCauseThatIsOffInItsFileHasNoEchoes() {
    Report report =
        check(
            "rules: {glossary/missing-term: warning}\n"
                + "overrides: [{files: glossary.md, rules: {glossary/missing-term: off}}]\n");
    assertThat(report.findings()).hasSize(3);
  }

  @Test
  void whatSuppressesTheCauseDoesNotLetItsEchoesOut() throws IOException {
    Files.writeString(
        folder.resolve("glossary.md"),
        GLOSSARY
            .formatted("")
            .replace(
                "## Bulb\n\n",
                "## Bulb\n\n"
                    + "<!-- gloss-lint-disable-next-line glossary/missing-term -- soon -->\n"));
    Report report = check("rules: {glossary/missing-term: warning}\n");
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void whatSuppressesAnEchoIsOfUse() throws IOException {
    Files.writeString(
        folder.resolve("glossary.md"),
        GLOSSARY
            .formatted("")
            .replace(
                "## Crocus\n\n",
                "## Crocus\n\n<!-- gloss-lint-disable-next-line see-also/undefined -- soon -->\n"));
    String unused = "meta/unused-suppression: warning";
    String ignore = "ignore: [{rule: see-also/undefined, reason: later}]\n";
    assertThat(check("rules: {" + unused + "}\n").findings())
        .extracting(f -> f.rule().value())
        .containsExactly("see-also/undefined");
    Report folded = check("rules: {glossary/missing-term: warning, " + unused + "}\n" + ignore);
    assertThat(folded.findings())
        .extracting(f -> f.rule().value())
        .containsExactly("glossary/missing-term");
    assertThat(folded.summary().notes()).isEmpty();
  }

  private Report check(String settings) {
    return GlossLint.at(folder)
        .workingDirectory(folder)
        .settings(settings, "gloss-lint.yml")
        .check();
  }

  private static int reported(Report report) {
    return report.summary().ledger().count(Kind.REFERENCE, Outcome.REPORTED);
  }
}
