package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.glossary.WantedTerm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which glossaries a tree has, and what they say. */
class GlossariesTest {

  private static final String A =
      """
      # Agent

      Acts by a [Policy].

      See also [A], [Policy], [Reward Function]

      # Anomaly Detection
      # Outlier Detection

      Finds what is odd.

      ## How

      By distance.

      # AD

      See [Anomaly Detection]

      [A]: a.md
      [Agent]: a.md#agent
      [Policy]: p.md#policy
      [Anomaly Detection]: a.md#anomaly-detection
      [Odd One Out]: a.md#how
      """;

  private static final String P =
      """
      # Policy

      What an [Agent] does.

      # Precision

      See also [Reward Functions]

      [Agent]: a.md#agent
      """;

  private GlossaryTree tree;

  @BeforeEach
  void makeTree(@TempDir Path folder) {
    tree = new GlossaryTree(folder);
  }

  @Test
  void aFolderOfLetterPagesIsAGlossary() throws IOException {
    tree.write("terms/a.md", A);
    tree.write("terms/p.md", P);
    tree.write("terms/q.md", "# Quality\n\nSee also [Agent]\n\n[Agent]: a.md#agent\n");
    tree.write("README.md", "[Agents](terms/a.md#agent)\n");
    Glossary glossary = tree.only();
    assertThat(glossary.name()).isEqualTo("terms");
    assertThat(glossary.entries())
        .extracting(GlossaryTree::terms)
        .containsExactly(
            List.of("Agent"),
            List.of("Anomaly Detection", "Outlier Detection"),
            List.of("AD"),
            List.of("Policy"),
            List.of("Precision"),
            List.of("Quality"));
    Entry agent = glossary.entries().get(0);
    Entry anomaly = glossary.entries().get(1);
    Entry redirect = glossary.entries().get(2);
    assertThat(glossary.from(agent))
        .extracting(r -> r.kind() + " " + r.to().preferredTerm().text())
        .containsExactly("MENTION Policy", "RELATED Policy");
    assertThat(glossary.to(agent))
        .extracting(Relation::kind)
        .containsExactly(Relation.Kind.MENTION, Relation.Kind.RELATED);
    assertThat(glossary.references(agent)).isEqualTo(3);
    assertThat(redirect.redirect()).isNotNull();
    assertThat(glossary.from(redirect))
        .extracting(Relation::kind)
        .containsExactly(Relation.Kind.USE);
    assertThat(anomaly.redirect()).isNull();
    assertThat(anomaly.isEmpty()).isFalse();
    assertThat(glossary.labels(anomaly))
        .extracting(label -> label.label())
        .containsExactly("Anomaly Detection", "Odd One Out");
    assertThat(glossary.entries().get(4).isEmpty()).isTrue();
    assertThat(glossary.wanted())
        .extracting(WantedTerm::text, term -> term.places().size())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Reward Function", 2));
  }

  @Test
  void filesThatAreCalledByLettersAreNone() throws IOException {
    for (String name : List.of("a", "b", "c", "d", "e", "f")) {
      tree.write(name + ".md", "# Install\n\nText\n\n# Use\n\nText\n");
    }
    assertThat(tree.glossaries()).isEmpty();
  }

  @Test
  void aPageOfThatNameIsOneIfItsTermsAreSorted() throws IOException {
    tree.write(
        "docs/glossary.md",
        "# Glossary\n\n## B\n\n### Bee\n\nFlies.\n\n### Bumblebee\n\nHums.\n\n## C\n\n### Cat\n\n"
            + "Purrs.\n\n### Cow\n\nMoos.\n\n### Crab\n\nRuns.\n");
    tree.write("README.md", "# R\n\n## b\n\n### b1\n");
    Glossary glossary = tree.only();
    assertThat(glossary.name()).isEqualTo("docs/glossary.md");
    assertThat(glossary.entries())
        .extracting(Entry::letter)
        .containsExactly("B", "B", "C", "C", "C");
  }

