package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Safety;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mends real trees, and looks what is left. */
class FixesOfCorporaTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "midtown-glossary-2023-03",
        "mdbook-guide",
        "mkdocs-material",
        "docusaurus-redux",
        "vitepress-pinia",
        "myst-parser",
        "hugo-hugodocs"
      })
  void safeFixesMendAndBreakNothing(String corpus) throws IOException {
    Path site = unpacked(corpus);
    List<Finding> before = check(site);
    List<Finding> mended = AppliedFixes.apply(site, before, Safety.SAFE);
    List<Finding> after = check(site);

    List<String> fresh = said(after);
    before.stream()
        .filter(f -> !mended.contains(f))
        .map(FixesOfCorporaTest::said)
        .forEach(fresh::remove);
    assertThat(fresh).isEmpty();
    assertThat(AppliedFixes.apply(site, after, Safety.SAFE)).isEmpty();
  }

  @Test
  void whoTrustsTheUnsafeOnesOfTheGlossaryMendsSixtyFindings() throws IOException {
    Path site = unpacked("midtown-glossary-2023-03");
    List<Finding> before = check(site);
    List<Finding> mended = AppliedFixes.apply(site, before, Safety.UNSAFE);
    List<Finding> after = check(site);

    List<String> left = said(after);
    List<Finding> stayed = mended.stream().filter(finding -> left.contains(said(finding))).toList();
    assertThat(stayed).isEmpty();
    assertThat(before.size() - after.size()).isGreaterThanOrEqualTo(60);
  }

  private Path unpacked(String corpus) {
    Optional<Path> site = Corpus.site(corpus, folder);
    assumeTrue(site.isPresent(), "the corpora are not beside this checkout");
    return site.get();
  }

  private static List<Finding> check(Path site) throws IOException {
    return GlossLint.at(site).workingDirectory(site).check().findings();
  }

  private static List<String> said(List<Finding> findings) {
    return new ArrayList<>(findings.stream().map(FixesOfCorporaTest::said).toList());
  }

  /** What a finding is about, wherever it is: what precedes it may be gone. */
  private static String said(Finding finding) {
    return finding.path() + " " + finding.rule() + " " + finding.marked() + " " + finding.message();
  }
}
