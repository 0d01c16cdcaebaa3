package io.github.glosslint.text.url;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The IPv4 parser of the WHATWG URL standard, which reads what C programs read. */
final class Ipv4 {

  private Ipv4() {}

  /** The labels of a host, without the empty one after a final dot. */
  static List<String> parts(String host) {
    List<String> parts = new ArrayList<>(List.of(host.split("\\.", -1)));
    if (parts.size() > 1 && parts.get(parts.size() - 1).isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    return parts;
  }

  /** The address in four decimal numbers; null if it is not one. */
  static @Nullable String read(String host) {
    List<String> parts = parts(host);
    if (parts.size() > 4) {
      return null;
    }
    long address = 0;
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      long limit = last ? 1L << (8 * (5 - parts.size())) : 256;
      long number = number(parts.get(i));
      if (number < 0 || number >= limit) {
        return null;
      }
      address += last ? number : number << (8 * (3 - i));
    }
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  /** -1 if it is not one, or far too large. */
  private static long number(String part) {
    boolean hexadecimal = part.startsWith("0x") || part.startsWith("0X");
    boolean octal = !hexadecimal && part.length() > 1 && part.startsWith("0");
    String digits = hexadecimal ? part.substring(2) : part;
    if (hexadecimal && digits.isEmpty()) {
      return 0;
    }
    if (digits.startsWith("-") || digits.startsWith("+")) {
      return -1;
    }
    try {
      return Long.parseLong(digits, hexadecimal ? 16 : octal ? 8 : 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
