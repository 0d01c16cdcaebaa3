package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A baseline's life, with the library and a web server behind the command line. */
@Timeout(60)
class BaselineTest extends CommandLineFixture {

  private static final String NAME = "gloss-lint-baseline.json";

  private static final String[] ASKED = {
    "--urls", "--allow-private", "--interval=0", "--second-look=0", "--seed=1"
  };

  private final LoopbackServer server = LoopbackServer.start();

  @BeforeEach
  void tree() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write("docs/a.md", "# Install\n\nSee [b](b.md#setup) and [größe](#instal).\n");
    write("docs/b.md", "# Set up\n\n[a](a.md#install) and [gone](gone.md)\n");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int asking(String... args) {
    String[] all = new String[args.length + ASKED.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(ASKED, 0, all, args.length, ASKED.length);
    return run(all);
  }

  private String baseline() throws IOException {
    return Files.readString(folder.resolve(NAME));
  }

  private void commit(String file) throws IOException {
    assertThat(run("baseline", "create", "docs", "--baseline", file)).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void the_baseline_beside_the_settings_needs_no_flag() throws IOException {
    write("docs/gloss-lint.yml", "{}\n");
    commit("docs/" + NAME);

    assertThat(run("docs")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .contains("note: docs/" + NAME + " is used as the baseline, found in its usual place\n")
        .contains("note: 3 known findings left out (docs/" + NAME + ")\n")
        .contains("No new problems");
    assertThat(runIn(folder.resolve("docs"))).isEqualTo(ExitCode.CLEAN);
    assertThat(run("audit", "--offline", "docs/a.md")).isEqualTo(ExitCode.CLEAN);

    assertThat(run("--no-baseline", "docs")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).contains("3 errors").doesNotContain("note:");
    write("docs/c.md", "[new](new.md)\n");
    assertThat(run("docs")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).contains("1 error in");
  }

  @Test
  void without_settings_the_baseline_in_the_root_of_the_checkout_needs_no_flag()
      throws IOException {
    commit(NAME);

    assertThat(run("docs")).isEqualTo(ExitCode.CLEAN);
    assertThat(runIn(folder.resolve("docs"), "a.md")).isEqualTo(ExitCode.CLEAN);
    write("docs/gloss-lint.yml", "{}\n");
    assertThat(run("docs")).as("it belongs to other settings").isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void settings_name_a_baseline() throws IOException {
    commit("docs/known.json");
    write("docs/.config/gloss-lint.yml", "baseline: known.json\n");

    assertThat(run("docs")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("docs/known.json is used as the baseline, as the settings say");
    assertThat(run("--print-config", "docs/a.md")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .containsPattern("\nbaseline: \"?known.json\"? +# from docs/.config/gloss-lint.yml:1\n");

    Files.delete(folder.resolve("docs/known.json"));
    assertThat(run("docs")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .isEqualTo(
            """
            gloss-lint: docs/known.json: The file does not exist; gloss-lint baseline create creates it.
            gloss-lint: nothing was checked
            """);
    assertThat(run("--no-baseline", "docs")).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void settings_name_no_baseline_outside_of_the_checkout() throws IOException {
    for (String outside : new String[] {"../../x.json", "/etc/x.json"}) {
      write("docs/gloss-lint.yml", "baseline: " + outside + "\n");

      assertThat(run("docs")).isEqualTo(ExitCode.USAGE);
      assertThat(err())
          .contains("docs/gloss-lint.yml:1:11: The baseline must be inside the checkout.");
    }
    commitAtRoot();
    write("docs/gloss-lint.yml", "baseline: ../" + NAME + "\n");
    assertThat(run("docs")).isEqualTo(ExitCode.CLEAN);
  }

  private void commitAtRoot() throws IOException {
    Files.delete(folder.resolve("docs/gloss-lint.yml"));
    commit(NAME);
  }

  @Test
  void the_baseline_of_a_part_of_the_run_is_named_and_not_used() throws IOException {
    commit(NAME);
    write("sub/gloss-lint.yml", "{}\n");
    write("sub/c.md", "# C\n");

    assertThat(run("docs", "sub")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out())
        .contains("note: " + NAME + " is not used: it covers only a part of what was checked");
  }

  @Test
  void an_old_site_adopts_gloss_lint_and_mends_itself() throws IOException {
    assertThat(run("baseline", "create", "docs")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .isEqualTo(
            "3 findings recorded in " + NAME + "\n  2  anchor/missing\n  1  link/missing-file\n");
    assertThat(baseline())
        .isEqualTo(
            """
            {
              "version": 1,
              "paths": [
                "docs"
              ],
              "findings": [
                {"path": "docs/a.md", "rule": "anchor/missing", "subject": "#instal", "count": 1},
                {"path": "docs/a.md", "rule": "anchor/missing", "subject": "#setup", "count": 1},
                {"path": "docs/b.md", "rule": "link/missing-file", "subject": "gone.md", "count": 1}
              ]
            }
            """);

    assertThat(run("--baseline", NAME, "docs")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .isEqualTo(
            "note: 3 known findings left out ("
                + NAME
                + ")\n\n"
                + "No new problems in 2 documents, 4 links checked\n");
    assertThat(run("baseline", "check", "docs")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEqualTo("None of 3 findings in " + NAME + " is known to be gone\n");

    write("docs/b.md", "# New\n\n# Set up\n\n[a](a.md#instal) and [gone](a.md)\n");
    assertThat(run("docs", "--baseline=" + NAME)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out())
        .startsWith("docs/b.md:5:9: error ")
        .contains("note: 2 known findings left out (" + NAME + ")\n")
        .contains("note: 1 finding of the baseline is gone: gloss-lint baseline prune\n")
        .endsWith("1 error in 2 documents, 4 links checked\n");

    assertThat(run("baseline", "check", "docs")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out())
        .isEqualTo(
            "docs/b.md: gone link/missing-file \"gone.md\"\n"
                + "1 of 3 findings in "
                + NAME
                + " is gone; gloss-lint baseline prune removes what is\n");
    assertThat(run("baseline", "prune", "docs")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEqualTo("1 finding removed from " + NAME + ", 2 left\n");
    assertThat(baseline()).doesNotContain("gone.md").contains("#setup");
    assertThat(run("baseline", "check", "docs")).isEqualTo(ExitCode.CLEAN);
    assertThat(run("docs", "--baseline=" + NAME)).isEqualTo(ExitCode.FINDINGS);
    assertThat(err()).isEmpty();
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder(".git", "docs", NAME);
  }

  @Test
  void without_a_path_or_an_option_the_working_directory_counts() throws IOException {
    Path docs = folder.resolve("docs");

    assertThat(runIn(docs, "baseline", "create")).isEqualTo(ExitCode.CLEAN);
    assertThat(runIn(docs, "--baseline", NAME)).isEqualTo(ExitCode.CLEAN);
    assertThat(run("--baseline", "docs/" + NAME)).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("note: 3 known findings left out (docs/" + NAME + ")\n");
    write("docs/b.md", "# B\n");
    run("--baseline", "docs/" + NAME);
    assertThat(out()).contains(" gone: gloss-lint baseline prune --baseline docs/" + NAME + "\n");
    assertThat(run("baseline", "prune", "--baseline", "docs/" + NAME)).isEqualTo(ExitCode.CLEAN);
    assertThat(runIn(docs, "baseline", "check", "-q")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEmpty();
  }

  @Test
  void json_counts_what_is_known_and_gone() throws IOException {
    run("baseline", "create");
    write("docs/b.md", "# Set up\n");
    run("--baseline", NAME, "--format", "json");

    assertThat(out()).contains("\"baseline\": {\"known\": 2, \"gone\": 1}");
    run("--no-baseline", "--format", "json");
    assertThat(out()).doesNotContain("\"baseline\"");
  }

  @Test
  void the_same_findings_make_the_same_bytes() throws IOException {
    run("baseline", "create");
    String first = baseline();
    Files.delete(folder.resolve(NAME));
    run("baseline", "create");

    assertThat(baseline()).isEqualTo(first);
    run("baseline", "prune");
    assertThat(baseline()).isEqualTo(first);
  }

  @Test
  void create_never_writes_over_a_file() throws IOException {
    write(NAME, "precious");

    assertThat(run("baseline", "create")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains(NAME + " already exists").contains("delete the file");
    assertThat(baseline()).isEqualTo("precious");

    Files.delete(folder.resolve(NAME));
    Files.createSymbolicLink(folder.resolve(NAME), folder.resolve("nowhere"));
    assertThat(run("baseline", "create")).isEqualTo(ExitCode.USAGE);
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void a_missing_baseline_is_usage_and_says_what_makes_one() {
    for (String[] args : new String[][] {{"--baseline", NAME}, {"baseline", "prune"}}) {
      assertThat(run(args)).isEqualTo(ExitCode.USAGE);
      assertThat(out()).isEmpty();
      assertThat(err())
          .isEqualTo(
              "gloss-lint: "
                  + NAME
                  + ": The file does not exist; gloss-lint baseline create creates it.\n"
                  + "gloss-lint: nothing was checked\n");
    }
  }

  @Test
  void a_damaged_baseline_is_shown_where_it_is_wrong() throws IOException {
    write(NAME, "{\n  \"version\": 2\n}\n");

    assertThat(run("--baseline", NAME)).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .isEqualTo(
            NAME
                + ":2:14: This baseline has format version 2, but this gloss-lint supports only"
                + " version 1; use a newer gloss-lint.\ngloss-lint: nothing was checked\n");

    write(NAME, "::error::\u001b[2J");
    assertThat(run("baseline", "check")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).startsWith(NAME + ":1:1: ").doesNotContain("\u001b");
  }

  @Test
  void a_run_of_less_cannot_prune_and_says_so() throws IOException {
    run("baseline", "create");
    String before = baseline();
    write("docs/a.md", "# Install\n");

    assertThat(run("baseline", "prune", "docs")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .isEqualTo(
            "gloss-lint: cannot tell which entries of "
                + NAME
                + " are gone: the baseline also covers the"
                + " working directory, which was not checked\n");
    assertThat(baseline()).isEqualTo(before);
  }

  @Test
  void a_file_name_speaks_to_nobody() throws IOException {
    write("docs/::error::x.md", "[a](x\u202Ey.md)\n");
    run("baseline", "create");
    Files.delete(folder.resolve("docs/::error::x.md"));

    assertThat(run("baseline", "check")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out())
        .doesNotContain("\u202E", "\n::")
        .contains("x\\u{202E}y.md")
        .contains("::error::x.md: gone ");
  }

  @Test
  void urls_are_known_and_gone_only_where_the_web_was_asked() throws IOException {
    server.page("/alive", 200);
    write("docs/a.md", "[x](" + server.url("/gone") + ")\n\n[y](" + server.url("/old") + ")\n");
    write("docs/b.md", "b\n");
    assertThat(asking("baseline", "create")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("2  url/dead");
    assertThat(asking("--baseline", NAME)).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("2 known findings left out").doesNotContain("gone:");

    assertThat(run("--baseline", NAME)).isEqualTo(ExitCode.CLEAN);
    assertThat(run("baseline", "check")).isEqualTo(ExitCode.CLEAN);

    write("docs/a.md", "[x](" + server.url("/alive") + ")\n\n[y](" + server.url("/old") + ")\n");
    assertThat(run("baseline", "check")).isEqualTo(ExitCode.CLEAN);
    asking("--baseline", NAME);
    assertThat(out())
        .contains("1 finding of the baseline is gone: gloss-lint baseline prune --urls\n");
    assertThat(asking("baseline", "prune")).isEqualTo(ExitCode.CLEAN);
    assertThat(baseline()).contains("/old").doesNotContain("/gone");
  }

  @Test
  void a_url_that_the_web_does_not_tell_of_is_not_gone() throws IOException {
    write("docs/a.md", "[x](" + server.url("/gone") + ")\n\n[y](" + server.url("/old") + ")\n");
    write("docs/b.md", "b\n");
    asking("baseline", "create");
    server.page("/old", 403);
    write("gloss-lint.yml", "url: {skip: [/gone]}\n");

    asking("baseline", "check");
    assertThat(out()).isEqualTo("None of 2 findings in " + NAME + " is known to be gone\n");
    write("gloss-lint.yml", "");
    server.page("/old", 200);
    assertThat(asking("baseline", "check")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).contains("docs/a.md: gone url/dead \"" + server.url("/old") + "\"\n");
  }
}
