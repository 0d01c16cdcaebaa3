package io.github.glosslint.site;

import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Target;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceNamesTest {

  @TempDir Path root;
  private SiteFixture tree;

  @BeforeEach
  void emptyTree() {
    tree = SiteFixture.in(root);
  }

  private String verdict(String destination) {
    tree.file("x.md", "[x](" + destination + ")");
    Map<String, Target> targets = targets(tree.link(), "x.md");
    assertThat(targets).hasSize(1);
    return SiteFixture.verdict(targets.values().iterator().next());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tower_http::cors",
        "fn@crate::a::b",
        "http::StatusCode",
        "https::Connector",
        "std::fmt",
        "crate",
        "crate::X",
        "Self::x",
        "self::x::y()",
        "::std::vec::Vec",
        "crate::a#section",
        "crate::a::B#method.c",
        "struct@X",
        "mod@x",
        "derive@Debug",
        "prim@u8",
        "vec!",
        "println!()",
        "crate::vec!",
        "run()",
        "Router",
        "StatusCode",
        "struct.Router.html",
        "middleware/index.html#routing",
        "../x/enum.E.html#variant.A",
        "#method.foo",
        "#variant.A",
        "#impl-Clone",
        "`Router`",
      })
  void namesOfRustAreUnknownBesideItsSources(String destination) {
    tree.file("src/lib.rs", "");
    assertThat(verdict(destination)).matches("unknown|unknowable x.md");
    tree.file("src/lib.rs", "").file("Cargo.toml", "");
    assertThat(verdict(destination)).matches("unknown|unknowable x.md");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gone.md             | missing",
        "LICENSE             | missing",
        "Makefile            | missing",
        "Contributing        | missing",
        "src/gone.rs         | missing",
        "docs/Router         | missing",
        "#gone               | absent",
        "#methods            | absent",
        "http:/example.org   | malformed",
        "http:::/example.org | malformed",
        "me@example.org      | malformed",
        "error@example.org   | malformed",
        "src/lib.rs          | found",
      })
  void filesAreMissingAllTheSame(String destination, String verdict) {
    tree.file("src/lib.rs", "").file("Cargo.toml", "");
    assertThat(verdict(destination)).startsWith(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a_b::c           | missing",
        "http::StatusCode | malformed",
        "Router           | missing",
        "vec!             | missing",
        "struct.X.html    | missing",
        "#method.foo      | absent",
        "t:String.t/0     | unknown",
        "java.util.List   | missing",
      })
  void withoutSourcesTheyAreNames(String destination, String verdict) {
    assertThat(verdict(destination)).startsWith(verdict);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@ref", "@id", "@cite", "class@Gtk.Widget", "method@Gtk.Widget.show"})
  void someMarksAreNoFilesAnywhere(String destination) {
    assertThat(verdict(destination)).isEqualTo("unknown");
  }

  @Test
  void otherLanguages() {
    tree.file("src/a.hpp", "").file("lib/a.ex", "").file("src/A.java", "");
    for (String name :
        new String[] {
          "std::vector<int>",
          "Foo::~Foo",
          "t:String.t/0",
          "c:GenServer.init/1",
          "m:Enum",
          "java.util.List",
          "java.util.Map.Entry",
          "java.util.List#add(Object)",
          "Foo#bar()",
        }) {
      assertThat(verdict(name)).as(name).isEqualTo("unknown");
    }
    assertThat(verdict("C:/x")).isEqualTo("outsideroot");
    assertThat(verdict("a.b.c")).startsWith("missing");
    assertThat(verdict("docs.Foo")).startsWith("missing");
  }
}
