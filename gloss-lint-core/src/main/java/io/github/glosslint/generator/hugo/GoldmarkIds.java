package io.github.glosslint.generator.hugo;

import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.HeadingIds;
import io.github.glosslint.markup.NoteIds;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The ids of headings and notes: Hugo's {@code autoid.go}, and goldmark's footnotes. */
final class GoldmarkIds {

  static final AnchorStyle GITHUB = style("hugo", text -> gitHub(trimmed(text)));
  static final AnchorStyle ASCII = style("hugo-ascii", GoldmarkIds::ascii);
  static final AnchorStyle BLACKFRIDAY = style("hugo-blackfriday", GoldmarkIds::blackfriday);

  private GoldmarkIds() {}

  /** Headings without ids but those that are written. */
  private static final AnchorStyle NONE =
      new AnchorStyle("hugo-none", HeadingIds::none, false, false, false, false);

  private static AnchorStyle style(String name, UnaryOperator<String> base) {
    UnaryOperator<String> id =
        text -> {
          String made = base.apply(text);
          return made.isEmpty() ? "heading" : made;
        };
    return new AnchorStyle(name, () -> HeadingIds.unique(id), false, false, true, false);
  }

  /** The way that a site makes its ids. */
  static AnchorStyle of(HugoConfig config) {
    if (!config.flag(true, "markup", "goldmark", "parser", "autoHeadingID")) {
      return NONE;
    }
    String type = config.text("markup", "goldmark", "parser", "autoIDType");
    if (type == null) {
      type = config.text("markup", "goldmark", "parser", "autoHeadingIDType");
    }
    AnchorStyle style =
        switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
          case "github-ascii" -> ASCII;
          case "blackfriday" -> BLACKFRIDAY;
          default -> GITHUB;
        };
    return makesDashes(config)
        ? style
        : new AnchorStyle(style.name(), style.ids(), false, false, false, false);
  }

  /** Whether hyphens in a row become dashes, which are no part of ids. */
  private static boolean makesDashes(HugoConfig config) {
    String dash = config.text("markup", "goldmark", "extensions", "typographer", "enDash");
    YamlNode typographer = config.get("markup", "goldmark", "extensions", "typographer");
    boolean off =
        Keys.flag(typographer, false, "disable")
            || typographer instanceof YamlScalar && !Keys.flag(typographer, true);
    return !off && (dash == null || dash.startsWith("&") || dash.indexOf('-') < 0);
  }

  /** {@code strings.TrimSpace} of Go, which knows spaces that do not break a line. */
  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  /** The id of a text, which {@code anchorize} makes as well. */
  static String gitHub(String text) {
    StringBuilder id = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '-' || c == ' ') {
        id.append('-');
      } else if (isOfWord(c)) {
        id.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return id.toString();
  }

  private static boolean isOfWord(int c) {
    return c == '_' || Character.isLetter(c) || Character.isDigit(c);
  }

  private static String ascii(String text) {
    String plain = trimmed(withoutAccents(text));
    StringBuilder ascii = new StringBuilder(plain.length());
    plain.chars().filter(c -> c < 0x80).forEach(c -> ascii.append((char) c));
    return gitHub(ascii.toString());
  }

  /** A text whose letters have no accents. */
  static String withoutAccents(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  /** {@code SanitizedAnchorName} of blackfriday: what is between words is one hyphen. */
  private static String blackfriday(String text) {
    StringBuilder id = new StringBuilder(text.length());
    boolean between = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean word = Character.isLetter(c) || isNumber(c);
      if (word) {
        if (between && id.length() > 0) {
          id.append('-');
        }
        id.appendCodePoint(Character.toLowerCase(c));
      }
      between = !word;
    }
    return id.toString();
  }

  /** {@code unicode.IsNumber} of Go. */
  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** The ids of the notes of one page, which are numbered by their first use. */
  static NoteIds notes() {
    Map<String, Integer> numbers = new HashMap<>();
    return new NoteIds() {
      @Override
      public List<String> definition(String label) {
        @Nullable Integer number = numbers.get(key(label));
        return number == null ? List.of() : List.of("fn:" + number);
      }

      @Override
      public List<String> marks(String label, int count) {
        int number = numbers.computeIfAbsent(key(label), l -> numbers.size() + 1);
        return List.of("fnref" + (count > 1 ? count - 1 : "") + ":" + number);
      }

      private String key(String label) {
        return label.toLowerCase(Locale.ROOT);
      }
    };
  }
}
