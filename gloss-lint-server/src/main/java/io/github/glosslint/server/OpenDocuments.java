package io.github.glosslint.server;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The documents that are open in the editor. Thread-safe. */
final class OpenDocuments {

  private final Map<Path, OpenDocument> byFile = new ConcurrentHashMap<>();

  void put(OpenDocument document) {
    byFile.put(document.file(), document);
  }

  void remove(Path file) {
    byFile.remove(file);
  }

  /** The document of a file; null if it is not open. */
  @Nullable OpenDocument of(Path file) {
    return byFile.get(file);
  }

  Collection<OpenDocument> all() {
    return List.copyOf(byFile.values());
  }
}
