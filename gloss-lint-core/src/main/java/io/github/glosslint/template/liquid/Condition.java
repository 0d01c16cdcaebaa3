package io.github.glosslint.template.liquid;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the condition of a branch holds, as far as literals and {@link Names#settled} variables
 * say. Operators join from right to left.
 *
 * @see <a
 *     href="https://github.com/Shopify/liquid/blob/v4.0.4/lib/liquid/condition.rb">condition.rb</a>
 */
enum Condition {
  HOLDS,
  FAILS,
  OPEN;

  /** Longer ones are open. */
  private static final int MAX_LENGTH = 500;

  /** The condition of {@code if} or {@code elsif}. */
  static Condition of(String markup, Names variables) {
    return markup.length() > MAX_LENGTH || markup.isBlank() ? OPEN : read(markup, 0, variables);
  }

  /**
   * The condition of {@code when}: whether one of its values is that of the {@code case}.
   *
   * @param values separated by commas or {@code or}
   * @see <a
   *     href="https://github.com/Shopify/liquid/blob/v4.0.4/lib/liquid/tags/case.rb">case.rb</a>
   */
  static Condition ofWhen(String subject, String values, Names variables) {
    int end = values.length();
    if (end + subject.length() > MAX_LENGTH) {
      return OPEN;
    }
    Object wanted = value(subject.strip(), variables);
    Condition any = FAILS;
    int at = LiquidMarkup.skipBlanks(values, 0, end);
    while (at < end) {
      int close = LiquidMarkup.fragmentEnd(values, at, end);
      Condition one = compare(wanted, "==", value(values.substring(at, close), variables));
      any = one == FAILS || any == HOLDS ? any : one;
      at = LiquidMarkup.skipBlanks(values, close, end);
      int next = values.startsWith(",", at) ? at + 1 : values.startsWith("or ", at) ? at + 3 : at;
      if (next == at && at < end) {
        return OPEN;
      }
      at = LiquidMarkup.skipBlanks(values, next, end);
    }
    return any;
  }

  Condition negated() {
    return this == OPEN ? OPEN : this == HOLDS ? FAILS : HOLDS;
  }

  private static Condition read(String markup, int from, Names variables) {
    int end = markup.length();
    int at = LiquidMarkup.skipBlanks(markup, from, end);
    int close = LiquidMarkup.fragmentEnd(markup, at, end);
    Object left = value(markup.substring(at, close), variables);
    at = LiquidMarkup.skipBlanks(markup, close, end);
    close = LiquidMarkup.fragmentEnd(markup, at, end);
    String operator = markup.substring(at, close);
    if (operator.isEmpty() && at < end) {
      return OPEN;
    }
    Condition first;
    if (operator.isEmpty() || isJoiner(operator)) {
      first = truth(left);
    } else {
      at = LiquidMarkup.skipBlanks(markup, close, end);
      close = LiquidMarkup.fragmentEnd(markup, at, end);
      first = compare(left, operator, value(markup.substring(at, close), variables));
      at = LiquidMarkup.skipBlanks(markup, close, end);
      close = LiquidMarkup.fragmentEnd(markup, at, end);
      operator = markup.substring(at, close);
    }
    if (at == end) {
      return first;
    }
    if (!isJoiner(operator)) {
      return OPEN;
    }
    Condition rest = read(markup, close, variables);
    Condition decisive = operator.equals("and") ? FAILS : HOLDS;
    if (first == decisive || rest == decisive) {
      return decisive;
    }
    return first == OPEN || rest == OPEN ? OPEN : decisive.negated();
  }

  private static boolean isJoiner(String word) {
    return word.equals("and") || word.equals("or");
  }

  private static @Nullable Object value(String operand, Names variables) {
    return isLiteral(operand)
        ? Values.plain(Expression.evaluate(operand, variables))
        : variables.settled(operand);
  }

  private static boolean isLiteral(String operand) {
    return switch (operand) {
      case "nil", "null", "true", "false" -> true;
      default -> !operand.isEmpty() && "\"'-0123456789".indexOf(operand.charAt(0)) >= 0;
    };
  }

  private static Condition truth(@Nullable Object value) {
    if (Values.isUnknown(value)) {
      return OPEN;
    }
    return value == null || value.equals(false) ? FAILS : HOLDS;
  }

  private static Condition compare(@Nullable Object left, String operator, @Nullable Object right) {
    if (isOpen(left) || isOpen(right)) {
      return OPEN;
    }
    boolean equal =
        left instanceof Number a && right instanceof Number b
            ? Double.compare(a.doubleValue(), b.doubleValue()) == 0
            : Objects.equals(left, right);
    return switch (operator) {
      case "==" -> equal ? HOLDS : FAILS;
      case "!=", "<>" -> equal ? FAILS : HOLDS;
      default -> OPEN;
    };
  }

  private static boolean isOpen(@Nullable Object value) {
    return Values.isUnknown(value) || value instanceof List || value instanceof Map;
  }
}
