package io.github.glosslint.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values that nodes mean. */
public final class YamlValues {

  /** A longer plain scalar is text, whatever it consists of. */
  private static final int LONGEST_NUMBER = 64;

  /** Longer ones may not fit into 64 bits. */
  private static final int LONGEST_DECIMAL = 19;

  /** What numbers look like, compiled when the first is met that is not a usual one. */
  private static final class Numbers {

    // As in Psych's ScalarScanner, without base 60 and dates: Jekyll's reader leaves those as text.
    static final Pattern INTEGER_1_1 =
        Pattern.compile(
            "[-+]?(?:0b[01_,]++|0x[0-9a-fA-F_,]++|0[0-7_,]++|0|[1-9](?:[0-9]|[,_][0-9])*+)");
    static final Pattern FLOAT_1_1 =
        Pattern.compile("[-+]?(?:[0-9][0-9_,]*+)?\\.[0-9]*+(?:[eE][-+][0-9]++)?");

    // YAML 1.2.2, section 10.3.2.
    static final Pattern INTEGER_1_2 = Pattern.compile("[-+]?[0-9]++|0o[0-7]++|0x[0-9a-fA-F]++");
    static final Pattern FLOAT_1_2 =
        Pattern.compile("[-+]?(?:\\.[0-9]++|[0-9]++(?:\\.[0-9]*+)?)(?:[eE][-+]?[0-9]++)?");
  }

  private YamlValues() {}

  /**
   * The value of a node: null, {@code Boolean}, {@code Long}, {@code Double}, {@code String}, a
   * {@code List} or a {@code LinkedHashMap} with {@code String} keys. Dates and integers beyond 64
   * bits stay text.
   */
  public static @Nullable Object toJava(@Nullable YamlNode node, YamlVersion version) {
    if (node == null) {
      return null;
    }
    if (node instanceof YamlScalar scalar) {
      return scalar.plain() ? plain(scalar.value(), version) : scalar.value();
    }
    if (node instanceof YamlSequence sequence) {
      List<@Nullable Object> list = new ArrayList<>(sequence.items().size());
      for (YamlNode item : sequence.items()) {
        list.add(toJava(item, version));
      }
      return list;
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : ((YamlMapping) node).entries()) {
      map.put(entry.key().value(), toJava(entry.value(), version));
    }
    return map;
  }

  private static @Nullable Object plain(String value, YamlVersion version) {
    if (value.isEmpty()) {
      return null;
    }
    char first = value.charAt(0);
    if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
      return value.length() > LONGEST_NUMBER ? value : number(value, version);
    }
    if (value.length() > 5) {
      return value;
    }
    return switch (value) {
      case "~", "null", "Null", "NULL" -> null;
      case "true", "True", "TRUE" -> true;
      case "false", "False", "FALSE" -> false;
      case "yes", "Yes", "YES", "on", "On", "ON" -> version == YamlVersion.V1_1 ? true : value;
      case "no", "No", "NO", "off", "Off", "OFF" -> version == YamlVersion.V1_1 ? false : value;
      default -> value;
    };
  }

  private static Object number(String value, YamlVersion version) {
    if (isDecimal(value)) {
      return Long.parseLong(value);
    }
    boolean old = version == YamlVersion.V1_1;
    if ((old ? Numbers.INTEGER_1_1 : Numbers.INTEGER_1_2).matcher(value).matches()) {
      return integer(value, old);
    }
    if ((old ? Numbers.FLOAT_1_1 : Numbers.FLOAT_1_2).matcher(value).matches()) {
      return real(value);
    }
    return switch (value) {
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> Double.POSITIVE_INFINITY;
      case "-.inf", "-.Inf", "-.INF" -> Double.NEGATIVE_INFINITY;
      case ".nan", ".NaN", ".NAN" -> Double.NaN;
      default -> value;
    };
  }

  /** Whether a text is a usual number, for which no pattern has to be compiled. */
  private static boolean isDecimal(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return value.length() < LONGEST_DECIMAL && (value.charAt(0) != '0' || value.length() == 1);
  }

  private static Object integer(String value, boolean leadingZeroIsOctal) {
    String digits = value.replace("_", "").replace(",", "");
    boolean negative = digits.startsWith("-");
    int begin = negative || digits.startsWith("+") ? 1 : 0;
    int radix = 10;
    if (digits.startsWith("0x", begin)) {
      radix = 16;
      begin += 2;
    } else if (digits.startsWith("0b", begin)) {
      radix = 2;
      begin += 2;
    } else if (digits.startsWith("0o", begin)) {
      radix = 8;
      begin += 2;
    } else if (leadingZeroIsOctal && digits.startsWith("0", begin)) {
      radix = 8;
    }
    try {
      return Long.parseLong((negative ? "-" : "") + digits.substring(begin), radix);
    } catch (NumberFormatException e) {
      return value;
    }
  }

  private static Object real(String value) {
    try {
      return Double.parseDouble(value.replace("_", "").replace(",", ""));
    } catch (NumberFormatException e) {
      // A lone point.
      return value;
    }
  }
}
