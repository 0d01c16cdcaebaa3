package io.github.glosslint.report;

import static io.github.glosslint.report.Samples.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  private static List<String> of(Finding... findings) {
    Fingerprints fingerprints = new Fingerprints();
    return Arrays.stream(findings).map(fingerprints::next).toList();
  }

  private static Finding at(String path, int line, String excerpt, int from, int to) {
    return finding("anchor/missing", Severity.ERROR, path, line, from, to, excerpt);
  }

  @Test
  void a_finding_that_moves_stays_the_same() {
    assertThat(of(at("a.md", 1, "[x](#gone)", 5, 10)))
        .isEqualTo(of(at("a.md", 70, "See now [y](#gone).", 13, 18)));
  }

  @Test
  void file_rule_and_marked_text_make_a_difference() {
    assertThat(
            of(
                at("a.md", 1, "#a", 1, 3),
                at("b.md", 1, "#a", 1, 3),
                at("b.md", 1, "#b", 1, 3),
                finding("anchor/other", Severity.ERROR, "a.md", 1, 1, 3, "#a")))
        .doesNotHaveDuplicates();
  }

  @Test
  void those_that_are_alike_are_counted() {
    Finding finding = at("a.md", 1, "#a", 1, 3);
    List<String> three = of(finding, finding, finding);
    assertThat(three).doesNotHaveDuplicates().allMatch(print -> print.matches("[0-9a-f]{32}"));
    assertThat(three.subList(0, 2)).isEqualTo(of(finding, finding));
  }
}
