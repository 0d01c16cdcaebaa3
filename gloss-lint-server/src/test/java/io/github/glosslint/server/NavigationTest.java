package io.github.glosslint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.Test;

/** What leads where, and what may be typed. */
class NavigationTest extends ServerFixture {

  private static final String GLOSSARY =
      """
      # Glossary

      ## Agent

      Acts by a [Policy].

      ## Policy

      What an [agent](#agent) does.

      [Policy]: #policy
      [Agent]: glossary.md#agent
      """;

  private static final String GUIDE =
      """
      # Guide

      See [the agent](terms/glossary.md#agent) and [home](https://example.org/).
      """;

  private void tree() throws Exception {
    Files.createDirectories(folder.resolve("terms"));
    write("terms/glossary.md", GLOSSARY);
    write("guide.md", GUIDE);
    begin();
  }

  @Test
  void aLinkLeadsToItsHeadingAndAReferenceAsWell() throws Exception {
    tree();
    assertThat(definition("guide.md", 2, 8)).containsExactly(place("terms/glossary.md", 2, 3, 8));
    assertThat(definition("terms/glossary.md", 4, 12))
        .containsExactly(place("terms/glossary.md", 6, 3, 9));
    assertThat(definition("guide.md", 0, 3)).isEmpty();
  }

  @Test
  void aHeadingKnowsWhatLeadsToIt() throws Exception {
    tree();
    assertThat(references("terms/glossary.md", 2, 4))
        .extracting(
            each ->
                each.getUri().replaceFirst(".*/", "") + ":" + each.getRange().getStart().getLine())
        .containsExactly("guide.md:2", "glossary.md:8", "glossary.md:11");
    // The label of a definition: what refers to it.
    assertThat(references("terms/glossary.md", 10, 3))
        .extracting(each -> each.getRange().getStart().getLine())
        .containsExactly(4);
  }

  @Test
  void aHoverShowsTheSectionThatALinkLeadsTo() throws Exception {
    tree();
    Hover hover =
        server
            .getTextDocumentService()
            .hover(new HoverParams(id("guide.md"), new Position(2, 8)))
            .get(60, TimeUnit.SECONDS);
    assertThat(hover.getContents().getRight().getValue())
        .isEqualTo("## Agent\n\nActs by a [Policy].");
  }

  @Test
  void linksCanBeClicked() throws Exception {
    tree();
    assertThat(
            server
                .getTextDocumentService()
                .documentLink(new DocumentLinkParams(id("guide.md")))
                .get(60, TimeUnit.SECONDS))
        .extracting(DocumentLink::getTarget)
        .containsExactly(uri("terms/glossary.md") + "#L3", "https://example.org/");
  }

  @Test
  void headingsAreSymbols() throws Exception {
    tree();
    DocumentSymbol top =
        server
            .getTextDocumentService()
            .documentSymbol(new DocumentSymbolParams(id("terms/glossary.md")))
            .get(60, TimeUnit.SECONDS)
            .get(0)
            .getRight();
    assertThat(top.getName()).isEqualTo("Glossary");
    assertThat(top.getChildren())
        .extracting(DocumentSymbol::getName)
        .containsExactly("Agent", "Policy");
    assertThat(top.getChildren().get(0).getRange()).isEqualTo(range(2, 3, 6, 0));
    assertThat(
            server
                .getWorkspaceService()
                .symbol(new WorkspaceSymbolParams("pol"))
                .get(60, TimeUnit.SECONDS)
                .getRight())
        .extracting(WorkspaceSymbol::getName)
        .containsExactly("Policy");
  }

  @Test
  void pathsAnchorsAndLabelsAreCompleted() throws Exception {
    tree();
    open("new.md", "[a](\n[b](terms/\n[c](terms/glossary.md#\n[d](#\n\n## Sea\n");
    assertThat(completions("new.md", 0, 4)).contains("guide.md", "terms/");
    assertThat(completions("new.md", 1, 10)).containsExactly("glossary.md");
    assertThat(completions("new.md", 2, 22)).containsExactly("glossary", "agent", "policy");
    assertThat(completions("new.md", 3, 5)).containsExactly("sea");
    open("terms/glossary.md", GLOSSARY + "\n[Ag\n");
    assertThat(completions("terms/glossary.md", 13, 3)).containsExactly("Agent");
    assertThat(completions("guide.md", 0, 2)).isEmpty();
  }

  private List<Location> definition(String path, int line, int character) throws Exception {
    return List.copyOf(
        server
            .getTextDocumentService()
            .definition(new DefinitionParams(id(path), new Position(line, character)))
            .get(60, TimeUnit.SECONDS)
            .getLeft());
  }

  private List<? extends Location> references(String path, int line, int character)
      throws Exception {
    return server
        .getTextDocumentService()
        .references(
            new ReferenceParams(
                id(path), new Position(line, character), new ReferenceContext(false)))
        .get(60, TimeUnit.SECONDS);
  }

  private List<String> completions(String path, int line, int character) throws Exception {
    var answer =
        server
            .getTextDocumentService()
            .completion(new CompletionParams(id(path), new Position(line, character)))
            .get(60, TimeUnit.SECONDS);
    return answer.getRight().getItems().stream().map(CompletionItem::getLabel).toList();
  }

  private Location place(String path, int line, int from, int to) {
    return new Location(uri(path), range(line, from, line, to));
  }

  private TextDocumentIdentifier id(String path) {
    return new TextDocumentIdentifier(uri(path));
  }
}
