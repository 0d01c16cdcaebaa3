package io.github.glosslint.python;

import java.util.List;

/**
 * A logical line: a statement, or the head of several.
 *
 * @param indent how far it is indented
 */
record PyLine(int indent, List<PyToken> tokens) {

  boolean startsWith(String word) {
    return !tokens.isEmpty() && tokens.get(0).is(word);
  }
}
