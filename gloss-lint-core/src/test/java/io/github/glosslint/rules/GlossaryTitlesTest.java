package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.glossary.Glossary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that are called a glossary by a part of their name, or by their title. */
class GlossaryTitlesTest {

  private static final List<String> SECTIONS =
      List.of("Acceptance", "Your account", "Payment", "Refunds", "Privacy", "Liability");

  private GlossaryTree tree;

  @BeforeEach
  void makeTree(@TempDir Path folder) {
    tree = new GlossaryTree(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "plants-glossary.md, Plants",
    "glossary_of_plants.md, Plants",
    "plants.md, Plants glossary",
    "plants.md, Glossary of plants",
    "plants.md, 'Glossary: plants'",
    "plants.md, Gardening jargon",
    "jargon.md, Words",
    "key-terms.md, Words",
  })
  void itsSortedHeadingsAreEntries(String path, String title) throws IOException {
    tree.write(path, headings(title, GlossaryTree.PLANTS));
    Glossary glossary = tree.only();
    assertThat(glossary.name()).isEqualTo(path);
    assertThat(glossary.entries())
        .extracting(entry -> entry.preferredTerm().text())
        .containsExactlyElementsOf(GlossaryTree.PLANTS);
  }

  @Test
  void aTitleInFrontMatterCounts() throws IOException {
    tree.write(
        "plants.md",
        "---\ntitle: Glossary of Plants\n---\n" + headings("Plants", GlossaryTree.PLANTS));
    assertThat(tree.only().entries()).hasSize(GlossaryTree.PLANTS.size());
  }

  @ParameterizedTest
  @CsvSource({
    "plants.md, Plants",
    "plants.md, How to write a glossary of plants",
    "plants.md, Dictionary",
    "terms.md, Terms of Service",
    "plants.md, Glossary of plants",
  })
  void sectionsInNoOrderAreNoEntries(String path, String title) throws IOException {
    tree.write(path, headings(title, SECTIONS));
    assertThat(tree.glossaries()).isEmpty();
  }

  @Test
  void sectionsWithNumbersAreNoEntriesUnlessTheGlossaryIsCalledSo() throws IOException {
    StringBuilder page = new StringBuilder("# Terms of Service\n");
    for (int i = 0; i < SECTIONS.size(); i++) {
      page.append("\n## ").append(i + 1).append(". ").append(SECTIONS.get(i)).append("\n\nMind.\n");
    }
    tree.write("terms.md", page.toString());
    tree.write("glossary.md", page.toString());
    assertThat(tree.only().name()).isEqualTo("glossary.md");
  }

  @Test
  void theSectionOfALessonHasTermsAsPandocWritesThem() throws IOException {
    StringBuilder page = new StringBuilder("# Summary\n\n## Glossary\n");
    for (String plant : GlossaryTree.PLANTS) {
      page.append("\n[" + plant + "]{#" + plant + "}\n:   Grows.\nSee also: [oak](#oak).\n");
    }
    tree.write("config.yaml", "title: Plants\n");
    tree.write("learners/reference.md", page.toString());
    Glossary glossary = tree.only();
    assertThat(glossary.form()).isEqualTo(Glossary.Form.DEFINITIONS);
    assertThat(glossary.entries())
        .extracting(entry -> entry.preferredTerm().text())
        .containsExactlyElementsOf(GlossaryTree.PLANTS);
    assertThat(glossary.entries())
        .extracting(entry -> entry.preferredTerm().id())
        .containsExactlyElementsOf(GlossaryTree.PLANTS);
    assertThat(glossary.references(glossary.entries().get(5))).isEqualTo(6);
  }

  private static String headings(String title, List<String> terms) {
    StringBuilder page = new StringBuilder("# " + title + "\n\nSome words.\n");
    terms.forEach(term -> page.append("\n## ").append(term).append("\n\nIt grows.\n"));
    return page.toString();
  }
}
