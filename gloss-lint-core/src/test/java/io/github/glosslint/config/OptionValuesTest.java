package io.github.glosslint.config;

import static io.github.glosslint.config.TestRules.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller may set, who need not have read it from a file. */
final class OptionValuesTest {

  private static @Nullable String problem(String option, @Nullable Object value) {
    return OptionValues.check(
            Objects.requireNonNull(CATALOGUE.named("heading/duplicate")), option, value)
        .orElse(null);
  }

  static Stream<Arguments> right() {
    return Stream.of(
        Arguments.of("siblings-only", true),
        Arguments.of("mode", "no"),
        Arguments.of("most", 7L),
        Arguments.of("words", List.of("a", "b")),
        Arguments.of("words", List.of()),
        Arguments.of("ignore", List.of("a+")),
        Arguments.of("schemas", List.of()),
        Arguments.of("schemas", List.of(Map.of("files", List.of("*.md"), "schema", "a.json"))),
        Arguments.of(
            "schemas",
            List.of(Map.of("files", List.of("a", "b"), "schema", Map.of("type", "object")))));
  }

  @ParameterizedTest
  @MethodSource("right")
  void aValueOfTheTypeIsTaken(String option, Object value) {
    assertThat(problem(option, value)).isNull();
  }

  static Stream<Arguments> wrong() {
    Map<String, Object> right = Map.of("files", List.of("*.md"), "schema", "a.json");
    return Stream.of(
        Arguments.of("siblings-only", "true"),
        Arguments.of("mode", "never"),
        Arguments.of("mode", 5L),
        Arguments.of("most", 7),
        Arguments.of("words", "a"),
        Arguments.of("words", Arrays.asList("a", 1L)),
        Arguments.of("ignore", Map.of()),
        Arguments.of("schemas", right),
        Arguments.of("schemas", List.of("files")),
        Arguments.of("schemas", List.of(right, "files")),
        Arguments.of("schemas", List.of(Map.of("files", List.of("*.md")))),
        Arguments.of("schemas", List.of(Map.of("files", "*.md", "schema", "a.json"))),
        Arguments.of("schemas", List.of(Map.of("files", List.of(1L), "schema", "a.json"))),
        Arguments.of("schemas", List.of(Map.of("files", List.of("*.md"), "schema", true))),
        Arguments.of(
            "schemas",
            List.of(Map.of("files", List.of("*.md"), "schema", "a.json", "more", "yes"))));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void anyOtherIsRefused(String option, Object value) {
    assertThat(problem(option, value)).startsWith("\"" + option + "\" must be ");
    assertThat(problem(option, null)).startsWith("\"" + option + "\" must be ");
  }

  @Test
  void globsOfSchemasAreChecked() {
    Map<String, Object> schema = Map.of("files", List.of("a", "b[c"), "schema", "a.json");
    assertThat(problem("schemas", List.of(schema))).isEqualTo("The \"[\" is never closed.");
  }
}