  @Test
  void theSettingsNameWhatIsNoGlossaryByItsLooks() throws IOException {
    tree.write("docs/de/words.md", "# Words\n\n## Zeta\n\n## Alpha\n\nFirst.\n");
    tree.write(
        "docs/glossary.md",
        "# G\n\n## Aa\n\na\n\n## Bb\n\nb\n\n## Cc\n\nc\n\n## Dd\n\nd\n\n## Ee\n\ne\n");
    assertThat(tree.only().name()).isEqualTo("docs/glossary.md");
    assertThat(tree.only().locale()).isEqualTo(Locale.ROOT);
    tree.write("gloss-lint.yml", "glossary: {pages: docs/de/*.md, aliases: {headings: false}}\n");
    Glossary glossary = tree.only();
    assertThat(glossary.name()).isEqualTo("docs/de/words.md");
    assertThat(glossary.locale()).isEqualTo(Locale.GERMAN);
    assertThat(glossary.entries())
        .extracting(GlossaryTree::terms)
        .containsExactly(List.of("Zeta"), List.of("Alpha"));
    tree.write("gloss-lint.yml", "glossary: {pages: words.md, level: 1, locale: sv-SE}\n");
    assertThat(tree.only().entries())
        .extracting(GlossaryTree::terms)
        .containsExactly(List.of("Words"));
    assertThat(tree.only().locale()).isEqualTo(Locale.forLanguageTag("sv-SE"));
    tree.write("gloss-lint.yml", "glossary: off\n");
    assertThat(tree.glossaries()).isEmpty();
  }

  @Test
  void whatIsBeforeTheLettersIsAboutTheGlossary() throws IOException {
    String about = "# Glossary\n\n### 2FA\n\nText\n\n## About\n\n### How to read\n\nText\n\n";
    StringBuilder text = new StringBuilder(about);
    for (String plant : GlossaryTree.PLANTS) {
      text.append("## ").append(plant.toUpperCase(Locale.ROOT).charAt(0)).append("\n\n");
      text.append("### ").append(GlossaryTree.title(plant)).append("\n\nGrows.\n\n");
    }
    tree.write("docs/glossary.md", text.toString());
    assertThat(tree.only().entries())
        .extracting(entry -> entry.preferredTerm().text())
        .containsExactly("2FA", "Ash", "Beech", "Cedar", "Elm", "Fir", "Oak");
  }

  @Test
  void headingsOfReStructuredTextAreEntries() throws IOException {
    tree.write("docs/conf.py", "extensions = []\n");
    StringBuilder page = new StringBuilder("Glossary\n========\n\n");
    for (String plant : GlossaryTree.PLANTS) {
      page.append(".. _").append(plant).append("-word:\n\n").append(plant).append("\n-----\n\n");
      page.append("Like an :ref:`oak <oak-word>`.\n\n");
    }
    tree.write("docs/glossary.rst", page.toString());
    Glossary glossary = tree.only();
    assertThat(glossary.form()).isEqualTo(Glossary.Form.HEADINGS);
    assertThat(glossary.entries())
        .extracting(GlossaryTree::terms)
        .containsExactlyElementsOf(GlossaryTree.PLANTS.stream().map(List::of).toList());
    assertThat(glossary.entries()).noneMatch(Entry::isEmpty);
    assertThat(glossary.references(glossary.entries().get(5))).isEqualTo(6);
  }

  @Test
  void anchorsRightAboveAHeadingLeadToItsEntry() throws IOException {
    StringBuilder page = new StringBuilder("# Glossary\n\n");
    for (String plant : GlossaryTree.PLANTS) {
      page.append("<a id=\"old-").append(plant).append("\"></a>\n");
      page.append("<a name=\"very-old-").append(plant).append("\"></a>\n\n");
      page.append("## ").append(plant).append("\n\nGrows <a id=\"in-").append(plant);
      page.append("\">here</a>, as [firs](#old-fir) and [oaks](#very-old-oak) do.\n\n");
    }
    tree.write("glossary.md", page + "As the [ash](#in-ash).\n");
    Glossary glossary = tree.only();
    assertThat(glossary.entries())
        .extracting(glossary::references)
        .containsExactly(1, 0, 0, 0, 6, 6);
  }
}
