package io.github.glosslint.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlValues;
import io.github.glosslint.yaml.YamlVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * By whichever keyword references multiply: if one did not count, its schema would take for ever.
 */
@Timeout(60)
public class CountedReferencesTest {

  /** A fiftieth of what a run has. */
  private static final long STEPS = 20_000;

  /** Forty parts of a schema, each of which refers twice to the next one. */
  public static String doubling(String keyword) {
    return "$defs:\n"
        + IntStream.range(0, 40)
            .mapToObj(
                i ->
                    "  p%1$d: {%2$s: [{$ref: '#/$defs/p%3$d'}, {$ref: '#/$defs/p%3$d'}]}\n"
                        .formatted(i, keyword, i + 1))
            .collect(Collectors.joining())
        + "  p40: {}\n";
  }

  private static Map<String, Object> mapping(String yaml) {
    return SchemaMerge.strings(
        (Map<?, ?>)
            YamlValues.toJava(
                Yaml.read(yaml, 0, yaml.length(), YamlLimits.SETTINGS).root(), YamlVersion.V1_2));
  }

  private static void assertUnusable(String schema) {
    assertThatThrownBy(() -> new SchemaValidator(mapping(schema), STEPS))
        .isInstanceOf(SchemaValidator.UnusableSchemaException.class)
        .hasMessageContaining("more than 20,000 steps");
  }

  @ParameterizedTest
  @ValueSource(strings = {"allOf", "oneOf"})
  void referencesThatDouble(String keyword) {
    assertUnusable(doubling(keyword) + "$ref: '#/$defs/p0'\n");
  }

  @Test
  void referencesThatDoubleAndFail() {
    assertUnusable(doubling("anyOf").replace("p40: {}", "p40: false") + "$ref: '#/$defs/p0'\n");
  }

  @Test
  void referencesThatDoubleInDraft7() {
    assertUnusable(
        "$schema: http://json-schema.org/draft-07/schema#\n"
            + doubling("allOf").replace("$defs", "definitions")
            + "allOf: [{$ref: '#/definitions/p0'}]\n");
  }

  @Test
  void dynamicReferencesThatDouble() throws Exception {
    String schema =
        "$dynamicAnchor: n\nproperties: {x: {allOf: [{$dynamicRef: '#n'}, {$dynamicRef: '#n'}]}}\n";
    String deep = "x: {".repeat(30) + "x: 1" + "}".repeat(30);
    List<SchemaValidator.Breach> breaches =
        new SchemaValidator(mapping(schema), STEPS).validate(mapping(deep), STEPS);
    assertThat(breaches).singleElement().matches(SchemaValidator.Breach::unfinished);
  }
}
