package io.github.glosslint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report says what could not be judged of the sites that were checked, and of no others. */
class SiteNotesTest {

  @TempDir Path root;

  @BeforeEach
  void tree() throws IOException {
    Files.createDirectory(root.resolve(".git"));
    write("README.md", "# Read me\n");
    write("gatsby/gatsby-config.js", "");
    write("gatsby/docs/a.md", "# A\n");
    write(
        "site/docusaurus.config.js",
        """
        export default {
          url: 'https://example.org',
          baseUrl: '/',
          presets: [['classic', {}]],
          plugins: ['docusaurus-plugin-nobody'],
        };
        """);
    write("site/docs/a.md", "# A\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> notes(String target) {
    return GlossLint.at(root.resolve(target)).workingDirectory(root).check().summary().notes();
  }

  @Test
  void of_everything() {
    assertThat(notes(""))
        .hasSize(2)
        .anyMatch(note -> note.startsWith("gatsby/docs/ is published by Gatsby"))
        .anyMatch(note -> note.contains("docusaurus-plugin-nobody"));
  }

  @Test
  void of_one_site() {
    assertThat(notes("gatsby")).singleElement().asString().contains("Gatsby");
    assertThat(notes("site")).singleElement().asString().contains("docusaurus-plugin-nobody");
  }

  @Test
  void of_a_page_beside_them() {
    assertThat(notes("README.md")).isEmpty();
  }
}
