package io.github.glosslint.javascript;

import io.github.glosslint.javascript.JsScope.Binding;
import io.github.glosslint.javascript.JsValue.Entries;
import io.github.glosslint.javascript.JsValue.Items;
import io.github.glosslint.javascript.JsValue.Text;
import io.github.glosslint.javascript.JsValue.Unknown;
import io.github.glosslint.text.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the expressions of one module are worth, as far as literals tell. */
final class Expressions {

  /** Deeper values are unknown. */
  private static final int MAX_DEPTH = 100;

  private static final String DEEP = "something that is nested too deeply";
  private static final String CALL = "a call";

  /** Why a value is unknown that is more than a literal. */
  static final String COMPUTED = "something that is computed";

  private final String path;
  private final Tokens tokens;
  private final Modules modules;
  private final SourcePlaces places;
  private final Functions functions;
  private final Literals literals;
  private int depth;

  private int next;

  Expressions(String path, String text, Tokens tokens, Modules modules) {
    this.path = path;
    this.tokens = tokens;
    this.modules = modules;
    this.places = new SourcePlaces(path, text, tokens);
    this.functions = new Functions(this, tokens, places);
    this.literals = new Literals(this, tokens, modules, places);
  }

  /** The token behind the value that was read last. */
  int next() {
    return next;
  }

  /** Goes on at a token. */
  void moveTo(int token) {
    next = token;
  }

  /** The value that begins at a token. */
  JsValue value(int token, JsScope scope) {
    return apart(token, scope, false);
  }

  /**
   * The value that a module exports: of a call, what it is given; of a function, what it returns.
   */
  JsValue exported(int token, JsScope scope) {
    return apart(token, scope, true);
  }

  private JsValue apart(int token, JsScope scope, boolean exported) {
    int before = next;
    next = token;
    JsValue value = expression(scope, exported);
    next = before;
    return value;
  }

  /**
   * What a method does whose parameters are in brackets at a token.
   *
   * @return null if it is more than to pass its parameter through methods
   */
  JsValue.@Nullable Chain method(int parameters, JsScope scope) {
    int before = next;
    JsValue value = functions.function(parameters, scope, false);
    next = before;
    return value instanceof JsValue.Chain chain ? chain : null;
  }

  /** The value at the next token, which is behind it then. */
  JsValue expression(JsScope scope, boolean exported) {
    int start = next;
    if (depth >= MAX_DEPTH || !modules.take(1)) {
      next = Extents.end(tokens, start, tokens.count());
      return places.unknown(DEEP, start, start + 1);
    }
    depth++;
    JsValue value = operand(scope, exported);
    while (tokens.is(next, "+")) {
      next++;
      value = joined(value, operand(scope, false), start);
    }
    depth--;
    int end = Extents.end(tokens, next, tokens.count());
    boolean whole =
        next == end
            || next > start && Extents.isNextStatement(tokens, next)
            || tokens.kind(next) == Tokens.Kind.END;
    if (whole) {
      return value;
    }
    next = Math.max(end, next);
    return places.unknown(reason(start, end), start, end);
  }

  private String reason(int start, int end) {
    for (int at = start; at < end; at = tokens.behind(at)) {
      if (tokens.is(at, "=>")) {
        return Functions.REASON;
      }
    }
    return COMPUTED;
  }

  private JsValue joined(JsValue left, JsValue right, int start) {
    if (left instanceof Text a && right instanceof Text b && modules.take(a.value().length())) {
      return new Text(a.value() + b.value(), false, places.place(start, next));
    }
    return places.unknown(COMPUTED, start, next);
  }

  /** A value with what is behind it: names of its parts, calls, types. */
  private JsValue operand(JsScope scope, boolean exported) {
    int start = next;
    JsValue value = primary(scope, exported);
    while (true) {
      Items made = value instanceof Items items ? ArrayMethods.called(tokens, items, next) : null;
      if (made != null) {
        value = made;
        next = tokens.behind(next + 2);
      } else if (tokens.is(next, ".") || tokens.is(next, "?.") && !tokens.opens(next + 1)) {
        value = part(value, tokens.words(next + 1), start, next + 2);
        next += 2;
      } else if (tokens.is(next, "?.")) {
        next++;
      } else if (tokens.is(next, "[") && next > start) {
        int close = tokens.behind(next);
        next++;
        JsValue key = expression(scope, false);
        next = close;
        value =
            key instanceof Text name
                ? part(value, name.value(), start, close)
                : places.unknown(COMPUTED, start, close);
      } else if (tokens.is(next, "!") && !tokens.is(next + 1, "=")) {
        next++;
      } else if (Extents.isCast(tokens, next)) {
        next = Extents.typeEnd(tokens, next + 1, tokens.count());
      } else if (tokens.is(next, "<") && Extents.callBehindTypes(tokens, next) > 0) {
        next = Extents.callBehindTypes(tokens, next);
      } else if (tokens.is(next, "(") || isTemplate(next)) {
        value = called(value, start, scope, exported);
      } else {
        return value;
      }
    }
  }

