package io.github.glosslint.rules.custom;

import io.github.glosslint.config.CustomRule.Words;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds terms in a text in time that depends on the longest term and not on their number: settings
 * may come with what is checked, and with any number of terms.
 */
final class TermIndex {

  private final Node root = new Node();
  private final boolean ignoreCase;
  private final boolean wholeWords;

  /** What follows a beginning that terms share. */
  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>(2);
    private @Nullable String term;
  }

  TermIndex(Words words) {
    this.ignoreCase = words.ignoreCase();
    this.wholeWords = words.wholeWords();
    for (String term : words.terms().keySet()) {
      Node node = root;
      for (int i = 0; i < term.length(); i++) {
        node = node.next.computeIfAbsent(folded(term.charAt(i)), c -> new Node());
      }
      node.term = term;
    }
  }

  /**
   * A term in a text.
   *
   * @param term as the settings have it
   */
  record Match(int start, int end, String term) {}

  /** The longest term that begins at an offset, null if none does. */
  @Nullable Match at(String text, int start) {
    if (wholeWords && (joins(text, start) || isNamePart(text, start - 2, start - 1))) {
      return null;
    }
    Match longest = null;
    Node node = root;
    for (int at = start; node != null; at++) {
      if (node.term != null && !(wholeWords && (joins(text, at) || isNamePart(text, at + 1, at)))) {
        longest = new Match(start, at, node.term);
      }
      node = at < text.length() ? node.next.get(folded(text.charAt(at))) : null;
    }
    return longest;
  }

  private char folded(char c) {
    char plain = c == '\u2019' ? '\'' : c;
    return ignoreCase ? Character.toLowerCase(Character.toUpperCase(plain)) : plain;
  }

  /** Whether the characters before and behind an offset are of one word. */
  private static boolean joins(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && isOfWord(text.codePointBefore(offset))
        && isOfWord(text.codePointAt(offset));
  }

  /** Whether a dot or an underscore joins a word to another, as in names of hosts and files. */
  private static boolean isNamePart(String text, int other, int joint) {
    return joint > 0
        && other >= 0
        && other < text.length()
        && (text.charAt(joint) == '.' || text.charAt(joint) == '_')
        && Character.isLetterOrDigit(text.charAt(other));
  }

  /** Scripts without spaces between words have none that could be told apart. */
  private static boolean isOfWord(int c) {
    if (c < 128) {
      return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    return (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)
        && !Character.isIdeographic(c)
        && !isSpaceless(Character.UnicodeScript.of(c));
  }

  private static boolean isSpaceless(Character.UnicodeScript script) {
    return switch (script) {
      case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
