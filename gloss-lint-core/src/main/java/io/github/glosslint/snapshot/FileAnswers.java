package io.github.glosslint.snapshot;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;

/** Answers questions about paths that are absolute and have {@code /} between their names. */
interface FileAnswers {

  /** Answers any question but for the bytes of a file. */
  Answer answer(Question question, String path);

  /** Opens a file for reading from its beginning to its end. */
  SeekableByteChannel open(String path, Set<? extends OpenOption> options) throws IOException;

  /**
   * What Git says was renamed below a folder, in one text.
   *
   * @param git asked about the folder on disk, if there is a disk
   */
  String renames(String folder, Function<Path, String> git);

  /**
   * The same path on disk.
   *
   * @throws UnsupportedOperationException if these answers are not about a disk
   */
  Path onDisk(String path);
}
