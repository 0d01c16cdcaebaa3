package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sites that are built already. */
class BuiltSiteTest extends CommandLineFixture {

  @BeforeEach
  void site() throws IOException {
    write("mkdocs.yml", "site_name: x\n");
    write("docs/index.md", "# I\n\n[a](gone/a.html)\n");
    write("_site/index.html", "<h1>I</h1><a href=\"gone/a.html\">a</a><a href=\"/b\">b</a>\n");
    write("_site/b.html", "<h1>B</h1>\n");
  }

  @Test
  void the_folder_is_the_root_of_the_site() {
    assertThat(run("--built", "_site")).isEqualTo(1);

    assertThat(out()).contains("_site/index.html:1:20: error").contains("1 error in 2 documents");
  }

  @Test
  void findings_name_their_sources() {
    assertThat(run("--built", "--source", ".", "_site")).isEqualTo(1);

    assertThat(out()).contains("docs/index.md:3:5").contains("written here");
  }

  @Test
  void options_that_make_no_sense_are_refused() {
    assertThat(run("--source", ".", "_site")).isEqualTo(2);
    assertThat(err()).contains("add --built");
    assertThat(run("--built", "--source", "mkdocs.yml", "_site")).isEqualTo(2);
    assertThat(err()).contains("--source takes a folder");
    assertThat(runWith("_site\n", "--built", "--files-from", "-")).isEqualTo(2);
    assertThat(err()).contains("--built needs the folders");
  }

  @Test
  void a_folder_without_pages_is_named() {
    assertThat(run("--built", "docs")).isEqualTo(2);

    assertThat(err()).contains("docs");
  }
}
