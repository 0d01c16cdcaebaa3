package io.github.glosslint.server;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files as clients name them. */
final class FileUris {

  private FileUris() {}

  /** The file of a URI; null if it is none of this machine, such as one that was never saved. */
  static @Nullable Path file(String uri) {
    try {
      URI parsed = URI.create(uri);
      return "file".equals(parsed.getScheme()) ? Path.of(parsed).normalize() : null;
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return null;
    }
  }

  static String uri(Path file) {
    return file.toUri().toString();
  }
}
