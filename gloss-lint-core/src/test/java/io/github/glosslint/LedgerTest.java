package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of each thing that a reader saw. */
class LedgerTest {

  @TempDir Path folder;

  @BeforeEach
  void aSite() throws IOException {
    folder = folder.toRealPath();
    Files.createDirectory(folder.resolve(".git"));
    write("_config.yml", "theme: minima\n");
  }

  @Test
  void everythingHasOneOutcome() throws IOException {
    write("_includes/note.md", "[top](#a)\n");
    page("b.md", "# B\n");
    page(
        "a.md",
        """
        # A

        [x](#a) [y](b.html#gone) [z](https://example.org) [v]({{ layout.x }})
        {% include note.md %}{% include header.html %}{% include {{ layout.y }}.md %}

        [ref] and [ref][]

        [ref]: #a
        [//]: <> (a comment)
        """);
    Ledger ledger = check().summary().ledger();

    assertOutcomes(ledger, Kind.LINK, "2 found, 1 reported, 1 unknown, 1 external");
    assertOutcomes(ledger, Kind.INCLUDE, "1 found, 2 unknown");
    assertOutcomes(ledger, Kind.REFERENCE, "2 found");
    assertOutcomes(ledger, Kind.DEFINITION, "1 found, 1 text");
    assertThat(ledger.unknownPlaces())
        .extracting(place -> place.region().line() + " " + place.text() + " " + place.reason())
        .contains(
            "6 {{ layout.x }} written by a template",
            "7 header.html an include that a theme may provide",
            "7 {{ layout.y }}.md an include whose name a template generates");
    assertThat(ledger.unknownPlaces())
        .hasSize(ledger.reasons(Outcome.UNKNOWN).values().stream().mapToInt(n -> n).sum());
  }

  @Test
  void anIncludeThatIsMissingIsReported() throws IOException {
    write("_config.yml", "title: T\n");
    write("Gemfile", "gem \"jekyll\"\n");
    page("a.md", "# A\n\n{% include gone.md %}\n");

    assertOutcomes(check().summary().ledger(), Kind.INCLUDE, "1 reported");
  }

  @Test
  void whatSeveralPagesIncludeCountsOnce() throws IOException {
    write("_includes/note.md", "[x](/gone.html) [y](https://example.org)\n");
    page("a.md", "# A\n\n{% include note.md %}\n");
    page("b.md", "# B\n\n{% include note.md %}\n");
    Ledger ledger = check().summary().ledger();

    assertOutcomes(ledger, Kind.LINK, "1 reported, 1 external");
    assertOutcomes(ledger, Kind.INCLUDE, "2 found");
  }

  @Test
  void whatNoRuleReportsIsUnknown() throws IOException {
    page("a.md", "# A\n\n[x](#gone) ![y](gone.png)\n");
    GlossLint lint =
        lint().severity("anchor/missing", Severity.OFF).severity("asset/missing", Severity.OFF);
    Ledger ledger = lint.check().summary().ledger();

    assertOutcomes(ledger, Kind.LINK, "2 unknown");
    assertThat(ledger.reasons(Outcome.UNKNOWN))
        .containsOnlyKeys("broken, but no enabled rule reports it");
  }

  @Test
  void theEchoesOfADefectAreReportedWithIt() throws IOException {
    write("_includes/video.html", "<p>A video</p>\n");
    page(
        "a.md",
        """
        # A

        {% include video.html id="a" $}

        # B

        [b](#b)

        {% include video.html id="b" %}
        """);
    page("c.md", "# C\n\n[b](a.html#b)\n");
    Ledger ledger = check().summary().ledger();

    assertOutcomes(ledger, Kind.LINK, "1 reported");
    Ledger silent = lint().severity("liquid/unclosed-tag", Severity.OFF).check().summary().ledger();
    assertOutcomes(silent, Kind.LINK, "1 unknown");
  }

  @Test
  void whatIsBehindTheLimitOfFactsCounts() throws IOException {
    page("b.md", "# B\n");
    page("a.md", "[a](b.md) ".repeat(DocumentBuilder.MAX_FACTS) + "[a](b.md) [b](c.md) ![](d)\n");
    Report report = check();

    assertOutcomes(report.summary().ledger(), Kind.LINK, "200000 found, 3 reported");
    assertThat(report.findings())
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo(
            "The file has more than 200,000 headings, links and references; the 3 from here on are"
                + " not checked");

    Ledger silent = lint().severity("file/too-complex", Severity.OFF).check().summary().ledger();
    assertOutcomes(silent, Kind.LINK, "200000 found, 3 unknown");
    assertThat(silent.reasons(Outcome.UNKNOWN)).containsEntry("beyond a limit of its file", 3);
    assertThat(silent.unknownPlaces()).hasSize(1);
  }

  @Test
  void placesAreListedOnRequestOnly() throws IOException {
    page("a.md", "# A\n\n{{ layout.x }}\n");

    assertThat(check().summary().ledger().unknownPlaces()).hasSize(1);
    Ledger ledger = GlossLint.at(folder).workingDirectory(folder).check().summary().ledger();
    assertThat(ledger.unknownPlaces()).isEmpty();
    assertOutcomes(ledger, Kind.TEMPLATE, "1 unknown");
  }

  private static void assertOutcomes(Ledger ledger, Kind kind, String expected) {
    List<String> counts =
        Arrays.stream(Outcome.values())
            .filter(outcome -> ledger.count(kind, outcome) > 0)
            .map(outcome -> ledger.count(kind, outcome) + " " + outcome.word())
            .toList();
    assertThat(String.join(", ", counts)).as(kind.word()).isEqualTo(expected);
  }

  private Report check() {
    return lint().check();
  }

  private GlossLint lint() {
    return GlossLint.at(folder).workingDirectory(folder).listUnknown();
  }

  private void page(String path, String text) throws IOException {
    write(path, "---\ntitle: T\n---\n" + text);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
