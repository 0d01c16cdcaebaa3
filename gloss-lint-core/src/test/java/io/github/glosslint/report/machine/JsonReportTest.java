package io.github.glosslint.report.machine;

import static io.github.glosslint.report.Samples.report;
import static io.github.glosslint.report.Samples.saying;
import static io.github.glosslint.report.Samples.summary;
import static io.github.glosslint.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.ledger.UnknownPlace;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.Samples;
import io.github.glosslint.report.Summary;
import io.github.glosslint.text.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReportTest {

  @Test
  void writes_a_finding_a_line() {
    Finding full =
        saying(
            "No #instal.",
            List.of("#install"),
            List.of(new Related("b.md", new Region(3, 1, 4, 5), "first defined here")));
    Report report = report(summary(2, 3, Map.of("a data loop", 4), "note"), Samples.SETUP, full);

    assertThat(write(new JsonReport(), report))
        .isEqualTo(
            """
            {
              "findings": [
                {"rule": "anchor/missing", "severity": "error", "path": "docs/a.md", "line": 12, "column": 13, "endLine": 12, "endColumn": 19, "message": "The page has no such anchor."},
                {"rule": "anchor/missing", "severity": "error", "path": "docs/a.md", "line": 12, "column": 13, "endLine": 12, "endColumn": 19, "message": "No #instal.", "suggestions": ["#install"], "fixes": [{"description": "replace it with \\"#install\\"", "safety": "unsafe", "edits": [{"path": "docs/a.md", "line": 12, "column": 13, "endLine": 12, "endColumn": 19, "replacement": "#install"}]}], "related": [{"path": "b.md", "line": 3, "column": 1, "endLine": 4, "endColumn": 5, "message": "first defined here"}]}
              ],
              "summary": {
                "files": 2,
                "links": 3,
                "documents": {"read": 0, "leftOut": {}, "notUnderstood": {}},
                "errors": 2,
                "warnings": 0,
                "infos": 0,
                "byRule": {"anchor/missing": 2},
                "unknown": {"a data loop": 4},
                "text": {},
                "outcomes": {"link": {"found": 3}, "template": {"unknown": 4}},
                "notes": ["note"],
                "failures": []
              }
            }
            """);
  }

  @Test
  void writes_a_clean_report() throws IOException {
    Map<?, ?> json = (Map<?, ?>) read(write(new JsonReport(), report()));

    assertThat(json.get("findings")).isEqualTo(List.of());
    assertThat((Map<?, ?>) json.get("summary")).extracting("byRule").isEqualTo(Map.of());
  }

  @Test
  void counts_what_a_baseline_knew() throws IOException {
    Map<?, ?> json =
        (Map<?, ?>) read(write(new JsonReport(), report(Samples.knowing("b.json", 12, 3))));

    assertThat((Map<?, ?>) json.get("summary"))
        .extracting("baseline")
        .isEqualTo(Map.of("known", 12, "gone", 3));
  }

  @Test
  void counts_what_is_older_than_a_change() throws IOException {
    Map<?, ?> json =
        (Map<?, ?>) read(write(new JsonReport(), Samples.report(Samples.since("a\u001b", 12))));

    assertThat((Map<?, ?>) json.get("summary"))
        .extracting("change")
        .isEqualTo(Map.of("since", "a\u001b", "old", 12));
  }

  @Test
  void says_that_the_result_is_incomplete() throws IOException {
    Map<?, ?> json = (Map<?, ?>) read(write(new JsonReport(), Samples.failed(1)));

    assertThat((Map<?, ?>) json.get("summary"))
        .extracting("failures")
        .isEqualTo(
            List.of(
                Map.of(
                    "path", "a\u001b.md",
                    "doing", "reading",
                    "message", "java.lang.IllegalStateException: \u009b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quote \" backslash \\ slash /",
        "line\nfeed\r\nand tab\t",
        "escape \u001b[31m and \u009b1m and \u007f",
        "bidi \u202E isolate \u2066 mark \u200F separators \u2028 \u2029 \u0085",
        "##[error]x and [brackets]",
        "::error::x",
        "emoji 👩‍👧 日本語 e\u0301 \uFDD0 \uFEFF"
      })
  void OUT_7_every_string_survives_and_none_steers_a_terminal(String text) throws IOException {
    Finding finding =
        new Finding(
            Samples.SETUP.rule(),
            Severity.WARNING,
            text,
            new Region(1, 1, 1, 2),
            text,
            List.of(text),
            List.of(new Related(text, new Region(1, 1, 1, 2), text)),
            text,
            1);

    String json = write(new JsonReport(), report(summary(1, 1, Map.of(text, 1), text), finding));

    Map<?, ?> object = (Map<?, ?>) read(json);
    Map<?, ?> read = first(object.get("findings"));
    assertThat(read.get("path")).isEqualTo(text);
    assertThat(read.get("message")).isEqualTo(text);
    assertThat(read.get("suggestions")).isEqualTo(List.of(text));
    assertThat(first(read.get("related")))
        .extracting("path", "message")
        .containsExactly(text, text);
    assertThat((Map<?, ?>) object.get("summary"))
        .extracting("unknown", "notes")
        .containsExactly(Map.of(text, 1), List.of(text));
    assertThat(json).doesNotContain("##[");
    assertThat(json.codePoints().filter(c -> c != '\n')).allMatch(Printable::isHarmless);
  }

  @Test
  void a_lone_surrogate_becomes_a_replacement_character() throws IOException {
    String json = write(new JsonReport(), report(saying("a\uD83Db😀", List.of(), List.of())));

    assertThat(json).contains("\"message\": \"a\uFFFDb😀\"");
  }

  private static Map<?, ?> first(@Nullable Object list) {
    assertThat(list).isInstanceOf(List.class);
    return (Map<?, ?>) ((List<?>) Objects.requireNonNull(list)).get(0);
  }

  /** Maps, lists, strings and integers, as they stand; jackson-core checks the syntax. */
  private static Object read(String json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      Object value = value(parser);
      assertThat(parser.nextToken()).as("one value only").isNull();
      return value;
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          assertThat(object.put(name, value(parser))).as("two fields " + name).isNull();
        }
        return object;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        return list;
      }
      case VALUE_NUMBER_INT -> {
        return parser.getIntValue();
      }
      default -> {
        assertThat(parser.currentToken()).isEqualTo(JsonToken.VALUE_STRING);
        return parser.getText();
      }
    }
  }

  @Test
  void placesOfWhatIsUnknownStandALineEach() {
    Ledger ledger =
        Ledger.builder()
            .add(Kind.INCLUDE, Outcome.UNKNOWN, "a theme", 2)
            .add(new UnknownPlace("b.md", new Region(1, 2, 1, 3), Kind.INCLUDE, "x", "a theme"))
            .add(new UnknownPlace("a.md", new Region(3, 1, 3, 9), Kind.INCLUDE, "y", "a theme"))
            .build();

    assertThat(write(new JsonReport(), report(new Summary(1, ledger, List.of()))).lines())
        .containsSequence(
            "  \"unknown\": [",
            "    {\"kind\": \"include\", \"path\": \"a.md\", \"line\": 3, \"column\": 1, \"endLine\": 3,"
                + " \"endColumn\": 9, \"text\": \"y\", \"reason\": \"a theme\"},",
            "    {\"kind\": \"include\", \"path\": \"b.md\", \"line\": 1, \"column\": 2, \"endLine\": 1,"
                + " \"endColumn\": 3, \"text\": \"x\", \"reason\": \"a theme\"}",
            "  ],");
  }
}
