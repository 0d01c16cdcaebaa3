package io.github.glosslint.changes.git;

import io.github.glosslint.changes.ChangesException;
import io.github.glosslint.source.FileNames;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that differs from its former version. Paths are relative to the folder in which Git ran,
 * with {@code /}.
 *
 * @param before the former path; null if the file is new
 * @param after the present path; null if the file was deleted
 * @param mode the former mode as Git writes it, such as {@code 100644}; zeros if the file is new
 * @param object the hash of the former content
 */
record ChangedFile(@Nullable String before, @Nullable String after, String mode, String object) {

  private static final String NONE = "000000";
  private static final String SUBMODULE = "160000";
  private static final String LINK = "120000";

  /**
   * Parses the output of {@code git diff-index --raw -z}, see "Raw output format" in its manual
   * page.
   *
   * @throws ChangesException if the output is in another format
   */
  static List<ChangedFile> parse(ByteBuffer raw) {
    List<String> fields = fields(raw);
    List<ChangedFile> files = new ArrayList<>();
    int at = 0;
    while (at < fields.size()) {
      String[] columns = fields.get(at).split(" ", -1);
      boolean twoPaths = columns.length == 5 && columns[4].startsWith("R");
      if (columns.length != 5 || at + (twoPaths ? 2 : 1) >= fields.size()) {
        throw new ChangesException("gloss-lint does not understand the output of git diff-index");
      }
      String first = fields.get(at + 1);
      String last = twoPaths ? fields.get(at + 2) : first;
      at += twoPaths ? 3 : 2;
      String mode = columns[0].substring(1);
      boolean isSubmodule = mode.equals(SUBMODULE) || columns[1].equals(SUBMODULE);
      files.add(
          new ChangedFile(
              mode.equals(NONE) ? null : first,
              columns[1].equals(NONE) ? null : last,
              isSubmodule ? SUBMODULE : mode,
              columns[2]));
    }
    return files;
  }

  /** Splits output in which a NUL ends each field. */
  static List<String> fields(ByteBuffer output) {
    List<String> fields = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < output.limit(); i++) {
      if (output.get(i) == 0) {
        fields.add(FileNames.decode(output.slice(start, i - start)));
        start = i + 1;
      }
    }
    return fields;
  }

  boolean isSubmodule() {
    return mode.equals(SUBMODULE);
  }

  boolean wasLink() {
    return mode.equals(LINK);
  }
}
