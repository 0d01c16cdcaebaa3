package io.github.glosslint.javascript;

import io.github.glosslint.javascript.JsScope.Binding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What functions are worth: the one outcome that they have, or a chain of calls. */
final class Functions {

  /** Why other functions are unknown. */
  static final String REASON = "a function";

  private final Expressions expressions;
  private final Tokens tokens;
  private final SourcePlaces places;

  Functions(Expressions expressions, Tokens tokens, SourcePlaces places) {
    this.expressions = expressions;
    this.tokens = tokens;
    this.places = places;
  }

  /** The value of an arrow function: its outcome, where the module exports it. */
  JsValue arrow(int parameters, int arrow, JsScope scope, boolean exported) {
    int body = arrow + 1;
    if (!exported) {
      JsValue chain = chain(parameters, body, scope);
      expressions.moveTo(
          tokens.is(body, "{") ? tokens.behind(body) : Extents.end(tokens, body, tokens.count()));
      return chain == null ? places.unknown(REASON, parameters, expressions.next()) : chain;
    }
    JsScope inner = inner(parameters, arrow, scope);
    if (tokens.is(body, "{")) {
      return returned(body, inner, true);
    }
    expressions.moveTo(body);
    return expressions.expression(inner, true);
  }

  /** The value of a function, from its name or its parameters on. */
  JsValue function(int from, JsScope scope, boolean exported) {
    int open = from;
    while (open < tokens.count() && !tokens.is(open, "(")) {
      open++;
    }
    int body = tokens.behind(open);
    while (body < tokens.count() && !tokens.is(body, "{")) {
      body = tokens.behind(body);
    }
    if (!exported) {
      JsValue chain = chain(open + 1, body, scope);
      expressions.moveTo(tokens.behind(body));
      return chain == null ? places.unknown(REASON, from, expressions.next()) : chain;
    }
    return returned(body, inner(open, tokens.behind(open), scope), true);
  }

  /** What the function returns that begins at a token; null if none does. */
  @Nullable JsValue outcome(int token, JsScope scope) {
    int arrow = token;
    if (tokens.is(token, "function") && !tokens.is(token - 1, "async")) {
      int open = token + 1;
      while (open < tokens.count() && !tokens.is(open, "(") && !tokens.is(open, "*")) {
        open++;
      }
      int body = tokens.behind(open);
      while (body < tokens.count() && !tokens.is(body, "{")) {
        // The type of what it returns may be in braces itself, which nobody writes here.
        body = tokens.behind(body);
      }
      return tokens.is(open, "*")
          ? null
          : returned(body, inner(open, tokens.behind(open), scope), false);
    }
    if (tokens.is(token, "(")) {
      arrow = tokens.behind(token);
      if (tokens.is(arrow, ":")) {
        arrow = Extents.typeEnd(tokens, arrow + 1, tokens.count());
      }
    } else if (tokens.kind(token) == Tokens.Kind.WORD && !tokens.is(token, "async")) {
      arrow = token + 1;
    }
    if (!tokens.is(arrow, "=>")) {
      return null;
    }
    JsScope inner = inner(token, arrow, scope);
    if (tokens.is(arrow + 1, "{")) {
      return returned(arrow + 1, inner, false);
    }
    expressions.moveTo(arrow + 1);
    return expressions.expression(inner, false);
  }

  /** The calls that a function passes its parameter through; null if it does something else. */
  private @Nullable JsValue chain(int parameter, int body, JsScope scope) {
    int start = body;
    if (tokens.is(body, "{")) {
      start = tokens.is(body + 1, "return") ? body + 2 : body;
    }
    String name = tokens.words(parameter);
    if (tokens.kind(parameter) != Tokens.Kind.WORD || !tokens.is(start, name)) {
      return null;
    }
    List<JsValue.Call> calls = new ArrayList<>();
    int at = start + 1;
    while (tokens.is(at, ".") && tokens.is(at + 2, "(")) {
      int behind = tokens.behind(at + 2);
      List<JsValue> arguments = new ArrayList<>();
      expressions.moveTo(at + 3);
      while (expressions.next() < behind - 1) {
        int before = expressions.next();
        arguments.add(expressions.expression(scope, false));
        expressions.moveTo(
            Math.max(
                before + 1,
                tokens.is(expressions.next(), ",") ? expressions.next() + 1 : expressions.next()));
      }
      calls.add(new JsValue.Call(tokens.words(at + 1), arguments));
      at = behind;
    }
    boolean ended =
        start == body
            ? at == Extents.end(tokens, start, tokens.count())
            : at == tokens.behind(body) - 1 || tokens.is(at, ";");
    return ended ? new JsValue.Chain(calls, places.place(parameter, at)) : null;
  }

  private JsScope inner(int from, int to, JsScope scope) {
    JsScope inner = new JsScope(scope);
    for (int at = from; at < to; at++) {
      if (tokens.kind(at) == Tokens.Kind.WORD) {
        inner.bind(tokens.words(at), new Binding.Computed("a parameter"));
      }
    }
    return inner;
  }

  private JsValue returned(int open, JsScope scope, boolean exported) {
    int close = tokens.is(open, "{") ? tokens.partner(open) : open;
    Statements body = Statements.of(tokens, open + 1, close, scope);
    int behind = tokens.behind(open);
    int value = body.returned();
    if (value < 0) {
      expressions.moveTo(behind);
      return places.unknown("a function with several outcomes", open, behind);
    }
    expressions.moveTo(value);
    JsValue result = expressions.expression(scope, exported);
    expressions.moveTo(behind);
    return result;
  }
}
