package io.github.glosslint.generator.mkdocs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What extensions make of the text of a title before an id is made of it: pictures of short names,
 * symbols of signs, and the marks of changes vanish.
 *
 * @param emoji whether names between colons are pictures
 * @param symbols whether signs such as {@code -->} become symbols
 * @param changes whether <code>{++added++}</code> is marked
 */
record ShownText(boolean emoji, boolean symbols, boolean changes) {

  private static final Pattern NAME = Pattern.compile(":([a-zA-Z0-9_+-]+):");

  /** Sets of icons that Material brings along. */
  private static final Pattern ICON =
      Pattern.compile("(?:material|fontawesome|octicons|simple|custom)-.*");

  /** Emoji have no hyphens in their names but these; a number alone is a time or a port. */
  private static final Pattern EMOJI =
      Pattern.compile("[a-z0-9_]*[a-z][a-z0-9_]*|[+-]1|100|1234|e-mail|non-potable_water");

  private static final Pattern CRITIC =
      Pattern.compile("\\{(?:\\+\\+|--|~~|==|>>)|(?:\\+\\+|--|~~|==|<<)\\}");

  /** Signs of {@code smartsymbols}, of which ids have nothing. */
  private static final Pattern SIGNS =
      Pattern.compile("\\([cr]\\)|\\+/-|=/=|<-->|(?<!-)-->|<--(?!-)");

  private static final Pattern CARE_OF = Pattern.compile("\\bc/o\\b");

  private static final Pattern FRACTION =
      Pattern.compile("(?<!\\d)(?:[13]/4|1/2|[12]/3|[1-4]/5|[15]/6|[1357]/8)(?!\\d)");

  /** Fractions as {@link #FRACTION} matches them, and the characters for them. */
  private static final String[][] FRACTIONS = {
    {"1/4", "¼"}, {"1/2", "½"}, {"3/4", "¾"}, {"1/3", "⅓"}, {"2/3", "⅔"}, {"1/5", "⅕"},
    {"2/5", "⅖"}, {"3/5", "⅗"}, {"4/5", "⅘"}, {"1/6", "⅙"}, {"5/6", "⅚"}, {"1/8", "⅛"},
    {"3/8", "⅜"}, {"5/8", "⅝"}, {"7/8", "⅞"}
  };

  static ShownText of(Options extensions) {
    return new ShownText(
        extensions.has("pymdownx.emoji"),
        extensions.has("pymdownx.smartsymbols"),
        extensions.has("pymdownx.critic"));
  }

  String of(String text) {
    String shown = text;
    if (emoji && shown.indexOf(':') >= 0) {
      shown = withoutEmoji(shown);
    }
    if (symbols) {
      shown = SIGNS.matcher(shown).replaceAll("").replace("(tm)", "™");
      shown = CARE_OF.matcher(shown).replaceAll("℅");
      shown = FRACTION.matcher(shown).replaceAll(match -> fraction(match.group()));
    }
    return changes ? CRITIC.matcher(shown).replaceAll("") : shown;
  }

  private static String fraction(String written) {
    for (String[] pair : FRACTIONS) {
      if (pair[0].equals(written)) {
        return pair[1];
      }
    }
    return written;
  }

  /** A text without the short names of emoji. Names that no set has are text. */
  static String withoutEmoji(String text) {
    Matcher matcher = NAME.matcher(text);
    StringBuilder shown = new StringBuilder();
    int at = 0;
    int last = 0;
    while (matcher.find(at)) {
      String name = matcher.group(1);
      char before = matcher.start() > last ? text.charAt(matcher.start() - 1) : ' ';
      // Colons are between names in programs, and between hours and minutes.
      boolean apart = before != ':' && !Character.isLetterOrDigit(before);
      boolean emoji = apart && isKnown(name);
      shown.append(text, at, emoji ? matcher.start() : matcher.end() - 1);
      at = emoji ? matcher.end() : matcher.end() - 1;
      last = emoji ? at : last;
    }
    return shown.append(text, at, text.length()).toString();
  }

  private static boolean isKnown(String name) {
    return EMOJI.matcher(name).matches() || ICON.matcher(name).matches();
  }
}
