package io.github.glosslint.javascript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

  /**
   * A part of what a name stands for, to which a statement gives another value.
   *
   * @param path the keys that lead to it
   * @param token where the value begins; -1 if only a program knows it
   */
  record Change(List<String> path, int token) {}

  private final @Nullable JsScope outer;
  private final Map<String, Binding> bindings = new HashMap<>();
  private final Map<String, List<Change>> changes = new HashMap<>(0);
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

  /** Says that a statement changes a part of what a name stands for. */
  void change(String name, Change part) {
    changes.computeIfAbsent(name, any -> new ArrayList<>(1)).add(part);
  }

  /** The parts that statements change, in their order. */
  List<Change> changes(String name) {
    return changes.getOrDefault(name, List.of());
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
