package io.github.glosslint.reference;

import io.github.glosslint.document.Reference;
import io.github.glosslint.document.Reference.Form;
import io.github.glosslint.document.Reference.Position;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Pairs of tags that items begin with, as in changelogs and logs: {@code [FIX][mobile]}, {@code
 * [core][WARNING]}. Each reads like a reference with a text and a label that nothing defines. Few
 * labels for many different items tell them from references whose definitions are missing.
 */
final class TagPairs {

  /** Fewer may be slips. */
  private static final int FEWEST = 3;

  /** How many items a tag has on average, at least. */
  private static final int ITEMS_A_TAG = 2;

  private TagPairs() {}

  /** Whether two words at the start of a block may be tags. */
  static boolean isLikeOne(Reference reference) {
    return beginsBlock(reference)
        && !reference.defined()
        && LabelCharacters.isPlainWord(reference.text())
        && LabelCharacters.isPlainWord(reference.label())
        && !reference.text().equalsIgnoreCase(reference.label());
  }

  private static boolean beginsBlock(Reference reference) {
    return reference.form() == Form.FULL
        && !reference.spaced()
        && (reference.position() == Position.BLOCK_START
            || reference.position() == Position.BEFORE_SENTENCE);
  }

  /** Whether items of a page begin with them: none of the pairs there leads anywhere. */
  static boolean begin(List<Reference> references) {
    int pairs = 0;
    Set<String> labels = new HashSet<>();
    for (Reference reference : references) {
      if (isLikeOne(reference)) {
        pairs++;
        labels.add(reference.label().toLowerCase(Locale.ROOT));
      } else if (beginsBlock(reference) && reference.defined()) {
        return false;
      }
    }
    return pairs >= FEWEST && labels.size() * ITEMS_A_TAG <= pairs;
  }
}
