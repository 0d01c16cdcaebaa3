package io.github.glosslint.javascript;

import io.github.glosslint.javascript.JsValue.Entries;
import io.github.glosslint.javascript.JsValue.Entry;
import io.github.glosslint.javascript.JsValue.Items;
import io.github.glosslint.javascript.JsValue.Text;
import io.github.glosslint.javascript.JsValue.Unknown;
import io.github.glosslint.javascript.Scope.Binding;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the expressions of one module are worth, as far as literals tell. */
final class Expressions {

  /** Deeper values are unknown. */
  private static final int MAX_DEPTH = 100;

  /** The tokens of {@code .filter(Boolean)}. */
  private static final int FILTERED = 5;

  private static final String DEEP = "something that is nested too deeply";
  private static final String CALL = "a call";
  private static final String COMPUTED = "something that is computed";
  private static final String FUNCTION = "a function";

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

  private final String path;
  private final String text;
  private final Tokens tokens;
  private final Modules modules;
  private int depth;

  /** The token behind the value that was read last. */
  private int next;

  Expressions(String path, String text, Tokens tokens, Modules modules) {
    this.path = path;
    this.text = text;
    this.tokens = tokens;
    this.modules = modules;
  }

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

  private static boolean isEnd(Tokens tokens, int at) {
    return tokens.is(at, ",") || tokens.is(at, ";") || tokens.closes(at);
  }

  private static boolean isCast(Tokens tokens, int at) {
    return (tokens.is(at, "as") || tokens.is(at, "satisfies")) && !tokens.is(at - 1, ".");
  }

  /** Whether a statement begins with a token although no semicolon is before it. */
  private static boolean isNextStatement(Tokens tokens, int at) {
    Tokens.Kind before = tokens.kind(at - 1);
    boolean whole = before != Tokens.Kind.SIGN || tokens.closes(at - 1) || tokens.is(at - 1, "!");
    boolean begins = tokens.kind(at) != Tokens.Kind.SIGN || tokens.is(at, "{");
    // An angle bracket ends a type, if it is not less than something.
    whole |= tokens.is(at - 1, ">") && STATEMENTS.contains(tokens.words(at));
    return whole && begins && !isCast(tokens, at) && tokens.beginsLine(at);
  }

