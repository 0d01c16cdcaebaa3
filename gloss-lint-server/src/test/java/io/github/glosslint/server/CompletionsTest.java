package io.github.glosslint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;

/** What is offered inside brackets. */
class CompletionsTest extends ServerFixture {

  private static final String GLOSSARY =
      """
      # Glossary

      ## Agent

      Acts.

      ## Bit

      Small.

      ## Cache

      A store.

      ## Daemon

      A process.

      ## Event

      It happens.
      """;

  private void tree() throws Exception {
    Files.createDirectories(folder.resolve("docs"));
    write("docs/glossary.md", GLOSSARY);
    begin();
  }

  @Test
  void aTermWithoutALabelBecomesALink() throws Exception {
    tree();
    open("a.md", "An [ag\n\nA [ca]\n\nA [ca](b.md)\n");
    assertThat(edits("a.md", 0, 6)).containsExactly("4-6 Agent](docs/glossary.md#agent)");
    // The bracket that an editor closes by itself is not there twice.
    assertThat(edits("a.md", 2, 5)).containsExactly("3-6 Cache](docs/glossary.md#cache)");
    assertThat(edits("a.md", 4, 5)).containsExactly("3-5 Cache");
    open("docs/glossary.md", GLOSSARY + "\n[ev\n");
    assertThat(edits("docs/glossary.md", 22, 3)).containsExactly("1-3 Event](#event)");
  }

  @Test
  void aTermWithALabelIsOfferedByIt() throws Exception {
    tree();
    open("a.md", "An [ag\n\n[agent]: docs/glossary.md#agent\n");
    assertThat(edits("a.md", 0, 6)).containsExactly("4-6 agent");
  }

  @Test
  void aLinkIsWrittenAsItsNeighboursWriteIt() throws Exception {
    write("_config.yml", "title: Site\n");
    write("glossary.md", "---\ntitle: Glossary\n---\n\n" + GLOSSARY);
    write("index.md", "---\ntitle: Home\n---\n\nHome.\n");
    begin();
    open("a.md", "---\ntitle: A\n---\n\nAn [ag\n");
    // Nobody knows whether a path of a source would lead anywhere.
    assertThat(edits("a.md", 4, 6)).isEmpty();
    open("index.md", "---\ntitle: Home\n---\n\nA [bit](/glossary.html#bit).\n");
    assertThat(edits("a.md", 4, 6)).containsExactly("4-6 Agent](/glossary.html#agent)");
  }

  private List<String> edits(String path, int line, int character) throws Exception {
    return server
        .getTextDocumentService()
        .completion(
            new CompletionParams(
                new TextDocumentIdentifier(uri(path)), new Position(line, character)))
        .get(60, TimeUnit.SECONDS)
        .getRight()
        .getItems()
        .stream()
        .map(CompletionsTest::edit)
        .toList();
  }

  private static String edit(CompletionItem item) {
    var edit = item.getTextEdit().getLeft();
    return edit.getRange().getStart().getCharacter()
        + "-"
        + edit.getRange().getEnd().getCharacter()
        + " "
        + edit.getNewText();
  }
}
