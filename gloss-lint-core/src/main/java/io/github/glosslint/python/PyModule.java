package io.github.glosslint.python;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the statements of a file assign to its names, as far as literals say it. Nothing is run:
 * what a program computes is {@link PyValue.Computed}, for that name alone.
 */
public final class PyModule {

  /** Packages that have none of the names that a configuration is asked for. */
  private static final Set<String> ALIEN =
      Set.of("datetime", "docutils", "os", "pathlib", "pygments", "re", "sys", "typing");

  /** Statements whose indented lines are run when the file is. */
  private static final Set<String> BLOCKS =
      Set.of("if", "elif", "else", "for", "while", "try", "except", "finally", "with", "match");

  private final Map<String, PyValue> names = new LinkedHashMap<>();
  private boolean open;

  private PyModule() {}

  /** Reads a file; never throws on account of what it says. */
  public static PyModule of(String text) {
    PyModule module = new PyModule();
    module.read(PyLexer.lines(text));
    return module;
  }

  /** A module that nothing but these names is known of. */
  public static PyModule of(Map<String, PyValue> values) {
    PyModule module = new PyModule();
    module.names.putAll(values);
    return module;
  }

  /** What a name stands for; null if nothing is assigned to it. */
  public @Nullable PyValue get(String name) {
    return names.get(name);
  }

  /** The names that something is assigned to, in the order of the file. */
  public Set<String> names() {
    return names.keySet();
  }

  /** Whether other names may be assigned where nobody sees it, such as by a star import. */
  public boolean isOpen() {
    return open;
  }

  private void read(List<PyLine> lines) {
    boolean skipped = false;
    for (PyLine line : lines) {
      if (line.indent() == 0) {
        skipped = line.startsWith("def") || line.startsWith("class") || line.startsWith("async");
        String word = line.tokens().get(0).text();
        if (skipped || line.startsWith("@")) {
          names.computeIfPresent(second(line), (name, value) -> new PyValue.Computed(value.span()));
        } else if (BLOCKS.contains(word)) {
          blur(line);
        } else {
          statements(line.tokens());
        }
      } else if (!skipped) {
        blur(line);
      } else if (line.startsWith("global")) {
        line.tokens().forEach(this::compute);
      }
    }
  }

  private static String second(PyLine line) {
    return line.tokens().size() > 1 ? line.tokens().get(1).text() : "";
  }

  private void compute(PyToken token) {
    if (token.kind() == PyToken.Kind.NAME) {
      names.put(token.text(), new PyValue.Computed(token.span()));
    }
  }