  /** Behind a type, whose angle brackets may hold commas. */
  private static int typeEnd(Tokens tokens, int from, int to) {
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

  /** The value that begins at a token. */
  JsValue value(int token, Scope scope) {
    return apart(token, scope, false);
  }

  /**
   * The value that a module exports: of a call, what it is given; of a function, what it returns.
   */
  JsValue exported(int token, Scope scope) {
    return apart(token, scope, true);
  }

  private JsValue apart(int token, Scope scope, boolean exported) {
    int before = next;
    next = token;
    JsValue value = expression(scope, exported);
    next = before;
    return value;
  }

  private JsValue expression(Scope scope, boolean exported) {
    int start = next;
    if (depth >= MAX_DEPTH || !modules.take(1)) {
      next = end(tokens, start, tokens.count());
      return unknown(DEEP, start, start + 1);
    }
    depth++;
    JsValue value = operand(scope, exported);
    while (tokens.is(next, "+")) {
      next++;
      value = joined(value, operand(scope, false), start);
    }
    depth--;
    int end = end(tokens, next, tokens.count());
    boolean whole =
        next == end
            || next > start && isNextStatement(tokens, next)
            || tokens.kind(next) == Tokens.Kind.END;
    if (whole) {
      return value;
    }
    next = Math.max(end, next);
    return unknown(reason(start, end), start, end);
  }

  private String reason(int start, int end) {
    for (int at = start; at < end; at = tokens.behind(at)) {
      if (tokens.is(at, "=>")) {
        return FUNCTION;
      }
    }
    return COMPUTED;
  }

  private JsValue joined(JsValue left, JsValue right, int start) {
    if (left instanceof Text a && right instanceof Text b && modules.take(a.value().length())) {
      return new Text(a.value() + b.value(), false, place(start, next));
    }
    return unknown(COMPUTED, start, next);
  }

  /** A value with what is behind it: names of its parts, calls, types. */
  private JsValue operand(Scope scope, boolean exported) {
    int start = next;
    JsValue value = primary(scope, exported);
    while (true) {
      if (value instanceof Items items && isFilteredForTruth(next)) {
        value = withoutNothing(items);
        next += FILTERED;
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
                : unknown(COMPUTED, start, close);
      } else if (tokens.is(next, "!") && !tokens.is(next + 1, "=")) {
        next++;
      } else if (isCast(tokens, next)) {
        next = typeEnd(tokens, next + 1, tokens.count());
      } else if (tokens.is(next, "<") && callBehindTypes(next) > 0) {
        next = callBehindTypes(next);
      } else if (tokens.is(next, "(") || isTemplate(next)) {
        value = called(value, start, scope, exported);
      } else {
        return value;
      }
    }
  }

  /** Whether {@code .filter(Boolean)} follows, which drops what a condition left out. */
  private boolean isFilteredForTruth(int dot) {
    return tokens.is(dot, ".")
        && tokens.is(dot + 1, "filter")
        && tokens.is(dot + 2, "(")
        && tokens.is(dot + 3, "Boolean")
        && tokens.is(dot + 4, ")");
  }

  private static Items withoutNothing(Items items) {
    List<JsValue> left = new ArrayList<>(items.values());
    left.removeIf(
        item ->
            item instanceof JsValue.Nothing || item instanceof JsValue.Flag flag && !flag.value());
    return new Items(left, items.location());
  }

  private boolean isTemplate(int token) {
    return tokens.kind(token) == Tokens.Kind.TEMPLATE
        || tokens.kind(token) == Tokens.Kind.TEMPLATE_HEAD;
  }

  /** The parenthesis of {@code call<Type>(…)}; -1 if this is none. */
  private int callBehindTypes(int open) {
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

  private JsValue part(JsValue value, String name, int start, int behind) {
    if (value instanceof Unknown known) {
      return known;
    }
    JsValue found = value instanceof Entries ? value.get(name) : null;
    return found == null ? unknown(COMPUTED, start, behind) : found;
  }

  /** What a call is worth: its argument, where all that it does is to tell the type of that. */
  private JsValue called(JsValue callee, int start, Scope scope, boolean exported) {
    int open = next;
    int behind = tokens.behind(open);
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
            ? modules.exported(path, module.value(), "default", place(start, behind))
            : unknown(CALL, start, behind);
      }
      if (resolves || !(argument instanceof Entries entries)) {
        return only && resolves && argument instanceof Text
            ? argument
            : unknown(callee instanceof Unknown ? CALL : COMPUTED, start, behind);
      }
      // What is given beside an object says that more is to be made of it.
      return only ? entries : exported ? opened(entries) : unknown(CALL, start, behind);
    }
    next = behind;
    JsValue outcome = plain ? outcomeOf(name, scope, place(start, behind)) : null;
    return outcome == null ? unknown(CALL, start, behind) : outcome;
  }

  /** The same object, of which a call may have made more. */
  private static JsValue opened(Entries entries) {
    return new Entries(entries.entries(), true, entries.location());
  }

  private JsValue primary(Scope scope, boolean exported) {
    int at = next;
    return switch (tokens.kind(at)) {
      case STRING -> {
        next = at + 1;
        yield text(at, 1, 1);
      }
      case TEMPLATE -> {
        next = at + 1;
        yield text(at, 1, 1);
      }
      case TEMPLATE_HEAD -> template(scope);
      case NUMBER -> {
        next = at + 1;
        yield new JsValue.Numeral(tokens.words(at), place(at, at + 1));
      }
      case PATTERN -> {
        next = at + 1;
        String words = tokens.words(at);
        int slash = words.lastIndexOf('/');
        yield new JsValue.Pattern(
            words.substring(1, slash), words.substring(slash + 1), place(at, at + 1));
      }
      case WORD -> word(scope, exported);
      case SIGN -> sign(scope, exported);
      case TEMPLATE_MIDDLE, TEMPLATE_TAIL, END -> unknown(COMPUTED, at, at);
    };
  }

