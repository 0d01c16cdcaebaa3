package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of files that a program makes, and the list of URLs that we make. */
class FilesFromTest extends CommandLineFixture {

  @BeforeEach
  void files() throws IOException {
    write("gloss-lint.yml", "exclude: [old/**]\n");
    write("a.md", "# A\n\n[b](sub/b.md#nope)\n");
    write("sub/b c.md", "[a](../gone.md)\n");
    write("sub/b.md", "# B\n");
    write("old/c.md", "[a](gone.md)\n");
    write("Main.java", "// [a](gone.md)\n");
  }

  @Test
  void lists_have_a_path_a_line() {
    assertThat(runWith("sub/b c.md\r\nMain.java\n\n", "--files-from", "-")).isEqualTo(1);

    assertThat(out()).contains("sub/b c.md:1:5").doesNotContain("a.md:3", "Main.java");
  }

  @Test
  void lists_may_be_divided_by_nul_and_be_in_a_file() throws IOException {
    write("list", "a.md\0sub/b c.md\0");

    assertThat(run("--files-from=list", "--list-files")).isZero();

    assertThat(out()).isEqualTo("a.md\nsub/b c.md\n");
  }

  @Test
  void links_between_files_that_are_not_listed_are_still_followed() {
    assertThat(runWith("a.md\n", "--files-from", "-")).isEqualTo(1);

    assertThat(out()).contains("a.md:3:13: error");
  }

  @Test
  void what_the_settings_exclude_stays_excluded_and_is_counted() {
    assertThat(runWith("old/c.md\nsub/b.md\n", "--files-from", "-")).isZero();

    assertThat(out()).contains("No problems in 1 document").contains("1 document left out");
  }

  @Test
  void folders_in_the_list_stand_for_their_documents() {
    assertThat(runWith("sub\n", "--files-from", "-", "--list-files")).isZero();

    assertThat(out()).isEqualTo("sub/b c.md\nsub/b.md\n");
  }

  @Test
  void a_list_without_documents_succeeds_aloud_and_still_writes_its_reports() {
    assertThat(runWith("Main.java\n", "--files-from", "-")).isZero();
    assertThat(err())
        .isEqualTo(
            """
            gloss-lint: no file in the list of --files-from is a document to check: nothing was checked
            """);
    assertThat(run("--files-from", "-", "--report", "json=empty.json")).isZero();

    assertThat(err())
        .isEqualTo(
            """
            gloss-lint: the list of --files-from is empty: nothing was checked
            gloss-lint: 0 findings written to empty.json
            """);
    assertThat(folder.resolve("empty.json")).exists();
  }

  @Test
  void a_file_that_is_gone_is_named_with_the_way_to_leave_it_out() {
    assertThat(runWith("a.md\ngone.md\n", "--files-from", "-")).isEqualTo(2);

    assertThat(err())
        .contains("gone.md does not exist; for a list from git diff, add --diff-filter=d");
  }

  @Test
  void paths_and_a_list_contradict_each_other() {
    assertThat(runWith("a.md\n", "--files-from", "-", "sub")).isEqualTo(2);

    assertThat(err()).contains("--files-from cannot be combined with paths");
  }

  @Test
  void urls_are_printed_once_in_order_and_without_secrets() throws IOException {
    write("sub/b.md", "<https://b.example/x#y> <https://a.example/> [z](https://a.example/)\n");
    write("a.md", "[t](https://u:secret@c.example/)\n");

    assertThat(run("--dump-urls")).isZero();

    assertThat(out())
        .isEqualTo(
            """
            https://a.example/
            https://b.example/x#y
            https://***@c.example/
            """);
  }

  @Test
  void that_there_are_no_urls_is_said() {
    assertThat(run("--dump-urls", "a.md")).isZero();

    assertThat(out()).isEmpty();
    assertThat(err()).contains("no external URLs found");
  }
}
