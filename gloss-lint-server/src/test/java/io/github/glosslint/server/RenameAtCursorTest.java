package io.github.glosslint.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;

/** What is renamed across files, as a client asks for it. */
class RenameAtCursorTest extends ServerFixture {

  private void tree() throws Exception {
    write("guide.md", "# Guide\n\n[other](other.md#old-name)\n");
    write("other.md", "# Other\n\n## Old name\n");
  }

  @Test
  void aHeadingIsRenamedWithAllThatLeadsToIt() throws Exception {
    tree();
    ServerCapabilities can = begin();
    assertThat(can.getRenameProvider().getRight().getPrepareProvider()).isTrue();
    open("other.md", "# Other\n\n\ud83d\ude00\n\n## Old name\n");
    PrepareRenameResult subject = prepare("other.md", 4, 5);
    assertThat(subject.getPlaceholder()).isEqualTo("Old name");
    assertThat(subject.getRange()).isEqualTo(range(4, 3, 4, 11));
    WorkspaceEdit edit = rename("other.md", 4, 5, "Title");
    assertThat(edit.getDocumentChanges()).hasSize(2);
    TextDocumentEdit guide = edit.getDocumentChanges().get(0).getLeft();
    assertThat(guide.getTextDocument().getUri()).isEqualTo(uri("guide.md"));
    assertThat(guide.getTextDocument().getVersion()).isNull();
    TextEdit link = guide.getEdits().get(0).getLeft();
    assertThat(link.getRange()).isEqualTo(range(2, 17, 2, 24));
    assertThat(link.getNewText()).isEqualTo("titl");
    TextDocumentEdit other = edit.getDocumentChanges().get(1).getLeft();
    assertThat(other.getTextDocument().getVersion()).isEqualTo(1);
  }

  @Test
  void aLinkIsAPlaceToRenameItsTargetFrom() throws Exception {
    tree();
    begin();
    PrepareRenameResult subject = prepare("guide.md", 2, 20);
    assertThat(subject.getPlaceholder()).isEqualTo("Old name");
    assertThat(subject.getRange()).isEqualTo(range(2, 17, 2, 25));
    assertThat(prepare("guide.md", 2, 3)).isNull();
  }

  @Test
  void whatCannotBeRenamedIsToldWithAReason() throws Exception {
    tree();
    begin();
    assertThatThrownBy(() -> rename("other.md", 2, 5, "Other"))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("the page has a heading of that name: other.md:1");
    assertThatThrownBy(() -> rename("other.md", 1, 0, "x"))
        .hasMessageContaining("nothing here has a name");
  }

  @Test
  void aClientWithoutVersionsGetsPlainChanges() throws Exception {
    knowsVersions = false;
    tree();
    ServerCapabilities can = begin();
    assertThat(can.getRenameProvider().getLeft()).isTrue();
    WorkspaceEdit edit = rename("other.md", 2, 5, "Title");
    assertThat(edit.getDocumentChanges()).isNull();
    assertThat(edit.getChanges().keySet())
        .containsExactlyInAnyOrder(uri("guide.md"), uri("other.md"));
    assertThat(edit.getChanges().get(uri("other.md")))
        .isEqualTo(List.of(new TextEdit(range(2, 3, 2, 10), "Titl")));
  }

  private PrepareRenameResult prepare(String path, int line, int character) throws Exception {
    var answer =
        server
            .getTextDocumentService()
            .prepareRename(
                new PrepareRenameParams(
                    new TextDocumentIdentifier(uri(path)), new Position(line, character)))
            .get(60, TimeUnit.SECONDS);
    return answer == null ? null : answer.getSecond();
  }

  private WorkspaceEdit rename(String path, int line, int character, String name) throws Exception {
    return server
        .getTextDocumentService()
        .rename(
            new RenameParams(
                new TextDocumentIdentifier(uri(path)), new Position(line, character), name))
        .get(60, TimeUnit.SECONDS);
  }
}
