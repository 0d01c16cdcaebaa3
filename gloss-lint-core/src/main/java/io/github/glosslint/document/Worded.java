package io.github.glosslint.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A fact with texts that others have as well, such as a label. */
interface Worded<T> {

  /** The same fact with other texts that are equal to its own. */
  T sharing(UnaryOperator<String> texts);

  /** The same for all of them. */
  static <T extends Worded<T>> List<T> sharing(List<T> facts, UnaryOperator<String> texts) {
    if (facts.isEmpty()) {
      return facts;
    }
    List<T> shared = new ArrayList<>(facts.size());
    for (T fact : facts) {
      shared.add(fact.sharing(texts));
    }
    return List.copyOf(shared);
  }
}
