package io.github.glosslint.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.junit.jupiter.api.Test;

/** Findings and fixes while files change. */
class LanguageServerTest extends ServerFixture {

  @Test
  void whatIsWrongOnDiskIsToldAsCheckTellsIt() throws Exception {
    write("a.md", "# A\n\n[b](b.md#nowhere) and [c](c.md)\n");
    write("b.md", "# Bee\n");
    begin();
    List<Diagnostic> told = client.await(uri("a.md"), list -> list.size() == 2);
    var findings = GlossLint.at(folder).workingDirectory(folder).check().findings();
    assertThat(told)
        .extracting(each -> each.getMessage().getLeft())
        .containsExactlyElementsOf(findings.stream().map(f -> f.message()).toList());
    assertThat(told)
        .extracting(each -> each.getCode().getLeft())
        .containsExactly("anchor/missing", "link/missing-file");
    assertThat(told)
        .extracting(each -> each.getCodeDescription().getHref())
        .allMatch(href -> href.startsWith("https://"));
    assertThat(client.registrations()).containsExactly("workspace/didChangeWatchedFiles");
  }

  @Test
  void whatIsTypedWinsOverTheDisk() throws Exception {
    write("a.md", "# A\n\n[b](b.md#bee)\n");
    write("b.md", "# Bee\n");
    begin();
    open("b.md", "# Bee\n");
    // Typing breaks another document.
    change("b.md", 2, 0, 2, 0, 5, "oat");
    List<Diagnostic> told = client.await(uri("a.md"), list -> list.size() == 1);
    assertThat(told.get(0).getRange()).isEqualTo(range(2, 8, 2, 12));
    change("b.md", 3, 0, 2, 0, 5, "Bee");
    client.await(uri("a.md"), List::isEmpty);
    // What is closed is the disk's again.
    change("b.md", 4, 0, 2, 0, 5, "Cat");
    client.await(uri("a.md"), list -> list.size() == 1);
    server
        .getTextDocumentService()
        .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri("b.md"))));
    client.await(uri("a.md"), List::isEmpty);
  }

  @Test
  void aFixIsAnEditOfTheVersionThatTheEditorHas() throws Exception {
    write("b.md", "# Bee\n");
    begin();
    open("a.md", "# A\n\n\ud83d\ude00 [b](b.md#be)\n");
    client.await(uri("a.md"), list -> list.size() == 1);
    List<CodeAction> actions = actions("a.md", range(2, 12, 2, 12), List.of());
    assertThat(actions)
        .extracting(CodeAction::getTitle)
        .containsExactly(
            "Replace it with \"#bee\"",
            "Create the heading \"Be\" in b.md",
            "Disable anchor/missing here, with a reason",
            "Add this finding to the baseline");
    TextDocumentEdit edit = actions.get(0).getEdit().getDocumentChanges().get(0).getLeft();
    assertThat(edit.getTextDocument().getVersion()).isEqualTo(1);
    TextEdit text = edit.getEdits().get(0).getLeft();
    assertThat(text.getRange()).isEqualTo(range(2, 11, 2, 14));
    assertThat(actions("a.md", range(0, 0, 0, 1), List.of())).isEmpty();
  }

  @Test
  void columnsAreCountedAsTheClientLikes() throws Exception {
    ServerCapabilities can = begin("utf-8", "utf-16");
    assertThat(can.getPositionEncoding()).isEqualTo("utf-8");
    open("a.md", "# A\n\n\ud83d\ude00 [b](b.md)\n");
    List<Diagnostic> told = client.await(uri("a.md"), list -> list.size() == 1);
    assertThat(told.get(0).getRange()).isEqualTo(range(2, 9, 2, 13));
    change("a.md", 2, 2, 9, 2, 13, "a.md");
    client.await(uri("a.md"), List::isEmpty);
    assertThat(client.version(uri("a.md"))).isEqualTo(2);
  }

  @Test
  void whatIsWrongWithSettingsIsToldInThem() throws Exception {
    write("a.md", "# A\n\n[b](b.md)\n");
    write("gloss-lint.yml", "rules:\n  link/missing-fil: off\n");
    begin();
    List<Diagnostic> told = client.await(uri("gloss-lint.yml"), list -> list.size() == 1);
    assertThat(told.get(0).getMessage().getLeft()).contains("link/missing-file");
    assertThat(told.get(0).getRange().getStart()).isEqualTo(new Position(1, 2));
    write("gloss-lint.yml", "rules:\n  link/missing-file: error\n");
    changedOnDisk("gloss-lint.yml", FileChangeType.Changed);
    client.await(uri("gloss-lint.yml"), List::isEmpty);
    client.await(uri("a.md"), list -> list.size() == 1);
  }

  @Test
  void filesComeAndGo() throws Exception {
    write("a.md", "# A\n\n[b](b.md)\n");
    begin();
    client.await(uri("a.md"), list -> list.size() == 1);
    write("b.md", "# B\n");
    changedOnDisk("b.md", FileChangeType.Created);
    client.await(uri("a.md"), List::isEmpty);
    Files.delete(folder.resolve("b.md"));
    changedOnDisk("b.md", FileChangeType.Deleted);
    client.await(uri("a.md"), list -> list.size() == 1);
  }

  @Test
  void foldersComeAndGo() throws Exception {
    Path other = Files.createDirectories(temp.toRealPath().resolve("other"));
    Files.writeString(other.resolve("x.md"), "# X\n\n[y](y.md)\n");
    begin();
    String uri = other.resolve("x.md").toUri().toString();
    WorkspaceFolder added = new WorkspaceFolder(other.toUri().toString(), "other");
    server
        .getWorkspaceService()
        .didChangeWorkspaceFolders(
            new DidChangeWorkspaceFoldersParams(
                new WorkspaceFoldersChangeEvent(List.of(added), List.of())));
    client.await(uri, list -> list.size() == 1);
    server
        .getWorkspaceService()
        .didChangeWorkspaceFolders(
            new DidChangeWorkspaceFoldersParams(
                new WorkspaceFoldersChangeEvent(List.of(), List.of(added))));
    client.await(uri, List::isEmpty);
  }

  @Test
  void whoSaysGoodbyeLeavesWithZero() throws Exception {
    begin();
    server.shutdown().get(60, TimeUnit.SECONDS);
    server.exit();
    assertThat(exit.get(60, TimeUnit.SECONDS)).isZero();
  }

  @Test
  void whoLeavesWithoutAWordLeavesWithOne() throws Exception {
    begin();
    server.exit();
    assertThat(exit.get(60, TimeUnit.SECONDS)).isEqualTo(1);
  }
}
