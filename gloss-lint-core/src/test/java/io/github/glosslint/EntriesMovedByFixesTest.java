package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.fix.FixChooser.Answer;
import io.github.glosslint.fix.FixOptions;
import io.github.glosslint.fix.FixResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries that fixes move to where they belong. */
class EntriesMovedByFixesTest {

  private static final List<String> TERMS =
      List.of(
          "Acorn", "Alder", "Apple", "Ash", "Aspen", "Aster", "Azalea", "Bark", "Beech", "Birch",
          "Box", "Broom");

  @TempDir Path folder;

  @Test
  void shuffledEntriesAreSortedAndKeepTheirText() throws IOException {
    write("gloss-lint.yml", "extends: glossary\n");
    String head = "# Trees\n\nWords first.\n\n";
    List<String> entries = new ArrayList<>();
    for (String term : TERMS) {
      entries.add("## " + term + "\n\nA plant.\n\n```\n# " + term + "\n```\n");
    }
    String sorted = head + String.join("\n", entries);
    for (int seed = 0; seed < 8; seed++) {
      List<String> shuffled = new ArrayList<>(entries);
      Random random = new Random(seed);
      Collections.swap(shuffled, random.nextInt(12), random.nextInt(12));
      String ending = seed % 2 == 0 ? "\n" : "\r\n";
      Path page = write("glossary.md", (head + String.join("\n", shuffled)).replace("\n", ending));
      GlossLint.at(folder).fix(FixOptions.safe().unsafe());
      assertThat(Files.readString(page))
          .as("seed %d", seed)
          .isEqualTo(sorted.replace("\n", ending));
    }
  }

  @Test
  void whatBeginsElsewhereDoesNotMove() throws IOException {
    write("gloss-lint.yml", "extends: glossary\n");
    for (String open : List.of("<div>\n", "<!-- begin", "{% if x %}")) {
      String close =
          open.startsWith("<d") ? "\n</div>\n" : open.startsWith("<") ? " end -->" : "{% endif %}";
      StringBuilder text = new StringBuilder("# Trees\n\n## Zelkova\n\nOne.\n\n" + open + "\n\n");
      TERMS.forEach(term -> text.append("## ").append(term).append("\n\nA plant.\n\n"));
      Path page = write("glossary.md", text.append(close).append('\n').toString());
      String before = Files.readString(page);
      GlossLint.at(folder).fix(FixOptions.safe().unsafe());
      assertThat(Files.readString(page)).as(open).isEqualTo(before);
    }
  }

  @Test
  void attributesAboveAHeadingStayWithIt() throws IOException {
    write("gloss-lint.yml", "extends: glossary\n");
    write("_config.yml", "title: Terms\n");
    StringBuilder sorted = new StringBuilder("---\n---\n# Trees\n");
    for (String term : TERMS) {
      sorted.append("\n{: .term}\n## ").append(term).append("\n\nA plant.\n");
    }
    String aster = "\n{: .term}\n## Aster\n\nA plant.\n";
    Path page = write("glossary.md", sorted.toString().replace(aster, "") + aster);
    GlossLint.at(folder).fix(FixOptions.safe().unsafe());
    assertThat(page).hasContent(sorted.toString());
  }

  @Test
  void whatHasHalfAFenceDoesNotMove() throws IOException {
    write("gloss-lint.yml", "extends: glossary\n");
    for (String fence : List.of("```", "~~~~", " $$")) {
      StringBuilder text = new StringBuilder("# Trees\n\n## Zelkova\n\nOne.\n" + fence + "\n\n");
      TERMS.forEach(term -> text.append("## ").append(term).append("\n\nA plant.\n\n"));
      // Of Jekyll: a fence without an end is no block there, so that the entries are seen.
      write("_config.yml", "title: Terms\n");
      Path page = write("glossary.md", "---\n---\n" + text);
      String before = Files.readString(page);
      GlossLint.at(folder).fix(FixOptions.safe().unsafe());
      assertThat(Files.readString(page)).as(fence).isEqualTo(before);
    }
  }

