package io.github.glosslint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.baseline.BaselineEntry;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.KnownFindings;
import io.github.glosslint.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A baseline held against real runs. */
class BaselineRunTest {

  @TempDir Path folder;

  @BeforeEach
  void aCheckout() throws IOException {
    folder = folder.toRealPath();
    Files.createDirectory(folder.resolve(".git"));
    write("docs/a.md", "# A\n\n[x](gone.md) [y](#gone)\n");
    write("guide/b.md", "# B\n\n[x](../docs/a.md#gone)\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private GlossLint lint(String... targets) {
    Path[] paths = List.of(targets).stream().map(folder::resolve).toArray(Path[]::new);
    GlossLint lint =
        paths.length == 0
            ? GlossLint.at(folder)
            : GlossLint.at(paths[0], List.of(paths).subList(1, paths.length).toArray(Path[]::new));
    return lint.workingDirectory(folder);
  }

  /** A baseline in the folder, of what is found now in some of its folders. */
  private Baseline baseline(String... targets) {
    List<Path> paths = new ArrayList<>();
    List.of(targets).forEach(target -> paths.add(folder.resolve(target)));
    return Baseline.of(
        folder.resolve(Baseline.NAME),
        paths.isEmpty() ? List.of(folder) : paths,
        lint(targets).check().findings(),
        folder);
  }

  private static KnownFindings known(Report report) {
    return Objects.requireNonNull(report.summary().known());
  }

  private static List<String> gone(Report report) {
    return known(report).gone().stream()
        .map(entry -> entry.count() + " " + entry.path() + " " + entry.subject())
        .toList();
  }

  @Test
  void knownFindingsAreLeftOutAndCounted() {
    Report report = lint().baseline(baseline()).check();

    assertThat(report.findings()).isEmpty();
    assertThat(report.hasAtLeast(Severity.INFO)).isFalse();
    assertThat(known(report))
        .isEqualTo(new KnownFindings("gloss-lint-baseline.json", 3, List.of(), null));
  }

  @Test
  void withoutABaselineNothingIsSaidOfOne() {
    assertThat(lint().check().summary().known()).isNull();
  }

  @Test
  void anEditAboveAFindingDoesNotReopenItAndASecondEqualOneIsNew() throws IOException {
    Baseline baseline = baseline();
    write("docs/a.md", "# A\n\nmore\n\n# More\n\nand [x](gone.md) [y](#gone)\n\n[z](gone.md)\n");
    Report report = lint().baseline(baseline).check();

    assertThat(report.findings()).extracting(Finding::line).containsExactly(9);
    assertThat(known(report).count()).isEqualTo(3);
  }

  @Test
  void aRenamedFileReopensItsFindings() throws IOException {
    Baseline baseline = baseline();
    Files.move(folder.resolve("guide/b.md"), folder.resolve("guide/c.md"));
    Report report = lint().baseline(baseline).check();

    assertThat(report.findings()).extracting(Finding::path).containsExactly("guide/c.md");
    assertThat(gone(report)).containsExactly("1 guide/b.md #gone");
  }

  @Test
  void whatIsMendedIsGone() throws IOException {
    write("docs/a.md", "# A\n\n[x](gone.md) [x](gone.md) [y](#gone)\n");
    Baseline baseline = baseline();
    write("docs/a.md", "# A\n\n[x](gone.md) [y](#a)\n");
    Report report = lint().baseline(baseline).check();

    assertThat(gone(report)).containsExactly("1 docs/a.md #gone", "1 docs/a.md gone.md");
    assertThat(known(report).goneCount()).isEqualTo(2);
    assertThat(lint().baseline(baseline.prune(known(report).gone())).check().findings()).isEmpty();
  }

  @Test
  void theBaselineIsTheSameFromEveryWorkingDirectory() {
    Baseline baseline = baseline();
    Report report =
        GlossLint.at(folder).workingDirectory(folder.resolve("docs")).baseline(baseline).check();

    assertThat(report.findings()).isEmpty();
    assertThat(known(report).baseline()).isEqualTo("../gloss-lint-baseline.json");
  }

  @Test
  void aRunOfLessThanTheBaselineIsOfTellsNothing() throws IOException {
    Baseline all = baseline();
    Baseline docs = baseline("docs");
    write("docs/a.md", "# A\n");

    assertThat(known(lint("docs").baseline(all).check()).gone()).isEmpty();
    assertThat(known(lint("docs").baseline(all).check()).doubt())
        .isEqualTo("the baseline also covers the working directory, which was not checked");
    assertThat(known(lint("docs/a.md").baseline(docs).check()).doubt())
        .isEqualTo("the baseline also covers docs, which was not checked");
    assertThat(gone(lint("docs").baseline(docs).check())).hasSize(2);
    assertThat(gone(lint().baseline(docs).check())).hasSize(2);
    assertThat(gone(lint("guide", "docs").baseline(docs).check())).hasSize(2);
  }

  @Test
  void aFolderThatIsGoneNeedsNoCheck() throws IOException {
    Baseline baseline = baseline("docs", "guide");
    Files.delete(folder.resolve("guide/b.md"));
    Files.delete(folder.resolve("guide"));

    assertThat(gone(lint("docs").baseline(baseline).check())).containsExactly("1 guide/b.md #gone");
  }

  @Test
  void rulesThatDoNotRunTellNothing() throws IOException {
    Baseline baseline = baseline();
    write("docs/a.md", "# A\n");
    write("gloss-lint.yml", "rules: {anchor/missing: off}\n");

    assertThat(gone(lint().baseline(baseline).check())).containsExactly("1 docs/a.md gone.md");
    Report only = lint().only(List.of("link/missing-file")).baseline(baseline).check();
    assertThat(gone(only)).isEmpty();
    assertThat(known(only).doubt()).contains("limited to some rules");
  }

  @Test
  void aTextThatStandsForAFileTellsNothing() throws IOException {
    Path file = folder.resolve("docs/a.md");
    Report report = lint().text(file, "# A\n\n[x](gone.md)\n").baseline(baseline()).check();

    assertThat(known(report).count()).isEqualTo(2);
    assertThat(gone(report)).isEmpty();
  }

  @Test
  void aFileThatIsLeftOutTellsNothing() throws IOException {
    Baseline baseline = baseline();
    write("gloss-lint.yml", "exclude: [guide]\n");
    assertThat(gone(lint().baseline(baseline).check())).isEmpty();

    write("gloss-lint.yml", "");
    write(".gitignore", "docs/a.md\n");
    assertThat(gone(lint().baseline(baseline).check())).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadTellsNothing() throws IOException {
    Baseline baseline = baseline();
    Files.write(folder.resolve("docs/a.md"), new byte[] {'a', 0, 0, 'b', (byte) 0xFF});
    Report report = lint().baseline(baseline).check();

    assertThat(report.findings()).isNotEmpty();
    assertThat(gone(report)).isEmpty();
    assertThat(known(report).doubt()).isEqualTo("docs/a.md could not be read as a whole");

    Baseline later = baseline();
    write("guide/b.md", "# B\n");
    assertThat(later.size()).isPositive();
    assertThat(known(lint().baseline(later).check()).doubt()).isNull();
  }

  @Test
  void anEntryOfARuleThatIsNoMoreIsStale() {
    Baseline old =
        new Baseline(
            folder.resolve(Baseline.NAME),
            List.of("."),
            List.of(new BaselineEntry(new RuleId("old/rule"), "docs/a.md", "x", 2)));

    assertThat(gone(lint().baseline(old).check())).containsExactly("2 docs/a.md x");
  }

  @Test
  void anUnusedImageThatIsUsedAgainIsGone() throws IOException {
    write("docs/x.png", "");
    write("gloss-lint.yml", "rules: {asset/unused: warning}\n");
    Baseline baseline = baseline();
    assertThat(baseline.entries()).extracting("path").contains("docs/x.png");
    assertThat(gone(lint().baseline(baseline).check())).isEmpty();

    write("guide/c.md", "# C\n\n![x](../docs/x.png)\n");
    assertThat(gone(lint().baseline(baseline).check())).containsExactly("1 docs/x.png ");
  }

  @Test
  void findingsOfIncludesAreThoseOfTheirPages() throws IOException {
    write("site/_config.yml", "");
    write("site/_includes/x.md", "[a](missing.md)\n");
    write("site/index.md", "---\n---\n{% include x.md %}\n");
    Baseline baseline = baseline("site");
    assertThat(baseline.entries()).extracting("path").containsExactly("site/_includes/x.md");

    assertThat(gone(lint("site/_includes").baseline(baseline).check())).isEmpty();
    assertThat(gone(lint("site").baseline(baseline).check())).isEmpty();
    write("site/_includes/x.md", "a\n");
    assertThat(gone(lint("site").baseline(baseline).check())).hasSize(1);
  }
}
