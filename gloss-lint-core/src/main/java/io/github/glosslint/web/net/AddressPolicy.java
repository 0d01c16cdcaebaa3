package io.github.glosslint.web.net;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Says which addresses may be connected to. The predicates of {@link InetAddress} are no policy:
 * the shared space of carriers, metadata services on IPv6 and IPv4 in IPv6 pass all of them.
 *
 * <p>The table is that of the IANA registries of special-purpose addresses (RFC 6890).
 */
public final class AddressPolicy {

  /** Addresses of a kind; the kind goes after "is". */
  record Range(Cidr cidr, String kind) {
    private static Range of(String cidr, String kind) {
      return new Range(Cidr.of(cidr), kind);
    }
  }

  /** IPv6 that is a way to reach an IPv4 address, which starts at a byte. */
  record Embedding(Cidr cidr, int offset) {
    private byte[] inner(byte[] address) {
      return Arrays.copyOfRange(address, offset, offset + 4);
    }
  }

  private static final String PRIVATE = "an address of a private network";
  private static final String DOCUMENTATION = "an address for documentation";
  private static final String LINK_LOCAL = "a link-local address";
  private static final String TRANSLATION = "an address of a local IPv4 translation";

  static final List<Range> SPECIAL =
      List.of(
          Range.of("0.0.0.0/8", "an address of the machine itself"),
          Range.of("10.0.0.0/8", PRIVATE),
          Range.of("100.64.0.0/10", "an address of a carrier's inner network"),
          Range.of("127.0.0.0/8", "a loopback address"),
          Range.of("169.254.0.0/16", LINK_LOCAL),
          Range.of("172.16.0.0/12", PRIVATE),
          Range.of("192.0.0.0/24", "an address for protocols"),
          Range.of("192.0.2.0/24", DOCUMENTATION),
          Range.of("192.88.99.0/24", "an address of 6to4 relays"),
          Range.of("192.168.0.0/16", PRIVATE),
          Range.of("198.18.0.0/15", "an address for benchmarks"),
          Range.of("198.51.100.0/24", DOCUMENTATION),
          Range.of("203.0.113.0/24", DOCUMENTATION),
          Range.of("224.0.0.0/4", "a multicast address"),
          Range.of("240.0.0.0/4", "a reserved address"),
          Range.of("::/128", "the unspecified address"),
          Range.of("::1/128", "the loopback address"),
          Range.of("::/96", "an IPv4-compatible address, which is obsolete"),
          Range.of("100::/64", "an address that discards"),
          Range.of("2001::/32", "a Teredo address"),
          Range.of("2001:2::/48", "an address for benchmarks"),
          Range.of("2001:db8::/32", DOCUMENTATION),
          Range.of("3fff::/20", DOCUMENTATION),
          Range.of("5f00::/16", "an address of segment routing"),
          Range.of("fc00::/7", PRIVATE),
          Range.of("fe80::/10", LINK_LOCAL),
          Range.of("fec0::/10", "a site-local address"),
          Range.of("ff00::/8", "a multicast address"));

  static final List<Embedding> EMBEDDINGS =
      List.of(
          new Embedding(Cidr.of("::ffff:0:0/96"), 12),
          new Embedding(Cidr.of("64:ff9b::/96"), 12),
          new Embedding(Cidr.of("64:ff9b:1::/48"), 12),
          new Embedding(Cidr.of("2002::/16"), 2));

  /** RFC 8215 leaves open where in its range the IPv4 address stands. */
  private static final Cidr LOCAL_TRANSLATION = Cidr.of("64:ff9b:1::/48");

  private final boolean open;

  private AddressPolicy(boolean open) {
    this.open = open;
  }

  /** Addresses of the public Internet alone. */
  public static AddressPolicy publicOnly() {
    return new AddressPolicy(false);
  }

  /** Every address; for those who trust what they check. */
  public static AddressPolicy everything() {
    return new AddressPolicy(true);
  }

  /**
   * Why an address must not be connected to.
   *
   * @return a clause such as {@code 10.1.2.3 is an address of a private network (10.0.0.0/8)}; null
   *     if it may
   */
  public @Nullable String refusal(InetAddress address) {
    if (open) {
      return null;
    }
    byte[] bytes = address.getAddress();
    String text = withoutZone(address.getHostAddress());
    Range range = rangeOf(bytes);
    if (range != null) {
      return text + " is " + range.kind() + " (" + range.cidr().text() + ")";
    }
    for (Embedding embedding : EMBEDDINGS) {
      if (embedding.cidr().contains(bytes)) {
        return innerRefusal(text, bytes, embedding);
      }
    }
    return null;
  }

  private static @Nullable String innerRefusal(String text, byte[] bytes, Embedding embedding) {
    if (embedding.cidr().equals(LOCAL_TRANSLATION) && !endsWithIpv4(bytes)) {
      return text + " is " + TRANSLATION + " (" + LOCAL_TRANSLATION.text() + ")";
    }
    byte[] inner = embedding.inner(bytes);
    Range range = rangeOf(inner);
    return range == null
        ? null
        : text
            + " stands for "
            + quad(inner)
            + ", "
            + range.kind()
            + " ("
            + range.cidr().text()
            + ")";
  }

  /** Whether the IPv4 address is at the end, as with a prefix of 96 bits (RFC 6052, 2.2). */
  private static boolean endsWithIpv4(byte[] bytes) {
    return IntStream.range(8, 12).allMatch(i -> bytes[i] == 0);
  }

  private static @Nullable Range rangeOf(byte[] bytes) {
    for (Range range : SPECIAL) {
      if (range.cidr().contains(bytes)) {
        return range;
      }
    }
    return null;
  }

  private static String quad(byte[] ipv4) {
    return (ipv4[0] & 0xFF)
        + "."
        + (ipv4[1] & 0xFF)
        + "."
        + (ipv4[2] & 0xFF)
        + "."
        + (ipv4[3] & 0xFF);
  }

  private static String withoutZone(String address) {
    int percent = address.indexOf('%');
    return percent < 0 ? address : address.substring(0, percent);
  }
}
