package io.github.glosslint.python;

import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Evaluates the literals of an expression; all else is {@link PyValue.Computed}. */
final class PyExpression {

  /** Brackets inside each other; what is deeper is computed. */
  private static final int MAX_DEPTH = 50;

  private final List<PyToken> tokens;
  private final Map<String, PyValue> names;
  private int at;

  private PyExpression(List<PyToken> tokens, int at, Map<String, PyValue> names) {
    this.tokens = tokens;
    this.at = at;
    this.names = names;
  }

  /**
   * The value of the tokens from an offset to the end of their line.
   *
   * @param names what was assigned before
   */
  static PyValue of(List<PyToken> tokens, int from, Map<String, PyValue> names) {
    PyExpression expression = new PyExpression(tokens, from, names);
    PyValue first = expression.sum(0);
    if (!expression.is(",")) {
      return expression.at < tokens.size() ? new PyValue.Computed(first.span()) : first;
    }
    List<PyValue> items = new ArrayList<>();
    items.add(first);
    while (expression.is(",")) {
      expression.at++;
      if (expression.at < tokens.size()) {
        items.add(expression.sum(0));
      }
    }
    Span all = new Span(first.span().start(), items.get(items.size() - 1).span().end());
    return expression.at < tokens.size()
        ? new PyValue.Computed(all)
        : new PyValue.Sequence(items, false, all);
  }

  private boolean is(String sign) {
    return at < tokens.size() && tokens.get(at).is(sign);
  }

  private boolean isEnd() {
    return at >= tokens.size() || is(",") || is("]") || is(")") || is("}") || is(":");
  }

  private Span here() {
    return tokens.isEmpty() ? new Span(0, 0) : tokens.get(Math.min(at, tokens.size() - 1)).span();
  }

  private PyValue sum(int depth) {
    if (depth > MAX_DEPTH) {
      return skip(here());
    }
    PyValue value = term(depth);
    while (is("+")) {
      at++;
      value = joined(value, term(depth));
    }
    return isEnd() ? value : skip(value.span());
  }

  /** Passes over what is no literal, up to the end of the item. */
  private PyValue skip(Span from) {
    int open = 0;
    while (at < tokens.size() && (open > 0 || !isEnd() || is(":"))) {
      if (is("(") || is("[") || is("{")) {
        open++;
      } else if (is(")") || is("]") || is("}")) {
        open--;
      }
      at++;
    }
    return new PyValue.Computed(from);
  }

  private static PyValue joined(PyValue one, PyValue other) {
    Span both = new Span(one.span().start(), Math.max(one.span().end(), other.span().end()));
    if (one instanceof PyValue.Text first && other instanceof PyValue.Text second) {
      return new PyValue.Text(first.value() + second.value(), both, false);
    }
    if (one instanceof PyValue.Sequence first) {
      return other instanceof PyValue.Sequence second
          ? (second.open() ? first.opened() : first).and(second.items())
          : first.opened();
    }
    return other instanceof PyValue.Sequence second ? second.opened() : new PyValue.Computed(both);
  }

  private PyValue term(int depth) {
    if (at >= tokens.size()) {
      return new PyValue.Computed(here());
    }
    PyToken token = tokens.get(at);
    switch (token.kind()) {
      case STRING:
        return strings();
      case NUMBER:
        at++;
        return new PyValue.Atom(token.text(), token.span());
      case NAME:
        at++;
        return named(token);
      default:
        break;
    }
    return switch (token.text()) {
      case "[" -> sequence("]", depth);
      case "(" -> sequence(")", depth);
      case "{" -> braces(depth);
      default -> skip(token.span());
    };
  }

  private PyValue named(PyToken token) {
    String word = token.text();
    if (word.equals("True") || word.equals("False") || word.equals("None")) {
      return new PyValue.Atom(word, token.span());
    }
    PyValue known = names.get(word);
    return known == null ? new PyValue.Computed(token.span()) : known;
  }

  /** Strings that follow each other are one. */
  private PyValue strings() {
    PyToken first = tokens.get(at);
    StringBuilder value = new StringBuilder();
    boolean known = true;
    int count = 0;
    Span last = first.span();
    while (at < tokens.size() && tokens.get(at).kind() == PyToken.Kind.STRING) {
      known &= tokens.get(at).known();
      value.append(tokens.get(at).text());
      last = tokens.get(at).span();
      count++;
      at++;
    }
    Span all = new Span(first.span().start(), last.end());
    return known
        ? new PyValue.Text(value.toString(), all, count == 1 && first.plain())
        : new PyValue.Computed(all);
  }

  private PyValue sequence(String close, int depth) {
    int start = here().start();
    at++;
    List<PyValue> items = new ArrayList<>();
    boolean open = false;
    boolean comma = false;
    while (at < tokens.size() && !is(close)) {
      if (is("*")) {
        at++;
        PyValue spread = sum(depth + 1);
        open |= !(spread instanceof PyValue.Sequence known) || known.open();
        if (spread instanceof PyValue.Sequence known) {
          items.addAll(known.items());
        }
      } else {
        items.add(sum(depth + 1));
      }
      if (is(",")) {
        comma = true;
        at++;
      } else if (!is(close)) {
        return skip(new Span(start, start));
      }
    }
    int end = here().end();
    at++;
    // Brackets around one value are no tuple.
    if (close.equals(")") && items.size() == 1 && !comma) {
      return items.get(0);
    }
    return new PyValue.Sequence(items, open, new Span(start, end));
  }

  private PyValue braces(int depth) {
    int start = here().start();
    at++;
    List<PyValue.Entry> entries = new ArrayList<>();
    List<PyValue> items = new ArrayList<>();
    boolean open = false;
    while (at < tokens.size() && !is("}")) {
      if (is("**")) {
        at++;
        PyValue spread = sum(depth + 1);
        open |= !(spread instanceof PyValue.Mapping known) || known.open();
        if (spread instanceof PyValue.Mapping known) {
          entries.addAll(known.entries());
        }
      } else {
        PyValue key = sum(depth + 1);
        if (is(":")) {
          at++;
          entries.add(new PyValue.Entry(key, sum(depth + 1)));
        } else {
          items.add(key);
        }
      }
      if (is(",")) {
        at++;
      } else if (!is("}")) {
        return skip(new Span(start, start));
      }
    }
    Span span = new Span(start, here().end());
    at++;
    return items.isEmpty()
        ? new PyValue.Mapping(entries, open, span)
        : new PyValue.Sequence(items, open, span);
  }
}