  private JsValue sign(Scope scope, boolean exported) {
    int at = next;
    if (tokens.is(at, "{")) {
      return object(scope);
    }
    if (tokens.is(at, "[")) {
      return array(scope);
    }
    if (tokens.is(at, "(")) {
      int behind = tokens.behind(at);
      int arrow = tokens.is(behind, ":") ? typeEnd(tokens, behind + 1, tokens.count()) : behind;
      if (tokens.is(arrow, "=>")) {
        return arrow(at + 1, arrow, scope, exported);
      }
      next = at + 1;
      JsValue inner = expression(scope, exported);
      boolean whole = next == behind - 1;
      next = behind;
      return whole ? inner : unknown(COMPUTED, at, behind);
    }
    if (tokens.is(at, "-") && tokens.kind(at + 1) == Tokens.Kind.NUMBER) {
      next = at + 2;
      return new JsValue.Numeral("-" + tokens.words(at + 1), place(at, at + 2));
    }
    if (tokens.is(at, "<")) {
      int behind = typeEnd(tokens, at, tokens.count());
      if (behind > at) {
        next = behind;
        return operand(scope, exported);
      }
    }
    int end = end(tokens, at, tokens.count());
    next = Math.max(end, at);
    return unknown(COMPUTED, at, end);
  }

  private JsValue word(Scope scope, boolean exported) {
    int at = next;
    String name = tokens.words(at);
    switch (name) {
      case "true", "false" -> {
        next = at + 1;
        return new JsValue.Flag(name.equals("true"), place(at, at + 1));
      }
      case "null", "undefined" -> {
        next = at + 1;
        return new JsValue.Nothing(place(at, at + 1));
      }
      case "async" -> {
        if (tokens.is(at + 1, "function") || tokens.is(at + 1, "(")) {
          next = at + 1;
          return tokens.is(at + 1, "function")
              ? function(at + 2, scope, exported)
              : primary(scope, exported);
        }
      }
      case "function" -> {
        return function(at + 1, scope, exported);
      }
      case "new", "await", "typeof", "class", "void", "yield", "delete" -> {
        next = Math.max(at + 1, end(tokens, at, tokens.count()));
        return unknown(name.equals("await") ? "something that is awaited" : COMPUTED, at, next);
      }
      default -> {}
    }
    if (tokens.is(at + 1, "=>")) {
      return arrow(at, at + 1, scope, exported);
    }
    next = at + 1;
    return named(name, scope, at, exported);
  }

  /** What a name stands for. */
  JsValue named(String name, Scope scope, int at, boolean exported) {
    Scope owner = scope.of(name);
    if (owner == null) {
      return unknown("something of \"" + name + "\"", at, at + 1);
    }
    JsValue known = owner.value(name);
    if (known != null) {
      return known;
    }
    if (!owner.ask(name)) {
      return unknown(COMPUTED, at, at + 1);
    }
    Binding binding = owner.binding(name);
    JsValue value;
    if (binding instanceof Binding.Written written) {
      value = apart(written.token(), owner, exported);
    } else if (binding instanceof Binding.Imported imported) {
      value = modules.exported(path, imported.from(), imported.name(), place(at, at + 1));
    } else {
      String reason = binding instanceof Binding.Computed computed ? computed.reason() : COMPUTED;
      value = unknown(reason, at, at + 1);
    }
    owner.value(name, value);
    return value;
  }

  private JsValue arrow(int parameters, int arrow, Scope scope, boolean exported) {
    int body = arrow + 1;
    if (!exported) {
      JsValue chain = chain(parameters, body, scope);
      next = tokens.is(body, "{") ? tokens.behind(body) : end(tokens, body, tokens.count());
      return chain == null ? unknown(FUNCTION, parameters, next) : chain;
    }
    Scope inner = inner(parameters, arrow, scope);
    if (tokens.is(body, "{")) {
      return returned(body, inner, true);
    }
    next = body;
    return expression(inner, true);
  }

  /** What a function that a name of the module stands for returns; null if it is none. */
  @Nullable JsValue outcome(String name, Scope scope) {
    Scope owner = scope.of(name);
    Binding binding = owner == null ? null : owner.binding(name);
    if (owner == null || !(binding instanceof Binding.Written written) || depth >= MAX_DEPTH) {
      return null;
    }
    int before = next;
    depth++;
    JsValue value = outcome(written.token(), owner);
    depth--;
    next = before;
    return value;
  }

  /** The same of a function that begins at a token. */
  @Nullable JsValue outcomeAt(int token, Scope scope) {
    int before = next;
    JsValue value = outcome(token, scope);
    next = before;
    return value;
  }

