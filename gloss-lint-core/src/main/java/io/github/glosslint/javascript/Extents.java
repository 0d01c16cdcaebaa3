package io.github.glosslint.javascript;

import java.util.Set;

/** Where expressions and types end, which nothing but their tokens tells. */
final class Extents {

  /** Words that begin a statement, and nothing else. */
  private static final Set<String> STATEMENTS =
      Set.of(
          "class",
          "const",
          "enum",
          "export",
          "for",
          "function",
          "if",
          "import",
          "interface",
          "let",
          "return",
          "type",
          "var");

  private Extents() {}

  /** The token that ends an expression: a comma, a closing bracket, or the next statement. */
  static int end(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to && !isEnd(tokens, at)) {
      if (at > from && isNextStatement(tokens, at)) {
        return at;
      }
      at = isCast(tokens, at) ? typeEnd(tokens, at + 1, to) : tokens.behind(at);
    }
    return at;
  }

  static boolean isEnd(Tokens tokens, int at) {
    return tokens.is(at, ",") || tokens.is(at, ";") || tokens.closes(at);
  }

  static boolean isCast(Tokens tokens, int at) {
    return (tokens.is(at, "as") || tokens.is(at, "satisfies")) && !tokens.is(at - 1, ".");
  }

  /** Whether a statement begins with a token although no semicolon is before it. */
  static boolean isNextStatement(Tokens tokens, int at) {
    Tokens.Kind before = tokens.kind(at - 1);
    boolean whole = before != Tokens.Kind.SIGN || tokens.closes(at - 1) || tokens.is(at - 1, "!");
    boolean begins = tokens.kind(at) != Tokens.Kind.SIGN || tokens.is(at, "{");
    // An angle bracket ends a type, if it is not less than something.
    whole |= tokens.is(at - 1, ">") && STATEMENTS.contains(tokens.words(at));
    return whole && begins && !isCast(tokens, at) && tokens.beginsLine(at);
  }

  /** Behind a type, whose angle brackets may hold commas. */
  static int typeEnd(Tokens tokens, int from, int to) {
    int angles = 0;
    int at = from;
    while (at < to) {
      if (tokens.is(at, "<")) {
        angles++;
      } else if (tokens.is(at, ">")) {
        angles--;
      } else if (angles <= 0 && at > from) {
        boolean joined =
            tokens.is(at, ".")
                || tokens.is(at, "|")
                || tokens.is(at, "&")
                || tokens.is(at, "[")
                || tokens.is(at - 1, ".")
                || tokens.is(at - 1, "|")
                || tokens.is(at - 1, "&")
                || tokens.is(at - 1, "typeof")
                || tokens.is(at - 1, "keyof");
        if (!joined) {
          return at;
        }
      }
      at = tokens.behind(at);
    }
    return at;
  }

  /** The parenthesis of {@code call<Type>(…)}; -1 if this is none. */
  static int callBehindTypes(Tokens tokens, int open) {
    int angles = 0;
    int limit = Math.min(tokens.count(), open + 50);
    for (int at = open; at < limit; at = tokens.behind(at)) {
      if (tokens.is(at, "<")) {
        angles++;
      } else if (tokens.is(at, ">")) {
        if (--angles == 0) {
          return tokens.is(at + 1, "(") ? at + 1 : -1;
        }
      } else if (tokens.is(at, ";") || tokens.closes(at)) {
        return -1;
      }
    }
    return -1;
  }
}
