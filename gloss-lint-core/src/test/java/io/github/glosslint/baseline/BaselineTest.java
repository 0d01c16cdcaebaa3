package io.github.glosslint.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.text.Printable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

  @TempDir Path folder;

  @BeforeEach
  void real() throws IOException {
    folder = folder.toRealPath();
  }

  private static Finding finding(String path, int line, String subject) {
    return finding("anchor/missing", path, line, subject);
  }

  private static Finding finding(String rule, String path, int line, String subject) {
    int end = 3 + subject.codePointCount(0, subject.length());
    return new Finding(
        new RuleId(rule),
        Severity.ERROR,
        path,
        new Region(line, 3, line, end),
        "No " + subject + " on line " + line,
        List.of(),
        List.of(),
        "- " + subject + " …",
        1);
  }

  private Baseline of(Finding... findings) {
    return Baseline.of(folder.resolve("b.json"), List.of(folder), List.of(findings), folder);
  }

  private Baseline.Comparison compare(Baseline baseline, Finding... findings) {
    return baseline.compare(List.of(findings), folder);
  }

  private static String text(Baseline baseline) {
    try {
      StringWriter out = new StringWriter();
      baseline.write(out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Baseline throughTheFile(Baseline baseline) throws IOException {
    return Baseline.read(Files.writeString(baseline.file(), text(baseline)));
  }

  private static BaselineEntry entry(String path, String subject, int count) {
    return new BaselineEntry(new RuleId("anchor/missing"), path, subject, count);
  }

  @Test
  void knows_what_it_was_made_of() {
    Finding[] findings = {finding("a.md", 3, "#x"), finding("b.md", 3, "#x")};

    assertThat(compare(of(findings), findings))
        .isEqualTo(new Baseline.Comparison(List.of(), 2, List.of()));
  }

  @Test
  void an_edit_above_a_finding_and_other_words_do_not_reopen_it() {
    assertThat(compare(of(finding("a.md", 3, "#x")), finding("a.md", 300, "#x")).fresh()).isEmpty();
  }

  @Test
  void another_rule_file_or_subject_is_new() {
    Finding moved = finding("b.md", 3, "#x");
    Finding other = finding("a.md", 3, "#y");
    Finding ruled = finding("url/dead", "a.md", 3, "#x");

    assertThat(compare(of(finding("a.md", 3, "#x")), moved, other, ruled))
        .isEqualTo(
            new Baseline.Comparison(
                List.of(moved, other, ruled), 0, List.of(entry("a.md", "#x", 1))));
  }

  @Test
  void of_equal_findings_the_first_are_known() {
    Finding first = finding("a.md", 3, "#x");
    Finding second = finding("a.md", 9, "#x");
    Finding third = finding("a.md", 12, "#x");

    assertThat(compare(of(first, second), first, second, third).fresh()).containsExactly(third);
    assertThat(compare(of(first, second), third))
        .isEqualTo(new Baseline.Comparison(List.of(), 1, List.of(entry("a.md", "#x", 1))));
  }

  @Test
  void pruning_takes_away_and_never_adds() {
    Baseline baseline =
        of(finding("a.md", 1, "#x"), finding("a.md", 2, "#x"), finding("b.md", 1, "#x"));

    assertThat(baseline.prune(List.of())).isEqualTo(baseline);
    assertThat(baseline.prune(List.of(entry("a.md", "#x", 1))).entries())
        .containsExactly(entry("a.md", "#x", 1), entry("b.md", "#x", 1));
    assertThat(baseline.prune(List.of(entry("b.md", "#x", 7), entry("c.md", "#x", 7))).entries())
        .containsExactly(entry("a.md", "#x", 2));
  }

  @Test
  void paths_are_those_of_its_own_folder() throws IOException {
    Path docs = Files.createDirectory(folder.resolve("docs"));
    Path guide = Files.createDirectory(folder.resolve("guide"));
    Baseline baseline =
        Baseline.of(
            docs.resolve("b.json"),
            List.of(docs, guide.resolve("x.md")),
            List.of(finding("../docs/a.md", 1, "#x"), finding("x.md", 1, "#x")),
            guide);

    assertThat(baseline.paths()).containsExactly(".", "../guide/x.md");
    assertThat(baseline.entries()).extracting("path").containsExactly("../guide/x.md", "a.md");
    assertThat(baseline.checked()).containsExactly(docs, guide.resolve("x.md"));
    assertThat(compare(baseline, finding("docs/a.md", 1, "#x")).fresh()).isEmpty();
  }

  @Test
  void a_folder_behind_a_symlink_is_the_folder() throws IOException {
    Path docs = Files.createDirectory(folder.resolve("docs"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), docs);
    Baseline baseline =
        Baseline.of(link.resolve("b.json"), List.of(link), List.of(finding("a.md", 1, "#x")), link);

    assertThat(baseline.paths()).containsExactly(".");
    assertThat(compare(throughTheFile(baseline), finding("docs/a.md", 1, "#x")).fresh()).isEmpty();
  }

  @Test
  void the_file_has_a_finding_a_line_and_no_line_numbers() {
    Baseline baseline =
        of(
            finding("b.md", 1, "größe \u202E\u001b ##[x]"),
            finding("link/empty", "a.md", 1, ""),
            finding("a.md", 7, "#x"),
            finding("a.md", 5, "#x"));

    assertThat(text(baseline))
        .isEqualTo(
            """
            {
              "version": 1,
              "paths": [
                "."
              ],
              "findings": [
                {"path": "a.md", "rule": "anchor/missing", "subject": "#x", "count": 2},
                {"path": "a.md", "rule": "link/empty", "subject": "", "count": 1},
                {"path": "b.md", "rule": "anchor/missing", "subject": "größe \\u202e\\u001B ##\\u005Bx]", "count": 1}
              ]
            }
            """);
  }

  @Test
  void an_empty_one_is_a_file_too() throws IOException {
    assertThat(throughTheFile(of())).isEqualTo(of());
  }

  @Test
  void ten_thousand_findings_come_back_whatever_their_order() throws IOException {
    Random random = new Random(1);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      int point = random.nextInt(0x3000);
      findings.add(
          finding(
              "docs/" + i % 97 + "/ü " + i % 31 + ".md", i + 1, "#" + Character.toString(point)));
    }
    Path file = folder.resolve("b.json");
    Baseline baseline = Baseline.of(file, List.of(folder), findings, folder);
    String text = text(baseline);
    Collections.shuffle(findings, random);

    assertThat(baseline.size()).isEqualTo(10_000);
    assertThat(text(Baseline.of(file, List.of(folder), findings, folder))).isEqualTo(text);
    assertThat(text.codePoints().filter(c -> c != '\n')).allMatch(Printable::isHarmless);
    Baseline read = throughTheFile(baseline);
    assertThat(read).isEqualTo(baseline);
    assertThat(text(read)).isEqualTo(text);
    assertThat(read.compare(findings, folder))
        .isEqualTo(new Baseline.Comparison(List.of(), 10_000, List.of()));
  }

  @Test
  void what_no_file_can_hold_is_known_nevertheless() throws IOException {
    Finding lone = finding("a.md", 1, "a\uD83Db");

    assertThat(compare(throughTheFile(of(lone)), lone).fresh()).isEmpty();
  }

  @Test
  void equal_entries_are_one() {
    List<BaselineEntry> twice = List.of(entry("a.md", "#x", 1), entry("a.md", "#x", 2));

    assertThatThrownBy(() -> new Baseline(folder.resolve("b.json"), List.of(), twice))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
