package io.github.glosslint.rename;

import io.github.glosslint.fix.FixedFile;
import java.util.List;

/**
 * What would have to change when files get other paths, so that all leads where it did. Nothing is
 * written.
 *
 * @param files those whose text changes, by the paths that they have before
 * @param notes what would lead elsewhere and cannot be rewritten, a sentence each
 */
public record PlannedMove(List<FixedFile> files, List<String> notes) {

  public PlannedMove {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }
}
