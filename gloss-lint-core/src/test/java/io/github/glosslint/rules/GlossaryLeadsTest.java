package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.rename.RenameOptions;
import io.github.glosslint.report.glossary.GlossaryReport;
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

/** Glossaries whose entries begin with their term in bold. */
class GlossaryLeadsTest {

  private static final String PAGE =
      """
      # Glossary

      Words of ours.

      - **Oak**: Grows. See the [ash](#ash).
      - <a id="ash"></a>**Ash** (Fraxinus) – A tree.

          It has a second paragraph:

          - **of wood**: hard
      - **[Elm](https://example.com/elm):** `Ulmus`.
      - **Fir**
        Evergreen.
      - **`Yew`**

          Old.

      - **Beech**: See the oak.
      - **Careful** with axes.

      **Not a term**, but important.

      **Cedar** —
      Of Lebanon.

      It is tall.

      **Gum**: Sticky.
      """;

  private GlossaryTree tree;

  @BeforeEach
  void makeTree(@TempDir Path folder) {
    tree = new GlossaryTree(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "mkdocs", "hugo", "docusaurus", "jekyll"})
  void paragraphsAndItemsAreEntries(String generator) throws IOException {
    String page = page(generator);
    tree.write(page, PAGE);
    GlossaryReport report = GlossLint.at(tree.folder()).glossaries().all().get(0);
    Glossary glossary = report.glossary();
    assertThat(glossary.form()).isEqualTo(Glossary.Form.DEFINITIONS);
    assertThat(glossary.entries())
        .extracting(entry -> entry.preferredTerm().text(), report::definition)
        .containsExactly(
            Tuple.tuple("Oak", "Grows. See the ash."),
            Tuple.tuple("Ash", "A tree.\n\nIt has a second paragraph:\n\nof wood: hard"),
            Tuple.tuple("Elm", "Ulmus."),
            Tuple.tuple("Fir", "Evergreen."),
            Tuple.tuple("Yew", "Old."),
            Tuple.tuple("Beech", "See the oak."),
            Tuple.tuple("Cedar", "Of Lebanon.\n\nIt is tall."),
            Tuple.tuple("Gum", "Sticky."));
    assertThat(glossary.entries()).extracting(Entry::isEmpty).containsOnly(false);
  }

  private String page(String generator) throws IOException {
    switch (generator) {
      case "mkdocs" -> tree.write("mkdocs.yml", "site_name: Plants\n");
      case "hugo" -> tree.write("hugo.toml", "title = 'Plants'\n");
      case "jekyll" -> tree.write("_config.yml", "title: Plants\n");
      case "docusaurus" -> tree.write("docusaurus.config.js", "module.exports = {};\n");
      default -> {}
    }
    return switch (generator) {
      case "none", "jekyll" -> "glossary.md";
      case "hugo" -> "content/glossary.md";
      default -> "docs/glossary.md";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "Glossary of trees, true",
    "Our vocabulary, true",
    "Key terms, true",
    "How the glossary works, false",
    "The glossary 2.0, false",
    "Options of the acronyms rule, false",
  })
  void aSectionIsCalledSoByItsFirstOrLastWord(String title, boolean found) throws IOException {
    String items = "- **Oak**: a\n- **Ash**: b\n- **Elm**: c\n- **Fir**: d\n- **Yew**: e\n";
    tree.write("trees.md", "# Trees\n\n## " + title + "\n\n" + items);
    assertThat(GlossLint.at(tree.folder()).glossaries().all()).hasSize(found ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "CONTRIBUTING.md, Contributing to remark-glossary, false",
    "docs/hacking.md, Contributing to @x/remark-glossary, false",
    "docs/hacking.md, glossary-plugin, false",
    "README.md, Our Glossary, false",
    "docs/words.md, Our Glossary, true",
    "docs/words.md, Holzbau-Glossar, true",
  })
  void aPageIsCalledSoByItsTitle(String path, String title, boolean found) throws IOException {
    String items = "- **Oak**: a\n- **Ash**: b\n- **Elm**: c\n- **Fir**: d\n- **Yew**: e\n";
    tree.write(path, "# " + title + "\n\n" + items);
    assertThat(GlossLint.at(tree.folder()).glossaries().all()).hasSize(found ? 1 : 0);
  }

  @Test
  void anAnchorLeadsToAnEntry() throws IOException {
    tree.write("glossary.md", PAGE);
    Glossary glossary = tree.only();
    assertThat(glossary.entries().get(1).preferredTerm().id()).isEqualTo("ash");
    assertThat(glossary.from(glossary.entries().get(0)))
        .extracting(Relation::kind, relation -> relation.to().preferredTerm().text())
        .containsExactly(Tuple.tuple(Relation.Kind.MENTION, "Ash"));
  }

  @ParameterizedTest
  @CsvSource({
    "notes.md, Notes, false",
    "notes.md, Key terms, true",
    "notes.md, Glossary of plants, true",
    "notes.md, Terms of payment, false",
    "concepts/notes.md, Notes, false",
    "plants-glossary.md, Notes, true",
  })
  void onlyWherePageOrSectionIsCalledSo(String path, String heading, boolean found)
      throws IOException {
    StringBuilder page = new StringBuilder("# Plants\n\n## " + heading + "\n\n");
    GlossaryTree.PLANTS.forEach(plant -> page.append("* **" + plant + "**: Grows.\n"));
    tree.write(path, page + "\n## More\n\nThat is all.\n");
    assertThat(tree.glossaries()).hasSize(found ? 1 : 0);
  }

