package io.github.glosslint.markup.frontmatter;

/** What ends the YAML at the head of a file, which begins with a line of three hyphens. */
public enum FrontMatterEnd {
  /** A line of three hyphens or of three dots; without one, all of the file is text. */
  LINE,
  /**
   * A line that begins with three hyphens, whatever follows: the text goes on behind them ({@code
   * pageparser}, Hugo 0.154).
   */
  LINE_START,
  /**
   * A line that begins with three hyphens, or the end of the file: gray-matter 4.0, with which
   * generators in JavaScript read it.
   */
  LINE_START_OR_FILE;

  /** Whether a file that nothing ends in is front matter to its end. */
  boolean isFileEnd() {
    return this == LINE_START_OR_FILE;
  }
}
