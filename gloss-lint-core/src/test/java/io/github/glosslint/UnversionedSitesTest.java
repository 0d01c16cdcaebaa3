package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.survey.RecognisedSite;
import io.github.glosslint.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of a site are read as its generator does where no checkout says where it begins. */
class UnversionedSitesTest {

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jekyll     | _config.yml           | title: x                           | docs/a.md
          mkdocs     | mkdocs.yml            | site_name: x                       | docs/a.md
          mkdocs     | mkdocs.yaml           | site_name: x                       | docs/a.md
          mdbook     | book.toml             | [book]                             | src/a.md
          docusaurus | docusaurus.config.js  | module.exports = {presets: ['classic']}; | docs/a.md
          hugo       | hugo.toml             | baseURL = 'https://example.org/'   | content/a.md
          sphinx     | conf.py               | extensions = ['myst_parser']       | guide/a.md
          vitepress  | .vitepress/config.mjs | export default {}                  | guide/a.md
          mintlify   | docs.json             | {"$schema": "https://mintlify.com/docs.json"} | guide/a.mdx
          mintlify   | mint.json             | {"$schema": "https://mintlify.com/schema.json"} | guide/a.mdx
          obsidian   | .obsidian/app.json    | {}                                 | notes/a.md
          github-wiki | _Sidebar.md          | [Home](Home)                      | notes/a.md
          """)
  void aPartOfASiteIsReadAsTheWhole(String name, String marker, String text, String page)
      throws IOException {
    write(marker, text + "\n");
    write(page, "# A\n");
    write("src/SUMMARY.md", "[A](a.md)\n");
    write("index.md", "# Start\n");
    write("Home.md", "# Start\n");
    Path folder = root.resolve(page).getParent();
    List<Survey> surveys = new ArrayList<>();
    GlossLint.at(folder).surveys(surveys::add).check();
    assertThat(surveys.get(0).sites()).extracting(RecognisedSite::generator).contains(name);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
