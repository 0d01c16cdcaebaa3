package io.github.glosslint.javascript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The tokens of a file in JavaScript or TypeScript, and which brackets belong together. Takes
 * linear time, and takes any text: what is never closed ends with the file or its line.
 */
final class Tokens {

  /** What a token is. */
  enum Kind {
    WORD,
    NUMBER,
    STRING,
    PATTERN,
    /** A template without placeholders. */
    TEMPLATE,
    /** From the backtick to the first placeholder. */
    TEMPLATE_HEAD,
    /** From one placeholder to the next. */
    TEMPLATE_MIDDLE,
    /** From the last placeholder to the backtick. */
    TEMPLATE_TAIL,
    SIGN,
    /** Behind the last one. */
    END
  }

  /** Words that a value follows, so that a slash behind them begins a pattern. */
  private static final Set<String> BEFORE_VALUES =
      Set.of(
          "await",
          "case",
          "delete",
          "do",
          "else",
          "in",
          "instanceof",
          "new",
          "of",
          "return",
          "throw",
          "typeof",
          "void",
          "yield");

  /** Signs of several characters that mean something here; longer ones first. */
  private static final List<String> LONG =
      List.of("...", "=>", "?.", "??", "||", "&&", "===", "!==", "==", "!=", "+=", "++", "--");

  /** Characters that are scanned without success for the end of a pattern, for each of the text. */
  private static final int MOST_VAIN = 8;

  private final String text;
  private long vain;
  private Kind[] kinds = new Kind[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] partners = new int[64];
  private int count;

  /** The open brackets and templates. */
  private final List<Integer> open = new ArrayList<>();

  private Tokens(String text) {
    this.text = text;
  }

  static Tokens of(String text) {
    Tokens tokens = new Tokens(text);
    tokens.read();
    return tokens;
  }

  /** How many there are; the one at this index is the end. */
  int count() {
    return count;
  }

  Kind kind(int token) {
    return token >= count ? Kind.END : kinds[token];
  }

  int start(int token) {
    return token >= count ? text.length() : starts[token];
  }

  int end(int token) {
    return token >= count ? text.length() : ends[token];
  }

  /** The token that closes an opening one; the end if none does. */
  int partner(int token) {
    return partners[token];
  }

  String words(int token) {
    return text.substring(start(token), end(token));
  }

  /** Whether a token is this sign or word. */
  boolean is(int token, String sign) {
    return token < count
        && token >= 0
        && (kinds[token] == Kind.SIGN || kinds[token] == Kind.WORD)
        && ends[token] - starts[token] == sign.length()
        && text.startsWith(sign, starts[token]);
  }

  /** Whether a token opens a bracket or a template. */
  boolean opens(int token) {
    return kind(token) == Kind.TEMPLATE_HEAD || is(token, "(") || is(token, "[") || is(token, "{");
  }

  /** Whether a token closes a bracket, or goes on with or closes a template. */
  boolean closes(int token) {
    return kind(token) == Kind.TEMPLATE_MIDDLE
        || kind(token) == Kind.TEMPLATE_TAIL
        || is(token, ")")
        || is(token, "]")
        || is(token, "}");
  }

  /** The token behind one, or behind all that it opens. */
  int behind(int token) {
    return opens(token) ? Math.min(count, partner(token) + 1) : token + 1;
  }

  /** Whether a token is the first of its line. */
  boolean beginsLine(int token) {
    int from = token == 0 ? 0 : end(token - 1);
    return text.substring(from, start(token)).indexOf('\n') >= 0;
  }

