package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.glossary.WantedTerm;
import io.github.glosslint.linked.Site;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.shared.SharedGlossaries;
import io.github.glosslint.verdict.UrlVerdicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  @TempDir Path folder;

  @Test
  void aFolderOfLetterPagesIsAGlossary() throws IOException {
    write("terms/a.md", A);
    write("terms/p.md", P);
    write("terms/q.md", "# Quality\n\nSee also [Agent]\n\n[Agent]: a.md#agent\n");
    write("README.md", "[Agents](terms/a.md#agent)\n");
    Glossary glossary = only();
    assertThat(glossary.name()).isEqualTo("terms");
    assertThat(glossary.entries())
        .extracting(GlossariesTest::terms)
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
      write(name + ".md", "# Install\n\nText\n\n# Use\n\nText\n");
    }
    assertThat(glossaries().all()).isEmpty();
  }

  @Test
  void aPageOfThatNameIsOneIfItsTermsAreSorted() throws IOException {
    write(
        "docs/glossary.md",
        "# Glossary\n\n## B\n\n### Bee\n\nFlies.\n\n### Bumblebee\n\nHums.\n\n## C\n\n### Cat\n\n"
            + "Purrs.\n\n### Cow\n\nMoos.\n\n### Crab\n\nRuns.\n");
    write("README.md", "# R\n\n## b\n\n### b1\n");
    Glossary glossary = only();
    assertThat(glossary.name()).isEqualTo("docs/glossary.md");
    assertThat(glossary.entries())
        .extracting(Entry::letter)
        .containsExactly("B", "B", "C", "C", "C");
  }

  @Test
  void theSettingsNameWhatIsNoGlossaryByItsLooks() throws IOException {
    write("docs/de/words.md", "# Words\n\n## Zeta\n\n## Alpha\n\nFirst.\n");
    write(
        "docs/glossary.md",
        "# G\n\n## Aa\n\na\n\n## Bb\n\nb\n\n## Cc\n\nc\n\n## Dd\n\nd\n\n## Ee\n\ne\n");
    assertThat(only().name()).isEqualTo("docs/glossary.md");
    assertThat(only().locale()).isEqualTo(Locale.ROOT);
    write("gloss-lint.yml", "glossary: {pages: docs/de/*.md, aliases: {headings: false}}\n");
    Glossary glossary = only();
    assertThat(glossary.name()).isEqualTo("docs/de/words.md");
    assertThat(glossary.locale()).isEqualTo(Locale.GERMAN);
    assertThat(glossary.entries())
        .extracting(GlossariesTest::terms)
        .containsExactly(List.of("Zeta"), List.of("Alpha"));
    write("gloss-lint.yml", "glossary: {pages: words.md, level: 1, locale: sv-SE}\n");
    assertThat(only().entries())
        .extracting(GlossariesTest::terms)
        .containsExactly(List.of("Words"));
    assertThat(only().locale()).isEqualTo(Locale.forLanguageTag("sv-SE"));
    write("gloss-lint.yml", "glossary: off\n");
    assertThat(glossaries().all()).isEmpty();
  }

  private static List<String> terms(Entry entry) {
    return entry.terms().stream().map(Term::text).toList();
  }

  private Glossary only() throws IOException {
    Glossaries all = glossaries();
    assertThat(all.all()).hasSize(1);
    return all.all().get(0);
  }

  private Glossaries glossaries() throws IOException {
    return in(folder.toRealPath());
  }

  static Glossaries in(Path root) throws IOException {
    List<Glossaries> found = new ArrayList<>();
    TreeCheck.findings(
        root,
        UrlVerdicts.NONE,
        List.of(
            new Rule() {
              @Override
              public RuleId id() {
                return new RuleId("reference/undefined");
              }

              @Override
              public void check(Site site, RuleContext context) {
                found.add(SharedGlossaries.in(context));
              }
            }));
    return found.get(0);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
