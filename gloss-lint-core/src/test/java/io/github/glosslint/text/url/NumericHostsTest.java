package io.github.glosslint.text.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("NET-3 numbers as hosts")
class NumericHostsTest {

  @ParameterizedTest
  @CsvSource({
    "127.1, 127.0.0.1",
    "2130706433, 127.0.0.1",
    "0, 0.0.0.0",
    "0x7f000001, 127.0.0.1",
    "0X7F.1, 127.0.0.1",
    "0x, 0.0.0.0",
    "0177.0.0.1, 127.0.0.1",
    "010.8.8.8, 8.8.8.8",
    "1.2.3, 1.2.0.3",
    "127.0.0.1., 127.0.0.1",
    "①②⑦.0.0.1, 127.0.0.1",
    "127。0。0。1, 127.0.0.1",
    "１２７．１, 127.0.0.1",
    "%31%32%37.0.0.1, 127.0.0.1",
    "169.254.43518, 169.254.169.254",
    "4294967295, 255.255.255.255",
  })
  void browsersReadAnAddress(String host, String address) {
    assertThat(NumericHosts.ambiguity(host))
        .isEqualTo(
            "the host is " + address + " in browsers and may be another one in other programs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2.3.4.5",
        "256.1.1.1",
        "4294967296",
        "08.1.1.1",
        "foo.0x1",
        "foo.1",
        "1..2",
        "0xfffffffff",
        "99999999999999999999999999",
        "1.2.3.256",
        "+1.2.3.4",
        "foo.1."
      })
  void nobodyReadsAnAddress(String host) {
    assertThat(NumericHosts.ambiguity(host))
        .isEqualTo("the host ends in a number but is not an IPv4 address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "8.8.8.8", "0.0.0.0", "255.255.255.255", "[::1]", "[::ffff:7f00:1]",
            "example.com",
        "1.example.com", "127.0.0.1.nip.io", "dead.beef", "0x7f.com", "1password.com", "a1", "x.y2",
        "localhost.", "", ".", "foo..", "xn--bcher-kva.example", "bücher.example", "%zz"
      })
  void namesAndPlainAddressesAreClear(String host) {
    assertThat(NumericHosts.ambiguity(host)).isNull();
  }
}
