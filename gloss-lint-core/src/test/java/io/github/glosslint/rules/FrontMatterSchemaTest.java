package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the examples of the rule's page have no room for. */
class FrontMatterSchemaTest {

  @TempDir Path folder;

  @Test
  void severalMissingKeysAreOneFinding() throws IOException {
    schema("{\"required\": [\"title\", \"letter\"]}");
    assertThat(findings("---\nx: 1\n---\n"))
        .containsExactly("a.md:1 The keys \"title\" and \"letter\" are missing");
  }

  @Test
  void aKeyThatIsMissingDeepDownIsNamedAtItsParent() throws IOException {
    schema("{\"properties\": {\"author\": {\"required\": [\"name\"]}}}");
    assertThat(findings("---\nx: 1\nauthor:\n  mail: m\n---\n"))
        .containsExactly("a.md:3 The key \"name\" is missing");
  }

  @Test
  void emptyFrontMatterLacksItsKeys() throws IOException {
    schema("{\"required\": [\"title\"]}");
    assertThat(findings("---\n---\n")).containsExactly("a.md:1 The key \"title\" is missing");
  }

  @Test
  void alternativesAreOneFinding() throws IOException {
    schema(
        "{\"properties\": {\"x\": {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"array\"}]}}}");
    assertThat(findings("---\nx: 1\n---\n")).hasSize(1).first().asString().startsWith("a.md:2 ");
  }

  @Test
  void jsonMayBeIndentedWithTabs() throws IOException {
    schema("{\n\t\"required\":\t[\"title\"]\n}\n");
    assertThat(findings("---\nx: 1\n---\n")).containsExactly("a.md:1 The key \"title\" is missing");
  }

  @Test
  void partsOfTheSchemaAreFollowed() throws IOException {
    schema(
        "{\"$defs\": {\"word\": {\"pattern\": \"^[a-z]+$\"}},"
            + " \"properties\": {\"x\": {\"$ref\": \"#/$defs/word\"}}}");
    assertThat(findings("---\nx: A\n---\n"))
        .containsExactly("a.md:2 This does not match the pattern ^[a-z]+$");
  }

  @Test
  void draft7IsUnderstood() throws IOException {
    schema(
        "{\"$schema\": \"http://json-schema.org/draft-07/schema#\","
            + " \"definitions\": {\"n\": {\"type\": \"integer\"}},"
            + " \"properties\": {\"x\": {\"$ref\": \"#/definitions/n\"}}}");
    assertThat(findings("---\nx: A\n---\n")).containsExactly("a.md:2 This must be a whole number");
  }

  @Test
  void nothingIsFetched() throws IOException {
    schema("{\"$ref\": \"https://example.org/schema.json\"}");
    assertThat(findings("---\nx: A\n---\n"))
        .hasSize(1)
        .first()
        .asString()
        .isEqualTo(
            "schema.json:1 This schema cannot be used: it refers to"
                + " https://example.org/schema.json, but only references within the schema are supported");
  }

  @Test
  void aPartThatDoesNotExistIsAFinding() throws IOException {
    schema("{\"properties\": {\"x\": {\"$ref\": \"#/$defs/no\"}}}");
    assertThat(findings("---\nx: A\n---\n"))
        .containsExactly("a.md:2 The schema refers to a part of itself that does not exist");
  }

  @Test
  void aMissingSchemaIsNamedOnce() throws IOException {
    settings("schema.json");
    Files.writeString(folder.resolve("b.md"), "---\nx: 1\n---\n");
    assertThat(findings("---\nx: 1\n---\n"))
        .containsExactly("schema.json:1 The settings name this schema, but it does not exist");
  }

  @Test
  void aSchemaThatIsNoYamlIsAFindingAtItsPlace() throws IOException {
    schema("{\n\"required\": [\n");
    assertThat(findings("---\nx: 1\n---\n"))
        .hasSize(1)
        .first()
        .asString()
        .contains("schema.json:", "This schema cannot be read");
  }

  @Test
  void aSchemaThatIsNoSchemaIsAFinding() throws IOException {
    schema("{\"type\": \"strin\"}");
    assertThat(findings("---\nx: 1\n---\n"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("schema.json:1 This schema cannot be used");
  }

  @Test
  void aSchemaThatRefersToItselfIsAFinding() throws IOException {
    schema("{\"$ref\": \"#\"}");
    assertThat(findings("---\nx: 1\n---\n")).hasSize(1);
  }

  @Test
  void re1PatternsTakeLinearTime() throws IOException {
    schema(
        "{\"properties\": {\"x\": {\"pattern\": \"^(a+)+$\"}},"
            + " \"patternProperties\": {\"^(a+)+$\": true}}");
    String hostile = "a".repeat(900) + "!";
    List<String> found =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> findings("---\nx: " + hostile + "\n" + hostile + ": 1\n---\n"));
    assertThat(found).hasSize(1);
  }

  @Test
  void keysOfPatternsAreNoAdditionalOnes() throws IOException {
    schema("{\"patternProperties\": {\"^x-\": {}}, \"additionalProperties\": false}");
    assertThat(findings("---\nx-a: 1\ny: 1\n---\n"))
        .containsExactly("a.md:3 The key \"y\" is not allowed here");
  }

  @Test
  void frontMatterThatCannotBeReadIsLeftToItsOwnRule() throws IOException {
    schema("{\"required\": [\"title\"]}");
    assertThat(findings("---\nx: [\n---\n")).noneMatch(found -> found.contains("title"));
  }

  private void schema(String schema) throws IOException {
    Files.writeString(folder.resolve("schema.json"), schema);
    settings("schema.json");
  }

  private void settings(String schema) throws IOException {
    Files.writeString(
        folder.resolve("gloss-lint.yml"),
        "rules:\n  front-matter/schema:\n    schemas:\n      - files: ['**/*.md']\n        schema: "
            + schema
            + "\n");
  }

  private List<String> findings(String page) throws IOException {
    Files.writeString(folder.resolve("a.md"), page);
    return TreeCheck.findings(folder.toRealPath()).stream()
        .filter(finding -> finding.rule().value().equals("front-matter/schema"))
        .map((Finding finding) -> finding.path() + ":" + finding.line() + " " + finding.message())
        .toList();
  }
}
