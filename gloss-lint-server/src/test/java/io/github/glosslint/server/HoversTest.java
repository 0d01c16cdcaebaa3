package io.github.glosslint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;

/** What is shown of targets. */
class HoversTest extends ServerFixture {

  private static final String REST = "\n## Daemon\n\nA process.\n\n## Event\n\nIt happens.\n";

  @Test
  void aPageShowsItsTitleAndWhatIsBelowItsFrontMatter() throws Exception {
    write("titled.md", "---\ntitle: Sea\nweight: 3\n---\n\nSalt water.\n");
    write("twice.md", "---\ntitle: Sea\n---\n\n# Sea\n\nSalt water.\n");
    write("plain.md", "# Sea\n\nSalt water.\n");
    write("a.md", "[a](titled.md)\n[b](twice.md)\n[c](plain.md)\n[d](titled.md#no)\n");
    begin();
    assertThat(hover("a.md", 0, 6)).isEqualTo("# Sea\n\nSalt water.");
    assertThat(hover("a.md", 1, 6)).isEqualTo("# Sea\n\nSalt water.");
    assertThat(hover("a.md", 2, 6)).isEqualTo("# Sea\n\nSalt water.");
    assertThat(hover("a.md", 3, 6)).isEqualTo("# Sea\n\nSalt water.");
  }

  @Test
  void aPictureShowsItsKindAndSize() throws Exception {
    write("sea.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 480'/>");
    write("a.md", "# A\n\n![sea](sea.svg) ![sea][sea]\n\n[sea]: sea.svg\n");
    begin();
    assertThat(hover("a.md", 2, 9)).isEqualTo("SVG, 640 × 480 pixels");
    assertThat(hover("a.md", 2, 24)).isEqualTo("SVG, 640 × 480 pixels");
  }

  @Test
  void anAliasShowsTheDefinitionOfItsTerm() throws Exception {
    write(
        "glossary.md",
        """
        # Glossary

        ## Actor

        See [Agent]

        ## Agent

        Acts in the world.

        See also [Bit]

        ## Bit

        The smallest unit.

        ## Cache

        A store.

        ## Daemon

        A process.

        [Agent]: #agent
        [Bit]: #bit
        """);
    write("a.md", "An [actor], an [agent](glossary.md#agent).\n\n[actor]: glossary.md#actor\n");
    begin();
    assertThat(hover("a.md", 0, 5))
        .isEqualTo(
            """
            ## Actor

            See [Agent]

            ## Agent

            Acts in the world.

            See also [Bit]""");
    assertThat(hover("a.md", 0, 20)).startsWith("## Agent\n\nActs").endsWith("[Bit]");
  }

  @Test
  void aReferenceToTheWebShowsItsDefinitionAndNoMore() throws Exception {
    write("a.md", "See [home].\n\n[home]: https://example.org/\n[shop]: https://example.net/\n");
    begin();
    assertThat(hover("a.md", 0, 6)).isEqualTo("[home]: https://example.org/");
  }

  @Test
  void aDefinitionIsThatOfTheTextOnScreen() throws Exception {
    write(
        "glossary.md",
        "# Glossary\n\n## Agent\n\nOld.\n\n## Bit\n\nSmall.\n\n## Cat\n\nPurrs.\n" + REST);
    write("a.md", "An [agent](glossary.md#agent).\n");
    begin();
    assertThat(hover("a.md", 0, 6)).isEqualTo("## Agent\n\nOld.");
    open(
        "glossary.md",
        "# Glossary\n\n## Agent\n\nNew.\n\n## Bit\n\nSmall.\n\n## Cat\n\nPurrs.\n" + REST);
    assertThat(hover("a.md", 0, 6)).isEqualTo("## Agent\n\nNew.");
  }

  private String hover(String path, int line, int character) throws Exception {
    Hover hover =
        server
            .getTextDocumentService()
            .hover(
                new HoverParams(
                    new TextDocumentIdentifier(uri(path)), new Position(line, character)))
            .get(60, TimeUnit.SECONDS);
    return hover == null ? "" : hover.getContents().getRight().getValue();
  }
}
