package io.github.glosslint.python;

import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of an expression, as far as literals say it. */
public sealed interface PyValue {

  /** Where it is in the file. */
  Span span();

  /**
   * A text.
   *
   * @param span between its quotes
   * @param plain whether the file spells it character by character
   */
  record Text(String value, Span span, boolean plain) implements PyValue {}

  /** A number, or one of {@code True}, {@code False} and {@code None}, as written. */
  record Atom(String word, Span span) implements PyValue {}

  /**
   * A list, a tuple or a set.
   *
   * @param open whether a program may have added or removed items
   */
  record Sequence(List<PyValue> items, boolean open, Span span) implements PyValue {

    public Sequence {
      items = List.copyOf(items);
    }

    Sequence and(List<PyValue> more) {
      List<PyValue> all = new ArrayList<>(items);
      all.addAll(more);
      return new Sequence(all, open, span);
    }

    Sequence opened() {
      return new Sequence(items, true, span);
    }
  }

  /** An entry of a dictionary. */
  record Entry(PyValue key, PyValue value) {}

  /**
   * A dictionary.
   *
   * @param open whether a program may have changed it
   */
  record Mapping(List<Entry> entries, boolean open, Span span) implements PyValue {

    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of the last entry with this key; null if none has it. */
    public @Nullable PyValue get(String key) {
      PyValue found = null;
      for (Entry entry : entries) {
        if (entry.key() instanceof Text text && text.value().equals(key)) {
          found = entry.value();
        }
      }
      return found;
    }

    Mapping opened() {
      return new Mapping(entries, true, span);
    }
  }

  /** What only running the program tells. */
  record Computed(Span span) implements PyValue {}
}
