package io.github.glosslint.javascript;

import io.github.glosslint.javascript.JsScope.Binding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statements of a module or of a body: which names they declare, export and change. */
final class Statements {

  /** Methods that change an array. */
  private static final Set<String> CHANGING =
      Set.of("push", "pop", "shift", "unshift", "splice", "sort", "reverse", "fill");

  /** What is exported under a name. */
  sealed interface Export {

    /** The value that begins at a token. */
    record Value(int token) implements Export {}

    /** What a name of the module stands for. */
    record Name(String name) implements Export {}

    /** Something of another module. */
    record Other(String from, String name) implements Export {}
  }

  private final Tokens tokens;
  private final JsScope scope;
  private final Map<String, Export> exports = new HashMap<>();

  /** Modules of which all is exported. */
  private final List<String> all = new ArrayList<>(0);

  private int returned = -1;
  private boolean branches;

  private Statements(Tokens tokens, JsScope scope) {
    this.tokens = tokens;
    this.scope = scope;
  }

  static Statements of(Tokens tokens, int from, int to, JsScope scope) {
    Statements statements = new Statements(tokens, scope);
    statements.read(from, to);
    statements.changes(from, to);
    return statements;
  }

  Map<String, Export> exports() {
    return exports;
  }

  List<String> allFrom() {
    return all;
  }

  /** The token behind the one {@code return}; -1 where there is none, or it may not be reached. */
  int returned() {
    return branches ? -1 : returned;
  }

  private void read(int from, int to) {
    int at = from;
    while (at < to) {
      at = Math.max(at + 1, statement(at, to));
    }
  }

  private int statement(int at, int to) {
    if (tokens.is(at, "(") && tokens.is(at + 1, "module") && assigned(at + 1, "exports")) {
      return at + 1;
    }
    if (tokens.kind(at) != Tokens.Kind.WORD || tokens.is(at - 1, ".") || tokens.is(at - 1, "?.")) {
      return tokens.behind(at);
    }
    return switch (tokens.words(at)) {
      case "import" -> imports(at + 1);
      case "export" -> export(at + 1, to);
      case "const", "let", "var" -> declaration(at + 1, to, false);
      case "function", "class" -> function(at + 1);
      case "module" -> assigned(at, "exports") ? exported("default", at + 4) : at + 1;
      case "exports" -> named(at);
      case "return" -> {
        branches |= returned >= 0;
        returned = at + 1;
        yield at + 1;
      }
      case "if", "for", "while", "switch", "try", "do" -> {
        branches = true;
        yield at + 1;
      }
      default -> at + 1;
    };
  }

  /** Whether {@code a.name =} begins here. */
  private boolean assigned(int at, String name) {
    return tokens.is(at + 1, ".") && tokens.is(at + 2, name) && tokens.is(at + 3, "=");
  }

  private int exported(String name, int token) {
    exports.put(name, new Export.Value(token));
    return token;
  }

  private int named(int at) {
    boolean named = tokens.is(at + 1, ".") && tokens.kind(at + 2) == Tokens.Kind.WORD;
    return named && tokens.is(at + 3, "=") ? exported(tokens.words(at + 2), at + 4) : at + 1;
  }

  private int export(int at, int to) {
    if (tokens.is(at, "default")) {
      if (tokens.is(at + 1, "async") && tokens.is(at + 2, "function")) {
        exported("default", at + 1);
        return function(at + 3);
      }
      exported("default", at + 1);
      return tokens.is(at + 1, "function") ? function(at + 2) : at + 1;
    }
    if (tokens.is(at, "=")) {
      return exported("default", at + 1);
    }
    if (tokens.is(at, "*")) {
      boolean from = tokens.is(at + 1, "from");
      String module = from ? string(at + 2) : null;
      if (module != null) {
        all.add(module);
      }
      return at + 1;
    }
    if (tokens.is(at, "const") || tokens.is(at, "let") || tokens.is(at, "var")) {
      return declaration(at + 1, to, true);
    }
    if (tokens.is(at, "type") && tokens.is(at + 1, "{")) {
      return tokens.behind(at + 1);
    }
    if (tokens.is(at, "function")) {
      return function(at + 1);
    }
    return tokens.is(at, "{") ? exportList(at) : at;
  }

