package io.github.glosslint.generator.mkdocs;

import java.util.List;

/** A kind of block that Python-Markdown reads otherwise than CommonMark, or alone. */
interface Block {

  /** What {@link #write} returns if no such block begins at the line. */
  int NONE = -1;

  /**
   * Writes the block that begins at a line as CommonMark has it.
   *
   * @param depth how many blocks it is in
   * @return the line behind it, or {@link #NONE}
   */
  int write(List<Line> lines, int at, int depth);

  /** How often a line begins with a character. */
  static int run(String words, char mark) {
    int length = 0;
    while (length < words.length() && words.charAt(length) == mark) {
      length++;
    }
    return length;
  }
}
