package io.github.glosslint.web.net;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which addresses may be connected to. The predicates of {@link InetAddress} are not
 * sufficient: carrier-grade NAT, IPv6 metadata services and IPv4 addresses embedded in IPv6 pass
 * all of them.
 *
 * <p>The table is that of the IANA registries of special-purpose addresses (RFC 6890).
 */
public final class AddressPolicy {

  /** Addresses of a kind; the kind goes after "is". */
  record Range(Cidr cidr, String kind) {
    private static Range of(String cidr, String kind) {
      return new Range(Cidr.of(cidr), kind);
    }

    private String described() {
      return kind + " (" + cidr.text() + ")";
    }
  }

  /** IPv6 that is a way to reach an IPv4 address, which starts at a byte. */
  record Embedding(Cidr cidr, int offset) {
    private byte[] inner(byte[] address) {
      return Arrays.copyOfRange(address, offset, offset + 4);
    }
  }

  private static final String PRIVATE = "a private network address";
  private static final String DOCUMENTATION = "an address for documentation";
  private static final String LINK_LOCAL = "a link-local address";
  private static final String TRANSLATION = "an address of a local IPv4 translation";
  private static final String METADATA = "a cloud metadata service";

  static final List<Range> SPECIAL =
      List.of(
          Range.of("0.0.0.0/8", "an address of this machine"),
          Range.of("10.0.0.0/8", PRIVATE),
          Range.of("100.64.0.0/10", "a carrier-grade NAT address"),
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

  /**
   * What is open to nobody who merely asks for private networks: the services that tell a machine
   * of a cloud its credentials, and the links where they are. Azure's is the only one of them with
   * a public address.
   */
  static final List<Range> GUARDED =
      List.of(
          Range.of("169.254.0.0/16", LINK_LOCAL),
          Range.of("fe80::/10", LINK_LOCAL),
          Range.of("100.100.100.200/32", METADATA),
          Range.of("168.63.129.16/32", METADATA),
          Range.of("192.0.0.192/32", METADATA),
          Range.of("fd00:ec2::/32", METADATA),
          Range.of("fd20:ce::254/128", METADATA));

  static final List<Embedding> EMBEDDINGS =
      List.of(
          new Embedding(Cidr.of("::ffff:0:0/96"), 12),
          new Embedding(Cidr.of("64:ff9b::/96"), 12),
          new Embedding(Cidr.of("64:ff9b:1::/48"), 12),
          new Embedding(Cidr.of("2002::/16"), 2));

  /** RFC 8215 leaves open where in its range the IPv4 address is. */
  private static final Cidr LOCAL_TRANSLATION = Cidr.of("64:ff9b:1::/48");

  /** RFC 4291, 2.5.5.1; the usual policy refuses all of them. */
  private static final Cidr COMPATIBLE = Cidr.of("::/96");

  /** The bytes of an IPv4 address behind prefixes of 48, 56 and 64 bits (RFC 6052, 2.2). */
  private static final int[][] TRANSLATED = {{6, 7, 9, 10}, {7, 9, 10, 11}, {9, 10, 11, 12}};

  /** How far sockets may go. */
  private enum Reach {
    PUBLIC,
    PRIVATE,
    EVERYWHERE
  }

  private final Reach reach;
  private final List<Cidr> named;

  private AddressPolicy(Reach reach, List<Cidr> named) {
    this.reach = reach;
    this.named = List.copyOf(named);
  }

  /** Addresses of the public Internet alone. */
  public static AddressPolicy publicOnly() {
    return new AddressPolicy(Reach.PUBLIC, List.of());
  }

  /** Those of private networks, too, except for links and what hands out secrets there. */
  public static AddressPolicy privateToo() {
    return new AddressPolicy(Reach.PRIVATE, List.of());
  }

  /** Every address; for what only the caller can name. */
  public static AddressPolicy everything() {
    return new AddressPolicy(Reach.EVERYWHERE, List.of());
  }

  /**
   * The same, and these.
   *
   * @param ranges addresses, or ranges such as {@code 169.254.7.0/24}; no names
   * @throws IllegalArgumentException if one of them is none, with a clause that says so
   */
  public AddressPolicy naming(Collection<String> ranges) {
    List<Cidr> all = new ArrayList<>(named);
    ranges.forEach(range -> all.add(Cidr.parse(range)));
    return new AddressPolicy(reach, all);
  }

  /** Whether private networks are open, and with them all ports. */
  public boolean opensPrivateNetworks() {
    return reach != Reach.PUBLIC;
  }

  /** Whether a name of a private network may lead to an address that is open. */
  public boolean opensPrivateNames() {
    return opensPrivateNetworks() || !named.isEmpty();
  }

  /**
   * Why an address must not be connected to.
   *
   * @return a clause such as {@code 10.1.2.3 is a private network address (10.0.0.0/8)}; null if it
   *     may
   */
  public @Nullable String refusal(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (reach == Reach.EVERYWHERE || named.stream().anyMatch(range -> range.contains(bytes))) {
      return null;
    }
    String text = withoutZone(address.getHostAddress());
    if (reach == Reach.PRIVATE) {
      String refusal = guardedRefusal(text, bytes);
      return refusal == null ? null : refusal + ", and must be allowed explicitly";
    }
    String refusal = specialRefusal(text, bytes);
    return refusal == null ? guardedRefusal(text, bytes) : refusal;
  }

  /** Why an address is open only to those who name it; null if it is not one of these. */
  private static @Nullable String guardedRefusal(String text, byte[] bytes) {
    Range range = rangeOf(bytes, GUARDED);
    if (range != null) {
      return text + " is " + range.described();
    }
    for (byte[] inner : inner(bytes)) {
      Range innerRange = rangeOf(inner, GUARDED);
      if (innerRange != null) {
        return text + " stands for " + quad(inner) + ", " + innerRange.described();
      }
    }
    return null;
  }

  /** The IPv4 addresses that an address of IPv6 may stand for. */
  private static List<byte[]> inner(byte[] bytes) {
    List<byte[]> inner = new ArrayList<>(0);
    for (Embedding embedding : EMBEDDINGS) {
      if (embedding.cidr().contains(bytes)) {
        inner.add(embedding.inner(bytes));
      }
    }
    if (COMPATIBLE.contains(bytes)) {
      inner.add(Arrays.copyOfRange(bytes, 12, 16));
    }
    if (LOCAL_TRANSLATION.contains(bytes)) {
      for (int[] places : TRANSLATED) {
        byte[] ipv4 = new byte[4];
        for (int i = 0; i < ipv4.length; i++) {
          ipv4[i] = bytes[places[i]];
        }
        inner.add(ipv4);
      }
    }
    return inner;
  }

  private static @Nullable String specialRefusal(String text, byte[] bytes) {
    Range range = rangeOf(bytes, SPECIAL);
    if (range != null) {
      return text + " is " + range.described();
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
    Range range = rangeOf(inner, SPECIAL);
    return range == null ? null : text + " stands for " + quad(inner) + ", " + range.described();
  }

  /** Whether the IPv4 address is at the end, as with a prefix of 96 bits (RFC 6052, 2.2). */
  private static boolean endsWithIpv4(byte[] bytes) {
    return IntStream.range(8, 12).allMatch(i -> bytes[i] == 0);
  }

  private static @Nullable Range rangeOf(byte[] bytes, List<Range> ranges) {
    for (Range range : ranges) {
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
