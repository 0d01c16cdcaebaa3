package io.github.glosslint.maven;

import java.util.List;

/**
 * YAML inside of a pom. Maven trims the text of an element, and with it the indentation of the
 * first line, which decides what the others belong to.
 */
final class PomText {

  private PomText() {}

  /**
   * The text with the indentation of the pom taken off.
   *
   * @param trimmed block mappings in YAML, without white space at its ends
   */
  static String yaml(String trimmed) {
    List<String> lines = trimmed.lines().toList();
    if (lines.size() < 2) {
      return trimmed;
    }
    List<String> others = lines.subList(1, lines.size());
    int least =
        others.stream().filter(PomText::hasContent).mapToInt(PomText::indentation).min().orElse(0);
    String indented = " ".repeat(first(lines.get(0), others, least)) + trimmed;
    return indented.stripIndent();
  }

  /**
   * How far the first line was indented: as far as its siblings, or less if all others are its
   * children. A key without a value has children, and a list may be as far out as its key.
   */
  private static int first(String first, List<String> others, int least) {
    boolean opens = first.endsWith(":");
    boolean onlyChildren =
        opens
            && others.stream()
                .filter(PomText::hasContent)
                .findFirst()
                .filter(next -> indentation(next) == least && !next.strip().startsWith("-"))
                .isPresent();
    return onlyChildren ? Math.max(0, least - 1) : least;
  }

  private static boolean hasContent(String line) {
    String content = line.strip();
    return !content.isEmpty() && !content.startsWith("#");
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }
}
