package io.github.glosslint.web.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("NET-2 addresses")
class AddressPolicyTest {

  /** Written down anew, so that the table is held against something. */
  private static final List<String> DENIED_4 =
      List.of(
          "0.0.0.0-0.255.255.255",
          "10.0.0.0-10.255.255.255",
          "100.64.0.0-100.127.255.255",
          "127.0.0.0-127.255.255.255",
          "169.254.0.0-169.254.255.255",
          "172.16.0.0-172.31.255.255",
          "192.0.0.0-192.0.0.255",
          "192.0.2.0-192.0.2.255",
          "192.88.99.0-192.88.99.255",
          "192.168.0.0-192.168.255.255",
          "198.18.0.0-198.19.255.255",
          "198.51.100.0-198.51.100.255",
          "203.0.113.0-203.0.113.255",
          "224.0.0.0-239.255.255.255",
          "240.0.0.0-255.255.255.255");

  private static final List<String> DENIED_6 =
      List.of(
          "::-::ffff:ffff",
          "100::-100::ffff:ffff:ffff:ffff",
          "2001::-2001:0:ffff:ffff:ffff:ffff:ffff:ffff",
          "2001:2::-2001:2:0:ffff:ffff:ffff:ffff:ffff",
          "2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
          "3fff::-3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff",
          "5f00::-5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
          "fc00::-fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
          "fe80::-febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
          "fec0::-feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
          "ff00::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");

  private static final List<String> EMBEDDINGS =
      List.of("::ffff:0:0", "64:ff9b::", "64:ff9b:1::", "64:ff9b:1:abcd::", "2002::");

  private final AddressPolicy policy = AddressPolicy.publicOnly();

  static Stream<String> denied4() {
    return DENIED_4.stream();
  }

  static Stream<String> denied() {
    return Stream.concat(DENIED_4.stream(), DENIED_6.stream());
  }

