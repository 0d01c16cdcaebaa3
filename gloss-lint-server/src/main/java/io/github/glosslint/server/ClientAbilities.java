package io.github.glosslint.server;

import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.ResourceOperationKind;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.jspecify.annotations.Nullable;

/**
 * What a client can do with edits.
 *
 * @param versions whether edits may say which version of a document they are made for
 * @param creates whether edits may create files
 * @param snippets whether edits may have places for who edits to fill in
 * @param prepares whether it asks what would be renamed before it asks for the new name
 */
record ClientAbilities(boolean versions, boolean creates, boolean snippets, boolean prepares) {

  /** Those of a client that says nothing. */
  static final ClientAbilities NONE = new ClientAbilities(false, false, false, false);

  static ClientAbilities of(InitializeParams params) {
    ClientCapabilities all = params.getCapabilities();
    var workspace = all == null ? null : all.getWorkspace();
    WorkspaceEditCapabilities edits = workspace == null ? null : workspace.getWorkspaceEdit();
    var document = all == null ? null : all.getTextDocument();
    var rename = document == null ? null : document.getRename();
    boolean versions = edits != null && isTrue(edits.getDocumentChanges());
    List<String> operations = edits == null ? null : edits.getResourceOperations();
    return new ClientAbilities(
        versions,
        versions && operations != null && operations.contains(ResourceOperationKind.Create),
        versions && edits != null && isTrue(edits.getSnippetEditSupport()),
        rename != null && isTrue(rename.getPrepareSupport()));
  }

  private static boolean isTrue(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }
}