  private int exportList(int open) {
    int close = tokens.partner(open);
    String from = tokens.is(close + 1, "from") ? string(close + 2) : null;
    for (int at = open + 1; at < close; at++) {
      if (tokens.is(at, ",")) {
        continue;
      }
      String inner = name(at);
      String outer = inner;
      if (tokens.is(at + 1, "as")) {
        outer = name(at + 2);
        at += 2;
      }
      exports.put(outer, from == null ? new Export.Name(inner) : new Export.Other(from, inner));
    }
    return Math.min(tokens.count(), close + 1);
  }

  /** {@code import a, { b as c } from './d'} and {@code import * as e from './d'}. */
  private int imports(int start) {
    if (tokens.is(start, "(") || tokens.is(start, ".")) {
      return start;
    }
    Map<String, String> names = new HashMap<>();
    int at = tokens.is(start, "type") && !tokens.is(start + 1, "from") ? start + 1 : start;
    if (tokens.kind(at) == Tokens.Kind.WORD) {
      names.put(tokens.words(at), "default");
      at++;
      if (tokens.is(at, "=") && tokens.is(at + 1, "require")) {
        return declared(start, at + 1);
      }
    }
    if (tokens.is(at, ",")) {
      at++;
    }
    if (tokens.is(at, "*") && tokens.is(at + 1, "as")) {
      names.put(name(at + 2), "");
      at += 3;
    } else if (tokens.is(at, "{")) {
      listed(at, names);
      at = tokens.behind(at);
    }
    String from = tokens.is(at, "from") ? string(at + 1) : null;
    if (from == null) {
      return at;
    }
    names.forEach((name, other) -> scope.bind(name, new Binding.Imported(from, other)));
    while (at < tokens.count() && tokens.kind(at) != Tokens.Kind.STRING) {
      at++;
    }
    at++;
    // import a from './a.json' with { type: 'json' }
    return tokens.is(at, "with") || tokens.is(at, "assert") ? tokens.behind(at + 1) : at;
  }

  private void listed(int open, Map<String, String> names) {
    int close = tokens.partner(open);
    for (int at = open + 1; at < close; at++) {
      if (tokens.is(at, ",")) {
        continue;
      }
      if (tokens.is(at, "type") && tokens.kind(at + 1) == Tokens.Kind.WORD) {
        continue;
      }
      String outer = name(at);
      String inner = outer;
      if (tokens.is(at + 1, "as")) {
        inner = name(at + 2);
        at += 2;
      }
      names.put(inner, outer);
    }
  }

  /** The declarations behind {@code const}: each up to its comma. */
  private int declaration(int start, int to, boolean exported) {
    int at = start;
    while (at < to) {
      if (tokens.is(at, "{") || tokens.is(at, "[")) {
        return destructured(at);
      }
      if (tokens.kind(at) != Tokens.Kind.WORD) {
        return at;
      }
      String name = tokens.words(at);
      int value = valueOf(at + 1, to);
      if (value < 0) {
        scope.bind(name, new Binding.Computed("a variable that is set later"));
        return at + 1;
      }
      declared(at, value);
      if (exported) {
        exports.put(name, new Export.Name(name));
      }
      int end = Extents.end(tokens, value, to);
      if (!tokens.is(end, ",")) {
        return end;
      }
      at = end + 1;
    }
    return at;
  }

  private int declared(int name, int value) {
    scope.bind(tokens.words(name), new Binding.Written(value));
    return value;
  }

  /** The first token of the value behind a name and its type; -1 if there is none. */
  private int valueOf(int start, int to) {
    int at = start;
    if (tokens.is(at, ":")) {
      while (at < to && !tokens.is(at, "=") && !tokens.is(at, ";") && !tokens.closes(at)) {
        at = tokens.behind(at);
      }
    }
    return tokens.is(at, "=") ? at + 1 : -1;
  }

  /** {@code const { a, b: c } = require('./d')}. */
  private int destructured(int open) {
    int close = tokens.partner(open);
    String from = null;
    if (tokens.is(close + 1, "=") && tokens.is(close + 2, "require") && tokens.is(close + 3, "(")) {
      from = string(close + 4);
    }
    boolean named = tokens.is(open, "{");
    for (int at = open + 1; at < close; at = tokens.behind(at)) {
      if (tokens.kind(at) != Tokens.Kind.WORD) {
        continue;
      }
      String outer = tokens.words(at);
      String inner = outer;
      if (tokens.is(at + 1, ":") && tokens.kind(at + 2) == Tokens.Kind.WORD) {
        inner = tokens.words(at + 2);
        at += 2;
      }
      scope.bind(
          inner,
          from == null || !named
              ? new Binding.Computed("a part of another value")
              : new Binding.Imported(from, outer));
    }
    return Math.min(tokens.count(), close + 1);
  }

