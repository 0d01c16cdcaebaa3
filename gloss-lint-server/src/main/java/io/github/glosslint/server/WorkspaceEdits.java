package io.github.glosslint.server;

import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.fix.TextChange;
import io.github.glosslint.text.LineMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.CreateFileOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.StringValue;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Files before and after a change, as edits that a client can make. For one answer. */
final class WorkspaceEdits {

  private final Project project;
  private final OpenDocuments documents;
  private final PositionEncoding encoding;
  private final ClientAbilities client;

  WorkspaceEdits(
      Project project, OpenDocuments documents, PositionEncoding encoding, ClientAbilities client) {
    this.project = project;
    this.documents = documents;
    this.encoding = encoding;
    this.client = client;
  }

  /** Whether the client can make these edits: some cannot create files. */
  boolean canMake(FixedFile file) {
    return client.creates() || exists(project.file(file.path()));
  }

  /** The edits that make one text of the other in a file. */
  WorkspaceEdit of(FixedFile file) {
    return of(List.of(file));
  }

  /** The same for several files. */
  WorkspaceEdit of(List<FixedFile> files) {
    WorkspaceEdit edit = new WorkspaceEdit();
    if (!client.versions()) {
      Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
      files.forEach(file -> changes.put(uri(project.file(file.path())), edits(file)));
      edit.setChanges(changes);
      return edit;
    }
    List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
    for (FixedFile file : files) {
      Path path = project.file(file.path());
      if (!exists(path)) {
        CreateFileOptions options = new CreateFileOptions();
        options.setIgnoreIfExists(true);
        changes.add(Either.forRight(new CreateFile(FileUris.uri(path), options)));
      }
      changes.add(Either.forLeft(document(path, edits(file))));
    }
    edit.setDocumentChanges(changes);
    return edit;
  }

  /**
   * An edit in which a text is a place to fill in, where the client knows such places.
   *
   * @param placeholder that stands once in what is inserted
   */
  WorkspaceEdit of(FixedFile file, String placeholder) {
    WorkspaceEdit edit = of(file);
    if (client.snippets()) {
      for (Either<TextDocumentEdit, ResourceOperation> change : edit.getDocumentChanges()) {
        if (change.isLeft()) {
          change.getLeft().setEdits(snippets(change.getLeft().getEdits(), placeholder));
        }
      }
    }
    return edit;
  }

  private static List<Either<TextEdit, SnippetTextEdit>> snippets(
      List<Either<TextEdit, SnippetTextEdit>> edits, String placeholder) {
    List<Either<TextEdit, SnippetTextEdit>> all = new ArrayList<>();
    for (Either<TextEdit, SnippetTextEdit> each : edits) {
      String text = each.getLeft().getNewText();
      int at = text.indexOf(placeholder);
      if (at < 0) {
        all.add(each);
      } else {
        String value =
            escaped(text.substring(0, at))
                + "${1:"
                + escaped(placeholder)
                + "}"
                + escaped(text.substring(at + placeholder.length()));
        all.add(
            Either.forRight(
                new SnippetTextEdit(each.getLeft().getRange(), new StringValue("snippet", value))));
      }
    }
    return all;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
  }

  private boolean exists(Path file) {
    return documents.of(file) != null || Files.exists(file);
  }

  private TextDocumentEdit document(Path file, List<TextEdit> edits) {
    OpenDocument open = documents.of(file);
    return new TextDocumentEdit(
        new VersionedTextDocumentIdentifier(uri(file), open == null ? null : open.version()),
        edits.stream().map(Either::<TextEdit, SnippetTextEdit>forLeft).toList());
  }

  private String uri(Path file) {
    OpenDocument open = documents.of(file);
    return open == null ? FileUris.uri(file) : open.uri();
  }

  private List<TextEdit> edits(FixedFile file) {
    LineMap lines = LineMap.of(file.before());
    List<TextEdit> edits = new ArrayList<>();
    for (TextChange change : TextChange.between(file.before(), file.after())) {
      Range range =
          new Range(
              position(file.before(), lines, change.start()),
              position(file.before(), lines, change.end()));
      edits.add(new TextEdit(range, change.text()));
    }
    return edits;
  }

  private Position position(String text, LineMap lines, int offset) {
    int line = lines.line(offset);
    return new Position(line - 1, encoding.length(text, lines.start(line), offset));
  }
}
