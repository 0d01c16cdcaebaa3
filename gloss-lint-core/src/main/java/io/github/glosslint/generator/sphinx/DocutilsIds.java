package io.github.glosslint.generator.sphinx;

import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.HeadingIds;
import io.github.glosslint.markup.rst.RstNames;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/**
 * The ids of one page: {@code make_id} and {@code set_id} of docutils 0.22. A name whose id is
 * taken, or of which nothing is left, gets a number.
 */
final class DocutilsIds {

  static final AnchorStyle STYLE =
      new AnchorStyle("sphinx", () -> HeadingIds.unique(RstNames::id), false, false, false, false);

  private final Set<String> taken = new HashSet<>();
  private int count;

  /** The id of the next thing that has a name. */
  String next(String name) {
    String id = RstNames.id(name);
    while (id.isEmpty() || taken.contains(id)) {
      count++;
      id = "id" + count;
    }
    taken.add(id);
    return id;
  }

  /** The id of a term of a glossary. */
  String term(String text) {
    // Of a term, capitals stay: make_id of sphinx.util.nodes.
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder id = new StringBuilder("term");
    boolean hyphen = true;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean word =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == '.'
              || c == '_';
      if (word) {
        if (hyphen) {
          id.append('-');
        }
        id.append(c);
        hyphen = false;
      } else if (c < 0x80) {
        hyphen = true;
      }
    }
    String made = id.toString();
    if (made.equals("term") || !taken.add(made)) {
      return next("");
    }
    return made;
  }
}
