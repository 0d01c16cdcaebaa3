package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Fixes in a real repository, from the command line. */
@Timeout(60)
class FixTest extends CommandLineFixture {

  private static final String A =
      "# Install\n\nSee [one](B.md), [two](#instal)\nand [three](B.md#set-up).\n";
  private static final String B = "# Set up\n\n[gone](gone.md) [here](A.md)";

  @BeforeEach
  void aRepository() throws IOException {
    assumeTrue(git("init", "--quiet", "--initial-branch=main"), "there is no git here");
    write("a.md", A);
    write("b.md", B);
    commit();
  }

  private void commit() throws IOException {
    git("add", "--all");
    git("commit", "--quiet", "--message=x");
  }

  private boolean git(String... command) {
    List<String> line = new ArrayList<>(List.of("git", "-c", "user.name=A"));
    line.addAll(List.of("-c", "user.email=a@example.org", "-c", "commit.gpgSign=false"));
    line.addAll(List.of("-c", "core.autocrlf=false"));
    line.addAll(List.of(command));
    try {
      Path input = folder.resolve(".git/test-input");
      Files.createDirectories(input.getParent());
      Files.writeString(input, out());
      return new ProcessBuilder(line)
              .directory(folder.toFile())
              .redirectInput(input.toFile())
              .redirectErrorStream(true)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_url_that_moved_is_replaced_where_unsafe_fixes_are_wanted() throws IOException {
    try (LoopbackServer server = LoopbackServer.start()) {
      server.page("/old", 301, "Location", server.url("/new")).page("/new", 200);
      write("a.md", "# A\n\n<" + server.url("/old") + ">\n");
      write("b.md", "# B\n");
      commit();
      String[] safe = {
        "fix", "--urls", "--allow-private", "--interval=0", "--second-look=0", "--fail-on=never"
      };
      assertThat(run(safe)).isZero();
      assertThat(read("a.md")).contains(server.url("/old"));

      String[] unsafe = Arrays.copyOf(safe, safe.length + 1);
      unsafe[safe.length] = "--unsafe";
      assertThat(run(unsafe)).isZero();
      assertThat(read("a.md")).isEqualTo("# A\n\n<" + server.url("/new") + ">\n");
    }
  }

  @Test
  void safe_fixes_are_written_and_the_rest_is_reported() throws IOException {
    assertThat(run("fix")).isEqualTo(ExitCode.FINDINGS);
    assertThat(read("a.md"))
        .isEqualTo("# Install\n\nSee [one](b.md), [two](#instal)\nand [three](b.md#set-up).\n");
    assertThat(read("b.md")).isEqualTo("# Set up\n\n[gone](gone.md) [here](a.md)");
    assertThat(out())
        .startsWith(
            """
            a.md:3:11: fixed: replace it with "b.md"  link/case-mismatch
            a.md:4:13: fixed: replace it with "b.md#set-up"  link/case-mismatch
            b.md:3:24: fixed: replace it with "a.md"  link/case-mismatch

            a.md:3:24: error \
            """)
        .endsWith(
            "3 findings fixed in 2 files; 2 errors left; 1 has an unsafe fix, see --unsafe\n");
    assertThat(err()).isEmpty();

    commit();
    assertThat(run("fix")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out())
        .endsWith("Nothing was fixed; 2 errors left; 1 has an unsafe fix, see --unsafe\n");
    assertThat(git("diff", "--quiet")).isTrue();
  }

  @Test
  void unsafe_fixes_are_asked_for() throws IOException {
    write("b.md", B.replace("[gone](gone.md)", ""));
    commit();
    assertThat(run("fix", "--unsafe")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).endsWith("4 findings fixed in 2 files; no findings left\n");
    assertThat(run()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void only_one_rule_is_fixed() throws IOException {
    assertThat(run("fix", "--rule", "link/missing-file")).isEqualTo(ExitCode.FINDINGS);
    assertThat(read("a.md")).isEqualTo(A);
  }

  @Test
  void a_dry_run_lists() throws IOException {
    assertThat(run("fix", "--dry-run", "a.md")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out())
        .isEqualTo(
            """
            a.md:3:11: would fix: replace it with "b.md"  link/case-mismatch
            a.md:4:13: would fix: replace it with "b.md#set-up"  link/case-mismatch

            2 findings would be fixed in 1 file; 1 error left; 1 has an unsafe fix, see --unsafe
            """);
    assertThat(read("a.md")).isEqualTo(A);
    assertThat(run("fix", "--dry-run", "--fail-on=never")).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void the_patch_is_what_would_be_written() throws IOException {
    write("b.md", "\uFEFF# Set up\r\n\r\n[here](A.md)\r\n[there](A.md)");
    write("c d.md", "# C\n\n[c](A.md)\n");
    commit();
    assertThat(run("fix", "--diff")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out())
        .contains("--- a/a.md\n+++ b/a.md\n@@ -1,4 +1,4 @@\n # Install\n \n-See [one](B.md)")
        .contains("+[there](a.md)\n\\ No newline at end of file\n");
    assertThat(err()).startsWith("gloss-lint: 5 findings would be fixed in 3 files; ");
    assertThat(git("diff", "--quiet")).isTrue();

    assertThat(git("apply", "--check", "-")).isTrue();
    assertThat(git("apply", "-")).isTrue();
    String[] patched = {read("a.md"), read("b.md"), read("c d.md")};
    assertThat(git("checkout", "--quiet", ".")).isTrue();
    assertThat(run("fix")).isEqualTo(ExitCode.FINDINGS);
    assertThat(new String[] {read("a.md"), read("b.md"), read("c d.md")}).isEqualTo(patched);
  }

  @Test
  void what_is_not_committed_is_not_written_over() throws IOException {
    write("b.md", B + "\n");
    assertThat(run("fix")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .isEqualTo(
            "gloss-lint: b.md has changes that are not committed; commit or stash them first, or"
                + " allow this with --allow-dirty (nothing was written)\n");
    assertThat(read("a.md")).isEqualTo(A);
    assertThat(run("fix", "--diff")).isEqualTo(ExitCode.FINDINGS);

    assertThat(run("fix", "--allow-dirty")).isEqualTo(ExitCode.FINDINGS);
    assertThat(read("a.md")).isNotEqualTo(A);
  }

  @Test
  void an_untracked_file_that_is_not_written_is_no_obstacle() throws IOException {
    write("notes.txt", "x");
    assertThat(run("fix", "--dry-run")).isEqualTo(ExitCode.FINDINGS);
    write("c.md", "# C\n\n[c](A.md)\n");
    assertThat(run("fix")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("c.md has changes that are not committed");
    Files.delete(folder.resolve("c.md"));
    assertThat(run("fix")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).contains("3 findings fixed");
  }

  @Test
  void somebody_is_asked_about_each() throws IOException {
    assertThat(runWith("n\nwhat?\ny\nq\n", "fix", "--interactive")).isEqualTo(ExitCode.FINDINGS);
    assertThat(read("a.md")).isEqualTo(A.replace("B.md#", "b.md#"));
    assertThat(read("b.md")).isEqualTo(B);
    assertThat(err())
        .contains("a.md:3:11: ")
        .contains("    = safe fix: replace it with \"b.md\"\n")
        .contains("    -See [one](B.md), [two](#instal)\n")
        .contains("    +See [one](b.md), [two](#instal)\n")
        .contains("Apply this fix? y(es), n(o), a(ll from here), q(uit): ");

    commit();
    assertThat(runWith("a\n", "fix", "--interactive")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).contains("2 findings fixed in 2 files");
    commit();
    assertThat(run("fix", "--interactive", "--unsafe")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).contains("Nothing was fixed");
  }

  @Test
  void known_findings_are_left_alone() throws IOException {
    assertThat(run("baseline", "create")).isEqualTo(ExitCode.CLEAN);
    commit();
    assertThat(run("fix", "--unsafe")).isEqualTo(ExitCode.CLEAN);
    assertThat(read("a.md")).isEqualTo(A);
    assertThat(run("fix", "--no-baseline")).isEqualTo(ExitCode.FINDINGS);
    assertThat(read("a.md")).isNotEqualTo(A);
  }

  @Test
  void options_of_other_commands_are_refused() {
    assertThat(run("fix", "--format=json")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("fix does not take --format");
    assertThat(run("--unsafe", "a.md")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("--unsafe is an option of gloss-lint fix");
    assertThat(run("fix", "-")).isEqualTo(ExitCode.USAGE);
    assertThat(run("fix", "--diff", "--dry-run")).isEqualTo(ExitCode.USAGE);
  }
}