  private @Nullable JsValue outcome(int token, Scope scope) {
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
        arrow = typeEnd(tokens, arrow + 1, tokens.count());
      }
    } else if (tokens.kind(token) == Tokens.Kind.WORD && !tokens.is(token, "async")) {
      arrow = token + 1;
    }
    if (!tokens.is(arrow, "=>")) {
      return null;
    }
    Scope inner = inner(token, arrow, scope);
    if (tokens.is(arrow + 1, "{")) {
      return returned(arrow + 1, inner, false);
    }
    next = arrow + 1;
    return expression(inner, false);
  }

  /** What a call of a function of the tree returns; null if that is not known. */
  private @Nullable JsValue outcomeOf(String name, Scope scope, Location place) {
    Scope owner = scope.of(name);
    Binding binding = owner == null ? null : owner.binding(name);
    return binding instanceof Binding.Imported imported
        ? modules.outcome(path, imported.from(), imported.name(), place)
        : outcome(name, scope);
  }

  /** The calls that a function passes its parameter through; null if it does something else. */
  private @Nullable JsValue chain(int parameter, int body, Scope scope) {
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
      next = at + 3;
      while (next < behind - 1) {
        int before = next;
        arguments.add(expression(scope, false));
        next = Math.max(before + 1, tokens.is(next, ",") ? next + 1 : next);
      }
      calls.add(new JsValue.Call(tokens.words(at + 1), arguments));
      at = behind;
    }
    boolean ended =
        start == body
            ? at == end(tokens, start, tokens.count())
            : at == tokens.behind(body) - 1 || tokens.is(at, ";");
    return ended ? new JsValue.Chain(calls, place(parameter, at)) : null;
  }

  private JsValue function(int from, Scope scope, boolean exported) {
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
      next = tokens.behind(body);
      return chain == null ? unknown(FUNCTION, from, next) : chain;
    }
    return returned(body, inner(open, tokens.behind(open), scope), true);
  }

  private Scope inner(int from, int to, Scope scope) {
    Scope inner = new Scope(scope);
    for (int at = from; at < to; at++) {
      if (tokens.kind(at) == Tokens.Kind.WORD) {
        inner.bind(tokens.words(at), new Binding.Computed("a parameter"));
      }
    }
    return inner;
  }

  private JsValue returned(int open, Scope scope, boolean exported) {
    int close = tokens.is(open, "{") ? tokens.partner(open) : open;
    Statements body = Statements.of(tokens, open + 1, close, scope);
    int behind = tokens.behind(open);
    int value = body.returned();
    if (value < 0) {
      next = behind;
      return unknown("a function with several outcomes", open, behind);
    }
    next = value;
    JsValue result = expression(scope, exported);
    next = behind;
    return result;
  }

  private JsValue array(Scope scope) {
    int open = next;
    int close = tokens.partner(open);
    List<JsValue> values = new ArrayList<>();
    next = open + 1;
    while (next < close) {
      int at = next;
      boolean spread = tokens.is(at, "...");
      if (spread) {
        next++;
      }
      if (tokens.is(next, ",")) {
        next++;
        continue;
      }
      JsValue value = expression(scope, false);
      if (spread && value instanceof Items items && modules.take(items.values().size())) {
        values.addAll(items.values());
      } else if (spread) {
        values.add(unknown(COMPUTED, at, next));
      } else {
        values.add(value);
      }
      next = Math.max(next, at + 1);
      if (tokens.is(next, ",")) {
        next++;
      }
    }
    next = tokens.behind(open);
    return new Items(values, place(open, next));
  }

  private JsValue object(Scope scope) {
    int open = next;
    int close = tokens.partner(open);
    Map<String, Entry> entries = new LinkedHashMap<>();
    boolean isOpen = false;
    next = open + 1;
    while (next < close) {
      int at = next;
      if (tokens.is(at, ",") || tokens.is(at, ";")) {
        next++;
        continue;
      }
      if (tokens.is(at, "...")) {
        next++;
        JsValue value = expression(scope, false);
        if (value instanceof Entries others && modules.take(others.entries().size())) {
          isOpen |= others.open();
          others.entries().forEach(entry -> put(entries, entry));
        } else {
          isOpen = true;
        }
      } else {
        isOpen |= !property(entries, scope);
      }
      next = Math.max(next, at + 1);
    }
    next = tokens.behind(open);
    return new Entries(List.copyOf(entries.values()), isOpen, place(open, next));
  }

  private static void put(Map<String, Entry> entries, Entry entry) {
    entries.put(entry.key(), entry);
  }

  /** Takes a key with its value; false if the key is not known. */
  private boolean property(Map<String, Entry> entries, Scope scope) {
    int at = next;
    while (isModifier(at)) {
      at++;
    }
    String key;
    Location place = place(at, at + 1);
    int behind = at + 1;
    if (tokens.is(at, "[")) {
      next = at + 1;
      JsValue name = expression(scope, false);
      behind = tokens.behind(at);
      if (!(name instanceof Text text)) {
        next = end(tokens, behind, tokens.count());
        return false;
      }
      key = text.value();
      place = text.location();
    } else if (tokens.kind(at) == Tokens.Kind.STRING) {
      Text text = text(at, 1, 1);
      key = text.value();
      place = text.location();
    } else if (tokens.kind(at) == Tokens.Kind.WORD || tokens.kind(at) == Tokens.Kind.NUMBER) {
      key = tokens.words(at);
    } else {
      next = Math.max(at + 1, end(tokens, at, tokens.count()));
      return false;
    }
    JsValue value;
    if (tokens.is(behind, ":")) {
      next = behind + 1;
      value = expression(scope, false);
    } else if (tokens.is(behind, ",") || tokens.closes(behind)) {
      next = behind;
      value = named(key, scope, at, false);
    } else {
      // A method, whose body ends it.
      int body = behind;
      while (body < tokens.count() && !tokens.is(body, "{") && !isEnd(tokens, body)) {
        body = tokens.behind(body);
      }
      next = tokens.is(body, "{") ? tokens.behind(body) : body;
      value = unknown(FUNCTION, at, next);
    }
    put(entries, new Entry(key, place, value));
    return true;
  }

  /** {@code async name()}, {@code get name()}, {@code *name()}. */
  private boolean isModifier(int at) {
    boolean word = tokens.is(at, "async") || tokens.is(at, "get") || tokens.is(at, "set");
    boolean named =
        tokens.kind(at + 1) == Tokens.Kind.WORD
            || tokens.kind(at + 1) == Tokens.Kind.STRING
            || tokens.is(at + 1, "[")
            || tokens.is(at + 1, "*");
    return tokens.is(at, "*") || word && named;
  }

  private JsValue template(Scope scope) {
    int open = next;
    StringBuilder out = new StringBuilder(text(open, 1, 2).value());
    boolean known = true;
    int at = open;
    int close = tokens.partner(open);
    while (at < close) {
      next = at + 1;
      JsValue value = expression(scope, false);
      known &= value instanceof Text || value instanceof JsValue.Numeral;
      while (next < close && tokens.kind(next) != Tokens.Kind.TEMPLATE_MIDDLE) {
        known = false;
        next = tokens.behind(next);
      }
      String said = value instanceof Text words ? words.value() : words(value);
      known &= modules.take(said.length());
      at = next;
      if (known) {
        out.append(said);
        out.append(text(at, 1, at < close ? 2 : 1).value());
      }
    }
    next = tokens.behind(open);
    return known
        ? new Text(out.toString(), false, inside(open, next))
        : unknown("a template", open, next);
  }

  private static String words(JsValue value) {
    return value instanceof JsValue.Numeral number ? number.value() : "";
  }

  /** What a string or a part of a template says, without its delimiters. */
  private Text text(int token, int before, int behind) {
    int start = Math.min(text.length(), tokens.start(token) + before);
    int end = tokens.end(token) - behind;
    if (behind == 1 && (end < start || "\"'`".indexOf(text.charAt(end)) < 0)) {
      // It is never closed.
      end = tokens.end(token);
    }
    end = Math.max(start, end);
    String source = text.substring(start, end);
    boolean plain = source.indexOf('\\') < 0;
    return new Text(plain ? source : Escapes.undone(source), plain, new Location(path, start, end));
  }

  private Unknown unknown(String reason, int from, int behind) {
    return new Unknown(reason, place(from, behind));
  }

  private Location inside(int from, int behind) {
    Location all = place(from, behind);
    return new Location(path, all.start() + 1, Math.max(all.start() + 1, all.end() - 1));
  }

  private Location place(int from, int behind) {
    int start = tokens.start(from);
    int end = behind > from ? tokens.end(behind - 1) : start;
    return new Location(path, start, Math.max(start, end));
  }
}
