package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.glosslint.GlossLint;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.rename.RenameOptions;
import io.github.glosslint.report.glossary.GlossaryReport;
import io.github.glosslint.text.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Glossaries whose entries are rows of tables. */
class GlossaryTablesTest {

  private static final String TREES =
      """
      | Term | Also known as | Definition | Source | See also |
      |------|:-------------:|------------|--------|----------|
      | <a id="ash"></a>**Ash** | - | A tree, unlike an [Oak](#oak). | [Atlas](https://example.com) | |
      | Beech \\| Beeches | | Smooth. | | |
      | [Cedar](https://example.com/cedar) | Cedrus, C. libani | Of `Lebanon`. | n/a | [Ash](#ash), [Oak](#oak) |
      | Elm | | | | |
      | Fir <a name="fir"></a> | | See the [cedar](#cedar-1). |
      | Oak <a id="oak"></a> | Quercus | Grows. | | [Ash](#ash) |
      """;

  private GlossaryTree tree;

  @BeforeEach
  void makeTree(@TempDir Path folder) {
    tree = new GlossaryTree(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "jekyll", "mkdocs", "hugo", "docusaurus"})
  void rowsAreEntries(String generator) throws IOException {
    String page = page(generator);
    tree.write(page, "# Glossary\n\nWords of ours.\n\n" + TREES + "\nThat is all.\n");
    Glossary glossary = tree.only();
    assertThat(glossary.name()).isEqualTo(page);
    assertThat(glossary.form()).isEqualTo(Glossary.Form.ROWS);
    assertThat(glossary.entries())
        .extracting(GlossaryTree::terms)
        .containsExactly(
            List.of("Ash"),
            List.of("Beech | Beeches"),
            List.of("Cedar", "Cedrus", "C. libani"),
            List.of("Elm"),
            List.of("Fir"),
            List.of("Oak", "Quercus"));
    assertThat(glossary.entries())
        .extracting(Entry::isEmpty)
        .containsExactly(false, false, false, true, false, false);
    assertThat(glossary.entries())
        .extracting(entry -> entry.preferredTerm().id())
        .containsExactly("ash", "", "", "", "fir", "oak");
    assertThat(glossary.entries().stream().flatMap(entry -> glossary.from(entry).stream()))
        .extracting(Relation::kind, r -> r.from().number(), r -> r.to().number())
        .containsExactly(
            Tuple.tuple(Relation.Kind.MENTION, 0, 5),
            Tuple.tuple(Relation.Kind.RELATED, 2, 0),
            Tuple.tuple(Relation.Kind.RELATED, 2, 5),
            Tuple.tuple(Relation.Kind.RELATED, 5, 0));
    String text = Files.readString(tree.folder().resolve(page));
    assertThat(glossary.entries().get(2).terms())
        .extracting(term -> source(text, term.location()))
        .containsExactly("[Cedar](https://example.com/cedar)", "Cedrus", "C. libani");
  }

  @Test
  void definitionsAreOneCell() throws IOException {
    tree.write("glossary.md", "# Glossary\n\n" + TREES);
    GlossaryReport report = GlossLint.at(tree.folder()).glossaries().all().get(0);
    assertThat(report.glossary().entries())
        .extracting(report::definition)
        .containsExactly(
            "A tree, unlike an Oak.", "Smooth.", "Of Lebanon.", "", "See the cedar.", "Grows.");
  }