  private boolean isTemplate(int token) {
    return tokens.kind(token) == Tokens.Kind.TEMPLATE
        || tokens.kind(token) == Tokens.Kind.TEMPLATE_HEAD;
  }

  private JsValue part(JsValue value, String name, int start, int behind) {
    if (value instanceof Unknown known) {
      return known;
    }
    JsValue found = value instanceof Entries ? value.get(name) : null;
    return found == null ? places.unknown(COMPUTED, start, behind) : found;
  }

  /** What a call is worth: its argument, where all that it does is to tell the type of that. */
  private JsValue called(JsValue callee, int start, JsScope scope, boolean exported) {
    int open = next;
    int behind = tokens.behind(open);
    if (tokens.is(start, "(") && open == tokens.behind(start) && behind == open + 2) {
      // (() => { return … })()
      next = behind;
      JsValue outcome = exported ? callee : outcomeAt(start + 1, scope);
      return outcome == null ? places.unknown(CALL, start, behind) : outcome;
    }
    boolean plain = tokens.is(open, "(") && (open == start + 1 || tokens.is(start + 1, "<"));
    String name = plain ? tokens.words(start) : "";
    boolean resolves =
        tokens.is(start, "require") && tokens.is(start + 2, "resolve") && open == start + 3;
    boolean defines = name.startsWith("define");
    if (tokens.is(open, "(") && (defines || resolves || exported || name.equals("require"))) {
      next = open + 1;
      JsValue argument = expression(scope, exported || defines);
      boolean only = next == behind - 1 || tokens.is(next, ",") && next + 1 == behind - 1;
      next = behind;
      if (name.equals("require")) {
        return only && argument instanceof Text module
            ? modules.exported(path, module.value(), "default", places.place(start, behind))
            : places.unknown(CALL, start, behind);
      }
      if (resolves || !(argument instanceof Entries entries)) {
        return only && resolves && argument instanceof Text
            ? argument
            : places.unknown(callee instanceof Unknown ? CALL : COMPUTED, start, behind);
      }
      // What is given beside an object says that more is to be made of it.
      return only ? entries : exported ? opened(entries) : places.unknown(CALL, start, behind);
    }
    next = behind;
    JsValue outcome = plain ? outcomeOf(name, scope, places.place(start, behind)) : null;
    return outcome == null ? places.unknown(CALL, start, behind) : outcome;
  }

  /** The same object, of which a call may have made more. */
  private static JsValue opened(Entries entries) {
    return new Entries(entries.entries(), true, entries.location());
  }

  private JsValue primary(JsScope scope, boolean exported) {
    int at = next;
    return switch (tokens.kind(at)) {
      case STRING -> {
        next = at + 1;
        yield places.text(at, 1, 1);
      }
      case TEMPLATE -> {
        next = at + 1;
        yield places.text(at, 1, 1);
      }
      case TEMPLATE_HEAD -> literals.template(scope);
      case NUMBER -> {
        next = at + 1;
        yield new JsValue.Numeral(tokens.words(at), places.place(at, at + 1));
      }
      case PATTERN -> {
        next = at + 1;
        String words = tokens.words(at);
        int slash = words.lastIndexOf('/');
        yield new JsValue.Pattern(
            words.substring(1, slash), words.substring(slash + 1), places.place(at, at + 1));
      }
      case WORD -> word(scope, exported);
      case SIGN -> sign(scope, exported);
      case TEMPLATE_MIDDLE, TEMPLATE_TAIL, END -> places.unknown(COMPUTED, at, at);
    };
  }

  private JsValue sign(JsScope scope, boolean exported) {
    int at = next;
    if (tokens.is(at, "{")) {
      return literals.object(scope);
    }
    if (tokens.is(at, "[")) {
      return literals.array(scope);
    }
    if (tokens.is(at, "(")) {
      int behind = tokens.behind(at);
      int arrow =
          tokens.is(behind, ":") ? Extents.typeEnd(tokens, behind + 1, tokens.count()) : behind;
      if (tokens.is(arrow, "=>")) {
        return functions.arrow(at + 1, arrow, scope, exported);
      }
      next = at + 1;
      JsValue inner = expression(scope, exported);
      boolean whole = next == behind - 1;
      next = behind;
      return whole ? inner : places.unknown(COMPUTED, at, behind);
    }
    if (tokens.is(at, "-") && tokens.kind(at + 1) == Tokens.Kind.NUMBER) {
      next = at + 2;
      return new JsValue.Numeral("-" + tokens.words(at + 1), places.place(at, at + 2));
    }
    if (tokens.is(at, "<")) {
      int behind = Extents.typeEnd(tokens, at, tokens.count());
      if (behind > at) {
        next = behind;
        return operand(scope, exported);
      }
    }
    int end = Extents.end(tokens, at, tokens.count());
    next = Math.max(end, at);
    return places.unknown(COMPUTED, at, end);
  }