  @Test
  void ofJekyllTheyAreParagraphsAndItemsOfThePage() throws IOException {
    tree.write("_config.yml", "title: Plants\n");
    tree.write(
        "glossary.md",
        """
        # Glossary

        * **Elm**: Grows.
            * **Leaf**: green
        *   **Fir** - Evergreen

            and high.
        * **{% plugin %}**: no

        **Oak**{: #oak}: Like an [ash](#ash).

        1. **Step**: one
        2. **Step**: two

        > **Quoted**: no

        **Ash**{:#ash}: See [oak](#oak).

        <div markdown="1">
        **Inside**: no
        </div>

        **Yew** (Taxus) = Old.

        ---

        The end. **Not**: here.
        """);
    GlossaryReport report = GlossLint.at(tree.folder()).glossaries().all().get(0);
    assertThat(report.glossary().entries())
        .extracting(
            entry -> entry.preferredTerm().text(),
            entry -> entry.preferredTerm().id(),
            report::definition)
        .containsExactly(
            Tuple.tuple("Elm", "", "Grows.\n\nLeaf: green"),
            Tuple.tuple("Fir", "", "Evergreen\n\nand high."),
            Tuple.tuple("Oak", "oak", "Like an ash.\n\nStep: one\n\nStep: two\n\nQuoted: no"),
            Tuple.tuple("Ash", "ash", "Inside: no"),
            Tuple.tuple("Yew", "", "Old."));
    assertThat(report.glossary().from(report.glossary().entries().get(2)))
        .extracting(Relation::kind, relation -> relation.to().preferredTerm().text())
        .containsExactly(Tuple.tuple(Relation.Kind.MENTION, "Ash"));
    assertThat(report.glossary().from(report.glossary().entries().get(3)))
        .extracting(Relation::kind, relation -> relation.to().preferredTerm().text())
        .containsExactly(Tuple.tuple(Relation.Kind.USE, "Oak"));
  }

  @Test
  void ofAPageWithHeadingsTheseAreTheEntries() throws IOException {
    StringBuilder page = new StringBuilder("# Glossary\n");
    for (String plant : GlossaryTree.PLANTS) {
      page.append("\n## " + plant + "\n\nIt grows.\n\n- **Leaves**: green\n- **Wood**: brown\n");
    }
    tree.write("glossary.md", page.toString());
    assertThat(tree.only().form()).isEqualTo(Glossary.Form.HEADINGS);
  }

  @Test
  void sectionsOfSuchListsAreNoEntries() throws IOException {
    StringBuilder page = new StringBuilder("# Glossary\n");
    for (String section : List.of("Bark", "Crown", "Leaves", "Roots", "Seeds")) {
      page.append("\n## " + section + "\n\n");
      for (String plant : List.of("Ash", "Oak")) {
        page.append("- **" + plant + " " + section + "**: Grows.\n");
      }
    }
    tree.write("glossary.md", page.toString());
    assertThat(tree.only().form()).isEqualTo(Glossary.Form.DEFINITIONS);
    assertThat(tree.only().entries()).hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({
    "docs/glossary.md, Plants, true",
    "docs/core-concepts.md, Plants, false",
    "docs/plants.md, Core Concepts, false",
    "docs/plants.md, Acronyms, true",
  })
  void aChapterOfConceptsHasListsOfAnything(String path, String title, boolean found)
      throws IOException {
    StringBuilder page = new StringBuilder("# Trees\n\n## " + title + "\n");
    for (String section : List.of("Bark", "Crown", "Roots")) {
      page.append("\n### " + section + "\n\nTrees have it. What is to be looked at:\n\n");
      for (String plant : List.of("Ash", "Oak")) {
        page.append("- **" + plant + " " + section + "**: Grows.\n");
      }
    }
    tree.write(path, page.toString());
    assertThat(tree.glossaries()).hasSize(found ? 1 : 0);
  }

  @Test
  void itemsBelowAParagraphAreAPartOfIt() throws IOException {
    StringBuilder page = new StringBuilder("# Glossary\n");
    GlossaryTree.PLANTS.forEach(plant -> page.append("\n**" + plant + "**: Grows.\n"));
    tree.write("glossary.md", page + "\n- **Leaf**: green\n- **Wood**: brown\n");
    assertThat(tree.only().entries())
        .extracting(entry -> entry.preferredTerm().text())
        .containsExactlyElementsOf(GlossaryTree.PLANTS);
  }

  @Test
  void aParagraphAboveAllItemsIsNoEntry() throws IOException {
    StringBuilder page = new StringBuilder("# Glossary\n\n**Note:** Words of ours.\n\n");
    GlossaryTree.PLANTS.forEach(plant -> page.append("- **" + plant + "**: Grows.\n"));
    tree.write("glossary.md", page.toString());
    assertThat(tree.only().entries())
        .extracting(entry -> entry.preferredTerm().text())
        .containsExactlyElementsOf(GlossaryTree.PLANTS);
  }

  @Test
  void aTermIsRenamedWhereItIs() throws IOException {
    tree.write("glossary.md", PAGE);
    GlossLint.at(tree.folder()).rename("Elm", "Ulmus", RenameOptions.defaults());
    assertThat(Files.readString(tree.folder().resolve("glossary.md")))
        .isEqualTo(PAGE.replace("**[Elm]", "**[Ulmus]"));
  }

  @Test
  void whatIsDividedIsReadAsBefore() throws IOException {
    tree.write("glossary.md", PAGE.replace("Sticky.", "Sticky, see [it](missing.md) and [x][y]."));
    assertThat(GlossLint.at(tree.folder()).check().findings())
        .extracting(Finding::line, finding -> finding.rule().value())
        .containsExactly(
            Tuple.tuple(28, "link/missing-file"), Tuple.tuple(28, "reference/undefined"));
  }
}
