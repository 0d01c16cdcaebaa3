package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.fix.AppliedFix;
import io.github.glosslint.fix.FixOptions;
import io.github.glosslint.fix.FixResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fixes write. */
class FixedTextTest {

  private static final String PAGES =
      """
      [Aster]: {{ site.baseurl }}{% link flowers.md %}#aster
      [Daisy]: {{site.baseurl }}{% link flowers.md %}#daisy
      [Rose]: {{ site.baseurl }}{% link flowers.md %}#rose
      """;

  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  private FixResult fix(FixOptions options) {
    return GlossLint.at(folder).workingDirectory(folder).fix(options);
  }

  private void aGlossary(String links, String entries) throws IOException {
    write("_config.yml", "title: Garden\nbaseurl: /garden\n");
    write("_includes/links.md", links);
    write("flowers.md", "---\n---\n{% include links.md %}\n\n" + entries);
  }

  @Test
  void aMissingDefinitionIsWrittenAsItsNeighboursAre() throws IOException {
    aGlossary(
        PAGES,
        """
        # Aster
        # Daisy
        # Lily

        See also [Rose], [Tulip]

        # Rose

        See also [Aster], [Daisy], [Lily], [Aconite]

        # Tulip

        See also [Lily]

        # Aconite

        See also [Rose]
        """);
    FixResult result = fix(FixOptions.safe().unsafe());
    assertThat(read("_includes/links.md"))
        .isEqualTo(
            """
            [Aconite]: {{ site.baseurl }}{% link flowers.md %}#aconite
            [Aster]: {{ site.baseurl }}{% link flowers.md %}#aster
            [Daisy]: {{site.baseurl }}{% link flowers.md %}#daisy
            [Lily]: {{site.baseurl }}{% link flowers.md %}#lily
            [Rose]: {{ site.baseurl }}{% link flowers.md %}#rose
            [Tulip]: {{ site.baseurl }}{% link flowers.md %}#tulip
            """);
    assertThat(result.applied()).extracting(AppliedFix::pass).containsOnly(1);
    assertThat(result.left().findings()).isEmpty();
  }

  @Test
  void theLastLineOfAFileMayLackItsLineEnding() throws IOException {
    aGlossary(
        PAGES.replace("\n", "\r\n").stripTrailing(),
        "# Aster\n# Daisy\n# Rose\n\nSee also [Tulip], [Violet]\n\n# Tulip\n# Violet\n");
    fix(FixOptions.safe().unsafe());
    assertThat(read("_includes/links.md"))
        .isEqualTo(
            PAGES.replace("\n", "\r\n")
                + "[Tulip]: {{ site.baseurl }}{% link flowers.md %}#tulip\r\n"
                + "[Violet]: {{ site.baseurl }}{% link flowers.md %}#violet");
  }

  @Test
  void aLabelThatNamesAHeadingIsCertain() throws IOException {
    aGlossary(
        "[Day's Eye]: {{ site.baseurl }}{% link flowers.md %}#day-s-eye\n"
            + "[Rosa]: {{ site.baseurl }}{% link flowers.md %}#rosa\n",
        "# Day's Eye\n# Rose\n\nSee also [Day's Eye], [Rosa]\n");
    fix(FixOptions.safe());
    assertThat(read("_includes/links.md"))
        .isEqualTo(
            "[Day's Eye]: {{ site.baseurl }}{% link flowers.md %}#days-eye\n"
                + "[Rosa]: {{ site.baseurl }}{% link flowers.md %}#rosa\n");
  }

  @Test
  void aStrayBracketIsNoReasonToJoinTwoLinks() throws IOException {
    aGlossary(PAGES, "# Aster\n# Daisy\n# Rose\n\nSee also [Aster]][Daisy], [Rose]] [Daisy]\n");
    fix(FixOptions.safe().unsafe());
    assertThat(read("flowers.md")).endsWith("See also [Aster], [Daisy], [Rose], [Daisy]\n");
  }

  @Test
  void anItemThatIsThereTwiceIsDeleted() throws IOException {
    String entries =
        "# Aster\n\nBlue.\n\nSee also [Daisy], [Rose], [Daisy], [rose], [Rose].\n\n"
            + "# Daisy\n\nWhite.\n\nSee also [Rose]; [Aster]; [Rose]\n\n# Rose\n\nRed.\n";
    write("gloss-lint.yml", "glossary:\n  pages: flowers.md\n");
    aGlossary(PAGES, entries);
    fix(FixOptions.safe());
    assertThat(read("flowers.md"))
        .endsWith(entries.replace("[Rose], [Daisy], [rose], [Rose].", "[Rose], [rose]."));
  }
}
