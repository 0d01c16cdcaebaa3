package io.github.glosslint.markup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the ids of the headings of one page, in their order: a repeated heading gets a number.
 *
 * <p>Sources: GitHub's {@code html-pipeline} and the fixtures of {@code github-slugger}; GitLab's
 * {@code string_to_anchor}; {@code basic_generate_id} of kramdown's converters and {@code
 * generate_gfm_header_id} of its GFM parser. A prefix such as kramdown's {@code auto_id_prefix}
 * goes before what {@link #next} returns.
 */
public final class HeadingIds {

  private static final int GITLAB_LIMIT = 255;

  private final UnaryOperator<String> base;
  private final boolean counting;
  private final Map<String, Integer> used = new HashMap<>();
  private final Map<String, String> last = new HashMap<>(0);

  /** Makes the next id to try of one that is taken; null where a number is added. */
  private final @Nullable UnaryOperator<String> following;

  private HeadingIds(
      UnaryOperator<String> base, boolean counting, @Nullable UnaryOperator<String> following) {
    this.base = base;
    this.counting = counting;
    this.following = following;
  }

  /** Ids of a new page. */
  public static HeadingIds of(AnchorStyle style) {
    return style.ids().get();
  }

  /**
   * Ids of a new page that get a number if the same text had been there before, whether or not the
   * outcome is free.
   *
   * @param base makes an id from the text of a heading
   */
  public static HeadingIds counting(UnaryOperator<String> base) {
    return new HeadingIds(base, true, null);
  }

  /**
   * Ids of a new page that get a number until nothing has them, however it came by it.
   *
   * @param base makes an id from the text of a heading
   */
  public static HeadingIds unique(UnaryOperator<String> base) {
    return new HeadingIds(base, false, null);
  }

  /**
   * Ids of a new page that are changed until nothing has them and they are not empty.
   *
   * @param base makes an id from the text of a heading
   * @param following makes the next id to try of one that is taken
   */
  public static HeadingIds unique(UnaryOperator<String> base, UnaryOperator<String> following) {
    return new HeadingIds(base, false, following);
  }

  /** Ids of a new page whose headings have only those that their author wrote. */
  public static HeadingIds none() {
    return new HeadingIds(text -> "", false, id -> id);
  }

  /** Takes an id that the author has written, so that no heading gets it by itself. */
  public void reserve(String id) {
    used.putIfAbsent(id, 0);
  }

  static HeadingIds gitHub() {
    return unique(text -> words(text, false));
  }

  static HeadingIds gitLab() {
    return counting(HeadingIds::gitLab);
  }

  static HeadingIds kramdown() {
    return counting(HeadingIds::kramdown);
  }

  static HeadingIds kramdownGfm() {
    return counting(text -> words(text, true));
  }

  /**
   * The id of the next heading.
   *
   * @param text what a reader sees, or the heading's source, as the style wants
   * @return empty where the style leaves nothing of the text
   */
  public String next(String text) {
    String id = base.apply(text);
    return counting ? counted(id) : following == null ? unused(id) : followed(id, following);
  }

  private String followed(String base, UnaryOperator<String> following) {
    // What was tried for the same text before is taken for good.
    String id = last.getOrDefault(base, base);
    while (id.isEmpty() || used.containsKey(id)) {
      String next = following.apply(id);
      if (next.equals(id)) {
        return id;
      }
      id = next;
    }
    used.put(id, 0);
    last.put(base, id);
    return id;
  }

  private String unused(String base) {
    Integer last = used.putIfAbsent(base, 0);
    if (last == null) {
      return base;
    }
    int number = last;
    String id;
    do {
      number++;
      id = base + '-' + number;
    } while (used.containsKey(id));
    used.put(base, number);
    used.put(id, 0);
    return id;
  }

  private String counted(String base) {
    int before = used.merge(base, 1, Integer::sum) - 1;
    return before == 0 ? base : base + '-' + before;
  }

  /** Lower case, only word characters, hyphens and spaces, every space a hyphen. */
  private static String words(String text, boolean tabs) {
    String lower = lower(text);
    StringBuilder id = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c < 0x80) {
        if (isAsciiWord(c) || c == '-') {
          id.append(c);
        } else if (c == ' ' || (tabs && c == '\t')) {
          id.append('-');
        }
      } else {
        int codePoint = lower.codePointAt(i);
        if (isWord(codePoint)) {
          id.appendCodePoint(codePoint);
        }
        i += Character.charCount(codePoint) - 1;
      }
    }
    return id.toString();
  }

  /**
   * Small letters as Ruby makes them, which all these platforms run on: it knows no final sigma.
   *
   * @see <a href="https://bugs.ruby-lang.org/issues/19317">What Ruby lacks</a>
   */
  private static String lower(String text) {
    return text.replace('Σ', 'σ').toLowerCase(Locale.ROOT);
  }

  private static boolean isAsciiWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** Onigmo's {@code \p{Word}}: alphabetic, marks, decimal digits and connectors. */
  private static boolean isWord(int codePoint) {
    if (Character.isAlphabetic(codePoint)) {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.CONNECTOR_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static String kramdown(String source) {
    StringBuilder id = new StringBuilder(source.length());
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter) {
        id.append(c <= 'Z' ? (char) (c + 32) : c);
      } else if (id.length() > 0) {
        if ((c >= '0' && c <= '9') || c == '-') {
          id.append(c);
        } else if (c == ' ') {
          id.append('-');
        }
      }
    }
    return id.length() == 0 ? "section" : id.toString();
  }

  private static String gitLab(String text) {
    String words = words(withoutTier(lower(text.strip())), false);
    StringBuilder id = new StringBuilder(words.length());
    boolean digits = !words.isEmpty();
    for (int i = 0; i < words.length() && i < GITLAB_LIMIT; i++) {
      char c = words.charAt(i);
      digits &= c >= '0' && c <= '9';
      if (c != '-' || id.length() == 0 || id.charAt(id.length() - 1) != '-') {
        id.append(c);
      }
    }
    return digits ? "anchor-" + id : id.toString();
  }

  /** Drops the badges of GitLab's editions: {@code **(premium only)**}. */
  private static String withoutTier(String lower) {
    StringBuilder kept = new StringBuilder(lower.length());
    int from = 0;
    for (int open = lower.indexOf('('); open >= 0; open = lower.indexOf('(', open + 1)) {
      int close = tierEnd(lower, open + 1);
      if (close < 0) {
        continue;
      }
      int start = open;
      while (start > from && lower.charAt(start - 1) == '*') {
        start--;
      }
      while (start > from && Character.isWhitespace(lower.charAt(start - 1))) {
        start--;
      }
      int end = close + 1;
      while (end < lower.length() && lower.charAt(end) == '*') {
        end++;
      }
      kept.append(lower, from, start);
      from = end;
    }
    return from == 0 ? lower : kept.append(lower, from, lower.length()).toString();
  }

  /** Where the closing parenthesis after the name of an edition is, -1 if there is none. */
  private static int tierEnd(String lower, int at) {
    for (String tier : new String[] {"core", "starter", "premium", "ultimate"}) {
      if (lower.startsWith(tier, at)) {
        int end = at + tier.length();
        int only = end;
        while (only < lower.length() && Character.isWhitespace(lower.charAt(only))) {
          only++;
        }
        if (only > end && lower.startsWith("only", only)) {
          end = only + 4;
        }
        return end < lower.length() && lower.charAt(end) == ')' ? end : -1;
      }
    }
    return -1;
  }
}