  @Test
  void anEntryGoesToItsPageWithAllThatLeadsToIt() throws IOException {
    write("_config.yml", "title: Terms\n");
    write(
        "_includes/links.md",
        """
        [A]: {% link terms/a.md %}
        [Acorn]: {% link terms/a.md %}#acorn
        [Ash]: {% link terms/a.md %}#ash
        [B]: {% link terms/b.md %}
        [Birch]: {% link terms/a.md %}#birch
        [Beech]: {% link terms/b.md %}#beech
        [Box]: {% link terms/b.md %}#box
        [C]: {% link terms/c.md %}
        [Cedar]: {% link terms/c.md %}#cedar
        """);
    String top = "---\npermalink: /%s/\n---\n\n{%% include links.md %%}\n\n";
    Path a =
        write(
            "terms/a.md",
            top.formatted("a")
                + "# Acorn\n\nSee the [tree](#birch) and [Ash].\n\nSee also [A], [Ash], [Birch]\n\n"
                + "# Birch\n\nWhite, unlike an [ash](#ash) or [itself](#birch).\n\n"
                + "## Seeds\n\nSmall.\n\nSee also [A], [Ash], [Beech]\n\n"
                + "# Ash\n\nA tree.\n\nSee also [A], [Acorn], [Birch]\n");
    Path b =
        write(
            "terms/b.md",
            top.formatted("b")
                + "# Beech\n\nA tree.\n\nSee also [B], [Box]\n\n"
                + "# Box\n\nA shrub.\n\nSee also [B], [Beech]\n");
    write("terms/c.md", top.formatted("c") + "# Cedar\n\nA tree.\n\nSee also [C], [Ash]\n");
    write("index.md", "---\n---\n\n[One](/a/#birch), [seeds](a/#seeds)\n");
    List<String> before = findings();
    assertThat(before)
        .anyMatch(
            said ->
                said.endsWith(
                    "\"Birch\" is among the entries of \"A\"; it belongs between \"Beech\" and "
                        + "\"Box\" in terms/b.md"));
    GlossLint.at(folder).fix(FixOptions.safe().unsafe());
    assertThat(Files.readString(a))
        .doesNotContain("# Birch")
        .contains("See the [tree]({% link terms/b.md %}#birch) and [Ash].")
        .endsWith(
            "See also [A], [Ash], [Birch]\n\n# Ash\n\nA tree.\n\nSee also [A], [Acorn], [Birch]\n");
    assertThat(Files.readString(b))
        .contains(
            "See also [B], [Box]\n\n# Birch\n\n"
                + "White, unlike an [ash]({% link terms/a.md %}#ash) or [itself](#birch).\n\n"
                + "## Seeds\n\nSmall.\n\nSee also [B], [Ash], [Beech]\n\n# Box\n");
    assertThat(Files.readString(folder.resolve("_includes/links.md")))
        .contains("[Birch]: {% link terms/b.md %}#birch\n");
    assertThat(Files.readString(folder.resolve("index.md")))
        .contains("[One](/b/#birch), [seeds](b/#seeds)");
    assertThat(findings()).isEmpty();
  }

  @Test
  void anAnchorThatIsThereAlreadyKeepsItAway() throws IOException {
    for (String letter : List.of("a", "b", "c")) {
      String capital = letter.toUpperCase(Locale.ROOT);
      String page = "# %1$sone\n\nText.\n\n# %1$stwo\n\nText.\n".formatted(capital);
      write(letter + ".md", letter.equals("a") ? page + "\n# Bthree\n\nText.\n" : page);
    }
    write("b.md", "# Bone\n\nText <a id=\"bthree\"></a>\n\n# Btwo\n\nText.\n");
    FixResult result = GlossLint.at(folder).fix(FixOptions.safe().unsafe());
    assertThat(result.files()).isEmpty();
  }

  @Test
  void aRealGlossaryIsSorted() throws IOException {
    Optional<Path> site = Corpus.site(folder);
    assumeTrue(site.isPresent(), "the corpora are not beside this checkout");
    Path root = site.get();
    Files.writeString(root.resolve("gloss-lint.yml"), "extends: glossary\n");
    Map<String, Integer> before = counts(root);
    Map<String, Long> lines = lines(root);
    GlossLint.at(root)
        .fix(
            FixOptions.safe()
                .unsafe()
                .allowingDirty()
                .choosing(
                    (finding, fix, preview) ->
                        finding.rule().value().equals("glossary/order") ? Answer.YES : Answer.NO));
    Map<String, Integer> after = counts(root);
    assertThat(before.get("glossary/order")).isGreaterThan(25);
    // One page has an entry twice, which stays; so do three that would have to go past it.
    assertThat(after.getOrDefault("glossary/order", 0)).isLessThan(5);
    after.forEach(
        (rule, count) ->
            assertThat(count).as(rule).isLessThanOrEqualTo(before.getOrDefault(rule, 0)));
    assertThat(lines(root)).as("no line is lost").isEqualTo(lines);
  }

  private static Map<String, Long> lines(Path root) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("glossary"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.sorted().toList()) {
        all.append(Files.readString(file));
      }
      return all.toString()
          .lines()
          .filter(line -> !line.isBlank())
          .collect(Collectors.groupingBy(line -> line, TreeMap::new, Collectors.counting()));
    }
  }

  private static Map<String, Integer> counts(Path root) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Finding finding : GlossLint.at(root).check().findings()) {
      counts.merge(finding.rule().value(), 1, Integer::sum);
    }
    return counts;
  }

  private List<String> findings() {
    return GlossLint.at(folder).workingDirectory(folder).check().findings().stream()
        .map(finding -> finding.path() + " " + finding.rule() + " " + finding.message())
        .toList();
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
