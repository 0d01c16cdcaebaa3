package io.github.glosslint.snapshot;

/** What can be asked of a path. */
enum Question {
  /** What is there; a symlink is one. */
  TYPE('t'),
  /** What is there once symlinks are followed. */
  FOLLOWED('f'),
  /** How many bytes a file has. */
  SIZE('s'),
  /** The names in a folder. */
  NAMES('n'),
  /** Where a symlink leads. */
  TARGET('l'),
  /** The path without symlinks. */
  REAL('r'),
  /** The bytes of a file, as many as were read. */
  BYTES('b'),
  /** What was renamed below a folder, as Git says. */
  RENAMES('g');

  private final char code;

  Question(char code) {
    this.code = code;
  }

  /**
   * What an answer is kept under.
   *
   * @param path from the base
   */
  String key(String path) {
    return code + path;
  }
}
