package io.github.glosslint.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What cannot be audited is named with what to do about it, and is never the end of the audit. */
@Timeout(300)
class BrokenRepositoriesTest extends AuditFixture {

  @Test
  void areOneLineEach() throws IOException {
    write("good/README.md", "# Good\n");
    write("damaged.zip", "this is no archive");
    write("cut.tar.gz", "\u001f\u008b");
    write("notes.txt", "not a repository");
    write("empty/src/Main.java", "class Main {}\n");
    write("settings/README.md", "# Settings\n");
    write("settings/gloss-lint.yml", "rules:\n  no/such-rule: error\n");
    write("known/README.md", "# Known\n");
    write("known/gloss-lint-baseline.json", "no baseline");
    write(".hidden/README.md", "[x](gone.md)\n");
    assertThat(audit("--no-urls")).as(err()).isEqualTo(1);
    assertThat(err()).contains("7 repositories").contains("6 repositories not audited");
    assertThat(report("organisation.json"))
        .containsPattern("\"repositories\": 7,\\s+\"audited\": 1,\\s+\"notAudited\": 6")
        .contains("{\"name\": \"damaged.zip\", \"problem\": \"the archive cannot be unpacked: ")
        .contains("{\"name\": \"cut.tar.gz\", \"problem\": \"the archive cannot be unpacked: ")
        .contains("{\"name\": \"notes.txt\", \"problem\": \"it is no repository\"")
        .contains("{\"name\": \"empty\", \"problem\": \"no document found")
        .contains("{\"name\": \"known\", \"problem\": \"its baseline cannot be used: ")
        .contains(
            "{\"name\": \"settings\", \"problem\": \"its settings are invalid: gloss-lint.yml");
    assertThat(report("organisation.md")).contains("1 of 7 repositories audited", "## Not audited");
    assertThat(audit("--no-urls", "--fail-on", "never")).as(err()).isEqualTo(0);
  }

  @Test
  void aListNamesFoldersAndArchives() throws IOException {
    write("a/README.md", "# A\n");
    write("b/README.md", "# B\n");
    Files.writeString(folder.resolve("list"), "# mine\norganisation/a\n\norganisation/gone\n");
    assertThat(run(folder.resolve("list").toString(), "--output", output().toString(), "--no-urls"))
        .as(err())
        .isEqualTo(1);
    assertThat(report("organisation.json"))
        .contains("\"name\": \"organisation/a\"")
        .contains("\"name\": \"organisation/gone\", \"problem\": \"it does not exist\"")
        .doesNotContain("organisation/b");
    assertThat(report("repositories/organisation/a.json")).contains("\"files\": 1");
  }

  @Test
  void noRepositoryIsRefused() throws IOException {
    Files.createDirectories(input());
    assertThat(audit("--no-urls")).isEqualTo(2);
    assertThat(err()).contains("no repository in " + input());
    assertThat(output().resolve("organisation.json")).doesNotExist();
  }
}
