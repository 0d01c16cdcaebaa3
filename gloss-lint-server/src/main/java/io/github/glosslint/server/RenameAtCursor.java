package io.github.glosslint.server;

import io.github.glosslint.linked.LinkedTree;
import io.github.glosslint.rename.PlannedRename;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.rename.Renameable;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/** What is renamed from the place of a cursor. For one question. */
final class RenameAtCursor {

  private final Project project;
  private final ClientPositions places;
  private final WorkspaceEdits edits;
  private final Path file;
  private final String path;
  private final Consumer<String> notes;

  /**
   * @param path of the file, as the facts of its tree name it
   * @param notes takes what to look at after a rename
   */
  RenameAtCursor(
      Project project,
      LinkedTree tree,
      ClientPositions places,
      WorkspaceEdits edits,
      String path,
      Consumer<String> notes) {
    this.notes = notes;
    this.project = project;
    this.places = places;
    this.edits = edits;
    this.file = tree.file(path);
    this.path = path;
  }

  /** What would be renamed; null if nothing there has a name. */
  @Nullable PrepareRenameResult prepare(Position position) {
    Renameable subject = project.renameable(file, places.offset(path, position));
    return subject == null
        ? null
        : new PrepareRenameResult(places.range(subject.place()), subject.name());
  }

  /**
   * The edits that rename it.
   *
   * @throws ResponseErrorException if that cannot be done, with a message for who asked
   */
  WorkspaceEdit rename(Position position, String name) {
    try {
      PlannedRename planned = project.rename(file, places.offset(path, position), name);
      planned.notes().forEach(notes);
      return edits.of(planned.files());
    } catch (RenameException e) {
      throw new ResponseErrorException(
          new ResponseError(ResponseErrorCode.RequestFailed, e.getMessage(), null));
    }
  }
}
