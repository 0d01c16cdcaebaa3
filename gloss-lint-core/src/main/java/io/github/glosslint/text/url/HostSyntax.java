package io.github.glosslint.text.url;

import org.jspecify.annotations.Nullable;

/** Says what is wrong with the host or the port of a URL, as a clause. */
final class HostSyntax {

  /** RFC 1035, section 2.3.4. */
  private static final int LONGEST_LABEL = 63;

  private static final int LONGEST_HOST = 253;
  private static final int HIGHEST_PORT = 65_535;

  /** The forbidden domain code points of the WHATWG URL standard, and what no name contains. */
  private static final String FORBIDDEN = "\"#()[]|^`,;'!=&<>";

  private HostSyntax() {}

  /**
   * What is wrong with a host.
   *
   * @param host as written, without user information and port
   * @return null if nothing can be seen
   */
  static @Nullable String defect(String host) {
    if (host.isEmpty()) {
      return "has no host";
    }
    if (host.startsWith("[")) {
      return host.endsWith("]") ? null : "has an IPv6 address without its closing bracket";
    }
    if (host.indexOf(':') >= 0 || host.indexOf(']') >= 0) {
      return "has an IPv6 address without brackets";
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c <= ' ' || FORBIDDEN.indexOf(c) >= 0) {
        return "has a host with " + described(c);
      }
      if (c == '%' && !isEscapedNameCharacter(host, i)) {
        return "has invalid percent-encoding in the host";
      }
    }
    return nameDefect(host);
  }

  /** Bytes above 127 are part of an internationalised name. */
  private static boolean isEscapedNameCharacter(String host, int percent) {
    if (!Percent.isEscape(host, percent)) {
      return false;
    }
    int value =
        Percent.digit(host.charAt(percent + 1)) * 16 + Percent.digit(host.charAt(percent + 2));
    return value > ' ' && value != 127 && (FORBIDDEN + "/?:@%\\").indexOf(value) < 0;
  }

  private static @Nullable String nameDefect(String host) {
    if (host.startsWith(".") || host.contains("..")) {
      return "has a host with an empty label";
    }
    if (host.length() > LONGEST_HOST) {
      return "has a host of more than " + LONGEST_HOST + " characters";
    }
    int labelStart = 0;
    for (int i = 0; i <= host.length(); i++) {
      if (i == host.length() || host.charAt(i) == '.') {
        if (i - labelStart > LONGEST_LABEL) {
          return "has a host with a label of more than " + LONGEST_LABEL + " characters";
        }
        labelStart = i + 1;
      }
    }
    return null;
  }

  /**
   * What is wrong with a port.
   *
   * @param port without its colon; may be empty, which means the usual one
   * @return null if nothing is
   */
  static @Nullable String portDefect(String port) {
    int value = 0;
    for (int i = 0; i < port.length(); i++) {
      int digit = port.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return "has a port that is not a number";
      }
      value = Math.min(value * 10 + digit, HIGHEST_PORT + 1);
    }
    if (value > HIGHEST_PORT) {
      return "has a port above " + HIGHEST_PORT;
    }
    return value == 0 && !port.isEmpty() ? "has port 0, which is invalid" : null;
  }

  /** A character, in words where it could not be seen. */
  static String described(char c) {
    return switch (c) {
      case ' ' -> "a blank";
      case '\n', '\r' -> "a line break";
      default -> c < ' ' ? "a control character" : "“" + c + "”";
    };
  }
}
