package io.github.glosslint.markup.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FrontMatterReaderTest {

  private final List<Defect> defects = new ArrayList<>();

  private FrontMatter read(String text) {
    return FrontMatterReader.read(new SourceText("page.md", text), defects::add);
  }

  private static String marked(String text, Defect defect) {
    return text.substring(defect.location().start(), defect.location().end());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void mappingAndBody(String newline) {
    String text = "---\ntitle: A\nlayout: x\n---\nBody\n".replace("\n", newline);
    FrontMatter matter = read(text);
    assertThat(defects).isEmpty();
    assertThat(matter.present()).isTrue();
    YamlMapping mapping = matter.mapping();
    assertThat(mapping).isNotNull();
    assertThat(mapping.text("title")).isEqualTo("A");
    assertThat(text.substring(matter.bodyStart())).isEqualTo("Body" + newline);
    assertThat(text.substring(matter.span().start(), matter.span().end())).endsWith("---");
    var key = mapping.entries().get(1).key().span();
    assertThat(text.substring(key.start(), key.end())).isEqualTo("layout");
  }

  @Test
  void blankLinesBehindTheFenceBelongToIt() {
    String text = "---  \na: 1\n...\n\n \t\n  Body";
    assertThat(text.substring(read(text).bodyStart())).isEqualTo("  Body");
    String bare = "---\n---\n\n";
    assertThat(read(bare).bodyStart()).isEqualTo(bare.length());
    assertThat(read(bare).mapping()).isNull();
    String short0 = "---\na: 1\n---";
    assertThat(read(short0).bodyStart()).isEqualTo(short0.length());
    assertThat(defects).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "---", "# x\n---\na: 1\n---\n", " ---\na: 1\n---\n", "----\n", "--- a\n"})
  void absent(String text) {
    assertThat(read(text)).isEqualTo(FrontMatter.ABSENT);
    assertThat(defects).isEmpty();
  }

  @Test
  void unclosed() {
    String text = "---\ntitle: A\n\n# Heading\n";
    FrontMatter matter = read(text);
    assertThat(matter.bodyStart()).isZero();
    assertThat(matter.mapping()).isNull();
    assertThat(defects).extracting(Defect::kind).containsExactly(Defect.Kind.FRONT_MATTER_SYNTAX);
    assertThat(marked(text, defects.get(0))).isEqualTo("---");
  }

  @Test
  void aRuleAtTheTopIsNoMistake() {
    read("---\nSome words, and no more.\n");
    assertThat(defects).isEmpty();
  }

  @Test
  void duplicateKeysAreMarked() {
    String text = "---\na: 1\nb: 2\na: 3\n---\n";
    read(text);
    assertThat(defects).hasSize(1);
    assertThat(defects.get(0).location().start()).isEqualTo(text.indexOf("a: 3"));
  }

  @Test
  void tabsAreMarked() {
    String text = "---\na:\n\tb: 1\n---\n";
    read(text);
    assertThat(defects).hasSize(1);
    assertThat(marked(text, defects.get(0))).startsWith("\t");
  }

  @Test
  void onlyMappingsWillDo() {
    String text = "---\n- a\n- b\n---\n";
    assertThat(read(text).mapping()).isNull();
    assertThat(defects).hasSize(1);
    assertThat(marked(text, defects.get(0))).startsWith("- a");
  }

  @Test
  void twoDocumentsAreOneTooMany() {
    read("---\na: 1\n--- # another\nb: 2\n---\n");
    assertThat(defects).isNotEmpty();
  }

  @Test
  void manyLinesWithoutAFenceAreReadOnce() {
    read("---\n" + "a\n".repeat(500_000));
    assertThat(defects).isEmpty();
  }

  private FrontMatter read(String text, FrontMatterEnd end) {
    return FrontMatterReader.read(new SourceText("page.md", text), end, defects::add);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LINE_START", "LINE_START_OR_FILE"})
  void aLineThatBeginsWithHyphensMayEndIt(String end) {
    String text = "---\ntitle: A\n...: b\n-----\n\nBody\n";
    FrontMatter matter = read(text, FrontMatterEnd.valueOf(end));
    assertThat(defects).isEmpty();
    assertThat(matter.mapping()).isNotNull();
    assertThat(text.substring(matter.bodyStart())).isEqualTo("--\n\nBody\n");
    assertThat(read(text).mapping()).isNull();
    assertThat(defects).hasSize(1);
  }

  @Test
  void theEndOfTheFileMayEndIt() {
    String text = "---\ntitle: A\nlayout: home\n";
    FrontMatter matter = read(text, FrontMatterEnd.LINE_START_OR_FILE);
    assertThat(defects).isEmpty();
    assertThat(matter.mapping()).isNotNull();
    assertThat(matter.mapping().text("layout")).isEqualTo("home");
    assertThat(matter.bodyStart()).isEqualTo(text.length());
    assertThat(read(text, FrontMatterEnd.LINE_START).mapping()).isNull();
    assertThat(defects).hasSize(1);
  }
}
