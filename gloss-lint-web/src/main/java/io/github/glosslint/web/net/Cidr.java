package io.github.glosslint.web.net;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of addresses (RFC 4632).
 *
 * @param text as it is written, such as {@code 10.0.0.0/8}
 * @param width bits of an address: 32 or 128
 * @param length bits that its addresses have in common
 */
record Cidr(String text, BigInteger first, int width, int length) {

  private static final BigInteger MAPPED = BigInteger.valueOf(0xFFFF).shiftLeft(32);

  private static final Pattern IPV4 =
      Pattern.compile("(?:0|[1-9]\\d{0,2})(?:\\.(?:0|[1-9]\\d{0,2})){3}");

  /** What Java takes for an address of IPv6 or for none, but never for a name. */
  private static final Pattern IPV6 = Pattern.compile("(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]{2,45}");

  /**
   * Reads what a user wrote: {@code address/length}, or an address alone.
   *
   * @throws IllegalArgumentException if it is neither, with a clause that says so
   */
  static Cidr parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    int width = address.indexOf(':') < 0 ? 32 : 128;
    String length = slash < 0 ? String.valueOf(width) : text.substring(slash + 1);
    boolean wellFormed =
        (width == 32 ? IPV4 : IPV6).matcher(address).matches() && length.matches("\\d{1,3}");
    if (wellFormed && Integer.parseInt(length) <= width) {
      try {
        return of(address + "/" + length);
      } catch (IllegalArgumentException e) {
        // No address after all.
      }
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is not an address or range such as 169.254.7.1 or fd00:12::/32");
  }

  /** Reads {@code address/length}; an address of the table of this library, never a name. */
  static Cidr of(String text) {
    int slash = text.indexOf('/');
    String address = text.substring(0, slash);
    int width = address.indexOf(':') < 0 ? 32 : 128;
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      BigInteger first = new BigInteger(1, bytes);
      // Java makes an IPv4 address of ::ffff:0:0.
      boolean mapped = width == 128 && bytes.length == 4;
      return new Cidr(
          text,
          mapped ? first.or(MAPPED) : first,
          width,
          Integer.parseInt(text.substring(slash + 1)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** Whether an address, in network byte order, is one of them. */
  boolean contains(byte[] address) {
    if (address.length * 8 != width) {
      return false;
    }
    BigInteger value = new BigInteger(1, address);
    return value.shiftRight(width - length).equals(first.shiftRight(width - length));
  }
}
