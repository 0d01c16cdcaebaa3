package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.changes.ChangesException;
import io.github.glosslint.changes.git.GitRepository;
import io.github.glosslint.report.OldFindings;
import io.github.glosslint.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Reports on changes in real repositories. */
@Timeout(120)
class ChangedSinceTest {

  @TempDir Path temporary;

  private Path folder;
  private GitRepository repository;

  @BeforeEach
  void aRepositoryWithOldFindings() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("site"));
    repository =
        GitRepository.in(folder)
            .write("a.md", "# A\n\n[old](gone.md)\n\n## Setup\n\ntext\n")
            .write("b.md", "# B\n\n[a](a.md#setup)\n\n[old](a.md#gone)\n")
            .commit()
            .branch("topic");
  }

  private GlossLint lint(String... targets) {
    List<Path> paths = List.of(targets).stream().map(folder::resolve).toList();
    return GlossLint.at(
            paths.isEmpty() ? folder : paths.get(0), paths.stream().skip(1).toArray(Path[]::new))
        .workingDirectory(folder)
        .changedSince("main");
  }

  private static List<String> found(Report report) {
    return report.findings().stream()
        .map(f -> f.path() + ":" + f.line() + " " + f.rule() + " " + f.marked())
        .toList();
  }

  @Test
  void copiesOfASiteHideNothingThatAChangeBreaks() throws IOException {
    repository
        .write("_config.yml", "permalink: pretty\n")
        .write("a.md", "---\npermalink: /a/\n---\n# A\n\n## Setup\n")
        .write("b.md", "---\n---\n[a](/a/#setup)\n");
    for (int i = 0; i < 15; i++) {
      repository
          .write("0/" + i + "/_config.yml", "permalink: pretty\n")
          .write("0/" + i + "/a.md", "---\npermalink: /a/\n---\n# A\n\n## Setup\n");
    }
    repository.commit();
    repository.write("a.md", "---\npermalink: /a/\n---\n# A\n\n## Installing\n");
    assertThat(found(lint().changedSince("HEAD").check()))
        .containsExactly("b.md:3 anchor/missing #setup");
  }

  private static int left(Report report) {
    return Objects.requireNonNull(report.summary().old()).count();
  }

  private void reports(String... findings) {
    assertThat(found(lint().check())).containsExactly(findings);
  }

  @Test
  void withoutAChangeEverythingIsOld() {
    Report report = lint().check();

    assertThat(found(report)).isEmpty();
    assertThat(report.summary().old()).isEqualTo(new OldFindings("main", 2));
    assertThat(report.summary().links()).isEqualTo(3);
  }

  @Test
  void aFindingOnAChangedLineIsReportedThoughItIsOld() {
    repository.write("a.md", "# A\n\nnow: [old](gone.md)\n\n## Setup\n\ntext\n").commit();

    Report report = lint().check();

    assertThat(found(report)).containsExactly("a.md:3 link/missing-file gone.md");
    assertThat(left(report)).isEqualTo(1);
  }

  @Test
  void aFindingOnAnotherLineOfAChangedFileIsOld() {
    repository.write("a.md", "# A\n\nnew\n\nlines\n\n[old](gone.md)\n\n## Setup\n\nx\n").commit();

    reports();
  }

  @Test
  void aRenamedHeadingBreaksALinkThatNobodyTouched() {
    repository.write("a.md", "# A\n\n[old](gone.md)\n\n## Install\n\ntext\n").commit();

    reports("b.md:3 anchor/missing #setup");
  }

  @Test
  void aDeletedHeadingBreaksALinkThatNobodyTouched() {
    repository.write("a.md", "# A\n\n[old](gone.md)\n").commit();

    reports("b.md:3 anchor/missing #setup");
  }

  @Test
  void aDeletedFileBreaksLinksThatNobodyTouched() throws IOException {
    Files.delete(folder.resolve("a.md"));
    repository.commit();

    reports("b.md:3 link/missing-file a.md#setup", "b.md:5 link/missing-file a.md#gone");
  }

  @Test
  void aRenamedFileBreaksLinksToItAndKeepsItsOldFindings() {
    repository.git("mv", "a.md", "c.md");
    repository.commit();

    Report report = lint().check();

    assertThat(found(report))
        .containsExactly(
            "b.md:3 link/missing-file a.md#setup", "b.md:5 link/missing-file a.md#gone");
    assertThat(left(report)).isEqualTo(1);
  }

  @Test
  void aFileThatMovedBreaksItsOwnLinks() throws IOException {
    Files.createDirectory(folder.resolve("deep"));
    repository.git("mv", "b.md", "deep/b.md");
    repository.commit();

    // The second one was broken before, in another way.
    reports("deep/b.md:3 link/missing-file a.md#setup", "deep/b.md:5 link/missing-file a.md#gone");
  }

  @Test
  void aTargetThatHadAnotherNameIsComparedWithIt() {
    repository.git("mv", "a.md", "c.md");
    repository.commit();

    Report report = lint("c.md").check();

    assertThat(found(report)).isEmpty();
    assertThat(left(report)).isEqualTo(1);
  }

  @Test
  void filesThatAreNeitherCommittedNorKnownToGitCount() {
    repository.write("new.md", "[x](nowhere.md)\n");
    repository.write("b.md", "# B\n\n[a](a.md#setup)\n\n[old](a.md#gone)\n\n[new](b.md#no)\n");

    reports("b.md:7 anchor/missing #no", "new.md:1 link/missing-file nowhere.md");
  }

  @Test
  void changedFilesThatSayWhatIsCheckedAreTold() {
    repository.write("docs/old.md", "# Old\n").write("docs/.gitignore", "x\n");
    repository.write("site/_config.yml", "").commit();
    repository.git("branch", "--force", "main");
    repository.write(".gitignore", "docs/\n").write("sub/gloss-lint.yml", "exclude: [x]\n");
    repository.write("site/_config.yml", "exclude: [a]\n").write("my_config.yml", "");
    repository.git("rm", "--quiet", "docs/.gitignore");
    repository.write("docs/old.md", "# Old\n\n[x](nowhere.md)\n");

    Report report = lint(".").check();

    assertThat(found(report)).contains("docs/old.md:3 link/missing-file nowhere.md");
    assertThat(report.summary().notes())
        .containsSequence(
            ".gitignore is part of the change; it says which files are left out",
            "docs/.gitignore is part of the change; it says which files are left out",
            "site/_config.yml is part of the change; it says which files are pages, and at which"
                + " URLs",
            "sub/gloss-lint.yml is part of the change; it may say what is checked, and how");
  }

  @Test
  void whatGitIsToldToIgnoreHasNotChanged() {
    repository.write(".gitignore", "made/\n").commit();
    repository.write("made/x.md", "[x](nowhere.md)\n");

    Report report = lint("made").check();

    assertThat(found(report)).isEmpty();
    assertThat(left(report)).isEqualTo(1);
  }

  @Test
  void whatTheOtherBranchDidMeanwhileIsNoPartOfTheChange() {
    repository.write("c.md", "text\n").commit();
    repository.git("checkout", "--quiet", "main");
    repository.write("a.md", "# A\n\ntext\n").write("b.md", "# B\n").commit();
    repository.git("checkout", "--quiet", "topic");

    Report report = lint().check();

    assertThat(found(report)).isEmpty();
    assertThat(left(report)).isEqualTo(2);
  }

  @Test
  void aDetachedHeadIsAsGoodAsABranch() {
    repository.write("b.md", "# B\n\n[a](a.md#setup)\n\n[old](a.md#other)\n").commit();
    repository.git("checkout", "--quiet", "--detach");

    reports("b.md:5 anchor/missing #other");
  }

  @Test
  void lineEndingsAreNoChange() {
    repository.write("a.md", "# A\r\n\r\n[old](gone.md)\r\n\r\n## Setup\r\n\r\nnew\r\n").commit();

    reports();
  }

  @Test
  void attributesThatHideChangesFromGitHideNothing() {
    repository.write(".gitattributes", "*.md -diff binary\n");
    repository.write("b.md", "# B\n\n[a](a.md#setup)\n\n[old](a.md#gone) changed\n").commit();

    reports("b.md:5 anchor/missing #gone");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void namesMayHoldWhatNamesCanHold() {
    String name = "ü \"q\"\n\tb\\.md";
    repository.write(name, "# X\n\n[old](gone.md)\n\ntext\n").commit();
    repository.git("branch", "--force", "main");
    repository.write(name, "# X\n\n[old](gone.md)\n\n[new](nowhere.md)\n").commit();
    repository.write("d\n/" + name, "[new](nowhere.md)\n");

    reports(
        "d\n/" + name + ":1 link/missing-file nowhere.md",
        name + ":5 link/missing-file nowhere.md");
  }

  @Test
  void theWorkingDirectoryMayBeAFolderBelow() {
    repository.write("docs/x.md", "[a](../a.md#setup)\n").commit();
    repository.git("branch", "--force", "main");
    repository.write("a.md", "# A\n").commit();

    Report report =
        GlossLint.at(folder.resolve("docs"))
            .workingDirectory(folder.resolve("docs"))
            .changedSince("main")
            .check();

    assertThat(found(report)).containsExactly("x.md:1 anchor/missing #setup");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aSymlinkThatLedElsewhereIsFollowedAsItWas() throws IOException {
    repository.write("c.md", "# C\n");
    Files.createSymbolicLink(folder.resolve("l.md"), Path.of("a.md"));
    repository.write("d.md", "[l](l.md#setup)\n").commit();
    repository.git("branch", "--force", "main");
    Files.delete(folder.resolve("l.md"));
    Files.createSymbolicLink(folder.resolve("l.md"), Path.of("c.md"));
    repository.commit();

    reports("d.md:1 anchor/missing #setup");
  }

  @Test
  void aFolderThatBecameAFileIsTakenForTheFolderItWas() throws IOException {
    repository.write("d/x.md", "# X\n").write("e.md", "[x](d/x.md)\n").commit();
    repository.git("branch", "--force", "main");
    Files.delete(folder.resolve("d/x.md"));
    Files.delete(folder.resolve("d"));
    repository.write("d", "text\n").commit();

    reports("e.md:1 link/missing-file d/x.md");
  }

  @Test
  void findingsWithinASubmoduleAreOldAndANewCommitOfItIsSaid() throws IOException {
    GitRepository other =
        GitRepository.in(Files.createDirectory(temporary.resolve("other")))
            .write("x.md", "[x](nowhere.md)\n")
            .commit();
    repository.git("submodule", "--quiet", "add", other.folder().toString(), "sub");
    repository.commit();
    repository.git("branch", "--force", "main");

    Report unchanged = lint().check();
    new GitRepository(folder.resolve("sub")).write("y.md", "[y](nowhere.md)\n").commit();
    Report changed = lint().check();

    assertThat(found(unchanged)).isEmpty();
    assertThat(left(unchanged)).isEqualTo(3);
    assertThat(unchanged.summary().notes()).isEmpty();
    assertThat(changed.summary().notes())
        .containsExactly("the submodule sub changed; what that broke was not checked");
  }

  @Test
  void newSettingsCountForBothAndThatIsSaid() {
    repository.write("gloss-lint.yml", "rules: {anchor/missing: warning}\n").commit();

    Report report = lint().check();

    assertThat(found(report)).isEmpty();
    assertThat(left(report)).isEqualTo(2);
    assertThat(report.summary().notes())
        .containsExactly("gloss-lint.yml is part of the change; its new settings apply");
  }

  @Test
  void newSettingsInWhatIsExtendedCountAsWell() {
    repository.write("lint/base.yml", "rules: {anchor/missing: warning}\n");
    repository.write("gloss-lint.yml", "extends: lint/base.yml\n").commit();

    assertThat(lint().check().summary().notes())
        .containsExactly(
            "gloss-lint.yml is part of the change; its new settings apply",
            "lint/base.yml is part of the change; its new settings apply");
  }

  @Test
  void aTextInPlaceOfAFileIsAChange() {
    Report report =
        GlossLint.at(folder.resolve("b.md"))
            .text(folder.resolve("b.md"), "# B\n\n[old](a.md#gone)\n\n[new](a.md#no)\n")
            .workingDirectory(folder)
            .changedSince("main")
            .check();

    assertThat(found(report)).containsExactly("b.md:5 anchor/missing #no");
    assertThat(left(report)).isEqualTo(1);
  }

  @Test
  void ofEqualFindingsAtAPlaceAsManyAreOldAsThereWere() {
    repository.write("f.md", "---\na: [\n---\n# F\n\n## Same\n\n## Same\n").commit();
    repository.git("branch", "--force", "main");
    repository.write("f.md", "---\na: [\n---\n# F\n\n## Same\n\ntext\n\n## Same\n").commit();

    reports();
  }

  @Test
  void aBaselineIsHeldAgainstAllFindings() {
    Baseline baseline =
        Baseline.of(
            folder.resolve(Baseline.NAME),
            List.of(folder),
            GlossLint.at(folder).workingDirectory(folder).check().findings(),
            folder);
    repository.write("c.md", "[new](nowhere.md)\n");

    Report report = lint().baseline(baseline).check();

    assertThat(found(report)).containsExactly("c.md:1 link/missing-file nowhere.md");
    assertThat(Objects.requireNonNull(report.summary().known()).count()).isEqualTo(2);
    assertThat(Objects.requireNonNull(report.summary().known()).gone()).isEmpty();
    assertThat(left(report)).isZero();
  }

  @Test
  void severalCheckoutsAreEachComparedWithTheirOwn() throws IOException {
    GitRepository other =
        GitRepository.in(Files.createDirectory(temporary.toRealPath().resolve("other")))
            .write("x.md", "[x](nowhere.md)\n")
            .commit();
    other.write("y.md", "[y](nowhere.md)\n");
    repository.write("c.md", "[c](nowhere.md)\n");

    Report report =
        GlossLint.at(folder, other.folder())
            .workingDirectory(temporary)
            .changedSince("main")
            .check();

    assertThat(found(report))
        .containsExactly(
            "other/y.md:1 link/missing-file nowhere.md",
            "site/c.md:1 link/missing-file nowhere.md");
    assertThat(left(report)).isEqualTo(3);
  }

  @Test
  void nothingIsWrittenToTheRepository() throws IOException {
    byte[] index = Files.readAllBytes(folder.resolve(".git/index"));
    repository.write("new.md", "[x](nowhere.md)\n");
    Files.setLastModifiedTime(folder.resolve("a.md"), FileTime.fromMillis(1_000_000_000_000L));

    reports("new.md:1 link/missing-file nowhere.md");

    assertThat(Files.readAllBytes(folder.resolve(".git/index"))).isEqualTo(index);
  }

  private void refuses(GlossLint lint, String message) {
    assertThatThrownBy(lint::check)
        .isInstanceOf(ChangesException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aRevisionThatDoesNotExistIsRefused() {
    refuses(lint().changedSince("nowhere"), "there is no revision nowhere");
    refuses(lint().changedSince("--output=x"), "there is no revision --output=x");
    refuses(lint().changedSince("HEAD:a.md"), "there is no revision HEAD:a.md");
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void aBranchOfTheRemoteIsProposed() throws IOException {
    Path clone = temporary.toRealPath().resolve("clone");
    repository.git("clone", "--quiet", folder.toString(), clone.toString());

    refuses(
        GlossLint.at(clone).workingDirectory(clone).changedSince("main"),
        "there is no revision main; did you mean origin/main?");
  }

  @Test
  void aShallowCloneIsToldWhatItLacks() throws IOException {
    repository.write("c.md", "text\n").commit().write("c.md", "more\n").commit();
    repository.git("checkout", "--quiet", "main");
    repository.write("d.md", "text\n").commit();
    Path clone = temporary.toRealPath().resolve("clone");
    repository.git(
        "clone",
        "--quiet",
        "--depth=1",
        "--branch=topic",
        folder.toUri().toString(),
        clone.toString());
    GlossLint lint = GlossLint.at(clone).workingDirectory(clone);

    refuses(lint.changedSince("origin/main"), "fetch-depth: 0");
    new GitRepository(clone)
        .git("fetch", "--quiet", "--depth=1", "origin", "main:refs/remotes/origin/main");
    refuses(lint.changedSince("origin/main"), "git fetch --deepen=1000");
    new GitRepository(clone).git("fetch", "--quiet", "--unshallow");

    assertThat(found(lint.changedSince("origin/main").check())).isEmpty();
  }

  @Test
  void historiesThatShareNothingAreRefused() {
    repository.git("checkout", "--quiet", "--orphan", "other");
    repository.write("c.md", "text\n").commit();

    refuses(lint(), "HEAD and main have no commit in common");
  }

  @Test
  void withoutARepositoryNothingCanBeTold() throws IOException {
    Path bare = Files.createDirectory(temporary.toRealPath().resolve("bare"));
    Files.writeString(bare.resolve("a.md"), "# A\n");

    refuses(GlossLint.at(bare).workingDirectory(bare).changedSince("main"), "not a git repository");
  }
}
