package io.github.glosslint.config;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Headers that settings may add to requests. */
final class RequestHeaders {

  /** Characters of a name or a value. */
  static final int MAX_LENGTH = 4_000;

  /** A token, RFC 9110, section 5.6.2. */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]++");

  /** A field value, RFC 9110, section 5.5, without what only old servers sent. */
  private static final Pattern VALUE = Pattern.compile("(?:[!-~](?:[ -~\t]*+(?<=[!-~]))?)?");

  /** The same for a schema. */
  static final String NAME_SHAPE = "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$";

  /** The same for a schema. */
  static final String VALUE_SHAPE = "([!-~]([ -~\\t]*[!-~])?)?$";

  /** They frame the message or belong to the connection; a wrong one is request smuggling. */
  private static final Set<String> OURS =
      Set.of(
          "accept-encoding",
          "connection",
          "expect",
          "host",
          "keep-alive",
          "range",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private RequestHeaders() {}

  /**
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  static String checkedName(String name) {
    if (name.length() > MAX_LENGTH || !TOKEN.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A header's name consists of letters, digits and hyphens, such as \"Accept-Language\".");
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("user-agent")) {
      throw new IllegalArgumentException("Use the setting \"user-agent\" for this header.");
    }
    if (OURS.contains(lower) || lower.startsWith("content-") || lower.startsWith("proxy-")) {
      throw new IllegalArgumentException(
          "The header \"" + name + "\" is part of how requests are made and cannot be set.");
    }
    return name;
  }

  /**
   * @throws IllegalArgumentException with a sentence that says what is wrong; it does not repeat
   *     the value, which may be a secret
   */
  static String checkedValue(String value) {
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "A header's value has at most " + MAX_LENGTH + " characters.");
    }
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A header's value is one line of printable ASCII without leading or trailing spaces.");
    }
    return value;
  }
}
