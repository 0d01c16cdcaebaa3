package io.github.glosslint.text.url;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds hosts that are numbers in a form that programs interpret differently: browsers read {@code
 * 0177.0.0.1} in octal, as 127.0.0.1, and Java in decimal, as 177.0.0.1.
 */
public final class NumericHosts {

  private NumericHosts() {}

  /**
   * Why a host must not be asked for.
   *
   * @param hostAsWritten as in the document: neither decoded nor in lower case
   * @return a clause; null if it is a name, an IPv6 address or four plain decimal numbers
   */
  public static @Nullable String ambiguity(String hostAsWritten) {
    if (hostAsWritten.startsWith("[") || isPlainName(hostAsWritten) || isQuad(hostAsWritten)) {
      return null;
    }
    String ascii = ascii(hostAsWritten);
    if (!endsInNumber(ascii)) {
      return null;
    }
    String address = Ipv4.read(ascii);
    return address == null
        ? "the host ends in a number but is not an IPv4 address"
        : "the host is " + address + " in browsers and may be another one in other programs";
  }

  /** In the letters that are asked for; as it is, if that cannot be. */
  private static String ascii(String host) {
    if (isPlain(host)) {
      return host.toLowerCase(Locale.ROOT);
    }
    try {
      // Maps full-width digits and dots as browsers do, which is all that matters of numbers.
      return IDN.toASCII(Percent.decode(host)).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return host;
    }
  }

  /** Almost every host is one, and needs no closer look: its last label begins with a letter. */
  private static boolean isPlainName(String host) {
    int last = host.lastIndexOf('.') + 1;
    char first = last < host.length() ? host.charAt(last) : '0';
    return (first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z') && isPlain(host);
  }

  /** Whether a host is four decimal numbers up to 255 without leading zeros. */
  private static boolean isQuad(String host) {
    int numbers = 0;
    int value = -1;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean ends = c == '.' && value >= 0;
      boolean goesOn = c >= '0' && c <= '9' && value != 0;
      if (!ends && !goesOn) {
        return false;
      }
      numbers += ends ? 1 : 0;
      value = ends ? -1 : Math.max(value, 0) * 10 + c - '0';
      if (value > 255) {
        return false;
      }
    }
    return numbers == 3 && value >= 0;
  }

  private static boolean isPlain(String host) {
    for (int i = 0; i < host.length(); i++) {
      if (host.charAt(i) > 0x7F || host.charAt(i) == '%') {
        return false;
      }
    }
    return true;
  }

  /** The ends-in-a-number checker of the WHATWG URL standard. */
  private static boolean endsInNumber(String host) {
    List<String> parts = Ipv4.parts(host);
    String last = parts.get(parts.size() - 1);
    boolean hexadecimal = last.regionMatches(true, 0, "0x", 0, 2);
    for (int i = hexadecimal ? 2 : 0; i < last.length(); i++) {
      char c = last.charAt(i);
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
      if (!(c >= '0' && c <= '9') && !(hexadecimal && letter)) {
        return false;
      }
    }
    return !last.isEmpty();
  }
}
