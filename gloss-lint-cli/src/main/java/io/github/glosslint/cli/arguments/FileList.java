package io.github.glosslint.cli.arguments;

import io.github.glosslint.cli.console.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Paths that another program listed: one a line, or each ended by a NUL as {@code git diff -z} and
 * {@code find -print0} write them.
 */
public final class FileList {

  /** A list of files, not one of them; a million paths fit. */
  private static final int MAX_BYTES = 100 << 20;

  private FileList() {}

  /**
   * Reads a list.
   *
   * @param source its file, or {@code -} for {@code in}
   * @return the paths as they are written, without empty ones
   */
  static List<String> read(String source, InputStream in, Path workingDirectory)
      throws UsageException {
    String text = text(source, in, workingDirectory);
    boolean byNul = text.indexOf('\0') >= 0;
    List<String> paths = new ArrayList<>();
    for (String path : text.split(byNul ? "\0" : "\r?\n", -1)) {
      if (!path.isEmpty()) {
        paths.add(path);
      }
    }
    return paths;
  }

  private static String text(String source, InputStream in, Path workingDirectory)
      throws UsageException {
    if (!source.equals(TargetRequest.STDIN)) {
      Path file = Request.existing(workingDirectory, source);
      try (InputStream content = Files.newInputStream(file)) {
        return text(source, content);
      } catch (IOException e) {
        throw UsageException.input("cannot read " + source + ": " + e.getMessage());
      }
    }
    try {
      return text("the list in standard input", in);
    } catch (IOException e) {
      throw UsageException.input("cannot read standard input: " + e.getMessage());
    }
  }

  private static String text(String shown, InputStream content) throws IOException, UsageException {
    byte[] bytes = content.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw UsageException.input(shown + " is larger than " + (MAX_BYTES >> 20) + " MiB");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
