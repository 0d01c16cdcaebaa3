package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.WantedTerm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Glossaries whose entries are terms with definitions: directives and lists. */
class GlossaryDefinitionsTest {

  private GlossaryTree tree;

  @BeforeEach
  void makeTree(@TempDir Path folder) {
    tree = new GlossaryTree(folder);
  }

  @Test
  void aDirectiveOfSphinx() throws IOException {
    tree.write("docs/conf.py", "extensions = ['myst_parser']\n");
    tree.write(
        "docs/words.rst",
        """
        Words
        =====

        .. glossary::
           :sorted:

           ash
              Like an :term:`Oak`.

              A second paragraph about an :term:`elm <Elm>`.

           oak
           holm oak : H
              Grows. Not a :term:`yew`.

           Elm
              See :term:`oak`.

           Fig
              Sweet.

              See also :term:`Elm`, :term:`oak`

           Gum
        """);
    tree.write(
        "docs/more.md",
        """
        # More

        ```{glossary}
        Fir
        Pine
            As {term}`ash`.

        Rowan
            See {term}`Fir`.
        ```

        Any {term}`pine` and any {term}`yew`.
        """);
    Glossary glossary = tree.only();
    assertThat(glossary.name()).isEqualTo("docs");
    assertThat(glossary.form()).isEqualTo(Glossary.Form.DEFINITIONS);
    assertThat(glossary.entries())
        .extracting(GlossaryTree::terms)
        .containsExactly(
            List.of("Fir", "Pine"),
            List.of("Rowan"),
            List.of("ash"),
            List.of("oak", "holm oak"),
            List.of("Elm"),
            List.of("Fig"),
            List.of("Gum"));
    assertThat(glossary.entries())
        .extracting(Entry::isEmpty)
        .containsExactly(false, true, false, false, true, false, true);
    assertThat(glossary.entries())
        .extracting(entry -> entry.redirect() != null)
        .containsExactly(false, true, false, false, true, false, false);
    assertThat(glossary.from(glossary.entries().get(5)))
        .extracting(r -> r.kind() + " " + r.to().preferredTerm().text())
        .containsExactly("RELATED Elm", "RELATED oak");
    assertThat(glossary.from(glossary.entries().get(4)))
        .extracting(r -> r.kind() + " " + r.to().preferredTerm().text())
        .containsExactly("USE oak");
    assertThat(glossary.from(glossary.entries().get(2)))
        .extracting(r -> r.to().preferredTerm().text())
        .containsExactly("oak", "Elm");
    assertThat(glossary.from(glossary.entries().get(0)))
        .extracting(r -> r.to().preferredTerm().text())
        .containsExactly("ash");
    assertThat(glossary.references(glossary.entries().get(0))).isEqualTo(2);
    assertThat(glossary.wanted())
        .extracting(WantedTerm::text, term -> term.places().size(), term -> term.entries().size())
        .containsExactly(Tuple.tuple("yew", 2, 1));
  }

  @Test
  void twoProjectsOfSphinxAreTwo() throws IOException {
    for (String project : List.of("a", "b")) {
      tree.write(project + "/conf.py", "extensions = []\n");
      tree.write(project + "/x/words.rst", "W\n=\n\n.. glossary::\n\n   ash\n      Grows.\n");
      tree.write(project + "/y/words.rst", "W\n=\n\n.. glossary::\n\n   elm\n      Grows.\n");
    }
    assertThat(tree.glossaries()).extracting(Glossary::name).containsExactly("a", "b");
  }

