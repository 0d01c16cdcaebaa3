package io.github.glosslint.server;

import io.github.glosslint.linked.LinkedTree;
import io.github.glosslint.linked.Site;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/** Places of facts as the client counts them, and back. For one question. */
final class ClientPositions {

  private final LinkedTree tree;
  private final OpenDocuments documents;
  private final PositionEncoding encoding;
  private final Map<String, Text> texts = new HashMap<>();

  /** A text and its lines. */
  private record Text(String content, LineMap lines) {}

  ClientPositions(LinkedTree tree, OpenDocuments documents, PositionEncoding encoding) {
    this.tree = tree;
    this.documents = documents;
    this.encoding = encoding;
  }

  /** The text of a file as facts count it; empty if it has none. */
  String text(String path) {
    return known(path).content();
  }

  LineMap lines(String path) {
    return known(path).lines();
  }

  private Text known(String path) {
    return texts.computeIfAbsent(
        path,
        file -> {
          SourceText text = tree.texts().apply(file);
          String content = text == null ? "" : text.content();
          return new Text(content, LineMap.of(content));
        });
  }

  Range range(Location place) {
    return new Range(position(place.path(), place.start()), position(place.path(), place.end()));
  }

  /** A UTF-16 offset of a file as the client counts. */
  Position position(String path, int offset) {
    Text text = known(path);
    return encoding.position(text.content(), text.lines(), offset);
  }

  /** The UTF-16 offset of a position. */
  int offset(String path, Position position) {
    Text text = known(path);
    return OpenDocument.offset(text.content(), text.lines(), position, encoding);
  }

  Site site() {
    return tree.site();
  }

  Path file(String path) {
    return tree.file(path);
  }

  /** A file as the client names it. */
  String uri(String path) {
    OpenDocument open = documents.of(tree.file(path));
    return open == null ? FileUris.uri(tree.file(path)) : open.uri();
  }

  org.eclipse.lsp4j.Location location(Location place) {
    return new org.eclipse.lsp4j.Location(uri(place.path()), range(place));
  }

  /** The beginning of a file. */
  static Location start(String path) {
    return new Location(path, 0, 0);
  }

  /** Whether a place holds an offset, its end included, as a cursor stands between two letters. */
  static boolean holds(Location place, String path, int offset) {
    return place.path().equals(path) && place.start() <= offset && offset <= place.end();
  }

  /** The innermost of two places; the first may be null. */
  static boolean isInside(Location place, @Nullable Location other) {
    return other == null || place.end() - place.start() < other.end() - other.start();
  }
}