  @Test
  void anAcronymIsATermOrAnAlias() throws IOException {
    tree.write(
        "docs/acronyms.md",
        """
        | # | Acronym | Stands for | Description |
        |---|---------|------------|-------------|
        | 1 | ACID | Atomicity, Consistency, Isolation, Durability | Of databases. |
        | 2 | CA | Certificate authority | |
        | 3 | DB | | n/a |
        | 4 | | Nothing | Nothing. |
        | 5 | IP | Internet protocol | Routed. |
        | 6 | UTC | UTC | Time. |
        """);
    tree.write(
        "docs/design.md",
        """
        # Design

        ## 1.3 Terms and abbreviations

        Abbreviation | Term | Meaning
        -------------|------|--------
        MST          | Multiple spanning tree | Many.
        |            | Bridge | Two. |
        RSTP, RST    | Rapid spanning tree | Fast.
        -            | Root | One.
        VLAN         | Virtual LAN | Apart.

        ## Commands

        | Term | Meaning |
        |------|---------|
        | show | Shows.  |
        """);
    List<Glossary> glossaries = tree.glossaries();
    assertThat(glossaries)
        .extracting(Glossary::name)
        .containsExactly("docs/acronyms.md", "docs/design.md");
    List<Entry> acronyms = glossaries.get(0).entries();
    assertThat(acronyms)
        .extracting(GlossaryTree::terms)
        .containsExactly(
            List.of("ACID", "Atomicity, Consistency, Isolation, Durability"),
            List.of("CA", "Certificate authority"),
            List.of("DB"),
            List.of("IP", "Internet protocol"),
            List.of("UTC"));
    assertThat(acronyms)
        .extracting(Entry::isEmpty)
        .containsExactly(false, false, true, false, false);
    assertThat(glossaries.get(1).entries())
        .extracting(GlossaryTree::terms)
        .containsExactly(
            List.of("Multiple spanning tree", "MST"),
            List.of("Bridge"),
            List.of("Rapid spanning tree", "RSTP", "RST"),
            List.of("Root"),
            List.of("Virtual LAN", "VLAN"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Glossary; Term; Definition; true",
        "Appendix A: Glossary (of this page); **Term**; Definition (short); true",
        "Common acronyms; Acronym; Meaning; true",
        "Key terms; Term; Description; true",
        "Terminologie; Begriff; Bedeutung; true",
        "Glossaire; Terme / Sigle; Définition; true",
        "用語集; 用語; 定義; true",
        "Glossary; Name; Definition; true",
        // Names with descriptions are given to everything.
        "Glossary; Name; Description; false",
        "Glossary; Parameter; Definition; false",
        "Glossary; Term; Type; false",
        "Glossary; Type; Term; false",
        // So does the reference of a language call its parameters.
        "Parameters; Term; Definition; false",
        "Search terms; Term; Meaning; false",
        "Payment terms; Term; Description; false",
      })
  void headAndHeadingSayWhatATableIs(String heading, String term, String meaning, boolean is)
      throws IOException {
    StringBuilder page = new StringBuilder("# Page\n\n## " + heading + "\n\n");
    page.append("| " + term + " | " + meaning + " |\n|---|---|\n");
    GlossaryTree.PLANTS.forEach(plant -> page.append("| " + plant + " | Grows. |\n"));
    tree.write("page.md", page.toString());
    tree.write("_config.yml", "title: kramdown\n");
    tree.write("docs/mkdocs.yml", "site_name: Docs\n");
    tree.write("docs/docs/page.md", page.toString());
    assertThat(tree.glossaries())
        .extracting(Glossary::name)
        .isEqualTo(is ? List.of("docs/docs/page.md", "page.md") : List.of());
  }

  @Test
  void fewRowsAreNoGlossaryUnlessTheSettingsSaySo() throws IOException {
    String table = "| Term | Definition |\n|---|---|\n| Ash | A tree. |\n| Oak | Another. |\n";
    tree.write("glossary.md", "# Glossary\n\n" + table);
    tree.write("words.md", "# Words\n\n" + table);
    assertThat(tree.glossaries()).isEmpty();
    tree.write("gloss-lint.yml", "glossary:\n  pages: [words.md]\n");
    Glossary glossary = GlossLint.at(tree.folder()).glossaries().all().get(0).glossary();
    assertThat(glossary.entries())
        .extracting(GlossaryTree::terms)
        .containsExactly(List.of("Ash"), List.of("Oak"));
  }

  @Test
  void headingsWithATableBesideThemAreEntries() throws IOException {
    StringBuilder page = new StringBuilder("# Glossary\n\n");
    for (String plant : GlossaryTree.PLANTS) {
      page.append("## " + GlossaryTree.title(plant) + "\n\nGrows.\n\n");
    }
    page.append("# Common acronyms\n\n| Acronym | Meaning |\n|---|---|\n");
    for (String acronym : List.of("AC", "BC", "CC", "DC", "EC")) {
      page.append("| " + acronym + " | Current. |\n");
    }
    tree.write("glossary.md", page.toString());
    assertThat(tree.only().form()).isEqualTo(Glossary.Form.HEADINGS);
  }

  @Test
  void bracketsBesideTheTableWantNoTerm() throws IOException {
    tree.write(
        "glossary.md",
        "# Page\n\nA [text][label].\n\n# Glossary\n\n"
            + TREES.replace("Smooth.", "Not a [text][yew], though [so][yew] it is."));
    assertThat(tree.only().wanted())
        .extracting(term -> term.text() + " " + term.places().size())
        .containsExactly("yew 2");
  }

  @Test
  void aTermIsRenamedInItsCell() throws IOException {
    tree.write("glossary.md", "# Glossary\n\n" + TREES + "\nThe [Oak](#oak).\n");
    String renamed =
        GlossLint.at(tree.folder())
            .rename("Oak", "Holm oak", RenameOptions.defaults())
            .files()
            .get(0)
            .after();
    assertThat(renamed)
        .contains("| Holm oak <a id=\"oak\"></a> | Quercus |")
        .contains("unlike an [Holm oak](#oak)")
        .contains("The [Holm oak](#oak).");
    assertThatExceptionOfType(RenameException.class)
        .isThrownBy(
            () -> GlossLint.at(tree.folder()).rename("Ash", "Ash | tree", RenameOptions.defaults()))
        .withMessageContaining("has a bar");
    assertThatExceptionOfType(RenameException.class)
        .isThrownBy(
            () ->
                GlossLint.at(tree.folder())
                    .rename("C. libani", "Cedar, of Lebanon", RenameOptions.defaults()))
        .withMessageContaining("would not be a term");
  }

  @Test
  void noFixMovesARow() throws IOException {
    StringBuilder page = new StringBuilder("# Glossary\n\n| Term | Definition |\n|---|---|\n");
    GlossaryTree.PLANTS.forEach(plant -> page.append("| " + plant + " | Grows. |\n"));
    tree.write("glossary.md", page + "| box | Grows. |\n");
    tree.write("gloss-lint.yml", "extends: glossary\n");
    List<Finding> findings = GlossLint.at(tree.folder()).check().findings();
    assertThat(findings)
        .filteredOn(finding -> finding.rule().toString().equals("glossary/order"))
        .hasSize(1)
        .allMatch(finding -> finding.fixes().isEmpty());
  }

  private String page(String generator) throws IOException {
    return switch (generator) {
      case "jekyll" -> {
        tree.write("_config.yml", "title: Trees\n");
        yield "glossary.md";
      }
      case "mkdocs" -> {
        tree.write("mkdocs.yml", "site_name: Trees\n");
        yield "docs/glossary.md";
      }
      case "hugo" -> {
        tree.write("hugo.toml", "[markup.goldmark.renderer]\nunsafe = true\n");
        yield "content/glossary.md";
      }
      case "docusaurus" -> {
        tree.write("docusaurus.config.js", "module.exports = {title: 'Trees'};\n");
        yield "docs/glossary.md";
      }
      default -> "glossary.md";
    };
  }

  private static String source(String text, Location place) {
    return text.substring(place.start(), place.end());
  }
}
