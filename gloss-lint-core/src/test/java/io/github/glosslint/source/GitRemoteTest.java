package io.github.glosslint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitRemoteTest {

  private static final String ONE = "1".repeat(40);
  private static final String TWO = "2".repeat(40);

  @TempDir Path checkout;

  private void write(String name, String text) throws IOException {
    Path file = checkout.resolve(".git").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void clone(String url) throws IOException {
    write("config", "[core]\n\turl = x\n[remote \"origin\"]\n\turl = " + url + "\n\tfetch = +x\n");
  }

  @BeforeEach
  void commit() throws IOException {
    write("HEAD", "ref: refs/heads/feature/x\n");
    write("refs/heads/feature/x", ONE);
    write("refs/remotes/origin/feature/x", ONE);
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/o/n, https://github.com/o/n",
    "https://github.com/o/n.git, https://github.com/o/n",
    "https://GitHub.com/o/n.js/, https://github.com/o/n.js",
    "https://user:pass@gitlab.com/a/b/c.git, https://gitlab.com/a/b/c",
    "http://forge.example:3000/o/n, http://forge.example:3000/o/n",
    "git@github.com:o/n.git, https://github.com/o/n",
    "github.com:/o/n, https://github.com/o/n",
    "ssh://git@gitlab.example:2222/a/b/c.git, https://gitlab.example/a/b/c",
    "git://host.example/o/n, https://host.example/o/n",
  })
  void aRemoteIsAPageOfItsServer(String url, String page) throws IOException {
    clone(url);
    assertThat(GitRemote.of(checkout)).isEqualTo(new GitRemote(page, ONE, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/srv/git/n.git",
        "../n",
        "file:///srv/n",
        "C:\\git\\n",
        "C:/git/n",
        "javascript:alert(1)",
        "https://github.com/o/<n>",
        "https://github.com/o/n?token=x",
        "https://github.com",
        ""
      })
  void whatIsNoPageIsNone(String url) throws IOException {
    clone(url);
    assertThat(GitRemote.of(checkout)).isNull();
  }

  @Test
  void aBranchThatIsElsewhereOnTheServerStandsForItself() throws IOException {
    clone("https://github.com/o/n");
    write("refs/remotes/origin/feature/x", TWO);
    assertThat(GitRemote.of(checkout))
        .isEqualTo(new GitRemote("https://github.com/o/n", "feature/x", false));
  }

  @Test
  void whatTheServerMayNotHaveHasNoRemote() throws IOException {
    clone("https://github.com/o/n");
    write("HEAD", "ref: refs/heads/mine\n");
    write("refs/heads/mine", ONE);
    assertThat(GitRemote.of(checkout)).as("never pushed").isNull();
    write("packed-refs", ONE + " refs/remotes/origin/mine\n");
    assertThat(GitRemote.of(checkout)).as("pushed").isNotNull();
    write("HEAD", ONE);
    assertThat(GitRemote.of(checkout)).as("no branch").isNull();
  }

  @Test
  void onlyOriginCounts() throws IOException {
    write("config", "[remote \"fork\"]\n\turl = https://github.com/o/n\n");
    assertThat(GitRemote.of(checkout)).isNull();
  }
}
