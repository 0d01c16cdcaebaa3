package io.github.glosslint.markup.kramdown;

import io.github.glosslint.markup.ProseText;
import org.jspecify.annotations.Nullable;

/**
 * A bracket that may be a link.
 *
 * @param from where it begins, with the exclamation mark of an image
 * @param textEnd where the closing bracket is
 * @param words what it says, if the words of the page are wanted
 */
record Bracket(
    int from, int textStart, int textEnd, boolean image, ProseText.@Nullable Part words) {

  int after() {
    return textEnd + 1;
  }
}
