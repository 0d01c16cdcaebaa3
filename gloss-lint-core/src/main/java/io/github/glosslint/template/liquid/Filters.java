package io.github.glosslint.template.liquid;

import io.github.glosslint.template.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies filters by name. An unknown filter may come from a plugin, so its value is unknown; so is
 * every value that would be made of an unknown one, save for texts that are put together.
 */
final class Filters {

  /** What a family of filters returns for a name that is none of its own. */
  static final Object NOT_MINE = new Object();

  private final LiquidLimits limits;
  private final LiquidSite site;
  private final Runnable tooMuch;
  private long work;

  /**
   * @param tooMuch called once when the page's filters have done more than the limits allow
   */
  Filters(LiquidSite site, LiquidLimits limits, Runnable tooMuch) {
    this.site = site;
    this.limits = limits;
    this.tooMuch = tooMuch;
  }

  @Nullable Object apply(String name, @Nullable Object input, List<@Nullable Object> arguments) {
    if (work > limits.filterWork() || !charge(Values.weight(input, limits.valueLength()))) {
      return Unknown.VALUE;
    }
    for (Object argument : arguments) {
      if (!charge(Values.weight(argument, limits.valueLength()))) {
        return Unknown.VALUE;
      }
    }
    Object result;
    if (joinsText(name)) {
      Arguments known = new Arguments(arguments, limits.valueLength());
      result = TextFilters.apply(name, input, known);
    } else if (name.equals("relative_url") || name.equals("absolute_url")) {
      result = UrlFilters.siteUrl(name, input, site, limits.valueLength());
    } else if (Values.isUnknown(input) || arguments.stream().anyMatch(Values::isUnknown)) {
      return Unknown.VALUE;
    } else {
      result = known(name, input, new Arguments(arguments, limits.valueLength()));
    }
    return charge(Values.weight(result, limits.valueLength())) ? result : Unknown.VALUE;
  }

  private static boolean joinsText(String name) {
    return name.equals("append") || name.equals("prepend");
  }

  private static @Nullable Object known(String name, @Nullable Object input, Arguments arguments) {
    Object result = TextFilters.apply(name, input, arguments);
    if (result == NOT_MINE) {
      result = UrlFilters.apply(name, input, arguments);
    }
    if (result == NOT_MINE) {
      result = ListFilters.apply(name, input, arguments);
    }
    if (result == NOT_MINE) {
      result = NumberFilters.apply(name, input, arguments);
    }
    return result == NOT_MINE ? Unknown.VALUE : result;
  }

  /**
   * Accounts for work on values.
   *
   * @param weight UTF-16 code units read or written
   * @return whether the page may still do it
   */
  boolean charge(long weight) {
    boolean before = work <= limits.filterWork();
    work = weight > limits.valueLength() ? limits.filterWork() + 1 : work + weight;
    boolean within = work <= limits.filterWork();
    if (before && !within) {
      tooMuch.run();
    }
    return within;
  }

  /**
   * The positional arguments of a filter.
   *
   * @param limit longest text that may be made of them
   */
  record Arguments(List<@Nullable Object> values, int limit) {

    boolean has(int index) {
      return index < values.size();
    }

    @Nullable Object get(int index) {
      return index < values.size() ? values.get(index) : null;
    }

    String text(int index) {
      return Values.text(get(index), limit);
    }

    String text(int index, String otherwise) {
      return has(index) ? text(index) : otherwise;
    }

    /** A whole number, or null if the argument is not one. */
    @Nullable Long whole(int index, long otherwise) {
      if (!has(index)) {
        return otherwise;
      }
      Object value = get(index);
      if (value instanceof Long number) {
        return number;
      }
      String text = Values.text(value, limit).strip();
      int digits = Values.digitsEnd(text, text.startsWith("-") ? 1 : 0);
      return digits == text.length() && digits > 0 && digits < 19 && !text.equals("-")
          ? (Long) Long.parseLong(text)
          : null;
    }
  }
}