  private JsValue word(JsScope scope, boolean exported) {
    int at = next;
    String name = tokens.words(at);
    switch (name) {
      case "true", "false" -> {
        next = at + 1;
        return new JsValue.Flag(name.equals("true"), places.place(at, at + 1));
      }
      case "null", "undefined" -> {
        next = at + 1;
        return new JsValue.Nothing(places.place(at, at + 1));
      }
      case "async" -> {
        if (tokens.is(at + 1, "function") || tokens.is(at + 1, "(")) {
          next = at + 1;
          return tokens.is(at + 1, "function")
              ? functions.function(at + 2, scope, exported)
              : primary(scope, exported);
        }
      }
      case "function" -> {
        return functions.function(at + 1, scope, exported);
      }
      case "new", "await", "typeof", "class", "void", "yield", "delete" -> {
        next = Math.max(at + 1, Extents.end(tokens, at, tokens.count()));
        return places.unknown(
            name.equals("await") ? "something that is awaited" : COMPUTED, at, next);
      }
      default -> {}
    }
    if (tokens.is(at + 1, "=>")) {
      return functions.arrow(at, at + 1, scope, exported);
    }
    next = at + 1;
    return named(name, scope, at, exported);
  }

  /** What a name stands for. */
  JsValue named(String name, JsScope scope, int at, boolean exported) {
    JsScope owner = scope.of(name);
    if (owner == null) {
      return places.unknown("something of \"" + name + "\"", at, at + 1);
    }
    JsValue known = owner.value(name);
    if (known != null) {
      return known;
    }
    if (!owner.ask(name)) {
      return places.unknown(COMPUTED, at, at + 1);
    }
    Binding binding = owner.binding(name);
    JsValue value;
    if (binding instanceof Binding.Written written) {
      value = apart(written.token(), owner, exported);
    } else if (binding instanceof Binding.Imported imported) {
      value = modules.exported(path, imported.from(), imported.name(), places.place(at, at + 1));
    } else {
      String reason = binding instanceof Binding.Computed computed ? computed.reason() : COMPUTED;
      value = places.unknown(reason, at, at + 1);
    }
    for (JsScope.Change change : owner.changes(name)) {
      value = changed(value, change, 0, owner);
    }
    owner.value(name, value);
    return value;
  }

  /** A value with another one at a path of keys. */
  private JsValue changed(JsValue value, JsScope.Change change, int from, JsScope scope) {
    List<String> path = change.path();
    if (from == path.size()) {
      return change.token() < 0
          ? new Unknown("something that statements change", value.location())
          : apart(change.token(), scope, false);
    }
    if (!(value instanceof Entries) && !(value instanceof Unknown)) {
      return new Unknown("something that statements change", value.location());
    }
    String key = path.get(from);
    JsValue inner = value.get(key);
    JsValue before = inner == null ? new Entries(List.of(), false, value.location()) : inner;
    return value.with(changed(before, change, from + 1, scope), List.of(key));
  }

  /** What a function that a name of the module stands for returns; null if it is none. */
  @Nullable JsValue outcome(String name, JsScope scope) {
    JsScope owner = scope.of(name);
    Binding binding = owner == null ? null : owner.binding(name);
    if (owner == null || !(binding instanceof Binding.Written written) || depth >= MAX_DEPTH) {
      return null;
    }
    int before = next;
    depth++;
    JsValue value = functions.outcome(written.token(), owner);
    depth--;
    next = before;
    return value;
  }

  /** The same of a function that begins at a token. */
  @Nullable JsValue outcomeAt(int token, JsScope scope) {
    int before = next;
    JsValue value = functions.outcome(token, scope);
    next = before;
    return value;
  }

  /** What a call of a function of the tree returns; null if that is not known. */
  private @Nullable JsValue outcomeOf(String name, JsScope scope, Location place) {
    JsScope owner = scope.of(name);
    Binding binding = owner == null ? null : owner.binding(name);
    return binding instanceof Binding.Imported imported
        ? modules.outcome(path, imported.from(), imported.name(), place)
        : outcome(name, scope);
  }
}
