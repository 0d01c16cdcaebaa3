package io.github.glosslint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileOperationFilter;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;

/** Files that a client gives other paths. */
class FileMovesTest extends ServerFixture {

  @Test
  void linksAreEditedBeforeAFileMoves() throws Exception {
    Files.createDirectories(folder.resolve("docs"));
    write("README.md", "# R\n\n[a](docs/a.md)\n");
    write("docs/a.md", "# A\n\n[r](../README.md)\n");
    ServerCapabilities can = begin();
    assertThat(can.getWorkspace().getFileOperations().getWillRename().getFilters())
        .extracting(FileOperationFilter::getScheme)
        .containsExactly("file", "file");
    open("README.md", "# R\n\nMore\n\n[a](docs/a.md)\n");
    WorkspaceEdit edit = moved("docs/a.md", "b.md");
    assertThat(edit.getDocumentChanges()).hasSize(2);
    TextDocumentEdit readme = edit.getDocumentChanges().get(0).getLeft();
    assertThat(readme.getTextDocument().getVersion()).isEqualTo(1);
    assertThat(readme.getEdits().get(0).getLeft().getRange()).isEqualTo(range(4, 4, 4, 10));
    TextDocumentEdit page = edit.getDocumentChanges().get(1).getLeft();
    assertThat(page.getTextDocument().getUri()).isEqualTo(uri("docs/a.md"));
    TextEdit link = page.getEdits().get(0).getLeft();
    assertThat(link.getRange()).isEqualTo(range(2, 4, 2, 7));
    assertThat(link.getNewText()).isEmpty();
    // The question has changed nothing.
    assertThat(moved("docs/a.md", "b.md")).isEqualTo(edit);
    assertThat(moved("docs", "guide").getDocumentChanges()).hasSize(1);
  }

  @Test
  void nothingIsEditedWhereNothingLeads() throws Exception {
    write("a.md", "# A\n");
    begin();
    assertThat(moved("a.md", "b.md")).isNull();
  }

  @Test
  void whatHasMovedIsCheckedInItsPlace() throws Exception {
    write("a.md", "# A\n\n[b](b.md)\n");
    write("b.md", "# B\n");
    begin();
    Files.move(folder.resolve("b.md"), folder.resolve("c.md"));
    server
        .getWorkspaceService()
        .didRenameFiles(new RenameFilesParams(List.of(rename("b.md", "c.md"))));
    client.await(uri("a.md"), list -> list.size() == 1);
    Files.move(folder.resolve("c.md"), folder.resolve("b.md"));
    changedOnDisk("c.md", FileChangeType.Deleted);
    changedOnDisk("b.md", FileChangeType.Created);
    client.await(uri("a.md"), List::isEmpty);
  }

  private WorkspaceEdit moved(String from, String to) throws Exception {
    return server
        .getWorkspaceService()
        .willRenameFiles(new RenameFilesParams(List.of(rename(from, to))))
        .get(60, TimeUnit.SECONDS);
  }

  private FileRename rename(String from, String to) {
    return new FileRename(uri(from), uri(to));
  }
}
