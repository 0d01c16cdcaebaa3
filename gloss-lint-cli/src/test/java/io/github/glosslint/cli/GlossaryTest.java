package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossaryFormats;
import io.github.glosslint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command {@code glossary}, with all that stands behind it. */
class GlossaryTest extends CommandLineFixture {

  @BeforeEach
  void tree() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write(
        "terms/a.md",
        """
        # Agent

        Acts by a [Policy], `x > 3`.

        See also [A], [Policy], [Reward Function]

        # Anomaly Detection
        # Outlier Detection

        Finds what is odd.

        # AD

        See [Anomaly Detection]

        [A]: a.md
        [Policy]: p.md#policy
        [Anomaly Detection]: a.md#anomaly-detection
        """);
    write(
        "terms/p.md",
        """
        # Policy

        What an [Agent] does.

        # Precision

        See also [Reward Functions]

        [Agent]: a.md#agent
        """);
    write("terms/q.md", "# Quality\n\nSee also [Agent]\n\n[Agent]: a.md#agent\n");
    write("README.md", "[Agents](terms/a.md#agent)\n");
    write("docs/b.md", "# B\n");
  }

  @Test
  void shows_a_table() {
    assertThat(run("glossary")).as(err()).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .isEqualTo(
            """
            terms
              6  entries on 3 pages
              1  alias
              1  redirect
              6  references to entries
              2  entries without text
              2  orphans      which no other entry leads to
              1  wanted term  2 references to what does not exist

            Most wanted
              2  Reward Function  terms/a.md:5, terms/p.md:7

            Most referenced
              3  Agent              terms/a.md:1
              2  Policy             terms/p.md:1
              1  Anomaly Detection  terms/a.md:7

            Orphans
              0  Precision  terms/p.md:5
              0  Quality    terms/q.md:1

            Letters
              A 3   P 2   Q 1
            """);
    assertThat(err()).isEmpty();
  }

  @Test
  void says_what_a_wanted_term_was_meant_to_be() throws IOException {
    write(
        "terms/q.md",
        """
        # Quality

        See also [Polici], [Outlier Detektion], [Anomaly Findr], [Precision]

        # Quantity

        See [Policy]

        [Policy]: p.md#policy
        [Outlier Detection]: a.md#outlier-detection
        [Anomaly Finder]: a.md#ad
        """);
    run("glossary");
    assertThat(out().replaceAll(" +", " "))
        .contains("Anomaly Findr terms/q.md:3; did you mean \"Anomaly Finder\", which leads to")
        .contains("Detektion terms/q.md:3; did you mean \"Outlier Detection\", another name of")
        .contains("1 Polici terms/q.md:3; did you mean \"Policy\"?\n")
        .contains("3; no definition leads to the heading at terms/p.md:5\n");
    run("glossary", "--format", "json");
    assertThat(out())
        .contains("\"meanings\": [{\"kind\": \"heading\", \"name\": \"Precision\", \"term\":")
        .contains("{\"kind\": \"redirect\", \"name\": \"Anomaly Finder\", \"term\": \"AD\",");
  }

  @Test
  void shows_as_many_rows_as_are_wanted() {
    run("glossary", "--limit", "1", "--color", "always");
    assertThat(out())
        .contains("\u001b[1mMost referenced\u001b[0m (1 of 3)\n  3  Agent")
        .doesNotContain("2  Policy");
    assertThat(run("glossary", "--limit", "many")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("--limit takes a number of rows, not many");
    assertThat(run("glossary", "--limit", "3", "--format", "json")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("--limit is for tables; json has all");
    assertThat(run("--limit", "3")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("--limit is an option of gloss-lint glossary");
  }

  @Test
  void shows_what_has_a_page_in_the_path_and_reads_the_whole_checkout() {
    assertThat(run("glossary", "terms/a.md")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).startsWith("terms\n  6  entries");
    assertThat(runIn(folder.resolve("terms"), "glossary")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).startsWith(".\n").contains("3  Agent").contains(" a.md:1\n");
  }

  @Test
  void says_that_there_is_none() throws IOException {
    assertThat(run("glossary", "docs")).isEqualTo(ExitCode.USAGE);
    assertThat(out()).isEmpty();
    assertThat(err()).isEqualTo("gloss-lint: no glossary found in docs; the checkout has terms\n");
    write("gloss-lint.yml", "glossary: off\n");
    assertThat(run("glossary")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .startsWith("gloss-lint: no glossary found in the current folder\ngloss-lint: Looked for");
  }

  @Test
  void refuses_what_no_glossary_has() {
    assertThat(run("glossary", "--fail-on", "never")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("glossary does not take --fail-on");
    assertThat(run("glossary", "--format", "jsn")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .contains("--format takes one of table, json, csv, skos")
        .contains("did you mean json");
    assertThat(run("glossary", "-")).isEqualTo(ExitCode.USAGE);
    assertThat(run("glossary", "nowhere")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("nowhere does not exist");
  }

  @Test
  void writes_a_file() throws IOException {
    assertThat(run("glossary", "--format", "json", "-o", "g.json")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEmpty();
    assertThat(err()).isEqualTo("gloss-lint: 1 glossary written to g.json\n");
    String file = read("g.json");
    assertThat(file)
        .contains(
            "{\"id\": \"terms/a.md#agent\", \"term\": \"Agent\", \"aliases\": [], \"labels\": [],"
                + " \"letter\": \"A\", \"path\": \"terms/a.md\", \"line\": 1, \"url\": \"\",")
        .contains("\"definition\": \"Acts by a Policy, x > 3.\", \"empty\": false,");
    assertThat(run("glossary", "--format", "json", "-o", "-", "-q")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEqualTo(file);
    assertThat(run("glossary", "-o", "no/g.txt")).isEqualTo(ExitCode.FAILURE);
    assertThat(err()).contains("cannot write no/g.txt: there is no folder");
  }

  @Test
  void says_what_readers_of_skos_should_know() {
    assertThat(run("glossary", "--format", "skos")).isEqualTo(ExitCode.CLEAN);
    assertThat(err()).contains("note: no settings say at which address terms is published");
    assertThat(run("glossary", "--format=skos", "--base=https://x.example/", "--lang=de"))
        .isEqualTo(ExitCode.CLEAN);
    assertThat(err()).isEmpty();
    assertThat(out())
        .contains("<https://x.example/terms/a.md#agent> a skos:Concept ;")
        .contains("skos:altLabel \"AD\"@de, \"Outlier Detection\"@de");
    assertThat(run("glossary", "--base", "https://x.example")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("--base is for skos and jsonld, not table");
    assertThat(run("glossary", "--format=jsonld", "--base=x y")).isEqualTo(ExitCode.USAGE);
    assertThat(run("glossary", "--format=jsonld", "--lang=de_DE")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("--lang takes the tag of a language");
  }

  @Test
  void writes_a_page_whose_places_lead_to_the_sources() throws IOException {
    assertThat(run("glossary", "--format", "html", "-o", "g.html")).isEqualTo(ExitCode.CLEAN);
    assertThat(read("g.html"))
        .startsWith("<!DOCTYPE html>")
        .contains("\"term\":\"Agent\"", "{\"path\":\"terms/a.md\",\"url\":\"terms/a.md\"}");
    write(".git/config", "[remote \"origin\"]\n\turl = git@github.com:o/n.git\n");
    write(".git/HEAD", "ref: refs/heads/main\n");
    write(".git/refs/remotes/origin/main", "1".repeat(40) + "\n");
    assertThat(run("glossary", "--format", "html", "terms")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("https://github.com/o/n/blob/main/terms/a.md?plain=1#L{line}");
  }

  @Test
  void masks_secrets() throws IOException {
    write(
        "terms/p.md",
        "# Policy\n\nToken ghp_0123456789abcdefghijABCDEFGHIJ012345 and `ghp_0123456789abcdefghij"
            + "ABCDEFGHIJ012345`.\n\n# Pass ghp_0123456789abcdefghijABCDEFGHIJ012345\n");
    for (String format : GlossaryFormats.names()) {
      assertThat(run("glossary", "--format", format)).isEqualTo(ExitCode.CLEAN);
      assertThat(out()).doesNotContain("ghp_0123");
    }
  }

  @Test
  void needs_no_valid_path_of_a_folder_called_so() throws IOException {
    write("glossary/b.md", "# B\n\n[c](c.md)\n");
    assertThat(run("glossary/")).isEqualTo(ExitCode.FINDINGS);
    assertThat(run("check", "glossary")).isEqualTo(ExitCode.FINDINGS);
    assertThat(run("glossary")).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void settings_hold() throws IOException {
    write("gloss-lint.yml", "exclude: [terms/]\n");
    assertThat(run("glossary")).isEqualTo(ExitCode.USAGE);
    Path other = folder.resolve("other.yml");
    Files.writeString(other, "dialect: github\n");
    assertThat(run("glossary", "-c", "other.yml")).isEqualTo(ExitCode.CLEAN);
    write("gloss-lint.yml", "dialct: github\n");
    assertThat(run("glossary")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).startsWith("gloss-lint.yml:1:1: ");
  }
}
