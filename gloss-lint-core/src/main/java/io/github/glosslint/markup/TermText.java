package io.github.glosslint.markup;

/** The text of a term in a list of definitions, as readers see it. */
public final class TermText {

  private TermText() {}

  /**
   * The text without emphasis, code marks, empty links that carry an id, and attributes at its end.
   *
   * @param line as it is written
   */
  public static String of(String line) {
    String words = line.replaceAll("\\[\\]\\(\\)\\{[^{}]*\\}|\\{[^{}]*\\}\\s*$", "");
    return new HeadingText(words).text().replace("`", "").strip();
  }
}