  private void statements(List<PyToken> tokens) {
    int from = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || tokens.get(i).is(";")) {
        if (i > from) {
          statement(tokens.subList(from, i));
        }
        from = i + 1;
      }
    }
  }

  private void statement(List<PyToken> tokens) {
    PyToken first = tokens.get(0);
    if (isOpening(tokens)) {
      open = true;
      return;
    }
    if (first.is("import") || first.is("from") || first.is("del")) {
      // What is imported or deleted has no literal value.
      tokens.forEach(
          token ->
              names.computeIfPresent(
                  token.text(), (name, value) -> new PyValue.Computed(token.span())));
      return;
    }
    if (first.kind() != PyToken.Kind.NAME || tokens.size() < 2) {
      return;
    }
    PyToken next = tokens.get(1);
    if (next.is("=") || next.is(":")) {
      assign(tokens);
    } else if (next.is("+=")) {
      add(first, PyExpression.of(tokens, 2, names));
    } else if (next.is(".") && tokens.size() > 4 && tokens.get(3).is("(")) {
      call(first, tokens);
    } else if (next.is("[") || next.is(".")) {
      loosen(first);
    } else if (next.is(",")) {
      tokens.stream().takeWhile(token -> !token.is("=")).forEach(this::compute);
    } else if (next.kind() == PyToken.Kind.SIGN && next.text().endsWith("=")) {
      compute(first);
    }
  }

  /** Whether a statement may assign to any name. */
  private static boolean isOpening(List<PyToken> tokens) {
    PyToken first = tokens.get(0);
    boolean star =
        first.is("from")
            && tokens.get(tokens.size() - 1).is("*")
            && !ALIEN.contains(tokens.get(1).text());
    return star || first.is("exec") || first.is("globals") || first.is("execfile");
  }

  /** {@code a = b = value} and {@code a: type = value}. */
  private void assign(List<PyToken> tokens) {
    int equals = -1;
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      PyToken token = tokens.get(i);
      depth += "([{".contains(token.text()) && token.kind() == PyToken.Kind.SIGN ? 1 : 0;
      depth -= ")]}".contains(token.text()) && token.kind() == PyToken.Kind.SIGN ? 1 : 0;
      if (depth == 0 && token.is("=")) {
        equals = i;
      }
    }
    if (equals < 0) {
      return;
    }
    PyValue value = PyExpression.of(tokens, equals + 1, names);
    names.put(tokens.get(0).text(), value);
    for (int i = 1; i + 1 <= equals; i++) {
      if (tokens.get(i).is("=") && tokens.get(i + 1).kind() == PyToken.Kind.NAME) {
        names.put(tokens.get(i + 1).text(), value);
      }
    }
  }

  private void add(PyToken name, PyValue more) {
    PyValue known = names.get(name.text());
    if (known instanceof PyValue.Sequence list) {
      boolean certain = more instanceof PyValue.Sequence other && !other.open();
      List<PyValue> items = more instanceof PyValue.Sequence other ? other.items() : List.of();
      names.put(name.text(), (certain ? list : list.opened()).and(items));
    } else if (known instanceof PyValue.Text text && more instanceof PyValue.Text other) {
      names.put(name.text(), new PyValue.Text(text.value() + other.value(), text.span(), false));
    } else {
      compute(name);
    }
  }

  /** Methods that change a list or a dictionary. */
  private void call(PyToken name, List<PyToken> tokens) {
    String method = tokens.get(2).text();
    if (!(names.get(name.text()) instanceof PyValue.Sequence list)
        || !tokens.get(tokens.size() - 1).is(")")) {
      loosen(name);
      return;
    }
    PyValue argument = PyExpression.of(tokens.subList(0, tokens.size() - 1), 4, names);
    PyValue item =
        method.equals("insert")
                && argument instanceof PyValue.Sequence two
                && two.items().size() == 2
            ? two.items().get(1)
            : argument;
    if (method.equals("append") || method.equals("insert") || method.equals("add")) {
      names.put(name.text(), list.and(List.of(item)));
    } else if (method.equals("extend")) {
      add(name, argument);
    } else {
      loosen(name);
    }
  }

  /** Something may have been added to a list or a dictionary, or taken away. */
  private void loosen(PyToken name) {
    PyValue known = names.get(name.text());
    if (known instanceof PyValue.Sequence list) {
      names.put(name.text(), list.opened());
    } else if (known instanceof PyValue.Mapping mapping) {
      names.put(name.text(), mapping.opened());
    }
  }

  /** What a line assigns that is run under some condition only. */
  private void blur(PyLine line) {
    List<PyToken> tokens = line.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      PyToken token = tokens.get(i);
      boolean first = i == 0 || tokens.get(i - 1).is(":") || tokens.get(i - 1).is(";");
      if (token.kind() != PyToken.Kind.NAME || !first || i + 1 >= tokens.size()) {
        continue;
      }
      PyToken next = tokens.get(i + 1);
      if (next.is("=") || next.is(",") || next.is(":") && !BLOCKS.contains(token.text())) {
        compute(token);
      } else if (next.is("+=")) {
        if (names.get(token.text()) instanceof PyValue.Sequence) {
          loosen(token);
        } else {
          compute(token);
        }
      } else if (next.is(".") || next.is("[")) {
        loosen(token);
      } else if (isOpening(tokens.subList(i, tokens.size()))) {
        open = true;
      }
    }
  }
}
