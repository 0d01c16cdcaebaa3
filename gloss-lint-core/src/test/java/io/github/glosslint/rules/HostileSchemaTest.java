package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.rules.schema.CountedReferencesTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Schemas that are small and would take for ever, as a run meets them. */
@Timeout(60)
class HostileSchemaTest {

  private static final String UNUSABLE = "schema.yml:1 This schema cannot be used: ";
  private static final String UNFINISHED = "a.md:1 Validating this front matter";

  /** Each part refers twice to the next one. */
  private static final String DOUBLING = CountedReferencesTest.doubling("allOf");

  @TempDir Path folder;

  @Test
  void referencesThatDouble() throws IOException {
    assertThat(findings(DOUBLING + "$ref: '#/$defs/p0'\n", "x: 1"))
        .singleElement()
        .asString()
        .startsWith(UNUSABLE)
        .contains("1,000,000 steps");
  }

  @Test
  void referencesThatDoubleForAKeyOfOneDocument() throws IOException {
    String schema = DOUBLING + "properties: {x: {$ref: '#/$defs/p0'}}\n";
    assertThat(findings(schema, "x: 1")).singleElement().asString().startsWith(UNFINISHED);
    assertThat(findings(schema, "y: 1")).isEmpty();
  }

  @Test
  void aRecursiveSchemaIsFine() throws IOException {
    String schema = "properties: {x: {$ref: '#'}, y: {type: string}}\n";
    String deep = "x: {".repeat(30) + "y: 1" + "}".repeat(30);
    assertThat(findings(schema, deep)).containsExactly("a.md:2 This must be text");
  }

  @Test
  void aSchemaThatRefersToItself() throws IOException {
    assertThat(findings("$ref: '#'\n", "x: 1")).singleElement().asString().startsWith(UNUSABLE);
  }

  @Test
  void everyPairOfALongList() throws IOException {
    String list =
        IntStream.range(0, 20_000).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    assertThat(findings("properties: {x: {uniqueItems: true}}\n", "x: [" + list + "]"))
        .singleElement()
        .asString()
        .startsWith(UNFINISHED);
  }

  @Test
  void countsInCountsOfAPattern() throws IOException {
    assertThat(findings("properties: {x: {pattern: '((a{100}){100}){100}'}}\n", "x: a"))
        .singleElement()
        .asString()
        .startsWith(UNUSABLE)
        .contains("10000 steps");
  }

  @Test
  void aLargePatternInALongText() throws IOException {
    String schema = "properties: {x: {pattern: '(a?){90}(a?){90}(a?){90}b$'}}\n";
    assertThat(findings(schema, "x: " + "a".repeat(200)))
        .containsExactly("a.md:2 This does not match the pattern (a?){90}(a?){90}(a?){90}b$");
    assertThat(findings(schema, "x: " + "a".repeat(200_000)))
        .singleElement()
        .asString()
        .startsWith(UNFINISHED);
  }

  @Test
  void manyUnknownKeysBesideManyKnownOnes() throws IOException {
    String schema =
        "additionalProperties: false\nproperties:\n"
            + IntStream.range(0, 8000)
                .mapToObj(i -> "  known-key-" + i + ": {}\n")
                .collect(Collectors.joining());
    String page =
        IntStream.range(0, 8000)
            .mapToObj(i -> "knwon-key-" + i + ": 1")
            .collect(Collectors.joining("\n"));
    assertThat(findings(schema, page)).hasSize(8000);
  }

  private List<String> findings(String schema, String page) throws IOException {
    Files.writeString(folder.resolve("schema.yml"), schema);
    Files.writeString(
        folder.resolve("gloss-lint.yml"),
        "rules:\n  front-matter/schema:\n    schemas:\n      - files: ['**/*.md']\n"
            + "        schema: schema.yml\n");
    Files.writeString(folder.resolve("a.md"), "---\n" + page + "\n---\n");
    return TreeCheck.findings(folder.toRealPath()).stream()
        .filter(finding -> finding.rule().value().equals("front-matter/schema"))
        .map((Finding finding) -> finding.path() + ":" + finding.line() + " " + finding.message())
        .toList();
  }
}
