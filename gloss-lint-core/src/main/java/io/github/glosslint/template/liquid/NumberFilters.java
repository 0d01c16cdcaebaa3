package io.github.glosslint.template.liquid;

import io.github.glosslint.template.Unknown;
import io.github.glosslint.template.liquid.Filters.Arguments;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic. Whole numbers divide to whole numbers, rounded down; what Liquid answers with an
 * error message, such as a division by zero, is unknown.
 *
 * @see <a
 *     href="https://github.com/Shopify/liquid/blob/v4.0.4/lib/liquid/standardfilters.rb">standardfilters.rb</a>
 */
final class NumberFilters {

  private NumberFilters() {}

  static @Nullable Object apply(String name, @Nullable Object input, Arguments arguments) {
    Number a = Values.number(input);
    Number b = Values.number(arguments.get(0));
    try {
      return switch (name) {
        case "plus", "minus", "times", "divided_by", "modulo" ->
            a instanceof Long x && b instanceof Long y
                ? (Object) whole(name, x, y)
                : fraction(name, decimal(a), decimal(b)).doubleValue();
        case "abs" ->
            a instanceof Long x ? (Object) Math.absExact(x) : decimal(a).abs().doubleValue();
        case "ceil" -> decimal(a).setScale(0, RoundingMode.CEILING).longValueExact();
        case "floor" -> decimal(a).setScale(0, RoundingMode.FLOOR).longValueExact();
        case "round" -> round(a, arguments);
        case "at_least" -> decimal(a).compareTo(decimal(b)) >= 0 ? number(a) : number(b);
        case "at_most" -> decimal(a).compareTo(decimal(b)) <= 0 ? number(a) : number(b);
        case "to_integer" -> Values.number(input).longValue();
        default -> Filters.NOT_MINE;
      };
    } catch (ArithmeticException e) {
      return Unknown.VALUE;
    }
  }

  private static long whole(String operation, long a, long b) {
    return switch (operation) {
      case "plus" -> Math.addExact(a, b);
      case "minus" -> Math.subtractExact(a, b);
      case "times" -> Math.multiplyExact(a, b);
      case "divided_by" -> Math.floorDiv(a, b);
      default -> Math.floorMod(a, b);
    };
  }

  private static BigDecimal fraction(String operation, BigDecimal a, BigDecimal b) {
    return switch (operation) {
      case "plus" -> a.add(b);
      case "minus" -> a.subtract(b);
      case "times" -> a.multiply(b);
      case "divided_by" -> a.divide(b, MathContext.DECIMAL128);
      default -> a.subtract(b.multiply(a.divide(b, 0, RoundingMode.FLOOR)));
    };
  }

  private static Object round(Number value, Arguments arguments) {
    Long digits = arguments.whole(0, 0);
    if (digits == null || Math.abs(digits) > 15) {
      return Unknown.VALUE;
    }
    BigDecimal rounded = decimal(value).setScale(digits.intValue(), RoundingMode.HALF_UP);
    return digits <= 0 || value instanceof Long
        ? (Object) rounded.longValueExact()
        : rounded.doubleValue();
  }

  private static BigDecimal decimal(Number number) {
    return number instanceof BigDecimal big ? big : BigDecimal.valueOf(number.longValue());
  }

  private static Object number(Number number) {
    return number instanceof Long ? number : (Object) number.doubleValue();
  }
}
