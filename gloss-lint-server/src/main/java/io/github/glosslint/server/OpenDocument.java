package io.github.glosslint.server;

import io.github.glosslint.text.LineMap;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * A document as an editor has it, which wins over the disk.
 *
 * @param uri as the client writes it
 * @param version as the client counts
 */
record OpenDocument(String uri, Path file, int version, String text) {

  /** The same after changes, each of which is one of the text that those before it make. */
  OpenDocument changed(
      int newVersion, List<TextDocumentContentChangeEvent> changes, PositionEncoding encoding) {
    String current = text;
    for (TextDocumentContentChangeEvent change : changes) {
      if (change.getRange() == null) {
        current = change.getText();
      } else {
        LineMap lines = LineMap.of(current);
        int start = offset(current, lines, change.getRange().getStart(), encoding);
        int end = offset(current, lines, change.getRange().getEnd(), encoding);
        current =
            current.substring(0, start)
                + change.getText()
                + current.substring(Math.max(start, end));
      }
    }
    return new OpenDocument(uri, file, newVersion, current);
  }

  /** The UTF-16 offset of a position; the nearest one of the text if it has none there. */
  static int offset(String text, LineMap lines, Position position, PositionEncoding encoding) {
    int line = position.getLine() + 1;
    if (line > lines.lineCount()) {
      return text.length();
    }
    int start = lines.start(line);
    int end = lines.end(line);
    while (end > start && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return encoding.offset(text, start, end, position.getCharacter());
  }
}
