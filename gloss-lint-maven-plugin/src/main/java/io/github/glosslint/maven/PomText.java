package io.github.glosslint.maven;

import java.util.List;

/**
 * YAML in a pom. Maven trims the text of an element, including the indentation of its first line,
 * without which the structure is ambiguous.
 */
final class PomText {

  private PomText() {}

  /**
   * Removes the indentation of the pom.
   *
   * @param trimmed block mappings in YAML, without leading and trailing white space
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
   * How far the first line was indented: as far as its siblings, or less if all other lines are its
   * children. A key without a value has children, and a list may be indented as far as its key.
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
