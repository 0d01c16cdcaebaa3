package io.github.glosslint.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A heading that is renamed in one repository breaks a link in another. */
@Timeout(300)
class NeighbourLinksTest extends AuditFixture {

  private static final String GUIDE = "https://github.com/acme/manual/blob/main/docs/guide.md";

  private void git(String repository, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=a", "-c"));
    command.add("user.email=a@example.org");
    command.addAll(List.of(arguments));
    Path root = input().resolve(repository);
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("git.out").toFile())
              .start();
      assertThat(git.waitFor()).as(Files.readString(folder.resolve("git.out"))).isZero();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A clone of what is written, of the default branch of a forge. */
  private void clone(String repository) throws IOException {
    git(repository, "init", "-q", "-b", "main");
    git(repository, "add", ".");
    git(repository, "commit", "-q", "-m", "all");
    git(repository, "remote", "add", "origin", "https://github.com/acme/" + repository + ".git");
    git(repository, "update-ref", "refs/remotes/origin/main", "HEAD");
    git(repository, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
  }

  @Test
  void isAnsweredByTheSourcesOfTheOther() throws IOException {
    write("manual/docs/guide.md", "# Guide\n\n## Install\n\nText\n");
    write(
        "tool/README.md",
        "# Tool\n\n[a]("
            + GUIDE
            + "#install) [b]("
            + GUIDE
            + "#instal) [c](https://github.com/acme/manual/blob/main/docs/gone.md)\n");
    clone("manual");
    clone("tool");
    assertThat(audit("--no-urls", "--format", "json")).as(err()).isEqualTo(1);
    assertThat(report("organisation.json"))
        .contains(
            "{\"from\": \"tool\", \"url\": \""
                + GUIDE
                + "#instal\", \"to\": \"manual\", \"file\":"
                + " \"docs/guide.md\"}")
        .contains("\"to\": \"manual\", \"file\": \"docs/gone.md\"}")
        .doesNotContain("#install\"");
    assertThat(report("repositories/tool.json")).contains("url/dead", "install");
    assertThat(report("repositories/manual.json"))
        .isEqualTo(alone(input().resolve("manual"), "json", null));

    write("manual/docs/guide.md", "# Guide\n\n## Instal\n\nText\n");
    git("manual", "commit", "-q", "-a", "-m", "renamed");
    git("manual", "update-ref", "refs/remotes/origin/main", "HEAD");
    assertThat(audit("--no-urls", "--format", "json")).as(err()).isEqualTo(1);
    assertThat(report("organisation.json"))
        .contains("{\"from\": \"tool\", \"url\": \"" + GUIDE + "#install\"")
        .doesNotContain("#instal\"");
  }
}
