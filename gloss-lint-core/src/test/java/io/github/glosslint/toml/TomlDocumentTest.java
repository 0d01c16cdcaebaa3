package io.github.glosslint.toml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TomlDocumentTest {

  @Test
  void valuesByTheirPath() {
    TomlDocument toml =
        TomlDocument.read(
            """
            [book]
            src = "docs"
            [output.html]
            smart-punctuation = false
            [output.html.redirect]
            "/old.html" = "b.html"
            "/a.html#x" = "c.html"
            [preprocessor.links]
            [preprocessor.toc]
            """);
    assertThat(toml.problems()).isEmpty();
    assertThat(toml.text("book", "src")).isEqualTo("docs");
    assertThat(toml.text("book", "title")).isNull();
    assertThat(toml.flag(true, "output", "html", "smart-punctuation")).isFalse();
    assertThat(toml.flag(true, "output", "html", "other")).isTrue();
    assertThat(toml.texts("output", "html", "redirect"))
        .isEqualTo(Map.of("/old.html", "b.html", "/a.html#x", "c.html"));
    assertThat(toml.names("preprocessor")).containsExactlyInAnyOrder("links", "toc");
  }

  @Test
  void whatIsNoTableHasNothingInIt() {
    TomlDocument toml = TomlDocument.read("book = \"x\"\nlist = [1]\n");
    assertThat(toml.text("book", "src")).isNull();
    assertThat(toml.names("book")).isEmpty();
    assertThat(toml.texts("list", "a")).isEmpty();
  }

  @Test
  void aProblemHasItsPlaceAndTheRestIsRead() {
    String text = "[book]\nsrc = \"docs\"\ntitle = \n[build]\nbuild-dir = \"out\"\n";
    TomlDocument toml = TomlDocument.read(text);
    assertThat(toml.problems()).isNotEmpty();
    assertThat(text.substring(0, toml.problems().get(0).offset())).endsWith("title = ");
    assertThat(toml.text("book", "src")).isEqualTo("docs");
  }

  @Test
  void anythingEndsInProblems() {
    assertThat(TomlDocument.read("\u0000[[[").problems()).isNotEmpty();
    assertThat(TomlDocument.read("a = ".repeat(2_000)).problems()).isNotEmpty();
    assertThat(TomlDocument.read("").problems()).isEmpty();
  }

  @Test
  void tablesInBracesMayTakeSeveralLines() {
    String text =
        """
        nav = [
          { # a comment with a "quote"
            "A, b" = [ { "B" = "b.md" }, ],
            c = 'it is {', # more
          },
        ]
        rest = {}
        """;
    TomlDocument toml = TomlDocument.read(text);
    assertThat(toml.problems()).isEmpty();
    assertThat(toml.plain())
        .containsExactly(
            entry("nav", List.of(Map.of("A, b", List.of(Map.of("B", "b.md")), "c", "it is {"))),
            entry("rest", Map.of()));
  }

  @Test
  void whatABraceLeavesOpenIsAProblemStill() {
    assertThat(TomlDocument.read("a = { b = 1\nc = 2\n").problems()).isNotEmpty();
    assertThat(TomlDocument.read("a = }\n").problems()).isNotEmpty();
    assertThat(TomlDocument.read("a = \"\"\"{\n\"\"\"\nb = 1\n").text("b")).isNull();
    assertThat(TomlDocument.read("a = \"\"\"{\n\"\"\"\nb = '1'\n").text("b")).isEqualTo("1");
  }
}
