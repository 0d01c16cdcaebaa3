package io.github.glosslint.rename;

import io.github.glosslint.fix.FixedFile;
import java.util.List;

/**
 * What a new name would change. Nothing is written.
 *
 * @param from the old name, as its bearer has it
 * @param to the new name
 * @param files those that would change, by path, without byte order marks
 * @param notes what to look at: what could not be followed, and why something was left out
 */
public record PlannedRename(String from, String to, List<FixedFile> files, List<String> notes) {

  public PlannedRename {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }
}
