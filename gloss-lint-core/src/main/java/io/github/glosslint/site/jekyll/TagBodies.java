package io.github.glosslint.site.jekyll;

import io.github.glosslint.text.Location;

/**
 * What stands between the two tags of a block that only a plugin can render. Most plugins render it
 * as Markdown, so its headings are on the page, though not where anybody could see them.
 */
final class TagBodies {

  private TagBodies() {}

  /**
   * Whether the body may give the page an anchor.
   *
   * @param block from the start of the first tag to the end of the last; a single tag has no body
   */
  static boolean mayHaveAnchors(String source, Location block) {
    int end = Math.min(block.end(), source.length());
    int start = source.indexOf("%}", block.start()) + 2;
    if (start < 2 || start >= end) {
      return false;
    }
    boolean inFence = false;
    boolean behindText = false;
    for (String line : source.substring(start, end).split("\n", -1)) {
      String text = line.strip();
      if (text.startsWith("```") || text.startsWith("~~~")) {
        inFence = !inFence;
      } else if (!inFence && (isHeading(text) || behindText && isUnderline(text))) {
        return true;
      }
      behindText = !text.isEmpty();
    }
    return false;
  }

  private static boolean isHeading(String line) {
    return line.startsWith("#")
        || line.contains("<h")
        || line.contains(" id=")
        || line.contains(" name=")
        || line.contains("{:")
        || line.contains("{#");
  }

  private static boolean isUnderline(String line) {
    return !line.isEmpty() && (line.replace("-", "").isEmpty() || line.replace("=", "").isEmpty());
  }
}
