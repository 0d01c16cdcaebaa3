package io.github.glosslint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHeadTest {

  private static final String ONE = "1".repeat(40);
  private static final String TWO = "2".repeat(64);

  @TempDir Path checkout;

  private void write(String name, String text) throws IOException {
    Path file = checkout.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aCommitThatIsCheckedOutByItself() throws IOException {
    write(".git/HEAD", ONE + "\n");
    assertThat(GitHead.commit(checkout)).isEqualTo(ONE);
    write(".git/HEAD", TWO);
    assertThat(GitHead.commit(checkout)).isEqualTo(TWO);
  }

  @Test
  void aBranchWithAFileOfItsOwnOrAmongThePackedOnes() throws IOException {
    write(".git/HEAD", "ref: refs/heads/feature/ä\n");
    assertThat(GitHead.commit(checkout)).as("no commit yet").isNull();
    write(
        ".git/packed-refs",
        "# pack-refs with: peeled\n%s refs/heads/x/feature/ä\n%s refs/heads/feature/ä\n^%s\n"
            .formatted(TWO, ONE, TWO));
    assertThat(GitHead.commit(checkout)).isEqualTo(ONE);
    write(".git/refs/heads/feature/ä", "2".repeat(40) + "\n");
    assertThat(GitHead.commit(checkout)).isEqualTo("2".repeat(40));
  }

  @Test
  void aWorktreeHasItsHeadAndSharesTheBranches() throws IOException {
    write("main/.git/refs/heads/b", ONE);
    write("main/.git/worktrees/w/HEAD", "ref: refs/heads/b");
    write("main/.git/worktrees/w/commondir", "../..");
    write("main/.git/worktrees/w/gitdir", checkout.resolve("w/.git").toString());
    write("w/.git", "gitdir: ../main/.git/worktrees/w\n");
    assertThat(GitHead.commit(checkout.resolve("w"))).isEqualTo(ONE);
  }

  @Test
  void whereThereIsNoRepositoryThereIsNoCommit() {
    assertThat(GitHead.commit(checkout)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ref: refs/heads/../../../secret",
        "ref: refs/heads//secret",
        "ref: refs/heads/.invalid",
        "ref: refs/heads/a\0b",
        "ref: /etc/passwd",
        "<script>",
        ""
      })
  void nothingElseIsReadOrShown(String head) throws IOException {
    write("secret", ONE);
    write(".git/HEAD", head);
    assertThat(GitHead.commit(checkout)).isNull();
  }
}
