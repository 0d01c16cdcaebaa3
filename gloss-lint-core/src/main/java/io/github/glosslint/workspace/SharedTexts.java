package io.github.glosslint.workspace;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Gives an equal text that was seen before. Pages repeat headings, labels and destinations, of
 * their own and of each other.
 *
 * <p>It remembers the last text of each place in a table of fixed size, so that it forgets rather
 * than grows. Thread-safe without locks: where two threads meet, both texts stay, as strings are
 * immutable.
 */
final class SharedTexts implements UnaryOperator<String> {

  private final @Nullable String[] seen;

  /**
   * @param places a power of two
   */
  SharedTexts(int places) {
    this.seen = new @Nullable String[places];
  }

  @Override
  public String apply(String text) {
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 16) & seen.length - 1;
    String known = seen[place];
    if (known != null && known.equals(text)) {
      return known;
    }
    seen[place] = text;
    return text;
  }
}
