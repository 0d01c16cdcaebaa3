package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.Corpus;
import io.github.glosslint.GlossLint;
import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real glossary of 2023 against the truth about it, as the preset {@code glossary} checks it.
 * Prints precision and recall of each list.
 */
class GlossaryCorpusTest {

  @TempDir static Path folder;

  private static Path root = Path.of("");
  private static List<Finding> findings = List.of();
  private static List<Entry> entries = List.of();
  private static Glossary glossary;

  @BeforeAll
  static void checkTheSite() throws IOException {
    Optional<Path> site = Corpus.site(folder);
    assumeTrue(site.isPresent(), "the corpora are not beside this checkout");
    root = site.get().toRealPath();
    findings =
        GlossLint.at(root)
            .workingDirectory(root)
            .settings("extends: glossary\nrules:\n  glossary/one-way: info\n", "gloss-lint.yml")
            .check()
            .findings();
    List<Glossary> all = new GlossaryTree(root).glossaries();
    assertThat(all).hasSize(1);
    glossary = all.get(0);
    entries = glossary.entries();
  }

  @Test
  void everyEntryIsFoundWithItsAliases() {
    List<String> expected =
        Corpus.truth("entries.tsv").orElseThrow().stream()
            .map(row -> (row[0] + "|" + row[2] + "|" + row[3]).replace('\u2019', '\''))
            .toList();
    List<String> found = entries.stream().map(GlossaryCorpusTest::row).collect(Collectors.toList());
    assertThat(found).hasSize(810);
    found.removeAll(expected);
    assertThat(found).isEmpty();
  }

  /**
   * Most of these entries have a definition whose anchor is misspelt. That is the cause, which
   * {@code definition/missing-target} reports; the entry is not reported once more.
   */
  @Test
  void entriesWithoutDefinition() {
    Set<String> misspelt = new TreeSet<>();
    for (Entry entry : entries) {
      if (!glossary.strayLabels(entry).isEmpty()) {
        misspelt.add(line(entry));
      }
    }
    Set<String> causes = found("definition/missing-target", GlossaryCorpusTest::line);
    assertThat(causes).hasSizeGreaterThanOrEqualTo(misspelt.size());
    Set<String> found = found("glossary/entry-without-definition", GlossaryCorpusTest::line);
    assertThat(found).hasSize(13);
    found.addAll(misspelt);
    Set<String> expected = lines("entries_without_definition.tsv");
    found.retainAll(expected);
    Corpus.assertSame("entries without definition", expected, found);
  }

  /** The truth lists entries with a "See" as well, which lead to another entry. */
  @Test
  void entriesWithoutSeeAlso() {
    Corpus.assertSame(
        "entries without See also",
        rows("entries_without_see_also.tsv").stream()
            .filter(row -> row[3].equals("False"))
            .map(row -> row[0] + ":" + row[1])
            .collect(Collectors.toCollection(TreeSet::new)),
        found("glossary/see-also-missing", GlossaryCorpusTest::line));
  }

  @Test
  void entriesOutOfOrder() {
    Corpus.assertSame(
        "entries out of order",
        lines("out_of_order.tsv"),
        found("glossary/order", GlossaryCorpusTest::line));
  }

  /**
   * A list that is empty, and one whose letter is no link, are reported as that, by {@code
   * glossary/see-also-syntax} and {@code link/broken-syntax}.
   */
  @Test
  void listsThatDoNotBeginWithTheLetter() {
    Set<String> expected = lines("see_also_first_not_letter.tsv");
    expected.removeAll(Set.of("glossary/a.md:759", "glossary/c.md:258"));
    expected.removeAll(Set.of("glossary/c.md:474", "glossary/s.md:34"));
    Corpus.assertSame(
        "See also without its letter",
        expected,
        found("glossary/missing-backlink", GlossaryCorpusTest::line));
  }

  /**
   * Three lists of the truth. Brackets that make no link are reported by {@code
   * link/broken-syntax}; that a letter is there twice is a slip that the truth lacks.
   */
  @Test
  void slipsInLists() {
    Set<String> expected = lines("see_also_typos.tsv");
    expected.addAll(lines("see_also_missing_comma.tsv"));
    expected.addAll(lines("see_also_duplicate_item.tsv"));
    Set<String> broken = found("link/broken-syntax", GlossaryCorpusTest::line);
    broken.retainAll(expected);
    Set<String> found = found("glossary/see-also-syntax", GlossaryCorpusTest::line);
    found.addAll(broken);
    expected.add("glossary/h.md:130");
    Corpus.assertSame("slips in See also", expected, found);
  }

  /** The truth sorts the letter of another page, which a list begins with, among its terms. */
  @Test
  void unsortedLists() {
    Set<String> expected = lines("see_also_unsorted.tsv");
    expected.remove("glossary/t.md:250");
    Corpus.assertSame(
        "See also unsorted", expected, found("glossary/see-also-order", GlossaryCorpusTest::line));
  }

