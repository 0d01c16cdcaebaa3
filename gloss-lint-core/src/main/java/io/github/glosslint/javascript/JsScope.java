package io.github.glosslint.javascript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of a module or of the body of a function, with what they stand for. */
final class JsScope {

  /** What a name stands for. */
  sealed interface Binding {

    /** A value that begins at a token. */
    record Written(int token) implements Binding {}

    /**
     * Something of another module.
     *
     * @param name what that exports; empty for all of it
     */
    record Imported(String from, String name) implements Binding {}

    /** Something that only a program knows. */
    record Computed(String reason) implements Binding {}
  }

  private final @Nullable JsScope outer;
  private final Map<String, Binding> bindings = new HashMap<>();
  private final Map<String, JsValue> values = new HashMap<>();
  private final Set<String> asked = new HashSet<>();

  JsScope(@Nullable JsScope outer) {
    this.outer = outer;
  }

  void bind(String name, Binding binding) {
    bindings.put(name, binding);
  }

  /** Says that statements change what a name stands for. */
  void change(String name) {
    if (bindings.containsKey(name)) {
      bindings.put(name, new Binding.Computed("something that statements change"));
    }
  }

  /** The scope that knows a name; null if none does. */
  @Nullable JsScope of(String name) {
    JsScope scope = this;
    while (scope != null && !scope.bindings.containsKey(name)) {
      scope = scope.outer;
    }
    return scope;
  }

  @Nullable Binding binding(String name) {
    return bindings.get(name);
  }

  @Nullable JsValue value(String name) {
    return values.get(name);
  }

  void value(String name, JsValue value) {
    values.put(name, value);
  }

  /** Whether nobody has asked for a name before: one that is asked for again needs itself. */
  boolean ask(String name) {
    return asked.add(name);
  }
}
