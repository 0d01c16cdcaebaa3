package io.github.glosslint.rename;

import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.fix.UnwrittenFile;
import java.util.List;

/**
 * A file or folder that was moved, or would be.
 *
 * @param from its old path, relative to the working directory
 * @param to its new path
 * @param files those whose text changed so that all leads where it did, or would, by the paths that
 *     they have before
 * @param unwritten those that should have been written or moved and were not; if one of them could
 *     have been known before, nothing was written
 * @param written whether it is moved and the files are written, but for those
 * @param notes what leads elsewhere now and cannot be rewritten, a sentence each
 */
public record MoveResult(
    String from,
    String to,
    List<FixedFile> files,
    List<UnwrittenFile> unwritten,
    boolean written,
    List<String> notes)
    implements Refactoring {

  public MoveResult {
    files = List.copyOf(files);
    unwritten = List.copyOf(unwritten);
    notes = List.copyOf(notes);
  }
}
