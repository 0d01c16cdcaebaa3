package io.github.glosslint.python;

import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Divides a program into logical lines; what is no Python becomes signs like any other. */
final class PyLexer {

  private static final List<String> SIGNS =
      List.of(
          "**=", "//=", ">>=", "<<=", "...", "+=", "-=", "*=", "/=", "%=", "|=", "&=", "^=", ":=",
          "==", "!=", "<=", ">=", "->", "**", "//");

  private final String text;
  private final List<PyLine> lines = new ArrayList<>();
  private List<PyToken> tokens = new ArrayList<>();
  private int indent;
  private int open;
  private int at;

  private PyLexer(String text) {
    this.text = text;
  }

  static List<PyLine> lines(String text) {
    PyLexer lexer = new PyLexer(text);
    lexer.run();
    return lexer.lines;
  }

  private void run() {
    lineStart();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        at++;
        newLine();
      } else if (c == '\\' && isLineEnd(at + 1)) {
        at = text.startsWith("\r\n", at + 1) ? at + 3 : at + 2;
      } else if (c <= ' ' || c == '\ufeff') {
        at++;
      } else if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (quoteAt(at) >= 0) {
        string(quoteAt(at));
      } else {
        word(c);
      }
    }
    open = 0;
    newLine();
  }

  private boolean isLineEnd(int offset) {
    return text.startsWith("\n", offset) || text.startsWith("\r\n", offset);
  }

  private void newLine() {
    if (open == 0) {
      if (!tokens.isEmpty()) {
        lines.add(new PyLine(indent, tokens));
        tokens = new ArrayList<>();
      }
      lineStart();
    }
  }

  private void lineStart() {
    int start = at;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    indent = at - start;
  }

  /** Where the quote of a string is that begins here, behind its prefix; -1 if none does. */
  private int quoteAt(int start) {
    int quote = start;
    while (quote < text.length()
        && quote < start + 3
        && "rRbBuUfFtT".indexOf(text.charAt(quote)) >= 0) {
      quote++;
    }
    return quote < text.length() && (text.charAt(quote) == '"' || text.charAt(quote) == '\'')
        ? quote
        : -1;
  }

  private void string(int quote) {
    String prefix = text.substring(at, quote).toLowerCase(Locale.ROOT);
    char mark = text.charAt(quote);
    String single = String.valueOf(mark);
    String close = text.startsWith(single.repeat(3), quote) ? single.repeat(3) : single;
    int start = quote + close.length();
    int end = start;
    while (end < text.length() && !text.startsWith(close, end)) {
      if (close.length() == 1 && text.charAt(end) == '\n') {
        break;
      }
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, text.length());
    String raw = text.substring(start, end);
    boolean formatted = prefix.indexOf('f') >= 0 || prefix.indexOf('t') >= 0;
    boolean escaped = prefix.indexOf('r') < 0 && raw.indexOf('\\') >= 0;
    String value = escaped ? PyEscapes.undo(raw) : raw;
    boolean known = !(formatted && (raw.indexOf('{') >= 0 || raw.indexOf('}') >= 0));
    add(PyToken.Kind.STRING, value, known, !escaped, start, end);
    at = text.startsWith(close, end) ? end + close.length() : end;
  }

  private void word(char c) {
    int start = at;
    if (Character.isJavaIdentifierStart(c) && c != '$') {
      while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
        at++;
      }
      add(PyToken.Kind.NAME, text.substring(start, at), true, true, start, at);
      return;
    }
    if (c >= '0' && c <= '9') {
      while (at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at)) || "._".indexOf(text.charAt(at)) >= 0)) {
        at++;
      }
      add(PyToken.Kind.NUMBER, text.substring(start, at), true, true, start, at);
      return;
    }
    String sign = String.valueOf(c);
    for (String longer : SIGNS) {
      if (text.startsWith(longer, at)) {
        sign = longer;
        break;
      }
    }
    if ("([{".contains(sign)) {
      open++;
    } else if (")]}".contains(sign)) {
      open = Math.max(0, open - 1);
    }
    at += sign.length();
    add(PyToken.Kind.SIGN, sign, true, true, start, at);
  }

  private void add(
      PyToken.Kind kind, String value, boolean known, boolean plain, int start, int end) {
    tokens.add(new PyToken(kind, value, known, plain, new Span(start, end)));
  }
}
