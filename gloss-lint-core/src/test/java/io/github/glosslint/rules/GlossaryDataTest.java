package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.WantedTerm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Glossaries in YAML and JSON. */
class GlossaryDataTest {

  private GlossaryTree tree;

  @BeforeEach
  void makeTree(@TempDir Path folder) {
    tree = new GlossaryTree(folder);
  }

  @Test
  void aFileOfData() throws IOException {
    StringBuilder yaml = new StringBuilder();
    for (String plant : GlossaryTree.PLANTS) {
      yaml.append("- slug: ")
          .append(plant)
          .append("\n  ref: [oak, yew, fig]\n  tags: [tree]\n")
          .append("  en:\n    term: \"")
          .append(GlossaryTree.title(plant))
          .append("\"\n    acronym: ")
          .append(plant.charAt(0))
          .append("\n    def: >\n      Like an [old\n      elm](#elm).\n");
    }
    yaml.append("- slug: fig\n  de: {term: Feige, def: Schmeckt.}\n");
    tree.write("glossary.yml", yaml.toString());
    tree.write("README.md", "# R\n");
    List<Glossary> all = tree.glossaries();
    assertThat(all)
        .extracting(Glossary::name, Glossary::form, g -> g.entries().size(), Glossary::locale)
        .containsExactly(
            Tuple.tuple("glossary.yml/de", Glossary.Form.DATA, 1, Locale.GERMAN),
            Tuple.tuple("glossary.yml/en", Glossary.Form.DATA, 6, Locale.ENGLISH));
    Glossary english = all.get(1);
    Entry ash = english.entries().get(0);
    assertThat(GlossaryTree.terms(ash)).containsExactly("Ash", "a");
    assertThat(ash.tags()).containsExactly("tree");
    assertThat(ash.definition())
        .extracting(words -> words.text())
        .containsExactly("Like an old elm.");
    assertThat(english.from(ash))
        .extracting(r -> r.kind() + " " + r.to().preferredTerm().text())
        .containsExactly("RELATED Oak", "MENTION Elm");
    assertThat(english.wanted())
        .extracting(WantedTerm::text, term -> term.places().size())
        .containsExactly(Tuple.tuple("yew", 6));
  }

  @Test
  void aFileOfJsonThatTheSettingsName() throws IOException {
    tree.write("gloss-lint.yml", "glossary: {data: site/words.json}\n");
    tree.write(
        "site/words.json",
        "{\"words\": [{\"term\": \"Ash\", \"description\": \"Grows.\"}, {\"term\": \"Elm\"}]}\n");
    tree.write("README.md", "# R\n");
    assertThat(tree.only().entries())
        .extracting(GlossaryTree::terms)
        .containsExactly(List.of("Ash"), List.of("Elm"));
    assertThat(tree.only().entries()).extracting(Entry::isEmpty).containsExactly(false, true);
  }

  @Test
  void aFileOfTermsIsOneIfItsItemsAreDefined() throws IOException {
    StringBuilder terms = new StringBuilder("terms:\n");
    for (String plant : GlossaryTree.PLANTS) {
      terms.append("  - slug: ").append(plant).append("\n    term: ").append(plant);
      terms.append("\n    definition: Grows.\n    see_also: [oak]\n");
    }
    tree.write("terms.yaml", terms.toString());
    tree.write("data/terms.json", "[{\"name\": \"net 30\", \"days\": 30}, {\"name\": \"net 60\"}]");
    tree.write("README.md", "# R\n");
    Glossary glossary = tree.only();
    assertThat(glossary.name()).isEqualTo("terms.yaml");
    assertThat(glossary.entries()).hasSize(6);
    assertThat(glossary.to(glossary.entries().get(5))).hasSize(6);
  }
}
