package io.github.glosslint.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileBaselineTest {

  private static final String ENTRY =
      "{\"path\": \"a.md\", \"rule\": \"anchor/missing\", \"subject\": \"#x\", \"count\": 1}";

  @TempDir Path folder;

  private BaselineException refused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("b.json"), text);
    return catchThrowableOfType(BaselineException.class, () -> Baseline.read(file));
  }

  private static String baseline(String... entries) {
    return "{\n\"version\": 1,\n\"paths\": [\".\"],\n\"findings\": [\n"
        + String.join(",\n", entries)
        + "\n]\n}\n";
  }

  static Stream<Arguments> slips() {
    return Stream.of(
        // text, line and column, a part of what is said
        Arguments.of("", 1, 1, "Expected a JSON object"),
        Arguments.of("[]", 1, 1, "Expected a JSON object"),
        Arguments.of("{}", 1, 2, "starts with \"version\""),
        Arguments.of("{\"findings\": []}", 1, 2, "starts with \"version\""),
        Arguments.of("{\n  \"version\": \"1\"}", 2, 14, "\"version\" must be a whole number"),
        Arguments.of("{\"version\": 0}", 1, 13, "\"version\" must be a whole number"),
        Arguments.of("{\"version\": 1.0}", 1, 13, "\"version\" must be a whole number"),
        Arguments.of("{\"version\": 2, \"ünew\": {}}", 1, 13, "use a newer gloss-lint"),
        Arguments.of("{\"version\": 1}", 1, 14, "Expected \"paths\""),
        Arguments.of("{\"version\": 1, \"paths\": {}}", 1, 25, "Expected a list"),
        Arguments.of("{\"version\": 1, \"paths\": [1]}", 1, 26, "Expected a string"),
        Arguments.of("{\"version\": 1, \"paths\": [], \"x\": 1}", 1, 29, "Expected \"findings\""),
        Arguments.of(baseline("1"), 5, 1, "Expected an object for a finding"),
        Arguments.of(baseline(ENTRY.replace("subject", "message")), 5, 44, "Expected \"subject\""),
        Arguments.of(baseline(ENTRY.replace("\"#x\"", "null")), 5, 55, "Expected a string"),
        Arguments.of(baseline("{\"path\": \"日😀\", \"line\": 3}"), 5, 16, "Expected \"rule\""),
        Arguments.of(baseline(ENTRY.replace("anchor/missing", "MD051")), 5, 26, "area/name"),
        Arguments.of(baseline(ENTRY.replace(": 1}", ": 0}")), 5, 70, "\"count\" must be a whole"),
        Arguments.of(
            baseline(ENTRY.replace(": 1}", ": 1000001}")), 5, 70, "\"count\" must be a whole"),
        Arguments.of(
            baseline(ENTRY.replace(": 1}", ": 99999999999999999999}")),
            5,
            70,
            "\"count\" must be a"),
        Arguments.of(
            baseline(ENTRY.replace("}", ", \"line\": 3}")), 5, 73, "Unexpected content after"),
        Arguments.of(baseline(ENTRY.replace("a.md", "a\\u0000b")), 5, 10, "not a valid path"),
        Arguments.of(baseline(ENTRY, ENTRY), 6, 1, "merge the entries"),
        Arguments.of(
            baseline(ENTRY).replace("]\n}", "], \"x\": 1\n}"), 6, 4, "Unexpected content after"),
        Arguments.of(baseline(ENTRY) + "{}", 8, 1, "Unexpected content after the last brace"),
        Arguments.of("{\"version\": 1, \"version\": 1}", 1, 25, "Duplicate"),
        Arguments.of(baseline("<<<<<<< HEAD", ENTRY), 5, 1, "Invalid JSON"));
  }

  @ParameterizedTest
  @MethodSource("slips")
  void every_slip_is_refused_where_it_stands(String text, int line, int column, String said)
      throws IOException {
    BaselineException e = refused(text);

    assertThat(e).hasMessageContaining(said).hasMessageStartingWith(e.file() + ":" + line + ":");
    assertThat(e.line()).isEqualTo(line);
    assertThat(e.column()).as(e.getMessage()).isEqualTo(column);
    assertThat(e.message("b.json")).isEqualTo("b.json:" + line + ":" + column + ": " + e.problem());
  }

  @Test
  void blanks_line_endings_and_a_byte_order_mark_do_not_matter() throws IOException {
    Path file = folder.resolve("b.json");
    Files.writeString(file, "\uFEFF" + baseline(ENTRY).replace("\n", "\r\n").replace(" ", ""));

    assertThat(Baseline.read(file).size()).isEqualTo(1);
  }

  @Test
  void a_rule_that_does_not_exist_is_no_mistake() throws IOException {
    Path file = folder.resolve("b.json");
    Files.writeString(file, baseline(ENTRY.replace("anchor/missing", "old/rule")));

    assertThat(Baseline.read(file).entries()).hasSize(1);
  }

  @Test
  void a_missing_file_says_how_to_make_one() {
    assertThatThrownBy(() -> Baseline.read(folder.resolve("b.json")))
        .isInstanceOf(BaselineException.class)
        .hasMessageEndingWith(
            "b.json: The file does not exist; gloss-lint baseline create creates it.");
  }

  @Test
  void what_is_no_text_file_is_refused() throws IOException {
    assertThatThrownBy(() -> Baseline.read(folder))
        .hasMessageContaining("This is not a regular file");

    Path file = folder.resolve("b.json");
    Files.write(file, new byte[] {'{', (byte) 0xFF, '}'});
    assertThatThrownBy(() -> Baseline.read(file)).hasMessageContaining("is not UTF-8");

    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(1L << 40);
    }
    assertThatThrownBy(() -> Baseline.read(file)).hasMessageContaining("larger than 16 MiB");
  }

  @Test
  void deep_and_long_texts_are_refused() throws IOException {
    assertThat(refused("[".repeat(1 << 20))).isNotNull();
    assertThat(refused("{\"version\": " + "9".repeat(1 << 20) + "}")).isNotNull();
    assertThat(refused("{\"version\": 1, \"paths\": " + "[".repeat(1 << 20))).isNotNull();
  }

  @Test
  void no_damage_ends_in_anything_but_a_clear_refusal() throws IOException {
    Random random = new Random(1);
    String good = baseline(ENTRY, ENTRY.replace("a.md", "b.md"));
    Path file = folder.resolve("b.json");
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder(good);
      for (int j = random.nextInt(4); j >= 0; j--) {
        int at = random.nextInt(Math.max(1, text.length() - 1));
        switch (random.nextInt(3)) {
          case 0 -> text.delete(at, at + 1);
          case 1 -> text.insert(at, "{}[],:\"\\1e-n\n\u0000😀".charAt(random.nextInt(16)));
          default -> text.setLength(Math.min(at + 1, text.length()));
        }
      }
      Files.writeString(file, text.toString().replaceAll("\\p{Cs}", "?"));
      try {
        Baseline.read(file);
      } catch (BaselineException e) {
        assertThat(e.problem()).endsWith(".");
      }
    }
  }
}
