package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.rules.RuleExample.Expectation;
import io.github.glosslint.rules.RuleExample.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs every example of every page: what it expects is found, and nothing else is. */
class RuleExamplesTest {

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> examples() {
    return RulePagesTest.pages().stream()
        .flatMap(
            page ->
                RuleExample.of(page.body()).stream()
                    .flatMap(
                        example ->
                            Stream.of(Variant.values())
                                .map(variant -> test(page, example, variant))));
  }

  private DynamicTest test(RulePage page, RuleExample example, Variant variant) {
    return DynamicTest.dynamicTest(
        page.id() + " " + example + " " + variant, () -> check(page, example, variant));
  }

  private void check(RulePage page, RuleExample example, Variant variant) throws IOException {
    Path root = Files.createTempDirectory(folder, "example").toRealPath();
    example.write(root, variant);
    List<Finding> findings = TreeCheck.findings(root, example.verdicts());
    List<String> found =
        findings.stream().map(finding -> describe(finding, root, example.expectations())).toList();
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            example.expectations().stream().map(RuleExamplesTest::describe).toList());
    if (example.section().equals("Bad")) {
      assertThat(example.expectations()).anyMatch(e -> e.rule().equals(page.id().value()));
    } else {
      assertThat(example.expectations()).noneMatch(e -> e.rule().equals(page.id().value()));
    }
  }

  private static String describe(Expectation expected) {
    String marked = expected.marked() == null ? "" : " \"" + expected.marked() + "\"";
    String suggestion =
        expected.suggestion() == null ? "" : " did you mean \"" + expected.suggestion() + "\"";
    return expected.path() + ":" + expected.line() + " " + expected.rule() + marked + suggestion;
  }

  /** What a finding says, without the marked text where that is not asked for. */
  private static String describe(Finding finding, Path root, List<Expectation> expectations) {
    boolean asked =
        expectations.stream()
            .noneMatch(
                e ->
                    e.marked() == null
                        && e.path().equals(finding.path())
                        && e.line() == finding.line()
                        && e.rule().equals(finding.rule().value()));
    List<String> suggestions = finding.suggestions();
    return finding.path()
        + ":"
        + finding.line()
        + " "
        + finding.rule()
        + (asked ? " \"" + marked(finding, root) + "\"" : "")
        + (suggestions.isEmpty() ? "" : " did you mean \"" + suggestions.get(0) + "\"");
  }

  /** The marked text, found again by line and column alone. */
  private static String marked(Finding finding, Path root) {
    Region region = finding.region();
    if (region.equals(new Region(1, 1, 1, 1))) {
      return "";
    }
    try {
      String text = Files.readString(root.resolve(finding.path())).replace("\uFEFF", "");
      String line = text.split("\\R", -1)[region.line() - 1];
      int start = line.offsetByCodePoints(0, region.column() - 1);
      int end =
          region.endLine() == region.line()
              ? line.offsetByCodePoints(0, region.endColumn() - 1)
              : line.length();
      return Objects.requireNonNull(line.substring(start, end));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
