package io.github.glosslint.finding;

import org.jspecify.annotations.Nullable;

/**
 * The permanent name of a rule, {@code area/name}, such as {@code anchor/missing}.
 *
 * @param value the whole name
 */
public record RuleId(String value) implements Comparable<RuleId> {

  public RuleId {
    if (value.indexOf('/') <= 0) {
      throw new IllegalArgumentException("a rule is named area/name, not " + value);
    }
  }

  /** What stands before the slash. */
  public String area() {
    return value.substring(0, value.indexOf('/'));
  }

  // Written out, since a record's own methods are linked at their first use, which takes a short
  // run too long.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleId id && id.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
