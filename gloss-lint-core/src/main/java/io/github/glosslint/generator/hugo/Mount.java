package io.github.glosslint.generator.hugo;

import com.google.re2j.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder or file that is put into one of the folders that Hugo builds from.
 *
 * @param source from the root of the run; a folder has a final slash
 * @param target below the folder that it is put into; a folder has a final slash or is empty
 * @param language the language of its content; null if the names of the files tell
 * @param taken patterns of files of which one must match; empty if all are taken
 * @param left patterns of files that are left out
 */
record Mount(
    String source,
    String target,
    @Nullable String language,
    List<Pattern> taken,
    List<Pattern> left) {

  static Mount of(String source, String target) {
    return new Mount(source, target, null, List.of(), List.of());
  }

  /** Where a file is put; null if it is not of this mount. */
  @Nullable String place(String file) {
    if (!source.endsWith("/") && !source.isEmpty()) {
      return file.equals(source) ? target : null;
    }
    if (!file.startsWith(source)) {
      return null;
    }
    String below = file.substring(source.length());
    return takes(below) ? target + below : null;
  }

  /**
   * Where the file is that is put in a place, whether or not it exists; null if it is of others.
   */
  @Nullable String origin(String place) {
    if (!source.endsWith("/") && !source.isEmpty()) {
      return place.equals(target) ? source : null;
    }
    if (!place.startsWith(target)) {
      return null;
    }
    String below = place.substring(target.length());
    return takes(below) ? source + below : null;
  }

  private boolean takes(String below) {
    for (Pattern pattern : left) {
      if (PathPattern.matches(pattern, below)) {
        return false;
      }
    }
    for (Pattern pattern : taken) {
      if (PathPattern.matches(pattern, below)) {
        return true;
      }
    }
    return taken.isEmpty();
  }
}