  @ParameterizedTest
  @MethodSource("denied")
  void edgesOfEachRange(String range) throws UnknownHostException {
    BigInteger first = number(range.substring(0, range.indexOf('-')));
    BigInteger last = number(range.substring(range.indexOf('-') + 1));
    int bytes = range.indexOf(':') < 0 ? 4 : 16;
    BigInteger middle = first.add(last).shiftRight(1);
    for (BigInteger inside :
        List.of(
            first,
            first.add(BigInteger.ONE),
            middle,
            last.subtract(BigInteger.ONE).max(first),
            last)) {
      assertThat(refusal(address(inside, bytes))).as("%s", inside.toString(16)).isNotNull();
    }
    for (BigInteger outside : List.of(first.subtract(BigInteger.ONE), last.add(BigInteger.ONE))) {
      boolean exists = outside.signum() >= 0 && outside.bitLength() <= bytes * 8;
      if (exists && !isDenied(outside, bytes)) {
        assertThat(refusal(address(outside, bytes))).as("%s", outside.toString(16)).isNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("denied4")
  void edgesOfEachRangeWithinIpv6(String range) throws UnknownHostException {
    BigInteger first = number(range.substring(0, range.indexOf('-')));
    BigInteger last = number(range.substring(range.indexOf('-') + 1));
    for (String embedding : EMBEDDINGS) {
      for (BigInteger inside : List.of(first, first.add(BigInteger.ONE), last)) {
        assertThat(refusal(embedded(embedding, inside)))
            .as("%s %s", embedding, inside.toString(16))
            .isNotNull();
      }
      for (BigInteger outside : List.of(first.subtract(BigInteger.ONE), last.add(BigInteger.ONE))) {
        boolean exists = outside.signum() >= 0 && outside.bitLength() <= 32;
        if (exists && !isDenied(outside, 4)) {
          assertThat(refusal(embedded(embedding, outside)))
              .as("%s %s", embedding, outside.toString(16))
              .isNull();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "fd00:ec2::254",
        "192.0.0.192",
        "100.100.100.200",
        "198.18.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "::127.0.0.1",
        "::8.8.8.8",
        "240.0.0.1",
        "fe80::1%1",
        "64:ff9b:1:808:8:800::"
      })
  void thatPredicatesOfJavaLetPass(String address) throws UnknownHostException {
    assertThat(policy.refusal(InetAddress.getByName(address))).isNotNull();
    assertThat(AddressPolicy.everything().refusal(InetAddress.getByName(address))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "93.184.216.34",
        "2606:2800:220:1::1",
        "64:ff9b::808:808",
        "64:ff9b:1::808:808",
        "2002:808:808::1",
        "2001:4860:4860::8888",
        "::ffff:8.8.8.8"
      })
  void ofThePublic(String address) throws UnknownHostException {
    assertThat(policy.refusal(InetAddress.getByName(address))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, '10.1.2.3 is a private network address (10.0.0.0/8)'",
    "::1, '0:0:0:0:0:0:0:1 is the loopback address (::1/128)'",
    "64:ff9b::7f00:1, "
        + "'64:ff9b:0:0:0:0:7f00:1 stands for 127.0.0.1, a loopback address (127.0.0.0/8)'",
    "fe80::1%1, 'fe80:0:0:0:0:0:0:1 is a link-local address (fe80::/10)'",
  })
  void areExplained(String address, String clause) throws UnknownHostException {
    assertThat(policy.refusal(InetAddress.getByName(address))).isEqualTo(clause);
  }

  @ParameterizedTest
  @CsvSource({
    "169.254.169.254, '169.254.169.254 is a link-local address (169.254.0.0/16)'",
    "fd00:ec2::254, 'fd00:ec2:0:0:0:0:0:254 is a cloud metadata service (fd00:ec2::/32)'",
    "64:ff9b::6464:64c8, "
        + "'64:ff9b:0:0:0:0:6464:64c8 stands for 100.100.100.200, "
        + "a cloud metadata service (100.100.100.200/32)'",
  })
  void areExplainedWhereTheyMustBeNamed(String address, String clause) throws UnknownHostException {
    assertThat(AddressPolicy.privateToo().refusal(InetAddress.getByName(address)))
        .isEqualTo(clause + ", and must be allowed explicitly");
  }

  @ParameterizedTest
  @CsvSource({"::1, 0:0:0:0:0:0:0:2", "::1/128, ::2", "::/124, ::10", "::127.0.0.1, ::127.0.0.2"})
  void aRangeMayBeginWithColons(String range, String beyond) throws UnknownHostException {
    AddressPolicy named = policy.naming(List.of(range));
    InetAddress inside = InetAddress.getByName(range.replaceFirst("/.*", ""));
    assertThat(policy.refusal(inside)).isNotNull();
    assertThat(named.refusal(inside)).isNull();
    assertThat(named.refusal(InetAddress.getByName(beyond))).isNotNull();
  }

  @Test
  void rangesKnowTheirEnds() {
    Cidr cidr = Cidr.of("172.16.0.0/12");
    assertThat(cidr.contains(new byte[] {(byte) 172, 31, -1, -1})).isTrue();
    assertThat(cidr.contains(new byte[] {(byte) 172, 32, 0, 0})).isFalse();
    assertThat(cidr.contains(new byte[16])).isFalse();
    assertThat(Cidr.of("0.0.0.0/0").contains(new byte[] {1, 2, 3, 4})).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.0.0",
        "169.254.169.254",
        "169.254.255.255",
        "fe80::1",
        "febf:ffff::",
        "fe80::1%1",
        "fd00:ec2::254",
        "fd00:ec2::",
        "fd00:ec2:ffff:ffff:ffff:ffff:ffff:ffff",
        "fd20:ce::254",
        "100.100.100.200",
        "192.0.0.192",
        "168.63.129.16",
        "::ffff:169.254.169.254",
        "::169.254.169.254",
        "::ffff:100.100.100.200",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b::6464:64c8",
        "64:ff9b:1::a9fe:a9fe",
        "64:ff9b:1:a9fe:a9:fe00::",
        "64:ff9b:1:a9:fe:a9fe::",
        "64:ff9b:1:0:a9:fea9:fe00:0",
        "2002:a9fe:a9fe::1",
        "2002:c000:c0::"
      })
  @DisplayName("NET-2 what hands out secrets is open only to those who name it")
  void guardedAddressesHaveToBeNamed(String address) throws UnknownHostException {
    InetAddress guarded = InetAddress.getByName(address);
    assertThat(policy.refusal(guarded)).isNotNull();
    assertThat(AddressPolicy.privateToo().refusal(guarded))
        .endsWith(", and must be allowed explicitly");
    assertThat(AddressPolicy.everything().refusal(guarded)).isNull();

    String name = guarded.getHostAddress().replaceFirst("%.*", "");
    for (AddressPolicy usual : List.of(policy, AddressPolicy.privateToo())) {
      assertThat(usual.naming(List.of("10.0.0.0/8", name)).refusal(guarded)).isNull();
      assertThat(usual.naming(List.of("10.0.0.0/8", "fd00::1")).refusal(guarded)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.253.255.255",
        "169.255.0.0",
        "10.1.2.3",
        "127.0.0.1",
        "192.0.0.191",
        "192.0.0.193",
        "100.100.100.199",
        "100.100.100.201",
        "168.63.129.15",
        "168.63.129.17",
        "::1",
        "fd00:ec1:ffff::",
        "fd00:ec3::",
        "fd20:ce::253",
        "fe7f:ffff::",
        "fec0::",
        "64:ff9b::7f00:1",
        "8.8.8.8"
      })
  void privateNetworksAreOpenToThoseWhoAskForThem(String address) throws UnknownHostException {
    assertThat(AddressPolicy.privateToo().refusal(InetAddress.getByName(address))).isNull();
  }

  @Test
  void aNamedRangeOpensItselfAlone() throws UnknownHostException {
    AddressPolicy named = policy.naming(List.of("10.1.2.0/24")).naming(List.of("fe80::/64"));
    for (String open : List.of("10.1.2.0", "10.1.2.255", "fe80::1", "8.8.8.8")) {
      assertThat(named.refusal(InetAddress.getByName(open))).as(open).isNull();
    }
    for (String closed :
        List.of("10.1.1.255", "10.1.3.0", "fe80:0:0:1::", "127.0.0.1", "64:ff9b::a01:201")) {
      assertThat(named.refusal(InetAddress.getByName(closed))).as(closed).isNotNull();
    }
    assertThat(named.opensPrivateNetworks()).isFalse();
    assertThat(named.opensPrivateNames()).isTrue();
    assertThat(policy.opensPrivateNames()).isFalse();
    assertThat(AddressPolicy.privateToo().opensPrivateNetworks()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/",
        "10.0.0.0/8/8",
        "10.0.0",
        "127.1",
        "010.0.0.1",
        "256.0.0.1",
        "fd00::/129",
        "fd00:::1",
        ":",
        "[fd00::1]",
        "fe80::1%eth0",
        "localhost",
        "wiki.internal/24",
        "*"
      })
  void whatIsNoRangeIsRefused(String range) {
    assertThatThrownBy(() -> policy.naming(List.of(range)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"%s\" is not an address or range such as 169.254.7.1 or fd00:12::/32"
                .formatted(range));
  }

  /** RFC 6052, 2.2: only with nothing between does the IPv4 address stand at the end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "64:ff9b:1::1:0:808:808",
        "64:ff9b:1::100:0:808:808",
        "64:ff9b:1::1:808:808",
        "64:ff9b:1::100:808:808",
        "64:ff9b:1::ffff:ffff:808:808"
      })
  void whatEndsInAPublicAddressMayStandForAnother(String address) throws UnknownHostException {
    assertThat(policy.refusal(InetAddress.getByName(address)))
        .endsWith(" is an address of a local IPv4 translation (64:ff9b:1::/48)");
  }

  private @Nullable String refusal(InetAddress address) {
    return policy.refusal(address);
  }

  private static boolean isDenied(BigInteger value, int bytes) throws UnknownHostException {
    for (String range : bytes == 4 ? DENIED_4 : DENIED_6) {
      BigInteger first = number(range.substring(0, range.indexOf('-')));
      BigInteger last = number(range.substring(range.indexOf('-') + 1));
      if (value.compareTo(first) >= 0 && value.compareTo(last) <= 0) {
        return true;
      }
    }
    return false;
  }

  private static InetAddress embedded(String embedding, BigInteger ipv4)
      throws UnknownHostException {
    if (embedding.equals("::ffff:0:0")) {
      return address(BigInteger.valueOf(0xFFFF).shiftLeft(32).or(ipv4), 16);
    }
    int shift = embedding.equals("2002::") ? 80 : 0;
    return address(number(embedding).or(ipv4.shiftLeft(shift)), 16);
  }

  private static BigInteger number(String address) throws UnknownHostException {
    return new BigInteger(1, InetAddress.getByName(address).getAddress());
  }

  /** Keeps IPv4 in IPv6 what it is; {@link InetAddress#getByAddress} would make it IPv4. */
  private static InetAddress address(BigInteger value, int bytes) throws UnknownHostException {
    byte[] digits = value.toByteArray();
    byte[] address = new byte[bytes];
    byte[] tail = Arrays.copyOfRange(digits, Math.max(0, digits.length - bytes), digits.length);
    System.arraycopy(tail, 0, address, bytes - tail.length, tail.length);
    return bytes == 4
        ? InetAddress.getByAddress(address)
        : Inet6Address.getByAddress(null, address, -1);
  }

  @Test
  void theTableIsTheListOfThisTest() {
    List<String> names = new ArrayList<>();
    AddressPolicy.SPECIAL.forEach(range -> names.add(range.cidr().text()));
    assertThat(names).doesNotHaveDuplicates().hasSize(DENIED_4.size() + DENIED_6.size() + 2);
  }
}
