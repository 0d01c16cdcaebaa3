package io.github.glosslint.config;

import static io.github.glosslint.config.CheckedSettings.problems;
import static io.github.glosslint.config.CheckedSettings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader accepts the schema accepts, and what it refuses the schema refuses. */
final class SchemaAgreesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extends: recommended",
        "extends: []",
        "include: 2024*.txt",
        "exclude: [2024, true, '1.0']",
        "roots: static",
        "roots: [., ./a/, a/../b]",
        "remap: {https://example.org: ., 'http://a.example/x%20y/': b, /x: y}",
        "overrides: [{files: a, roots: [b], remap: {/x/: y}, rules: {MD024: {most: 0}}}]",
        "rules: {heading/duplicate: {schemas: [{files: [a], schema: b.json}], ignore: []}}",
        "rules: {heading/duplicate: {schemas: [{files: [a], schema: {type: object}}]}}",
        "labels: {ignore: 5}",
        "glossary: off",
        "glossary: false",
        "glossary: {}",
        "glossary: {pages: a.md, files: [b/**], data: [c.yml, d.json], level: 2}",
        "glossary: {enabled: false, aliases: {headings: false, keys: aka}, locale: sr-Latn-RS}",
        "jekyll: {version: '3', baseurl: 1, embeds: {}}",
        "url: {hosts: {}, skip: a, grace: {over: 0 s}}",
        "limits: {max-file-size: 100}",
        "limits: {max-file-size: '100'}",
        "limits: {max-file-size: 1KiB}",
        "baseline: a/b.json",
      })
  void on_what_is_right(String yaml) {
    assertThat(read(yaml)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "extends: strickt | There is no preset",
        "extends: [recommended, {}] | Expected a string.",
        "extends: base.yml | There is no file \"base.yml\".",
        "extends: ../base.yml | \"../base.yml\" is outside the checkout",
        "extends: /base.yml | \"/base.yml\" is outside the checkout",
        "extends: https://example.org/base.yml | is outside the checkout",
        "roots: /etc | The folder \"/etc\" must be inside the checkout",
        "roots: [a, ../x] | The folder \"../x\" must be inside the checkout",
        "roots: {a: b} | Expected a string.",
        "remap: {docs: x} | \"docs\" is no prefix of a URL",
        "remap: {ftp://example.org/: x} | \"ftp://example.org/\" is no prefix of a URL",
        "remap: {/: x} | \"/\" is no prefix of a URL",
        "remap: [x] | Expected a mapping for remap.",
        "remap: {/x/: /y} | The folder \"/y\" must be inside the checkout",
        "overrides: [{files: a, roots: {}}] | Expected a string.",
        "glossary: on | Expected a mapping for glossary.",
        "glossary: {level: 7} | The level of a heading is between 1 and 6.",
        "glossary: {locale: German words} | \"German words\" is no language tag",
        "glossary: {data: /etc/passwd} | The file \"/etc/passwd\" must be inside",
        "glossary: {term: x} | There is no setting \"term\" in glossary.",
        "glossary: {aliases: {key: x}} | There is no setting \"key\" in the aliases.",
      })
  void on_what_is_wrong(String yaml, String problem) {
    assertThat(problems(yaml)).singleElement().asString().contains(problem);
  }
}