  @Test
  void aListOfDefinitionsOnAPageThatIsCalledAGlossary() throws IOException {
    tree.write("_config.yml", "markdown: kramdown\n");
    String list =
        """
        ash
        : Like an [oak](#oak).

          More.

        {:#tree}beech
        beechen
        : Grows.
          See also [oak](#oak)

        cedar
        : Grows.

        elm
        : Grows.

        oak
        : Grows.
        {:auto_ids}

        Text behind.
        """;
    tree.write("reference.md", "---\ntitle: R\n---\n\n## Glossary\n\n" + list);
    tree.write("other.md", "---\ntitle: O\n---\n\n" + list);
    Glossary glossary = tree.only();
    assertThat(glossary.name()).isEqualTo("reference.md");
    assertThat(glossary.entries())
        .extracting(GlossaryTree::terms)
        .containsExactly(
            List.of("ash"),
            List.of("beech", "beechen"),
            List.of("cedar"),
            List.of("elm"),
            List.of("oak"));
    Entry beech = glossary.entries().get(1);
    assertThat(glossary.from(beech))
        .extracting(r -> r.kind() + " " + r.to().preferredTerm().text())
        .containsExactly("RELATED oak");
    assertThat(glossary.to(glossary.entries().get(4))).hasSize(2);
  }

  @Test
  void aListOfDefinitionsOfHugo() throws IOException {
    tree.write("hugo.toml", "baseURL = 'https://example.org/'\n");
    tree.write(
        "content/glossary.md",
        """
        ---
        title: Words
        ---
        : No definition.

        **Ash**
        : Like an [oak][] that *grows*
        and grows.

        Beech
        beechen `b`
        : Grows.
        : See also [oak][]

        Cedar

        :   Grows in a [park](https://example.org/park).

            It is green.

        :   A name.

        Elm
        : Grows.
          Much.

        Oak
        : Grows.

        Text behind.

        [oak]: #top
        """);
    Glossary glossary = tree.only();
    assertThat(glossary.form()).isEqualTo(Glossary.Form.DEFINITIONS);
    assertThat(glossary.entries())
        .extracting(GlossaryTree::terms)
        .containsExactly(
            List.of("Ash"),
            List.of("Beech", "beechen b"),
            List.of("Cedar"),
            List.of("Elm"),
            List.of("Oak"));
    assertThat(glossary.entries().get(1).lists()).hasSize(1);
    assertThat(glossary.pages().get(0).document().document().links()).hasSize(1);
  }

  @Test
  void hugoMayHaveNoListsOfDefinitions() throws IOException {
    String list = "---\ntitle: Words\n---\nash\n: Grows.\n\nbay\n: Grows.\n\nelm\n: Grows.\n\n";
    tree.write("content/glossary.md", list + "fir\n: Grows.\n\noak\n: Grows.\n");
    tree.write("hugo.toml", "baseURL = 'https://example.org/'\n");
    assertThat(tree.only().entries()).hasSize(5);
    tree.write(
        "hugo.toml",
        "baseURL = 'https://example.org/'\n[markup.goldmark.extensions]\ndefinitionList = false\n");
    assertThat(tree.glossaries()).isEmpty();
  }

  @Test
  void aListOfDefinitionsOfMkDocs() throws IOException {
    tree.write("mkdocs.yml", "site_name: S\nmarkdown_extensions: [def_list, attr_list]\n");
    tree.write("docs/index.md", "# I\n");
    String list =
        """

        Text.

        Ash
        :   Like an [oak](#oak).

            More.

        **Beech** { #tree }
        beechen
        :   Grows.

        :   Is a tree.

        Cedar

        :   Grows.

        Elm
        :   Grows.

        [](){ #oak }Oak
        :   Grows.

        Text behind.
        """;
    tree.write("docs/glossary.md", "# Glossary\n" + list);
    tree.write("docs/other.md", "# Other\n" + list);
    Glossary glossary = tree.only();
    assertThat(glossary.name()).isEqualTo("docs/glossary.md");
    assertThat(glossary.entries())
        .extracting(GlossaryTree::terms)
        .containsExactly(
            List.of("Ash"),
            List.of("Beech", "beechen"),
            List.of("Cedar"),
            List.of("Elm"),
            List.of("Oak"));
    assertThat(glossary.to(glossary.entries().get(4))).hasSize(1);
  }

