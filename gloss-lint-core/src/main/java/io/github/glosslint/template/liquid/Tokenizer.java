package io.github.glosslint.template.liquid;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a template into tokens as Liquid does: a tag is {@code {% … %}} and an output {@code {{ …
 * }}} wherever they end, on whatever line. In linear time: a terminator that is not found once is
 * not searched for again.
 *
 * @see <a
 *     href="https://github.com/Shopify/liquid/blob/v4.0.4/lib/liquid/tokenizer.rb">tokenizer.rb</a>
 */
final class Tokenizer {

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int position;
  private boolean noTagEnd;
  private int nextBrace = -1;
  private boolean noEndraw;
  private boolean noEndcomment;

  private Tokenizer(String source, int from) {
    this.source = source;
    this.position = from;
  }

  static List<Token> tokens(String source, int from) {
    Tokenizer tokenizer = new Tokenizer(source, from);
    tokenizer.run();
    return tokenizer.tokens;
  }

  private void run() {
    while (position < source.length()) {
      int opener = nextOpener(position);
      if (opener > position) {
        tokens.add(Token.of(Token.Kind.TEXT, position, opener));
      }
      if (opener == source.length()) {
        return;
      }
      Token token = source.charAt(opener + 1) == '{' ? output(opener) : tag(opener);
      if (token.kind() == Token.Kind.TAG && token.name().equals("raw")) {
        token = raw(token);
      } else if (token.kind() == Token.Kind.TAG && token.name().equals("comment")) {
        token = comment(token);
      }
      tokens.add(token);
      position = token.end();
    }
  }

  /** The next place where a tag or an output begins, or the end of the source. */
  private int nextOpener(int from) {
    int last = source.length() - 1;
    for (int i = source.indexOf('{', from); i >= 0 && i < last; i = source.indexOf('{', i + 1)) {
      char next = source.charAt(i + 1);
      if (next == '{' || next == '%') {
        return i;
      }
    }
    return source.length();
  }

  private Token output(int start) {
    if (nextBrace < start + 2) {
      int found = source.indexOf('}', start + 2);
      nextBrace = found < 0 ? Integer.MAX_VALUE : found;
    }
    int brace = nextBrace;
    if (brace == Integer.MAX_VALUE) {
      return unterminated(start, source.length());
    }
    if (brace + 1 == source.length() || source.charAt(brace + 1) != '}') {
      return unterminated(start, brace + 1);
    }
    return inner(Token.Kind.OUTPUT, start, brace + 2);
  }

  private Token tag(int start) {
    int terminator = noTagEnd ? -1 : source.indexOf("%}", start + 2);
    noTagEnd = terminator < 0;
    return terminator < 0
        ? unterminated(start, source.length())
        : inner(Token.Kind.TAG, start, terminator + 2);
  }

  /** The build stops at such a token, so nothing but its own line is taken to be lost. */
  private Token unterminated(int start, int limit) {
    int end = start;
    while (end < limit && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
      end++;
    }
    return Token.of(Token.Kind.UNTERMINATED, start, end);
  }

  private Token inner(Token.Kind kind, int start, int end) {
    int from = start + 2;
    int to = end - 2;
    boolean trimBefore = from < to && source.charAt(from) == '-';
    if (trimBefore) {
      from++;
    }
    boolean trimAfter = source.charAt(to - 1) == '-' && to - 1 >= start + 2;
    if (trimAfter && to > from) {
      to--;
    }
    from = LiquidMarkup.skipBlanks(source, from, to);
    String name = "";
    if (kind == Token.Kind.TAG) {
      if (from < to && source.charAt(from) == '#') {
        kind = Token.Kind.COMMENT;
      } else {
        int nameEnd = LiquidMarkup.wordEnd(source, from, to);
        name = source.substring(from, nameEnd);
        from = LiquidMarkup.skipBlanks(source, nameEnd, to);
      }
    }
    while (to > from && LiquidMarkup.isBlank(source.charAt(to - 1))) {
      to--;
    }
    return new Token(kind, start, end, name, from, to, trimBefore, trimAfter);
  }

  private Token raw(Token open) {
    int bodyEnd = noEndraw ? -1 : endraw(open.end());
    noEndraw = bodyEnd < 0;
    if (bodyEnd < 0) {
      return as(Token.Kind.UNCLOSED_BLOCK, open);
    }
    int end = source.indexOf("%}", bodyEnd) + 2;
    boolean trimAfter = source.charAt(end - 3) == '-';
    return new Token(
        Token.Kind.RAW,
        open.start(),
        end,
        "raw",
        open.end(),
        bodyEnd,
        open.trimBefore(),
        trimAfter);
  }

  /** Where the {@code {% endraw %}} behind {@code from} begins, or -1. */
  private int endraw(int from) {
    int search = from;
    while (true) {
      int word = source.indexOf("endraw", search);
      if (word < 0 || source.indexOf("%}", word) < 0) {
        return -1;
      }
      int i = word;
      while (i > from
          && (LiquidMarkup.isBlank(source.charAt(i - 1)) || source.charAt(i - 1) == '-')) {
        i--;
      }
      if (i - 2 >= from
          && source.startsWith("{%", i - 2)
          && LiquidMarkup.wordEnd(source, word, source.length()) == word + "endraw".length()) {
        return i - 2;
      }
      search = word + 1;
    }
  }

  /** The whole comment; its content need not be valid, but comments and raw blocks nest in it. */
  private Token comment(Token open) {
    if (noEndcomment) {
      return as(Token.Kind.UNCLOSED_BLOCK, open);
    }
    int depth = 1;
    int at = open.end();
    while (at < source.length()) {
      int opener = nextOpener(at);
      if (opener == source.length()) {
        break;
      }
      Token token = source.charAt(opener + 1) == '{' ? output(opener) : tag(opener);
      at = token.end();
      if (token.name().equals("comment")) {
        depth++;
      } else if (token.name().equals("raw")) {
        at = raw(token).end();
      } else if (token.name().equals("endcomment") && --depth == 0) {
        return new Token(
            Token.Kind.COMMENT,
            open.start(),
            at,
            "comment",
            open.end(),
            token.start(),
            open.trimBefore(),
            token.trimAfter());
      }
    }
    noEndcomment = true;
    return as(Token.Kind.UNCLOSED_BLOCK, open);
  }

  private static Token as(Token.Kind kind, Token tag) {
    return new Token(
        kind,
        tag.start(),
        tag.end(),
        tag.name(),
        tag.markupStart(),
        tag.markupEnd(),
        tag.trimBefore(),
        tag.trimAfter());
  }
}
