package io.github.glosslint.rename;

import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.fix.UnwrittenFile;
import java.util.List;

/**
 * A term that was renamed, or would be.
 *
 * @param from the old name, as its entry has it
 * @param to the new name
 * @param definitions how many have another label or lead elsewhere
 * @param references how many have another label
 * @param links how many have another text or lead elsewhere
 * @param files those that changed, or would, by path
 * @param unwritten those that should have been written and were not, by path; if one of them could
 *     have been known before, nothing was written
 * @param written whether the files are written, but for those
 * @param notes what to look at: what could not be followed, and why something was left out
 */
public record RenameResult(
    String from,
    String to,
    int definitions,
    int references,
    int links,
    List<FixedFile> files,
    List<UnwrittenFile> unwritten,
    boolean written,
    List<String> notes)
    implements Refactoring {

  public RenameResult {
    files = List.copyOf(files);
    unwritten = List.copyOf(unwritten);
    notes = List.copyOf(notes);
  }
}