  @Test
  void onlyWhatIsBelowTheHeadingIsOfTheGlossary() throws IOException {
    tree.write("_config.yml", "markdown: kramdown\n");
    String options = "copy\n: Copies.\n\nlevel\n: Levels.\n\nsave\n: Saves.\n\n";
    String plants =
        "ash\n: Grows.\n\nelm\n: Grows.\n\nfir\n: Grows.\n\noak\n: Grows.\n\nyew\n: Grows.\n";
    String title = "---\ntitle: R\n---\n\n";
    String heading = "## Glossary\n\nLink to terms.\n\n";
    tree.write("style.md", title + heading + "## Options\n\n" + options + options);
    tree.write(
        "reference.md",
        title
            + "## Options\n\n"
            + options
            + heading
            + "### Trees\n\n"
            + plants
            + "\n## Other\n\n"
            + options);
    Glossary glossary = tree.only();
    assertThat(glossary.name()).isEqualTo("reference.md");
    assertThat(glossary.entries())
        .extracting(entry -> entry.preferredTerm().text())
        .containsExactly("ash", "elm", "fir", "oak", "yew");
  }

  @Test
  void eachPageOfAProjectHasAnOrderOfItsOwn() throws IOException {
    tree.write("conf.py", "extensions = []\n");
    tree.write("words.rst", words("ash", "beech", "cedar", "fir", "elm", "oak", "pine", "rowan"));
    tree.write("plants.rst", words("fern", "moss", "aloe", "iris", "grass"));
    List<Finding> findings =
        GlossLint.at(tree.folder())
            .settings("rules: {glossary/order: warning}\n", "gloss-lint.yml")
            .check()
            .findings();
    assertThat(findings)
        .filteredOn(finding -> finding.rule().value().equals("glossary/order"))
        .extracting(finding -> finding.path().replaceFirst(".*/", "") + " " + finding.message())
        .containsExactly(
            "words.rst \"fir\" is out of order: it belongs between \"elm\" and \"oak\"");
  }

  private static String words(String... terms) {
    StringBuilder text = new StringBuilder("Words\n=====\n\n.. glossary::\n\n");
    for (String term : terms) {
      text.append("   ").append(term).append("\n      Grows.\n\n");
    }
    return text.toString();
  }

  @Test
  void anAnchorBelongsToTheTermThatItIsInOrRightAbove() throws IOException {
    StringBuilder page = new StringBuilder("# Glossary\n\n<a id=\"top\"></a>\n\nWords of ours.\n");
    for (String plant : GlossaryTree.PLANTS) {
      page.append("\n## Of " + plant + "\n");
      page.append(plant.equals("elm") ? "\n<a id=\"ulmus\"></a>\n" : "");
      page.append("\n" + plant + (plant.equals("oak") ? " <a id=\"quercus\"></a>" : ""));
      page.append("\n: Grows.\n");
    }
    tree.write("_config.yml", "title: Plants\n");
    tree.write("glossary.md", page.toString());
    assertThat(tree.only().entries())
        .extracting(entry -> entry.preferredTerm().id())
        .containsExactly("", "", "", "ulmus", "", "quercus");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[ash] for what grows beside [elm]; RELATED MENTION",
        "[ash] for what grows beside [elm] and [fir]; RELATED MENTION MENTION",
        "[ash] and [elm]; RELATED RELATED",
        "the entry [ash] or [elm]; RELATED RELATED",
        "[ash] for the leaves, [elm] for the bark and [fir] for the rest; RELATED RELATED RELATED",
        "[ash], which grows beside [elm]; RELATED MENTION",
        "[ash] [elm]; RELATED RELATED",
        "[ash]. The [elm] is another; RELATED MENTION",
      })
  void whatIsSaidAboutARelatedTermMentionsOthers(String list, String kinds) throws IOException {
    StringBuilder page = new StringBuilder("# Glossary\n");
    for (String plant : GlossaryTree.PLANTS) {
      page.append("\n## " + plant + "\n\nGrows.\n");
    }
    page.append("\nSee also " + list + ".\n\n");
    GlossaryTree.PLANTS.forEach(plant -> page.append("[" + plant + "]: #" + plant + "\n"));
    tree.write("glossary.md", page.toString());
    Glossary glossary = tree.only();
    assertThat(glossary.from(glossary.entries().get(5)))
        .extracting(relation -> relation.kind().name())
        .containsExactly(kinds.split(" "));
  }
}
