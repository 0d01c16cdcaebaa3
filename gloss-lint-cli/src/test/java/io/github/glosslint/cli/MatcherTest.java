package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The problem matcher over real output, by the rules of GitHub's runner. */
class MatcherTest {

  @TempDir Path folder;

  private static List<Map<?, ?>> matchers() throws IOException {
    String json = Files.readString(FakeRunner.ACTION.resolve(".github/gloss-lint-matcher.json"));
    // JSON is YAML.
    Map<?, ?> parsed = new Yaml(new SafeConstructor(new LoaderOptions())).load(json);
    List<Map<?, ?>> matchers = new ArrayList<>();
    ((List<?>) parsed.get("problemMatcher")).forEach(matcher -> matchers.add((Map<?, ?>) matcher));
    return matchers;
  }

  /** What the runner makes of a line: the properties of an annotation. */
  private static List<Map<String, String>> issues(String output) throws IOException {
    List<Map<String, String>> issues = new ArrayList<>();
    for (String line : output.split("\n", -1)) {
      for (Map<?, ?> matcher : matchers()) {
        Map<?, ?> pattern = (Map<?, ?>) ((List<?>) matcher.get("pattern")).get(0);
        Matcher match = Pattern.compile((String) pattern.get("regexp")).matcher(line);
        if (match.find()) {
          Map<String, String> issue = new TreeMap<>();
          Object severity = matcher.get("severity");
          if (severity != null) {
            issue.put("severity", severity.toString());
          }
          pattern.forEach(
              (name, group) -> {
                if (group instanceof Integer number) {
                  issue.put((String) name, match.group(number));
                }
              });
          issues.add(issue);
        }
      }
    }
    return issues;
  }

  private String run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Main.run(args, new ByteArrayInputStream(new byte[0]), out, err, Map.of(), folder);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "concise"})
  void everyFindingIsFoundOnceAndNothingElse(String format) throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(
        folder.resolve("a b.md"), "# A\n\n[x](a.md:3:4:%20error%20a/b)\n\n[y](#gone)\n");
    Files.writeString(folder.resolve("c.md"), "# C\n\n## Same\n\n## Same\n\n[z](gone.md)\n");

    String text =
        run(
            "--format=" + format,
            "--severity=anchor/missing=info",
            "--severity=link/missing-file=warning",
            "--color=never");

    assertThat(issues(text))
        .extracting(
            i ->
                i.get("file") + ":" + i.get("line") + " " + i.get("severity") + " " + i.get("code"))
        .contains("a b.md:5 notice anchor/missing", "c.md:7 warning link/missing-file")
        .hasSize((int) text.lines().filter(line -> line.matches("[ac].*\\.md:.*")).count());
    assertThat(issues(text)).allMatch(issue -> !issue.get("message").isEmpty());
  }

  @Test
  void severitiesAreThoseThatTheRunnerKnows() throws IOException {
    String text = run("--color=never");
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve("a.md"), "[x](gone.md)\n");
    text += run("--color=never");

    assertThat(issues(text))
        .singleElement()
        .satisfies(issue -> assertThat(issue.get("severity")).isIn("error", "warning", "notice"))
        .satisfies(issue -> assertThat(issue.get("column")).isEqualTo("5"));
  }
}
