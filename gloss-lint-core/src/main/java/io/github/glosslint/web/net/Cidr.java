package io.github.glosslint.web.net;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of addresses (RFC 4632).
 *
 * @param text as it is written, such as {@code 10.0.0.0/8}
 * @param width bits of an address: 32 or 128
 * @param length bits that its addresses have in common
 */
record Cidr(String text, BigInteger first, int width, int length) {

  private static final BigInteger MAPPED = BigInteger.valueOf(0xFFFF).shiftLeft(32);

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

  BigInteger last() {
    return first.add(BigInteger.ONE.shiftLeft(width - length)).subtract(BigInteger.ONE);
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
