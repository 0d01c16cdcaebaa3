package io.github.glosslint.template.liquid;

import io.github.glosslint.template.Unknown;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a page and its includes assign. As every branch is carried out, a variable
 * that branches leave with different values is unknown behind them.
 */
final class Scope {

  private static final Object ABSENT = new Object();

  /** Branches of one block. What was assigned in them is noted, so that it can be undone. */
  private static final class Branches {
    final Map<String, @Nullable Object> before = new HashMap<>();
    final Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    final Map<String, Integer> assignments = new HashMap<>();
    final Set<String> current = new LinkedHashSet<>();
    int ended;
  }

  private final Map<String, @Nullable Object> values = new HashMap<>();
  private final Deque<Branches> open = new ArrayDeque<>();

  boolean has(String name) {
    return values.containsKey(name);
  }

  @Nullable Object get(String name) {
    return values.get(name);
  }

  void assign(String name, @Nullable Object value) {
    Branches branches = open.peek();
    if (branches != null) {
      branches.before.putIfAbsent(name, valueOrAbsent(name));
      branches.current.add(name);
    }
    set(name, value);
  }

  /** A block begins whose first branch may or may not be carried out. */
  void enter() {
    open.push(new Branches());
  }

  /**
   * The next branch of the block begins with the values from before it.
   *
   * @param rendered whether the branch before it may be rendered
   */
  void branch(boolean rendered) {
    Branches branches = open.element();
    for (String name : branches.current) {
      Object value = valueOrAbsent(name);
      if (branches.assignments.merge(name, 1, Integer::sum) == 1) {
        branches.merged.put(name, value);
      } else if (!same(branches.merged.get(name), value)) {
        branches.merged.put(name, Unknown.VALUE);
      }
      set(name, branches.before.get(name));
    }
    branches.current.clear();
    branches.ended += rendered ? 1 : 0;
  }

  /**
   * The block ends.
   *
   * @param exhaustive whether one of its branches is carried out for certain
   * @param rendered whether its last branch may be rendered
   */
  void leave(boolean exhaustive, boolean rendered) {
    branch(rendered);
    Branches branches = open.pop();
    branches.merged.forEach(
        (name, value) -> {
          boolean always =
              exhaustive && branches.assignments.getOrDefault(name, 0) == branches.ended;
          Object before = branches.before.get(name);
          boolean known = always || same(before, value);
          if (known && value == ABSENT) {
            return;
          }
          assign(name, known && value != ABSENT ? value : Unknown.VALUE);
        });
  }

  /** Lists and long texts are the same only by identity: to compare them may take long. */
  private static boolean same(@Nullable Object a, @Nullable Object b) {
    boolean large =
        a instanceof List || a instanceof Map || (a instanceof String text && text.length() > 1000);
    return a == b || (!large && Objects.equals(a, b));
  }

  private Object valueOrAbsent(String name) {
    Object value = values.get(name);
    return value != null || values.containsKey(name) ? wrap(value) : ABSENT;
  }

  private static Object wrap(@Nullable Object value) {
    return value == null ? Nil.NIL : value;
  }

  private void set(String name, @Nullable Object value) {
    if (value == ABSENT) {
      values.remove(name);
    } else {
      values.put(name, value == Nil.NIL ? null : value);
    }
  }

  private enum Nil {
    NIL
  }
}
