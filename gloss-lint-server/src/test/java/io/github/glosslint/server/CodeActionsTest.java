package io.github.glosslint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

/** What is offered for a finding besides its fixes. */
class CodeActionsTest extends ServerFixture {

  private static final String TEXT =
      "# A\n\n[b](new-page.md)\n\n[c](#some-words)\n\nAn [unknown][] one.\n";

  private List<CodeAction> at(int line, int character) throws Exception {
    begin();
    open("a.md", TEXT);
    client.await(uri("a.md"), list -> list.size() == 3);
    return actions("a.md", range(line, character, line, character), List.of());
  }

  @Test
  void aMissingFileIsCreated() throws Exception {
    List<CodeAction> actions = at(2, 6);
    assertThat(actions)
        .extracting(CodeAction::getTitle)
        .containsExactly(
            "Create the file new-page.md",
            "Disable link/missing-file here, with a reason",
            "Add this finding to the baseline");
    assertThat(actions).extracting(CodeAction::getKind).containsOnly(CodeActionKind.QuickFix);
    var changes = actions.get(0).getEdit().getDocumentChanges();
    assertThat(((CreateFile) changes.get(0).getRight()).getUri()).isEqualTo(uri("new-page.md"));
    TextDocumentEdit text = changes.get(1).getLeft();
    assertThat(text.getTextDocument().getVersion()).isNull();
    assertThat(text.getEdits().get(0).getLeft())
        .isEqualTo(new TextEdit(range(0, 0, 0, 0), "# New page\n"));
  }

  @Test
  void aMissingHeadingIsAppended() throws Exception {
    CodeAction action = at(4, 6).get(0);
    assertThat(action.getTitle()).isEqualTo("Create the heading \"Some words\" in a.md");
    assertThat(edit(action)).isEqualTo(new TextEdit(range(7, 0, 7, 0), "\n## Some words\n"));
  }

  @Test
  void aMissingDefinitionIsAppended() throws Exception {
    CodeAction action = at(6, 6).get(0);
    assertThat(action.getTitle()).isEqualTo("Create the definition [unknown]");
    assertThat(edit(action)).isEqualTo(new TextEdit(range(7, 0, 7, 0), "\n[unknown]: #unknown\n"));
  }

  @Test
  void aRuleIsDisabledWithAReasonToBeFilledIn() throws Exception {
    CodeAction action = at(2, 6).get(1);
    assertThat(edit(action))
        .isEqualTo(
            new TextEdit(
                range(2, 0, 2, 0),
                "<!-- gloss-lint-disable-next-line link/missing-file -- say why -->\n"));
  }

  @Test
  void aFindingBeginsABaseline() throws Exception {
    CodeAction action = at(2, 6).get(2);
    var changes = action.getEdit().getDocumentChanges();
    assertThat(((CreateFile) changes.get(0).getRight()).getUri())
        .isEqualTo(uri("gloss-lint-baseline.json"));
    assertThat(changes.get(1).getLeft().getEdits().get(0).getLeft().getNewText())
        .contains("\"rule\": \"link/missing-file\"");
  }

  @Test
  void aClientThatCreatesNoFilesIsOfferedNone() throws Exception {
    knowsVersions = false;
    assertThat(at(2, 6))
        .extracting(CodeAction::getTitle)
        .containsExactly("Disable link/missing-file here, with a reason");
  }

  private static TextEdit edit(CodeAction action) {
    return action.getEdit().getDocumentChanges().get(0).getLeft().getEdits().get(0).getLeft();
  }
}
