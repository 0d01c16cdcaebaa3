package io.github.glosslint.generator.sphinx;

import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.HeadingIds;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The ids of one page: {@code make_id} and {@code set_id} of docutils 0.22. A name whose id is
 * taken, or of which nothing is left, gets a number.
 */
final class DocutilsIds {

  static final AnchorStyle STYLE =
      new AnchorStyle(
          "sphinx", () -> HeadingIds.unique(DocutilsIds::id), false, false, false, false);

  /** Letters that do not decompose into Latin ones, as docutils writes them. */
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('ß', "sz"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ȸ', "db"),
          Map.entry('ȹ', "qp"),
          Map.entry('ø', "o"),
          Map.entry('đ', "d"),
          Map.entry('ħ', "h"),
          Map.entry('ı', "i"),
          Map.entry('ł', "l"),
          Map.entry('ŧ', "t"),
          Map.entry('ƀ', "b"),
          Map.entry('ƃ', "b"),
          Map.entry('ƈ', "c"),
          Map.entry('ƌ', "d"),
          Map.entry('ƒ', "f"),
          Map.entry('ƙ', "k"),
          Map.entry('ƚ', "l"),
          Map.entry('ƞ', "n"),
          Map.entry('ƥ', "p"),
          Map.entry('ƫ', "t"),
          Map.entry('ƭ', "t"),
          Map.entry('ƴ', "y"),
          Map.entry('ƶ', "z"),
          Map.entry('ǥ', "g"),
          Map.entry('ȥ', "z"),
          Map.entry('ȴ', "l"),
          Map.entry('ȵ', "n"),
          Map.entry('ȶ', "t"),
          Map.entry('ȷ', "j"),
          Map.entry('ȼ', "c"),
          Map.entry('ȿ', "s"),
          Map.entry('ɀ', "z"),
          Map.entry('ɇ', "e"),
          Map.entry('ɉ', "j"),
          Map.entry('ɋ', "q"),
          Map.entry('ɍ', "r"),
          Map.entry('ɏ', "y"));

  private final Set<String> taken = new HashSet<>();
  private int count;

  /** A name as docutils compares names: small letters, white space collapsed. */
  static String name(String text) {
    return words(text.toLowerCase(Locale.ROOT));
  }

  private static String words(String text) {
    return String.join(" ", text.strip().split("\\s+"));
  }

  /** The id that is made of a name; empty if nothing is left of it. */
  static String id(String name) {
    StringBuilder translated = new StringBuilder(name.length());
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      String other = c < 0x80 ? null : LETTERS.get(c);
      translated.append(other == null ? String.valueOf(c) : other);
    }
    String plain = Normalizer.normalize(translated, Normalizer.Form.NFKD);
    StringBuilder id = new StringBuilder(plain.length());
    boolean hyphen = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      boolean digit = c >= '0' && c <= '9';
      if (letter || digit && id.length() > 0) {
        if (hyphen && id.length() > 0) {
          id.append('-');
        }
        id.append(c);
        hyphen = false;
      } else if (c < 0x80) {
        hyphen = true;
      }
    }
    return id.toString();
  }

  /** The id of the next thing that has a name. */
  String next(String name) {
    String id = id(name);
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
