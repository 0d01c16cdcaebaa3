package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Findings on the first user's site beside the truth that the real generator computed. Prints
 * precision and recall of each list.
 */
class MidtownGlossaryTest {

  @TempDir static Path folder;

  private static List<Finding> findings;

  @BeforeAll
  static void checkTheSite() {
    Optional<Path> site = Corpus.site(folder);
    assumeTrue(site.isPresent(), "the reference corpus is not beside this checkout");
    findings = GlossLint.at(site.get()).workingDirectory(site.get()).check().findings();
  }

  @Test
  void definitionsWithAMissingTarget() {
    compare(
        "definitions with a missing target",
        35,
        expected("broken_definitions.tsv", row -> row[0] + ":" + row[1]),
        found(Set.of("definition/missing-target"), MidtownGlossaryTest::line));
  }

  @Test
  void usesOfDefinitionsWithAMissingTargetAreCounted() {
    for (String[] row : rows("broken_definitions.tsv")) {
      Finding finding =
          findings.stream()
              .filter(f -> f.rule().value().equals("definition/missing-target"))
              .filter(f -> line(f).equals(row[0] + ":" + row[1]))
              .findFirst()
              .orElseThrow();
      int uses = Integer.parseInt(row[6]);
      String said = uses == 0 ? "no reference" : uses == 1 ? "1 reference" : uses + " references";
      assertThat(finding.message().toLowerCase(Locale.ROOT)).as(row[2]).contains(said);
    }
  }

  @Test
  void danglingReferences() {
    compare(
        "dangling references (terms)",
        135,
        rows("dangling.tsv").stream()
            .filter(row -> row[3].equals("term"))
            .map(row -> row[0] + ":" + row[1] + " " + row[2])
            .collect(Collectors.toCollection(TreeSet::new)),
        found(Set.of("see-also/undefined", "reference/undefined"), f -> line(f) + " " + label(f)));
  }

  @Test
  void duplicateDefinitions() {
    compare(
        "duplicate definitions",
        6,
        expected("duplicate_definitions.tsv", row -> row[0]),
        found(Set.of("definition/duplicate", "definition/conflict"), MidtownGlossaryTest::label));
  }

  @Test
  void duplicateHeadings() {
    compare(
        "duplicate headings",
        4,
        expected("duplicate_headings_in_page.tsv", row -> row[0] + ":" + row[2].split(",")[1]),
        found(Set.of("heading/duplicate"), MidtownGlossaryTest::line));
  }

  @Test
  void missingAssets() {
    compare(
        "missing assets",
        12,
        expected("missing_assets.tsv", row -> row[0] + ":" + row[1]),
        found(Set.of("asset/missing"), MidtownGlossaryTest::line));
  }

  /**
   * The truth calls a URL malformed whose text directive ends with the full stop of the sentence
   * that it quotes. The full stop needs no escape there and browsers find the sentence.
   */
  @Test
  void malformedUrls() {
    Set<String> expected = expected("malformed_urls.tsv", row -> row[0] + ":" + row[1]);
    assertThat(expected.remove("glossary/t.md:77")).isTrue();
    compare(
        "malformed URLs (but text directives)",
        2,
        expected,
        found(Set.of("link/malformed-url"), MidtownGlossaryTest::line));
  }

  /**
   * kramdown knows no line for what stands in a table cell, so that the truth names line 26 for a
   * link that a table tears apart in line 792. Three stray brackets stand in other lists of the
   * truth: typing errors in "See also", missing commas, malformed URLs.
   */
  @Test
  void bracketsThatAreNoLinks() {
    Set<String> expected = expected("not_links.tsv", row -> row[0] + ":" + row[1]);
    assertThat(expected).hasSize(11).contains("glossary/m.md:26");
    expected.remove("glossary/m.md:26");
    expected.add("glossary/m.md:792");
    Set<String> found = found(Set.of("link/broken-syntax"), MidtownGlossaryTest::line);
    for (String list :
        List.of("see_also_typos.tsv", "see_also_missing_comma.tsv", "malformed_urls.tsv")) {
      found.removeIf(
          line ->
              !expected.contains(line)
                  && rows(list).stream().anyMatch(row -> line.equals(row[0] + ":" + row[1])));
    }
    Set<String> undefined =
        found(Set.of("see-also/undefined", "reference/undefined"), MidtownGlossaryTest::line);
    undefined.retainAll(expected);
    found.addAll(undefined);
    compare("brackets that are no links", 11, expected, found);
  }

  private static void compare(String what, int count, Set<String> expected, Set<String> found) {
    assertThat(expected).as("truth of " + what).hasSize(count);
    Corpus.assertSame(what, expected, found);
  }

  private static Set<String> found(Set<String> rules, Function<Finding, String> key) {
    return findings.stream()
        .filter(f -> rules.contains(f.rule().value()))
        .map(key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String line(Finding finding) {
    return finding.path() + ":" + finding.line();
  }

  /** The marked text, lower-cased as the truth has it. */
  private static String label(Finding finding) {
    int start = finding.column() - finding.excerptColumn();
    int end = finding.region().endColumn() - finding.excerptColumn();
    String marked = finding.excerpt().substring(start, Math.min(end, finding.excerpt().length()));
    return marked.toLowerCase(Locale.ROOT).replaceAll("^\\[|\\].*$", "");
  }

  private static Set<String> expected(String list, Function<String[], String> key) {
    return rows(list).stream().map(key).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String[]> rows(String list) {
    return Corpus.truth(list).orElseThrow();
  }
}
