package io.github.glosslint.markup.commonmark;

/** The text of a term in a list of definitions, as readers see it. */
public final class TermText {

  private TermText() {}

  /**
   * The text without emphasis, code marks, empty links that carry an id, attributes at its end, and
   * the brackets of a span that has them, as in pandoc: <code>[term]{#id}</code>.
   *
   * @param line as it is written
   */
  public static String of(String line) {
    if (line.indexOf('{') < 0) {
      return new HeadingText(line).text().replace("`", "").strip();
    }
    String spans = line.replaceAll("\\[([^\\[\\]]+)\\]\\{[^{}]*\\}", "$1");
    String words = spans.replaceAll("\\[\\]\\(\\)\\{[^{}]*\\}|\\{[^{}]*\\}\\s*$", "");
    return new HeadingText(words).text().replace("`", "").strip();
  }
}
