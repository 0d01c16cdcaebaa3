package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.AppliedFixes;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.rules.RuleExample.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Applies the fixes of every bad example: a safe one mends its finding and makes no new one, an
 * unsafe one mends its finding.
 */
class FixesTest {

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> safeFixesMendAndBreakNothing() {
    return badExamples(
        (page, example, variant) -> {
          Path root = write(example, variant);
          List<Finding> before = TreeCheck.findings(root, example.verdicts());
          List<Finding> mended = AppliedFixes.apply(root, before, Safety.SAFE);
          List<Finding> after = TreeCheck.findings(root, example.verdicts());
          List<String> left =
              before.stream().filter(f -> !mended.contains(f)).map(FixesTest::said).toList();
          // What follows from a defect goes with it, so that some of what was left may be gone.
          List<String> fresh = new ArrayList<>(after.stream().map(FixesTest::said).toList());
          left.forEach(fresh::remove);
          assertThat(fresh).isEmpty();
          assertThat(AppliedFixes.apply(root, after, Safety.SAFE)).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> anUnsafeFixMendsItsFinding() {
    return badExamples(
        (page, example, variant) -> {
          Path first = write(example, variant);
          List<Finding> findings = TreeCheck.findings(first, example.verdicts());
          for (int i = 0; i < findings.size(); i++) {
            for (PlacedFix fix : findings.get(i).applicableFixes()) {
              Path root = write(example, variant);
              List<Finding> before = TreeCheck.findings(root, example.verdicts());
              AppliedFixes.write(root, fix.edits());
              List<Finding> after = TreeCheck.findings(root, example.verdicts());
              String mended = said(before.get(i));
              assertThat(count(after, mended))
                  .as("%s after: %s", mended, fix.description())
                  .isLessThan(count(before, mended));
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> aPageSaysWhetherThereAreFixes() {
    return RulePagesTest.pages().stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.id().value(),
                    () -> {
                      Set<Safety> found = new HashSet<>();
                      for (RuleExample example : RuleExample.of(page.body())) {
                        Path root = write(example, Variant.AS_WRITTEN);
                        for (Finding finding : TreeCheck.findings(root, example.verdicts())) {
                          if (finding.rule().equals(page.id())) {
                            finding.fixes().forEach(fix -> found.add(fix.safety()));
                          }
                        }
                      }
                      assertThat(page.fixes())
                          .isEqualTo(
                              found.contains(Safety.SAFE)
                                  ? RulePage.Fixes.SAFE
                                  : found.isEmpty()
                                      ? RulePage.Fixes.NONE
                                      : RulePage.Fixes.SUGGESTED);
                    }));
  }

  private static long count(List<Finding> findings, String said) {
    return findings.stream().filter(finding -> said(finding).equals(said)).count();
  }

  /** What a finding is about, wherever it is: what precedes it may be gone. */
  private static String said(Finding finding) {
    return finding.path() + " " + finding.rule() + " " + finding.marked() + " " + finding.message();
  }

  private Path write(RuleExample example, Variant variant) throws IOException {
    Path root = Files.createTempDirectory(folder, "example").toRealPath();
    example.write(root, variant);
    return root;
  }

  private interface Check {
    void run(RulePage page, RuleExample example, Variant variant) throws IOException;
  }

  private static Stream<DynamicTest> badExamples(Check check) {
    return RulePagesTest.pages().stream()
        .flatMap(
            page ->
                RuleExample.of(page.body()).stream()
                    .filter(example -> example.section().equals("Bad"))
                    .flatMap(
                        example ->
                            Stream.of(Variant.values())
                                .map(
                                    variant ->
                                        DynamicTest.dynamicTest(
                                            page.id() + " " + example + " " + variant,
                                            () -> check.run(page, example, variant)))));
  }
}
