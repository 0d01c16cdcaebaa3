package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.cli.console.ExitCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A change in a real repository, as the command line reports on it. */
@Timeout(60)
class ChangedSinceTest extends CommandLineFixture {

  private final LoopbackServer server = LoopbackServer.start();

  @BeforeEach
  void aRepository() throws IOException {
    assumeTrue(git("init", "--quiet", "--initial-branch=main"), "there is no git here");
    write("a.md", "# A\n\n[old](gone.md) <" + server.url("/old") + ">\n");
    git("add", "--all");
    git("commit", "--quiet", "--message=x");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private boolean git(String... command) {
    List<String> line = new ArrayList<>(List.of("git", "-c", "user.name=A"));
    line.addAll(List.of("-c", "user.email=a@example.org", "-c", "commit.gpgSign=false"));
    line.addAll(List.of(command));
    try {
      return new ProcessBuilder(line).directory(folder.toFile()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_is_old_is_counted_and_fails_nothing() {
    assertThat(run("--changed-since", "main")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .isEqualTo(
            """
            note: 1 finding left out that is older than the change (since main)

            No new problems in 1 document, 2 links checked
            """);
  }

  @Test
  void what_is_new_fails() throws IOException {
    write("b.md", "[new](nowhere.md)\n");

    assertThat(run("--changed-since=main", "--format=json")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out())
        .contains("\"path\": \"b.md\"", "\"change\": {\"since\": \"main\", \"old\": 1}")
        .doesNotContain("a.md");
  }

  @Test
  void the_web_is_asked_about_what_changed_only() throws IOException {
    server.page("/old", 200).page("/new", 404);
    write("b.md", "# B\n\n<" + server.url("/new") + ">\n");

    int code =
        run(
            "audit",
            "--changed-since=main",
            "--allow-private",
            "--interval=0",
            "--second-look=0",
            "--seed=1");

    assertThat(code).isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).contains("b.md:3:2: error ", "  url/dead\n").doesNotContain("a.md:");
    assertThat(server.lines()).isNotEmpty().allMatch(line -> line.endsWith(" /new"));
  }

  @Test
  void a_revision_that_does_not_exist_is_a_mistake_of_the_user() {
    assertThat(run("--changed-since=nowhere\u001b")).isEqualTo(ExitCode.USAGE);
    assertThat(out()).isEmpty();
    assertThat(err())
        .isEqualTo(
            "gloss-lint: there is no revision nowhere\\u{001B}; git branch --all lists the"
                + " branches\n");
  }

  @Test
  void a_baseline_is_made_of_everything() {
    assertThat(run("baseline", "create", "--changed-since=main")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("--changed-since does not apply to baseline");
  }
}
