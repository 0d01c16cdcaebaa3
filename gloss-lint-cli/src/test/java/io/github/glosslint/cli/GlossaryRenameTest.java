package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code gloss-lint glossary rename}, with all that stands behind it. */
class GlossaryRenameTest extends CommandLineFixture {

  private static final String PAGE =
      """
      # Glossary

      ### Bee

      Flies, like a [wasp](#wasp).

      ### Bumblebee

      Hums. See also [Bee](#bee).

      ### Cat

      Purrs.

      ### Cow

      Moos.

      ### Wasp

      Stings.
      """;

  @BeforeEach
  void tree() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write("docs/glossary.md", PAGE);
    write("README.md", "The [bee](docs/glossary.md#bee).\n");
  }

  @Test
  void shows_a_patch_and_writes_nothing() throws IOException {
    assertThat(run("glossary", "rename", "Bee", "Honey Bee")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out())
        .contains("--- a/README.md\n+++ b/README.md\n")
        .contains("-The [bee](docs/glossary.md#bee).\n")
        .contains("+The [honey bee](docs/glossary.md#honey-bee).\n")
        .contains("-### Bee\n")
        .contains("+### Honey Bee\n");
    assertThat(err())
        .contains(
            "would rename \"Bee\" to \"Honey Bee\" in 2 files: 0 definitions, 0 references,"
                + " 2 links; nothing was written, --write does it");
    assertThat(Files.readString(folder.resolve("docs/glossary.md"))).isEqualTo(PAGE);
  }

  @Test
  void writes_and_leaves_a_redirect() throws IOException {
    assertThat(
            run(
                "glossary",
                "rename",
                "--write",
                "--allow-dirty",
                "--redirect",
                "bee",
                "Honey Bee",
                "docs"))
        .as(err())
        .isEqualTo(ExitCode.CLEAN);
    assertThat(out()).startsWith("Renamed \"Bee\" to \"Honey Bee\" in 2 files: ");
    assertThat(Files.readString(folder.resolve("docs/glossary.md")))
        .isEqualTo(
            """
            # Glossary

            ### Bee

            See [Honey Bee](#honey-bee)

            ### Bumblebee

            Hums. See also [Honey Bee](#honey-bee).

            ### Cat

            Purrs.

            ### Cow

            Moos.

            ### Honey Bee

            Flies, like a [wasp](#wasp).

            ### Wasp

            Stings.
            """);
    assertThat(run("check")).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void lists_files() {
    assertThat(run("glossary", "rename", "--dry-run", "Bee", "Honey Bee"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).isEqualTo("README.md\ndocs/glossary.md\n");
  }

  @Test
  void says_what_stands_against_it() {
    assertThat(run("glossary", "rename", "--write", "Bea", "Honey Bee")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("no entry of a glossary is called \"Bea\"; did you mean \"Bee\"");
    assertThat(run("glossary", "rename", "--write", "Bee", "cow")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("\"Cow\" is a term already: docs/glossary.md:15");
    assertThat(run("glossary", "rename", "Bee")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("takes the old name of a term and its new one");
    assertThat(run("glossary", "--redirect")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("--redirect is an option of gloss-lint glossary rename");
  }
}
