package io.github.glosslint.web.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("NET-7 ports")
class PortsTest {

  @ParameterizedTest
  @ValueSource(ints = {80, 443, 1024, 3000, 8080, 8443, 65_535})
  void ofWebServersAreAllowed(int port) {
    assertThat(Ports.refusal(port)).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 22, 25, 79, 81, 442, 444, 1023, 65_536})
  void ofTheSystemAreNot(int port) {
    assertThat(Ports.refusal(port)).contains("port " + port, "not used by web servers");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668,
        6669, 6679, 6697, 10_080
      })
  void thatBrowsersRefuseAreNot(int port) {
    assertThat(Ports.refusal(port)).contains("port " + port, "browsers refuse it");
  }
}
