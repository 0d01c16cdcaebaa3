package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the tags of a document to the end of an element that link checkers leave alone. Elements
 * within it need no looking after, but for those of its own name.
 */
final class IgnoredElements {

  private static final Set<String> WITHOUT_CONTENT =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  private @Nullable Location start;
  private String name = "";
  private int depth;

  boolean isOpen() {
    return start != null;
  }

  void open(String element, boolean ignored, Location tag) {
    if (start != null) {
      depth += element.equals(name) ? 1 : 0;
    } else if (ignored && !WITHOUT_CONTENT.contains(element)) {
      start = tag;
      name = element;
      depth = 1;
    }
  }

  /** The whole element that an end tag ends; null if it ends none. */
  @Nullable Comment close(String element, Location tag) {
    Location first = start;
    if (first == null || !element.equals(name) || --depth > 0) {
      return null;
    }
    start = null;
    return first.path().equals(tag.path()) && first.start() < tag.end()
        ? Comment.element(new Location(first.path(), first.start(), tag.end()))
        : null;
  }
}
