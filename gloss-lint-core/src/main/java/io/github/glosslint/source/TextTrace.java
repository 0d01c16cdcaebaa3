package io.github.glosslint.source;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/**
 * Who reads which text: another text of a file is of no concern to others if only the document was
 * read from it that it is, and a glimpse shows the same. Thread-safe.
 */
public final class TextTrace {

  /** Nobody had a glimpse. */
  public static final long UNSEEN = 0;

  private final ThreadLocal<String> reader = new ThreadLocal<>();
  private final Set<String> shared = ConcurrentHashMap.newKeySet();
  private final Map<String, Long> glimpses = new ConcurrentHashMap<>();

  TextTrace() {}

  /** Has a document read by this thread: what is read meanwhile is read for this document. */
  public <T> T reading(String path, Supplier<T> document) {
    String outer = reader.get();
    reader.set(path);
    try {
      return document.get();
    } finally {
      if (outer == null) {
        reader.remove();
      } else {
        reader.set(outer);
      }
    }
  }

  /** Whether somebody else than the document of a file has read its text. */
  public boolean isShared(String path) {
    return shared.contains(path);
  }

  /** What somebody else saw of the text of a file, as a number. */
  public long glimpse(String path) {
    return glimpses.getOrDefault(path, UNSEEN);
  }

  /** Somebody reads a file, not a symlink to one. */
  void read(String path) {
    if (!path.equals(reader.get())) {
      shared.add(path);
    }
  }

  /** Somebody reads a file and goes by the beginning of its text alone. */
  void glimpsed(String path, String beginning) {
    CRC32C sum = new CRC32C();
    sum.update(beginning.getBytes(StandardCharsets.UTF_8));
    long seen = sum.getValue() << Integer.SIZE | beginning.hashCode() & 0xFFFFFFFFL;
    long number = (seen ^ beginning.length()) | 1;
    // Whoever looks again sees the same, unless they look further.
    Long before = glimpses.putIfAbsent(path, number);
    if (before != null && before != number) {
      shared.add(path);
    }
  }
}
