package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.help.Help;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code init}: what it recognises, what it writes, and what it leaves alone. */
class InitTest extends CommandLineFixture {

  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  @BeforeEach
  void checkout() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
  }

  /** A small glossary, with one thing of each kind that is recognised. */
  private void glossary() throws IOException {
    write("_config.yml", "title: A glossary\n");
    write("_includes/links.md", "[Tempo]: {{ site.baseurl }}/t/#tempo\n");
    write(
        "t.md",
        """
        ---
        title: T
        permalink: /t/
        ---
        {% include links.md %}

        ## Tempo

        How fast. ![A pendulum](/img/p.png) [more](https://example.org/tempo#fast)

        See also [Tempo], [Metronom]
        """);
    write("img/p.png", "");
    write("manual/a.rst", "A\\n=\\n");
  }

  @Test
  void says_what_it_recognises_and_what_it_wrote() throws IOException {
    glossary();

    assertThat(run("init")).isEqualTo(ExitCode.CLEAN);

    assertThat(err()).isEmpty();
    assertThat(out())
        .isEqualTo(
            """
            recognised:
              jekyll        ./ (_config.yml), 2 documents, anchors as kramdown-gfm
              see also      1 list of related terms in 1 file, such as "See also [Tempo], [Metronom]" (t.md:11)
              definitions   1 definition: _includes/ (1)
              assets        1 file: img/ (1)
              front matter  1 document: permalink (1), title (1)
              external      1 link to 1 URL on 1 host
              not read      reStructuredText (1)

            wrote gloss-lint.yml

            1 finding in 2 documents: 1 error
            next: gloss-lint
            """);
  }

  @Test
  void the_settings_name_their_schema_first_and_load() throws IOException {
    glossary();
    run("init");

    assertThat(read("gloss-lint.yml"))
        .startsWith("# yaml-language-server: $schema=https://raw.githubusercontent.com/")
        .contains("\ndialect: auto\n", "#  see-also/undefined: error  # 1 finding\n");
    assertThat(run("--print-config", "t.md")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("gloss-lint.yml:");
  }

  @Test
  void every_suggestion_is_valid_once_its_number_sign_is_gone() throws IOException {
    glossary();
    run("init", "--baseline");
    write("gloss-lint.yml", read("gloss-lint.yml").replaceAll("(?m)^#(?! \\S)", ""));

    assertThat(run("--print-config", "t.md")).as(err()).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("https://intranet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"examples/glossary", "docs", "rules", "gloss-lint-cli/src/sample"})
  void a_check_finds_the_same_after_it(String example) throws IOException {
    copy(REPOSITORY.resolve(example));
    run("--format", "json");
    String before = out();
    assertThat(before).contains("\"findings\"");

    assertThat(run("init")).isEqualTo(ExitCode.CLEAN);
    run("--format", "json");
    assertThat(out()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"midtown-glossary-2023-03", "mkdocs-material", "mdbook-guide"})
  void a_check_of_a_corpus_finds_the_same_after_it(String corpus) throws Exception {
    Path archive = archive(corpus);
    assumeTrue(archive != null, "the corpus is not on this machine");
    Process tar =
        new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", folder.toString()).start();
    assertThat(tar.waitFor()).isZero();
    run("--format", "json");
    String before = out();

    assertThat(run("init")).isEqualTo(ExitCode.CLEAN);
    run("--format", "json");
    assertThat(out()).isEqualTo(before);
  }

  private static @Nullable Path archive(String corpus) {
    for (Path at = REPOSITORY; at != null; at = at.getParent()) {
      Path archive = at.resolve("shared/corpora/" + corpus + "/site.tar.gz");
      if (Files.isRegularFile(archive)) {
        return archive;
      }
    }
    return null;
  }

  private void copy(Path from) throws IOException {
    List<Path> files;
    try (var all = Files.walk(from)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = folder.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  @Test
  void never_replaces_settings_without_force() throws IOException {
    write("a.md", "# A\n");
    write("gloss-lint.yml", "dialect: github\n");

    assertThat(run("init")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).isEqualTo("gloss-lint: gloss-lint.yml exists already; --force replaces it\n");
    assertThat(read("gloss-lint.yml")).isEqualTo("dialect: github\n");

    assertThat(run("init", "--force")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("\nreplaced gloss-lint.yml\n");
    assertThat(read("gloss-lint.yml")).contains("dialect: auto");
  }

  @Test
  void settings_that_exist_are_replaced_where_they_are() throws IOException {
    write("a.md", "# A\n");
    write(".config/gloss-lint.yml", "dialect: github\n");

    assertThat(run("init", "--force")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("\nreplaced .config/gloss-lint.yml\n");
    assertThat(folder.resolve("gloss-lint.yml")).doesNotExist();
    assertThat(run()).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).doesNotContain("note:");
  }

  @Test
  void settings_of_a_folder_above_hold_until_forced() throws IOException {
    write("gloss-lint.yml", "dialect: github\n");
    write("docs/a.md", "# A\n");

    assertThat(run("init", "docs")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .isEqualTo(
            "gloss-lint: gloss-lint.yml already has the settings for docs; --force writes settings"
                + " of its own\n");
    assertThat(run("init", "docs", "--force")).isEqualTo(ExitCode.CLEAN);
    assertThat(read("docs/gloss-lint.yml")).contains("dialect: auto");
  }

  @Test
  void keeps_settings_when_only_other_files_are_asked_for() throws IOException {
    write("a.md", "# A\n\n[b](b.md)\n");
    write("gloss-lint.yml", "rules: {link/missing-file: off}\n");

    assertThat(run("init", "--github")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .contains(
            "\nkept gloss-lint.yml; --force replaces it\nwrote .github/workflows/gloss-lint.yml\n")
        .contains("no problems in 1 document\n");
    assertThat(run("init", "--github")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .contains("\nkept .github/workflows/gloss-lint.yml; delete it to have it written anew\n");
  }

  @Test
  void with_a_baseline_nothing_is_new() throws IOException {
    write("docs/a.md", "# A\n\n" + "[b](b.md) [c](c.md)\n\n".repeat(20));

    assertThat(run("init", "docs")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .endsWith(
            """
            40 findings in 1 document: 40 errors
            next: gloss-lint docs
              or: gloss-lint init --baseline docs  makes them known, so that only new ones are reported
            """);
    String next = out().lines().filter(line -> line.contains(" or: gloss-lint ")).findFirst().get();
    String[] words = next.replaceFirst(" *or: gloss-lint ", "").split(" {2}")[0].split(" ");
    assertThat(run(words)).isEqualTo(ExitCode.CLEAN);
    assertThat(run("docs")).isEqualTo(ExitCode.CLEAN);

    Files.delete(folder.resolve("docs/gloss-lint-baseline.json"));
    assertThat(run("init", "--force", "--baseline", "docs")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .contains("\nwrote docs/gloss-lint-baseline.json\nreplaced docs/gloss-lint.yml\n");
    assertThat(run("docs")).isEqualTo(ExitCode.CLEAN);
    assertThat(runIn(folder.resolve("docs"))).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void writes_what_the_manual_shows_for_services_and_hooks() throws IOException {
    write("a.md", "# A\n");
    run("init", "--pre-commit", "--github", "--gitlab");

    String manual = Files.readString(REPOSITORY.resolve("docs/ci.md"));
    List<String> blocks =
        Pattern.compile("(?s)```yaml\n(.*?)```")
            .matcher(manual)
            .results()
            .map(block -> block.group(1))
            .toList();
    assertThat(blocks)
        .contains(
            read(".pre-commit-config.yaml"),
            read(".github/workflows/gloss-lint.yml"),
            read(".gitlab-ci.yml"));
  }

  @Test
  void services_and_hooks_check_the_folder_that_the_settings_are_for() throws IOException {
    write("docs/it's new/a.md", "# A\n");
    String path = "docs/it's new";

    assertThat(run("init", "--pre-commit", "--github", "--gitlab", path)).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("next: gloss-lint \"docs/it's new\"\n");
    assertThat(read(".pre-commit-config.yaml")).endsWith("\n        args: [\"docs/it's new\"]\n");
    assertThat(read(".github/workflows/gloss-lint.yml"))
        .endsWith("\n        with:\n          paths: \"docs/it's new\"\n");
    assertThat(read(".gitlab-ci.yml")).contains("report.json \"docs/it''s new\"'\n");
  }

  @Test
  void files_of_others_are_never_written_and_their_owner_is_told_what_to_add() throws IOException {
    write("a.md", "# A\n");
    write(".pre-commit-config.yaml", "repos:\n  - repo: local\n");
    write(".gitlab-ci.yml", "stages: [test]\ngloss-lint: {script: [./gloss-lint]}\n");

    assertThat(run("init", "--pre-commit", "--gitlab", "--force")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .contains(
            """
            kept .pre-commit-config.yaml; add below repos:
              - repo: https://github.com/gloss-lint/gloss-lint
            """)
        .contains("kept .gitlab-ci.yml; it names gloss-lint already\n");
    assertThat(read(".pre-commit-config.yaml")).isEqualTo("repos:\n  - repo: local\n");
  }

  @Test
  void a_dry_run_prints_and_writes_nothing() throws IOException {
    write("a.md", "# A\n");

    assertThat(run("init", "--dry-run", "--baseline", "--github")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .contains("would write gloss-lint.yml:\n\n# yaml-language-server:")
        .contains("would write .github/workflows/gloss-lint.yml:\n\nname: Documentation\n");
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(".git", "a.md");
    }
  }

  @Test
  void an_empty_tree_gets_settings_and_is_told() throws IOException {
    assertThat(run("init")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .isEqualTo(
            """
            recognised: nothing

            wrote gloss-lint.yml

            there is no document here yet
            next: gloss-lint
            """);

    write("a.rst", "A\n=\n");
    assertThat(run("init", "--force")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("there is no document here that gloss-lint understands\nnote: ");
  }

  @Test
  void works_without_a_checkout() throws IOException {
    Files.delete(folder.resolve(".git"));
    write("_config.yml", "title: A\n");
    write("about/a.md", "---\n---\n[b](/b.html)\n");
    write("b.md", "---\n---\n# B\n");

    // Settings in the folder would cut it off from the site.
    assertThat(run("init", "--pre-commit", "about")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("wrote gloss-lint.yml\nwrote .pre-commit-config.yaml\n");
    assertThat(run("about")).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void every_section_of_other_linters_is_written() throws IOException {
    write("public/i.md", "# I\n");
    write("a.md", "# A\n\n[i](/i.md)\n");
    write(
        "lychee.toml",
        "root_dir = 'public'\nexclude = ['^https://b']\nexclude_path = ['old']\n"
            + "extensions = ['md', 'txt']\nrequire_https = true\n");
    write(".markdownlint.yaml", "MD053: {ignored_definitions: ['b']}\nMD051: false\n");

    assertThat(run("init")).isEqualTo(ExitCode.CLEAN);
    assertThat(read("gloss-lint.yml").lines())
        .contains("include:", "exclude:", "roots:", "rules:", "ignore:", "url:");
    assertThat(out()).contains("no problems in 2 documents");
  }

  @Test
  void takes_over_the_settings_of_other_linters_and_tells_what_it_leaves() throws IOException {
    write("a.md", "# A\n\n[x](#nowhere) [y](b.md)\n");
    write("vendor/b.md", "[z](c.md)\n");
    write(".markdownlint.json", "{\"MD051\": false, \"MD013\": false, \"MD033\": false}");
    write(".markdownlintignore", "vendor\n");
    write("lychee.toml", "exclude = ['^https://intranet', '^file:']\ntimeout = 5\n");

    assertThat(run("init")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .contains(
            """

            took from lychee.toml (lychee): exclude
              not exclude ^file:: url.skip is for URLs of the web
              not timeout: an option of the caller: gloss-lint audit --timeout
            took from .markdownlint.json (markdownlint): MD051
              not MD013, MD033: about how Markdown is written, which gloss-lint does not judge
            took from .markdownlintignore (markdownlint): its entries

            wrote gloss-lint.yml
            """)
        .contains("1 finding in 1 document");
    assertThat(read("gloss-lint.yml"))
        .contains("\nexclude:\n  - \"vendor\"  # .markdownlintignore\n")
        .contains(
            "\nrules:\n  anchor/missing: off  # .markdownlint.json\n#  link/missing-file: error")
        .contains("\nurl:\n  skip:\n    - \"^https://intranet\"  # lychee.toml\n");
    assertThat(run()).isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).doesNotContain("anchor/missing", "is not read").contains("link/missing-file");
    assertThat(run("init", "--force", "--dry-run")).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void takes_over_what_the_root_of_the_checkout_has_for_a_folder() throws IOException {
    write("docs/a.md", "# A\n");
    write(".markdownlint-cli2.yaml", "ignores: [docs/old/**, src/**]\n");

    assertThat(run("init", "docs")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .contains(
            """
            took from .markdownlint-cli2.yaml (markdownlint-cli2): ignores
              not ignores src/**: it is not about files of this folder
            """);
    assertThat(read("docs/gloss-lint.yml")).contains("\nexclude:\n  - \"/old/**\"");
  }

  @Test
  void says_why_a_file_cannot_be_written() throws IOException {
    write("a.md", "# A\n");
    write(".github", "");

    assertThat(run("init", "--github")).isEqualTo(ExitCode.FAILURE);
    assertThat(err())
        .isEqualTo(
            "gloss-lint: cannot write .github/workflows/gloss-lint.yml: .github/workflows cannot be"
                + " made a folder\n");
  }

  @Test
  void takes_over_what_it_is_given_and_nothing_else() throws IOException {
    write("a.md", "# A\n");
    write(".markdownlint.json", "{\"MD051\": false}");
    write("config/lychee.toml", "require_https = true\n");

    assertThat(run("init", "--from", "config/lychee.toml")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("took from config/lychee.toml (lychee): require_https\n");
    assertThat(read("gloss-lint.yml"))
        .contains("\n  url/insecure: warning  # config/lychee.toml\n")
        .doesNotContain("anchor/missing: off");

    assertThat(run("init", "--force", "--from", "a.md")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).startsWith("gloss-lint: a.md is a settings file of no tool that is known");
    assertThat(run("init", "--force", "--from", "nowhere.toml")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void says_which_findings_a_command_mends() throws IOException {
    write("docs/a.md", "# Install\n\n[x](B.md)\n");
    write("docs/b.md", "# B\n");

    assertThat(run("init", "docs")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("\n  or: gloss-lint fix docs  mends 1 finding\n");
  }

  @Test
  void quiet_says_nothing() throws IOException {
    write("a.md", "# A\n");

    assertThat(run("-q", "init")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEmpty();
    assertThat(folder.resolve("gloss-lint.yml")).exists();
  }

  @Test
  void refuses_what_it_does_not_take() throws IOException {
    write("a.md", "# A\n");
    String[][] wrong = {
      {"init", "a.md"},
      {"init", "nowhere"},
      {"init", "-"},
      {"init", ".", "a"},
      {"init", "--format", "json"},
      {"init", "--forse"},
      {"init", "--quiet", "--verbose"},
    };
    for (String[] args : wrong) {
      assertThat(run(args)).as(Arrays.toString(args)).isEqualTo(ExitCode.USAGE);
    }
    assertThat(folder.resolve("gloss-lint.yml")).doesNotExist();
    run("init", "--forse");
    assertThat(err()).contains("did you mean --force?");
    run("init", "--format=json");
    assertThat(err()).contains("init does not take --format");
    run("init", "a.md");
    assertThat(err()).contains("a.md is a file; init takes the folder that settings are for");
  }

  @Test
  void a_folder_called_so_is_checked_behind_two_dashes() throws IOException {
    write("init/a.md", "# A\n");

    assertThat(run("--", "init")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("1 document");
    assertThat(run("--config", "init", "--help")).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void help_is_that_of_the_command() {
    assertThat(run("init", "--help")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEqualTo(Help.of("init"));
    run("help", "init");
    assertThat(out()).isEqualTo(Help.of("init"));
    run("init", "--version");
    assertThat(out()).startsWith("gloss-lint ");
  }

  @Test
  void terminal_commands_and_secrets_of_the_tree_stay_out_of_what_is_printed_and_written()
      throws IOException {
    write(
        "a.md",
        "# A\n\nSee also [x\u001b[31m\u0085\u2028\ufeff\uffff], [y](https://me:hunter2@example.org/)\n");

    assertThat(run("init")).isEqualTo(ExitCode.CLEAN);
    String said = out();
    assertThat(run("--print-config", "a.md")).as(err()).isEqualTo(ExitCode.CLEAN);
    for (String text : List.of(said, read("gloss-lint.yml"))) {
      assertThat(text).contains("See also").doesNotContain("\u001b", "hunter2");
    }
    assertThat(
            read("gloss-lint.yml")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("\n"))
                .strip())
        .isEqualTo("dialect: auto");
  }
}
