package io.github.glosslint.config;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Host names in settings: {@code example.org}, or {@code *.example.org} for all its subdomains. */
final class HostNames {

  /** Maximum length in characters; RFC 1035, section 2.3.4. */
  private static final int MAX_LENGTH = 253;

  /** Labels as in RFC 1123, section 2.1, and underscores, which are common although not allowed. */
  private static final Pattern NAME =
      Pattern.compile("(?:\\*\\.)?[a-z0-9_](?:[a-z0-9_-]*+\\.[a-z0-9_])*+[a-z0-9_-]*+(?<!-)");

  /** The same for a schema, where the case of letters does not matter. */
  static final String SHAPE =
      "^(\\*\\.)?[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$";

  private HostNames() {}

  /** Whether the text is a host name in lower case. */
  static boolean isName(String text) {
    return text.length() <= MAX_LENGTH && NAME.matcher(text).matches();
  }

  /**
   * @param name in lower case
   * @throws IllegalArgumentException if it is not a host name
   */
  static String checked(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(problem(name));
    }
    return name;
  }

  /** An error message, in one sentence, for a text that is not a host name. */
  static String problem(String text) {
    return "\""
        + text
        + "\" is not a host name such as \"example.org\" or \"*.example.org\": it has no scheme, port"
        + " or path.";
  }

  /** The host name in a value that contains more than that. */
  static List<String> meant(String text) {
    String name = text.toLowerCase(Locale.ROOT).strip();
    int scheme = name.indexOf("//");
    name = scheme < 0 ? name : name.substring(scheme + 2);
    name = name.substring(name.indexOf('@') + 1).replaceFirst("[/:?#].*", "");
    name = name.replaceFirst("^\\*\\.?", "*.").replaceFirst("^\\.", "*.").replaceFirst("\\.$", "");
    try {
      name = IDN.toASCII(name.replaceFirst("^\\*\\.", ""), IDN.USE_STD3_ASCII_RULES);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
    boolean below = text.strip().startsWith("*") || text.strip().startsWith(".");
    String meant = below ? "*." + name : name;
    return isName(meant) ? List.of(meant) : List.of();
  }
}