  private int function(int start) {
    int at = tokens.is(start, "*") ? start + 1 : start;
    if (tokens.kind(at) == Tokens.Kind.WORD) {
      boolean plain = tokens.is(start - 1, "function") && at == start;
      scope.bind(
          tokens.words(at),
          plain ? new Binding.Written(start - 1) : new Binding.Computed("a function"));
      if (tokens.is(start - 2, "export")) {
        exports.put(tokens.words(at), new Export.Name(tokens.words(at)));
      }
      at++;
    }
    // Its body has statements of its own.
    while (at < tokens.count() && !tokens.is(at, "{") && !tokens.is(at, ";")) {
      at = tokens.behind(at);
    }
    return tokens.behind(at);
  }

  /** Names that something is assigned to, or whose parts are changed. */
  private void changes(int from, int to) {
    int inner = from - 1;
    for (int at = from; at < to; at++) {
      if (tokens.opens(at)) {
        inner = Math.max(inner, tokens.partner(at));
      }
      if (tokens.kind(at) != Tokens.Kind.WORD
          || tokens.is(at - 1, ".")
          || tokens.is(at - 1, "const")
          || tokens.is(at - 1, "let")
          || tokens.is(at - 1, "var")) {
        continue;
      }
      change(at, from, at > inner);
      if (tokens.is(at, "Object") && tokens.is(at + 2, "assign") && tokens.is(at + 3, "(")) {
        scope.change(name(at + 4));
      }
    }
  }

  /** Whether a statement begins with a token, for sure, that no other one is a condition of. */
  private boolean beginsStatement(int at, int from) {
    boolean behind = tokens.is(at - 1, ";") || tokens.is(at - 1, "}");
    boolean line = tokens.beginsLine(at) && !tokens.is(at - 1, ")") && !tokens.is(at - 1, "else");
    return at == from || behind || line;
  }

  /**
   * Takes a name, if what it stands for, or a part of that, is changed behind it.
   *
   * @param from where the statements begin
   * @param outermost whether the name is in no brackets
   */
  private void change(int start, int from, boolean outermost) {
    List<String> path = new ArrayList<>(2);
    boolean computed = false;
    boolean called = false;
    int at = start + 1;
    while (at < tokens.count() && !called) {
      if (tokens.is(at, ".") || tokens.is(at, "?.")) {
        called = CHANGING.contains(tokens.words(at + 1)) && tokens.is(at + 2, "(");
        computed |= called;
        if (!computed) {
          path.add(tokens.words(at + 1));
        }
        at += 2;
      } else if (tokens.is(at, "[")) {
        computed = true;
        at = tokens.behind(at);
      } else if (tokens.is(at, "!")) {
        at++;
      } else {
        break;
      }
    }
    boolean plain = tokens.is(at, "=") && !isBehindName(start);
    if (!called && !plain && !tokens.is(at, "+=") && !tokens.is(at, "++") && !tokens.is(at, "--")) {
      return;
    }
    if (path.isEmpty()) {
      scope.change(tokens.words(start));
    } else {
      boolean known = plain && !computed && outermost && beginsStatement(start, from);
      scope.change(tokens.words(start), new JsScope.Change(path, known ? at + 1 : -1));
    }
  }

  /** Whether {@code a: Type = value} or a default of a parameter is meant. */
  private boolean isBehindName(int at) {
    return tokens.is(at - 1, ":") || tokens.is(at - 1, ",") || tokens.is(at - 1, "type");
  }

  private String name(int token) {
    String words = tokens.words(token);
    boolean quoted = tokens.kind(token) == Tokens.Kind.STRING && words.length() > 1;
    return quoted ? words.substring(1, words.length() - 1) : words;
  }

  /** The text of a string without escapes; null if there is none here. */
  private @Nullable String string(int token) {
    if (tokens.kind(token) != Tokens.Kind.STRING) {
      return null;
    }
    return name(token);
  }
}
