package io.github.glosslint.toml;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tables in braces as TOML 1.1 has them: over several lines, with comments and a comma behind the
 * last entry. For a parser of TOML 1.0 those are written as blanks, so that all offsets stay.
 */
final class InlineTables {

  private final StringBuilder text;
  private final Deque<Character> open = new ArrayDeque<>();
  private int braces;
  private int comma = -1;

  private InlineTables(String text) {
    this.text = new StringBuilder(text);
  }

  /** The text, each of those tables in one line. */
  static String inOneLine(String text) {
    return text.indexOf('{') < 0 ? text : new InlineTables(text).read();
  }

  private String read() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        at = string(at, c);
        comma = -1;
      } else if (c == '#') {
        at = comment(at);
      } else {
        read(at, c);
        at++;
      }
    }
    return text.toString();
  }

  private void read(int at, char c) {
    switch (c) {
      case '{', '[' -> {
        open.push(c);
        braces += c == '{' ? 1 : 0;
      }
      case '}', ']' -> close(c);
      case '\n', '\r' -> {
        if (braces > 0) {
          text.setCharAt(at, ' ');
        }
      }
      default -> {
        // Anything else stays.
      }
    }
    if (c == ',' && braces > 0) {
      comma = at;
    } else if (!Character.isWhitespace(c)) {
      comma = -1;
    }
  }

  private void close(char c) {
    char opened = c == '}' ? '{' : '[';
    if (open.isEmpty() || open.peek() != opened) {
      return;
    }
    open.pop();
    if (c == '}') {
      braces--;
      if (comma >= 0) {
        text.setCharAt(comma, ' ');
      }
    }
  }

  private int comment(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n') {
      if (braces > 0) {
        text.setCharAt(at, ' ');
      }
      at++;
    }
    return at;
  }

  /** The end of a string, of one in three quotes as well. */
  private int string(int from, char quote) {
    boolean three = text.length() > from + 2 && isThree(from, quote);
    int at = from + (three ? 3 : 1);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && quote == '"') {
        at++;
      } else if (three ? isThree(at, quote) : c == quote) {
        return at + (three ? 3 : 1);
      } else if (c == '\n' && !three) {
        return at;
      }
      at++;
    }
    return text.length();
  }

  private boolean isThree(int at, char quote) {
    return at + 2 < text.length()
        && text.charAt(at) == quote
        && text.charAt(at + 1) == quote
        && text.charAt(at + 2) == quote;
  }
}