  /**
   * Entries that only lead to another one need nobody to lead to them, unless an option says so. Of
   * two entries the truth says that they are no orphans because a post leads there; no entry does.
   */
  @Test
  void orphans() {
    Set<String> expected = lines("orphan_entries.tsv");
    expected.addAll(Set.of("glossary/g.md:349", "glossary/i.md:49"));
    entries.stream()
        .filter(entry -> entry.redirect() != null)
        .forEach(entry -> expected.remove(line(entry)));
    Corpus.assertSame("orphans", expected, found("glossary/orphan", GlossaryCorpusTest::line));
  }

  /** One finding for each of the 96 terms that the truth lists 135 references to. */
  @Test
  void missingTerms() {
    Set<String> expected =
        rows("dangling.tsv").stream()
            .filter(row -> row[3].equals("term"))
            .map(row -> row[0] + ":" + row[1])
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> found = new TreeSet<>();
    int terms = 0;
    for (Finding finding : findings) {
      if (finding.rule().value().equals("glossary/missing-term")) {
        terms++;
        found.add(line(finding));
        finding.related().stream()
            .filter(place -> place.message().startsWith("wanted here, too"))
            .forEach(place -> found.add(place.path() + ":" + place.region().line()));
      }
    }
    assertThat(terms).isEqualTo(96);
    Corpus.assertSame("missing terms", expected, found);
    assertThat(found("see-also/undefined", GlossaryCorpusTest::line)).isEmpty();
    assertThat(found("reference/undefined", GlossaryCorpusTest::line)).isEmpty();
  }

  @Test
  void placeholders() {
    Corpus.assertSame(
        "placeholders",
        lines("placeholder_bullets.tsv"),
        found("glossary/placeholder", GlossaryCorpusTest::line));
  }

  @Test
  void definitionsInWrongFiles() {
    Corpus.assertSame(
        "definitions in wrong files",
        lines("definition_in_wrong_file.tsv"),
        found("glossary/definition-in-wrong-file", GlossaryCorpusTest::line));
  }

  /**
   * Neither an entry that sends its reader on with a "See" nor one that is only such has to name
   * the other. One more relation of the truth is none to kramdown: its comma is missing.
   */
  @Test
  void oneWayRelations() {
    Set<String> sending =
        entries.stream()
            .filter(
                entry ->
                    entry.lists().stream().anyMatch(list -> list.kind() == RelatedTerms.Kind.SEE))
            .map(GlossaryCorpusTest::line)
            .collect(Collectors.toSet());
    Set<String> redirects =
        entries.stream()
            .filter(entry -> entry.redirect() != null)
            .map(GlossaryCorpusTest::line)
            .collect(Collectors.toSet());
    Set<String> expected =
        rows("non_reciprocal_see_also.tsv").stream()
            .filter(row -> !sending.contains(row[0] + ":" + row[1]))
            .filter(row -> !redirects.contains(row[3] + ":" + row[4]))
            .map(row -> row[0] + ":" + row[1] + " " + row[3] + ":" + row[4])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(expected.remove("glossary/n.md:272 glossary/c.md:275")).isTrue();
    Set<String> found = new TreeSet<>();
    for (Finding finding : findings) {
      if (finding.rule().value().equals("glossary/one-way")) {
        Entry entry = Objects.requireNonNull(glossary.entryAround(finding.location()));
        found.add(
            line(entry)
                + " "
                + finding.related().get(0).path()
                + ":"
                + finding.related().get(0).region().line());
      }
    }
    Corpus.assertSame("one-way relations", expected, found);
  }

  @Test
  void homonyms() {
    Corpus.assertSame(
        "homonyms",
        rows("duplicate_headings_in_page.tsv").stream()
            .map(row -> row[0] + ":" + row[2].split(",")[1])
            .collect(Collectors.toCollection(TreeSet::new)),
        found("glossary/homonym", GlossaryCorpusTest::line));
  }

  /** The line of the preferred term. */
  private static String line(Entry entry) {
    try {
      String text = Files.readString(root.resolve(entry.page().path()));
      int start = entry.preferredTerm().location().start();
      return entry.page().path()
          + ":"
          + (text.substring(0, start).chars().filter(c -> c == '\n').count() + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> found(String rule, Function<Finding, String> key) {
    return findings.stream()
        .filter(f -> f.rule().value().equals(rule))
        .map(key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String line(Finding finding) {
    return finding.path() + ":" + finding.line();
  }

  private static Set<String> lines(String list) {
    return rows(list).stream()
        .map(row -> row[0] + ":" + row[1])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String[]> rows(String list) {
    return Corpus.truth(list).orElseThrow();
  }

  private static String row(Entry entry) {
    return entry.page().path()
        + "|"
        + entry.preferredTerm().text()
        + "|"
        + entry.alternativeTerms().stream().map(Term::text).collect(Collectors.joining(" | "));
  }
}