  private void read() {
    int at = text.startsWith("#!") ? lineEnd(0) : 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isBlank(c)) {
        at++;
      } else if (text.startsWith("//", at)) {
        at = lineEnd(at);
      } else if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        at = close < 0 ? text.length() : close + 2;
      } else {
        at = token(at, c);
      }
    }
    for (int token : open) {
      partners[token] = count;
    }
  }

  private int token(int at, char c) {
    if (c == '"' || c == '\'') {
      return add(Kind.STRING, at, stringEnd(at, c));
    }
    if (c == '`') {
      return template(at, at + 1, true);
    }
    if (c == '}' && isInTemplate()) {
      return template(at, at + 1, false);
    }
    if (Character.isDigit(c) || c == '.' && at + 1 < text.length() && isDigit(at + 1)) {
      int end = at + 1;
      while (end < text.length() && (isWord(text.charAt(end)) || text.charAt(end) == '.')) {
        end++;
      }
      return add(Kind.NUMBER, at, end);
    }
    if (isWord(c)) {
      int end = at + 1;
      while (end < text.length() && isWord(text.charAt(end))) {
        end++;
      }
      return add(Kind.WORD, at, end);
    }
    if (c == '/' && isValueNext()) {
      int end = patternEnd(at);
      if (end > 0) {
        return add(Kind.PATTERN, at, end);
      }
    }
    int end = at + 1;
    for (String sign : LONG) {
      if (text.startsWith(sign, at)) {
        end = at + sign.length();
        break;
      }
    }
    if (text.startsWith("?.", at) && at + 2 < text.length() && isDigit(at + 2)) {
      end = at + 1;
    }
    return add(Kind.SIGN, at, end);
  }

  /** The part of a template from here to its next placeholder or its end. */
  private int template(int start, int from, boolean first) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '`') {
        return add(first ? Kind.TEMPLATE : Kind.TEMPLATE_TAIL, start, at + 1);
      } else if (text.startsWith("${", at)) {
        return add(first ? Kind.TEMPLATE_HEAD : Kind.TEMPLATE_MIDDLE, start, at + 2);
      }
      at++;
    }
    return add(first ? Kind.TEMPLATE : Kind.TEMPLATE_TAIL, start, text.length());
  }

  private boolean isInTemplate() {
    return !open.isEmpty() && kinds[open.get(open.size() - 1)] == Kind.TEMPLATE_HEAD;
  }

  /** Whether a value may begin here, and not an operator. */
  private boolean isValueNext() {
    if (count == 0) {
      return true;
    }
    int last = count - 1;
    return switch (kinds[last]) {
      case NUMBER, STRING, PATTERN, TEMPLATE, TEMPLATE_TAIL, END -> false;
      case TEMPLATE_HEAD, TEMPLATE_MIDDLE -> true;
      case WORD -> BEFORE_VALUES.contains(words(last)) && !is(last - 1, ".");
      case SIGN -> !is(last, ")") && !is(last, "]") && !is(last, "}");
    };
  }

  private int patternEnd(int open) {
    if (vain > MOST_VAIN * (long) text.length()) {
      return -1;
    }
    boolean inClass = false;
    for (int at = open + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        vain += at - open;
        return -1;
      }
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        inClass = true;
      } else if (c == ']') {
        inClass = false;
      } else if (c == '/' && !inClass) {
        int end = at + 1;
        while (end < text.length() && isWord(text.charAt(end))) {
          end++;
        }
        return end;
      }
    }
    vain += text.length() - open;
    return -1;
  }

  /** Behind a string; one that is not closed ends with its line. */
  private int stringEnd(int open, char quote) {
    for (int at = open + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == quote) {
        return at + 1;
      } else if (c == '\n') {
        return at;
      }
    }
    return text.length();
  }

  private int add(Kind kind, int start, int end) {
    if (count == kinds.length) {
      kinds = Arrays.copyOf(kinds, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      partners = Arrays.copyOf(partners, count * 2);
    }
    kinds[count] = kind;
    starts[count] = start;
    ends[count] = Math.min(end, text.length());
    partners[count] = count;
    count++;
    pair(count - 1);
    return end;
  }

  private void pair(int token) {
    if (opens(token)) {
      open.add(token);
    } else if (closes(token) && kinds[token] != Kind.TEMPLATE_MIDDLE && !open.isEmpty()) {
      int last = open.get(open.size() - 1);
      if (isPair(last, token)) {
        partners[last] = token;
        open.remove(open.size() - 1);
      }
    }
  }

  private boolean isPair(int opening, int closing) {
    if (kinds[opening] == Kind.TEMPLATE_HEAD || kinds[closing] == Kind.TEMPLATE_TAIL) {
      return kinds[opening] == Kind.TEMPLATE_HEAD && kinds[closing] == Kind.TEMPLATE_TAIL;
    }
    char wanted =
        switch (text.charAt(starts[opening])) {
          case '(' -> ')';
          case '[' -> ']';
          default -> '}';
        };
    return text.charAt(starts[closing]) == wanted;
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private boolean isDigit(int at) {
    char c = text.charAt(at);
    return c >= '0' && c <= '9';
  }

  private static boolean isWord(char c) {
    return c == '$' || c == '#' || Character.isUnicodeIdentifierPart(c) && !isBlank(c);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\ufeff' || Character.isWhitespace(c);
  }
}
