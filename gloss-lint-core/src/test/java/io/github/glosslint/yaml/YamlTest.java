package io.github.glosslint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.ProcessorTime;
import io.github.glosslint.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlTest {

  private static YamlDocument read(String text) {
    return Yaml.read(text, 0, text.length(), YamlLimits.FRONT_MATTER);
  }

  private static YamlMapping mapping(String text) {
    YamlDocument document = read(text);
    assertThat(document.problems()).isEmpty();
    return (YamlMapping) document.root();
  }

  private static String cut(String text, YamlNode node) {
    return text.substring(node.span().start(), node.span().end());
  }

  /** Each problem as the marked text and the message. */
  private static List<String> problems(String text) {
    return read(text).problems().stream()
        .map(p -> text.substring(p.span().start(), p.span().end()) + " | " + p.message())
        .toList();
  }

  @Test
  void spansCountUtf16UnitsOfTheWholeText() {
    String text = "---\n🎉: \"a 🎉 b\"\nkey: välue 🎉 # 🎉\nlist: [x, 'y']\n---\n";
    YamlDocument document = Yaml.read(text, 4, text.length() - 4, YamlLimits.FRONT_MATTER);
    YamlMapping root = (YamlMapping) document.root();
    assertThat(root.entries().get(0).key().value()).isEqualTo("🎉");
    assertThat(cut(text, root.entries().get(0).key())).isEqualTo("🎉");
    assertThat(cut(text, root.get("🎉"))).isEqualTo("\"a 🎉 b\"");
    assertThat(cut(text, root.get("key"))).isEqualTo("välue 🎉");
    assertThat(cut(text, root.get("list"))).isEqualTo("[x, 'y']");
    assertThat(cut(text, ((YamlSequence) root.get("list")).items().get(1))).isEqualTo("'y'");
  }

  @Test
  void tabsAreSpacesWhereLibyamlAllowsThem() {
    String text = "a:\t1\nb: \"x\"\t\t\nc:\t\n  d: y \t\ne: [1,\t2]\t# z\n";
    YamlMapping root = mapping(text);
    assertThat(cut(text, root.get("a"))).isEqualTo("1");
    assertThat(cut(text, root.get("b"))).isEqualTo("\"x\"");
    assertThat(cut(text, root.get("c"))).isEqualTo("d: y");
    assertThat(((YamlSequence) root.get("e")).items()).hasSize(2);
    assertThat(problems("a: 1\n\tb: 2")).hasSize(1);
    assertThat(problems("a:\n-\tb")).hasSize(1);
  }

  @Test
  void blockCollectionEndsWithItsLastValue() {
    String text = "a:\n  b: 1\n  c:\n    - x\n    - y\n\n# comment\nd: 2\n";
    YamlMapping root = mapping(text);
    assertThat(cut(text, root.get("a"))).isEqualTo("b: 1\n  c:\n    - x\n    - y");
    assertThat(cut(text, root)).isEqualTo(text.strip());
  }

  @Test
  void emptyValueStandsBehindItsColon() {
    YamlNode value = mapping("a:\nb: 1\n").get("a");
    assertThat(value).isEqualTo(new YamlScalar(new Span(2, 2), "", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing\n", "---\n", "\uFEFF"})
  void nothingIsNoRoot(String text) {
    assertThat(read(text)).isEqualTo(new YamlDocument(null, List.of()));
  }

  @Test
  void carriageReturnsEndLines() {
    assertThat(mapping("a: 1\r\nb: 2\rc: 3").entries()).hasSize(3);
  }

  @Test
  void mergeKeyGivesWayToTheMappingItself() {
    YamlMapping root = mapping("base: &b {x: 1, y: 2}\nall: {y: 3, <<: *b}\n");
    assertThat(YamlValues.toJava(root.get("all"), YamlVersion.V1_1))
        .isEqualTo(Map.of("x", 1L, "y", 3L));
  }

  @Test
  @DisplayName("YAML-1 repeated keys are positioned problems, and the last one wins")
  void yaml1RepeatedKeys() {
    String text = "a: 1\nb: 2\n\"a\": 3\n";
    assertThat(problems(text)).containsExactly("\"a\" | The key \"a\" repeats; the last one wins.");
    assertThat(((YamlMapping) read(text).root()).text("a")).isEqualTo("3");
  }

  @Test
  @DisplayName("YAML-1 aliases of collections are limited, those of scalars are not")
  void yaml1Aliases() {
    String ten = "a: &a [x]\nb: [" + "*a, ".repeat(10) + "]\n";
    assertThat(problems(ten)).isEmpty();
    String eleven = "a: &a [x]\nb: [" + "*a, ".repeat(11) + "]\n";
    assertThat(problems(eleven)).containsExactly("*a | More than 10 aliases of collections.");
    assertThat(problems("a: &a x\nb: [" + "*a, ".repeat(100) + "]\n")).isEmpty();
    assertThat(problems("a: *nobody"))
        .containsExactly("*nobody | The alias *nobody has no anchor.");
  }

  @Test
  @DisplayName("YAML-1 nesting beyond 50 is refused, through aliases too")
  void yaml1Nesting() {
    assertThat(problems("[".repeat(50) + "]".repeat(50))).isEmpty();
    assertThat(problems("[".repeat(51) + "]".repeat(51)))
        .containsExactly("[ | Collections are nested more than 50 deep.");
    String half = "a: &a " + "[".repeat(30) + "]".repeat(30) + "\n";
    assertThat(problems(half + "b: " + "[".repeat(20) + "*a" + "]".repeat(20)))
        .containsExactly("*a | Collections are nested more than 50 deep.");
    assertThat(problems(half + "b: [*a]")).isEmpty();
  }

  @Test
  @DisplayName("YAML-1 size is judged before parsing")
  void yaml1Size() {
    String text = "a: " + "x".repeat(4_000_000);
    ProcessorTime.within(
        Duration.ofMillis(500),
        () ->
            assertThat(read(text).problems())
                .containsExactly(
                    new YamlProblem(
                        new Span(0, 0), "YAML of more than 262144 characters is not read.", true)));
  }

  @Test
  @DisplayName("YAML-1 a second document is a problem, the first is read")
  void yaml1SingleDocument() {
    YamlDocument document = read("a: 1\n---\nb: 2\n");
    assertThat(document.root()).isInstanceOf(YamlMapping.class);
    assertThat(problems("a: 1\n---\nb: 2\n"))
        .containsExactly("--- | Only one YAML document is read; another one starts here.");
  }

  @Test
  @DisplayName("YAML-2 a collection cannot contain itself")
  void yaml2SelfReference() {
    assertThat(problems("a: &a [*a]")).containsExactly("*a | The alias *a contains itself.");
    assertThat(problems("&a {x: {y: *a}}")).containsExactly("*a | The alias *a contains itself.");
  }

  @Test
  @DisplayName("YAML-2 aliases count as what they stand for")
  void yaml2Nodes() {
    StringBuilder laughs = new StringBuilder("a: &a [" + "lol, ".repeat(1000) + "]\n");
    String last = "a";
    for (String name : List.of("b", "c", "d")) {
      laughs.append("%s: &%s [%s]\n".formatted(name, name, ("*" + last + ", ").repeat(30)));
      last = name;
    }
    YamlDocument document = Yaml.read(laughs.toString(), 0, laughs.length(), YamlLimits.SETTINGS);
    assertThat(document.root()).isNull();
    assertThat(document.problems())
        .extracting(YamlProblem::message)
        .containsExactly("More than 100000 values.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "{a: ", "- ", "? ", "{", "[[{", "a: [", "&a ", "!a ", "\"a", "'a", "| ", "%"})
  @DisplayName("YAML-3 no nesting overflows the stack or takes long")
  void yaml3Deep(String piece) {
    String text = piece.repeat(250_000 / piece.length());
    ProcessorTime.within(
        Duration.ofSeconds(2), () -> assertThat(read(text).problems()).isNotEmpty());
  }

  @Test
  @DisplayName("YAML-4 scalars stay text")
  void yaml4Text() {
    YamlMapping root = mapping("version: 1.10\ncountry: no\nzip: 010\nday: 2001-13-45\n");
    assertThat(root.entries())
        .extracting(e -> ((YamlScalar) e.value()).value())
        .containsExactly("1.10", "no", "010", "2001-13-45");
  }

  @Test
  @DisplayName("YAML-5 tags are refused")
  void yaml5Tags() {
    assertThat(problems("a: !!javax.script.ScriptEngineManager [x]"))
        .hasSize(1)
        .allMatch(p -> p.contains("The tag !!javax.script.ScriptEngineManager is not supported."));
    assertThat(problems("a: !ruby/object:Gem x")).hasSize(1);
    assertThat(problems("a: !!str 1")).hasSize(1);
  }

  @Test
  @DisplayName("YAML-6 a byte order mark is welcome at the start only")
  void yaml6Bom() {
    assertThat(mapping("\uFEFFa: 1").text("a")).isEqualTo("1");
    assertThat(cut("\uFEFFa: 1", mapping("\uFEFFa: 1").get("a"))).isEqualTo("1");
    assertThat(problems("a: \uFEFF")).hasSize(1);
  }

  @Test
  @DisplayName("YAML-6 NUL, C1 controls, lone surrogates and tabs are positioned problems")
  void yaml6Characters() {
    assertThat(problems("a: b\0c"))
        .containsExactly("\0 | The character U+0000 is not allowed in YAML.");
    assertThat(problems("a: \u0080"))
        .containsExactly("\u0080 | The character U+0080 is not allowed in YAML.");
    assertThat(read("a: \uD83D").problems())
        .extracting(YamlProblem::span)
        .containsExactly(new Span(3, 4));
    assertThat(problems("a:\n\tb: 1"))
        .containsExactly(
            "\t | YAML does not allow tabs for indentation or at the start of a value; use spaces.");
  }

  @Test
  void syntaxErrorsStandWhereTheyAre() {
    assertThat(problems("title: Foo: bar\n"))
        .containsExactly(": | A value that contains \": \" must be quoted.");
    assertThat(problems("title: \"Foo\nb: 1\n"))
        .containsExactly(" | A quoted value is never closed.");
    assertThat(problems("title: @foo\n"))
        .containsExactly("@ | A value that starts with this character must be quoted.");
    assertThat(problems("a: [1, 2\nb: 3\n")).hasSize(1);
    assertThat(problems("a: 'it's'\n"))
        .containsExactly("s | This does not fit what precedes it: check quotes and indentation.");
    assertThat(problems("a: 1\nb\n")).containsExactly(" | \": \" is missing after a key.");
    assertThat(problems("? [a]\n: 1\n"))
        .containsExactly("[a] | A key is a single value, not a collection.");
  }
}
