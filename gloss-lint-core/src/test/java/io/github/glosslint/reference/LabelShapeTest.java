package io.github.glosslint.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelShapeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AI Company",
        "ResNet50 Architecture",
        "LLM",
        "Region-Based CNN",
        "K-Nearest Neighbor",
        "Agent's Goal",
        "Bayes’ Theorem",
        "TCP/IP",
        "0-1 Loss Function",
        "Term Frequency (TF)",
        "May Day",
        "Bagging",
        "機械",
        "Ångström",
        "C4 Dataset",
        "End-To-End Learning",
        "Note Taking",
        "Rose, Lily",
        "T5, BERT"
      })
  void termsCanBeMeantAsReferences(String label) {
    assertThat(LabelShape.of(label).isTerm()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "A",
        "1",
        "0, 1",
        "1, 0, 1, 1",
        "-1; 1",
        "i, j",
        "..., x1, x2",
        "SIG|WG",
        "a0, a1, …",
        "0..n",
        "2023-03-01",
        "...",
        "…",
        "?",
        "😀",
        "^1",
        "^note",
        "@knuth",
        "!NOTE",
        "#42",
        ":smile:",
        "foo.bar()",
        "foo.bar",
        "a[i]",
        "i++",
        "self.x = 1",
        "x_1",
        "std::vector",
        "--help",
        "-v",
        "FILE...",
        "src/main",
        "./a.md",
        "/etc/passwd",
        "C:\\temp",
        "https://example.org",
        "sic",
        "SIC",
        "citation needed",
        "TODO",
        "Ctrl+C",
        "Ctrl-Alt-Del",
        "Shift",
        "F5",
        "12 May 2020",
        "March 2023",
        "$HOME",
        "{name}",
        "<name>",
        "`x`",
        "\"x\"",
        "50 %"
      })
  void otherUsesOfBracketsAreText(String label) {
    assertThat(LabelShape.of(label).isTerm()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`a` \\| `b`",
        "-MaxInt, MaxInt",
        "2001:db8:1f70::999:de8:7648:6e8",
        "::1",
        "SIG|WG",
        "https://example.org"
      })
  void whatIsNeverALabel(String label) {
    assertThat(LabelShape.of(label).isNeverLabel()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "`a`", "std::vector", "bad:code", "1.2.0"})
  void whatMayBeALabelWhereOthersAre(String label) {
    assertThat(LabelShape.of(label).isNeverLabel()).isFalse();
  }
}
