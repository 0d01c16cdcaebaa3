package io.github.glosslint.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Finds credentials outside of URLs: headers, and tokens recognised by their prefix. */
final class CredentialScan {

  /** Shorter values of a header are words. */
  private static final int SHORTEST_HEADER = 6;

  /** Shorter tokens of a bearer are words. */
  private static final int SHORTEST_BEARER = 16;

  /** What credentials begin with, and no others. */
  static final String INITIALS = "aAbBegx";

  private static final String AUTHORIZATION = "authorization";
  private static final String BASIC = "basic ";
  private static final String BEARER = "bearer ";
  private static final String BETWEEN = "\"'` ";

  /** What the tokens of code hosts and chats begin with, and JSON Web Tokens. */
  private static final List<Prefix> PREFIXES =
      List.of(
          new Prefix("ghp_", 20),
          new Prefix("gho_", 20),
          new Prefix("ghu_", 20),
          new Prefix("ghs_", 20),
          new Prefix("ghr_", 20),
          new Prefix("github_pat_", 20),
          new Prefix("glpat-", 20),
          new Prefix("xoxa-", 10),
          new Prefix("xoxb-", 10),
          new Prefix("xoxp-", 10),
          new Prefix("eyJ", 40));

  /**
   * What a token begins with.
   *
   * @param rest how many characters follow at least
   */
  private record Prefix(String text, int rest) {}

  private final String text;
  private final List<Span> found;

  /** The credentials that were looked at last: what begins within them has the same end. */
  private int start = -1;

  private int end = -1;

  /**
   * @param found takes what is found
   */
  CredentialScan(String text, List<Span> found) {
    this.text = text;
    this.found = found;
  }

  /**
   * Whether a text has one of the words by which credentials are recognised. Asks for whole words,
   * each by its rarest letter: every message passes here, most while this is not compiled yet.
   */
  static boolean mayFind(String text) {
    if (has(text, AUTHORIZATION, 'z') || has(text, BASIC, 'b') || has(text, BEARER, 'b')) {
      return true;
    }
    boolean underscore = text.indexOf('_') >= 0;
    for (int i = 0; i < PREFIXES.size(); i++) {
      String prefix = PREFIXES.get(i).text();
      if ((underscore || !prefix.endsWith("_")) && text.contains(prefix)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a text has a word, in whatever case.
   *
   * @param letter of the word, a lower case one that nothing but its upper case is equal to
   */
  private static boolean has(String text, String word, char letter) {
    return has(text, word, word.indexOf(letter), letter)
        || has(text, word, word.indexOf(letter), Character.toUpperCase(letter));
  }

  private static boolean has(String text, String word, int offset, char letter) {
    for (int at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) {
      if (begins(text, at - offset, word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the words of which credentials consist may begin here. */
  private static boolean mayBegin(String text, int at) {
    return switch (text.charAt(at)) {
      case 'a', 'A' -> begins(text, at, AUTHORIZATION);
      case 'b', 'B' -> begins(text, at, BASIC) || begins(text, at, BEARER);
      case 'e', 'g', 'x' -> beginsToken(text, at);
      default -> false;
    };
  }

  private static boolean beginsToken(String text, int at) {
    // Asked for at many letters of all that is printed: no iterator for each of them.
    for (int i = 0; i < PREFIXES.size(); i++) {
      if (text.startsWith(PREFIXES.get(i).text(), at)) {
        return true;
      }
    }
    return false;
  }

  /** Looks for what begins here; to be called for each offset, in order. */
  void look(int at) {
    if (at > 0 && isWordCharacter(text.charAt(at - 1)) || !mayBegin(text, at)) {
      return;
    }
    if (begins(text, at, AUTHORIZATION)) {
      header(at + AUTHORIZATION.length());
    } else if (begins(text, at, BASIC)) {
      basic(at + BASIC.length());
    } else if (begins(text, at, BEARER)) {
      int from = skip(at + BEARER.length(), " ");
      add(from, SHORTEST_BEARER);
    } else {
      for (Prefix prefix : PREFIXES) {
        if (text.startsWith(prefix.text(), at)) {
          add(at + prefix.text().length(), prefix.rest());
        }
      }
    }
  }

  /** {@code Authorization: Basic dXNlcjpwYXNz}, also as JSON, YAML or code writes it. */
  private void header(int at) {
    int sign = skip(at, BETWEEN);
    if (sign >= text.length() || ":=".indexOf(text.charAt(sign)) < 0) {
      return;
    }
    int from = skip(sign + 1, BETWEEN);
    int scheme = endFrom(from);
    int next = skip(scheme, " ");
    boolean named = scheme > from && next > scheme && isLongEnough(next, SHORTEST_HEADER);
    add(named ? next : from, SHORTEST_HEADER);
  }

  /** Base64 of a user and a password, and nothing that merely follows the word. */
  private void basic(int at) {
    int from = skip(at, " ");
    if (endFrom(from) > from && isLogin(text.substring(from, endFrom(from)))) {
      add(from, 1);
    }
  }

  private static boolean isLogin(String base64) {
    if (base64.charAt(0) == '*') {
      return true;
    }
    try {
      byte[] login = Base64.getDecoder().decode(base64);
      return new String(login, StandardCharsets.ISO_8859_1).indexOf(':') > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void add(int from, int shortest) {
    if (isLongEnough(from, shortest)) {
      found.add(new Span(from, endFrom(from)));
    }
  }

  /** Asterisks in the place of credentials are. */
  private boolean isLongEnough(int from, int shortest) {
    int to = endFrom(from);
    return to - from >= shortest || to > from && text.charAt(from) == '*';
  }

  private int endFrom(int from) {
    if (from < start || from > end) {
      start = from;
      end = from;
      while (end < text.length()
          && (isWordCharacter(text.charAt(end)) || "+/=~.-*".indexOf(text.charAt(end)) >= 0)) {
        end++;
      }
    }
    return end;
  }

  private int skip(int from, String what) {
    int i = from;
    while (i < text.length() && what.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean begins(String text, int at, String word) {
    return text.regionMatches(true, at, word, 0, word.length());
  }

  private static boolean isWordCharacter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
