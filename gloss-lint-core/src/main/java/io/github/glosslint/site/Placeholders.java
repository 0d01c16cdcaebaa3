package io.github.glosslint.site;

import io.github.glosslint.text.url.Percent;

/**
 * Tells places in a destination that a template engine, a build tool or a reader is to fill in:
 * <code>{{ name }}</code>, {@code <%= name %>}, {@code ${name}}, {@code %PUBLIC_URL%}, {@code
 * __BASE__}, {@code @Url.Content("~/x")}. Each character is looked at a fixed number of times.
 */
final class Placeholders {

  /** The longest name that is looked for, so that a text of percent signs costs no square. */
  private static final int LONGEST_NAME = 80;

  /** What a placeholder may begin with; most characters of a destination are none of these. */
  private static final String BEGINNINGS = "$#*!<%'\"+:{[~@_";

  /** The same as bits: every character of every URL is asked. */
  private static final long LOW_BEGINNINGS = bits(0);

  private static final long HIGH_BEGINNINGS = bits(64);

  private final String raw;
  private final boolean inUrl;
  private final int lastBrace;
  private final int lastAngle;
  private final int lastParenthesis;

  private Placeholders(String raw, boolean inUrl) {
    this.raw = raw;
    this.inUrl = inUrl;
    this.lastBrace = inUrl ? -1 : raw.lastIndexOf('}');
    this.lastAngle = inUrl ? -1 : raw.lastIndexOf('>');
    this.lastParenthesis = inUrl ? -1 : raw.lastIndexOf('(');
  }

  /** Whether an absolute URL has one; single braces may well be meant in it. */
  static boolean inUrl(String raw) {
    return new Placeholders(raw, true).any();
  }

  /** Whether a path, a query or a fragment has one: such a name is not a file's as a rule. */
  static boolean inPath(String raw) {
    return new Placeholders(raw, false).any();
  }

  private boolean any() {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (mayBegin(c) && (c < '@' ? isSign(c, i) : isMark(c, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBegin(char c) {
    return c < 128 && ((c < 64 ? LOW_BEGINNINGS : HIGH_BEGINNINGS) >>> (c & 63) & 1) != 0;
  }

  private static long bits(int from) {
    long bits = 0;
    for (int i = 0; i < BEGINNINGS.length(); i++) {
      char c = BEGINNINGS.charAt(i);
      bits |= (c & 64) == from ? 1L << (c & 63) : 0;
    }
    return bits;
  }

  private boolean isSign(char c, int at) {
    char next = next(at);
    return switch (c) {
      // Velocity, PHP, shell, MSBuild, JavaScript, expression languages
      case '$' ->
          "{(!".indexOf(next) >= 0
              || next >= 'A' && next <= 'Z'
              || !inUrl && beginsSegment(at) && isNameStart(next);
      // Ruby, Pug, Thymeleaf
      case '#', '*', '!' -> next == '{';
      // ERB, EJS, JSP, PHP, FreeMarker; <name> is for readers
      case '<' -> "%?#@".indexOf(next) >= 0 || isNameStart(next) && lastAngle > at;
      // Create React App, Vite, SvelteKit, Windows
      case '%' -> isPercentName(at + 1);
      // JavaScript: "'" + name + "'"
      case '\'', '"' -> afterBlanks(at + 1) == '+';
      case '+' -> next == '\'' || next == '"';
      // Express, Vue Router; Sphinx's roles
      case ':' -> !inUrl && beginsSegment(at) && isNameStart(next);
      default -> false;
    };
  }

  private boolean isMark(char c, int at) {
    char next = next(at);
    return switch (c) {
      // Mustache, Liquid, Jinja, Go, Twig, Blade, Smarty, Svelte
      case '{' -> "{%#!$<@".indexOf(next) >= 0 || lastBrace > at;
      // Thymeleaf, Polymer, Template Toolkit
      case '[' -> next == '[' || next == '%' || next == '(';
      case '~' -> next == '{';
      case '@' -> isAt(at, next);
      case '_' -> next == '_' && isUnderscored(at + 2);
      default -> false;
    };
  }

  /** Thymeleaf's {@code @{…}}, Razor's {@code @Model.Url}, Ant's and Maven's {@code @version@}. */
  private boolean isAt(int at, char next) {
    if (next == '{' || next == '(') {
      return true;
    }
    if (inUrl) {
      return false;
    }
    int end = nameEnd(at + 1);
    char behind = end < raw.length() ? raw.charAt(end) : ' ';
    if (end == at + 1) {
      return next == '@' && isNameStart(next(at + 1));
    }
    return behind == '@'
        || beginsSegment(at)
            && (lastParenthesis >= end || behind == '.' && Character.isUpperCase(next(end)));
  }

  /** {@code NAME%}, which is not the digits of escapes. */
  private boolean isPercentName(int from) {
    int end = nameEnd(from);
    if (end - from < 2
        || end >= raw.length()
        || raw.charAt(end) != '%'
        || !isNameStart(raw.charAt(from))) {
      return false;
    }
    boolean escape = Percent.digit(raw.charAt(from)) >= 0 && Percent.digit(next(from)) >= 0;
    boolean next = Percent.digit(next(end)) >= 0 && Percent.digit(next(end + 1)) >= 0;
    if (!escape) {
      // Two letters before an escape are one that somebody broke.
      return end - from > 2 || !next;
    }
    return raw.substring(from, end).indexOf('_') >= 0 || end - from > 2 && !next;
  }

  /** {@code NAME__} in capitals. */
  private boolean isUnderscored(int from) {
    int at = from;
    while (at < raw.length() && at - from < LONGEST_NAME) {
      char c = raw.charAt(at);
      if (c == '_' && at > from && next(at) == '_') {
        return true;
      }
      boolean capital = c >= 'A' && c <= 'Z';
      if (!capital && (at == from || !(c == '_' || c >= '0' && c <= '9'))) {
        return false;
      }
      at++;
    }
    return false;
  }

  private int nameEnd(int from) {
    int at = from;
    while (at < raw.length()
        && at - from < LONGEST_NAME
        && (Character.isLetterOrDigit(raw.charAt(at)) || "_-.".indexOf(raw.charAt(at)) >= 0)) {
      if (raw.charAt(at) == '.' && Character.isUpperCase(next(at)) && at > from) {
        return at;
      }
      at++;
    }
    return at;
  }

  private boolean beginsSegment(int at) {
    return at == 0 || raw.charAt(at - 1) == '/';
  }

  private char afterBlanks(int from) {
    int at = from;
    while (at < raw.length() && raw.charAt(at) == ' ') {
      at++;
    }
    return at < raw.length() ? raw.charAt(at) : ' ';
  }

  private char next(int at) {
    return at + 1 < raw.length() ? raw.charAt(at + 1) : ' ';
  }

  private static boolean isNameStart(char c) {
    return Character.isLetter(c) || c == '_';
  }
}
