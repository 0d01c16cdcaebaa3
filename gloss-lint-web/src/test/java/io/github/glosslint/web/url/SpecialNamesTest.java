package io.github.glosslint.web.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost.",
        "LocalHost",
        "foo.localhost",
        "a.b.localhost.",
        "printer.local",
        "metadata.google.internal",
        "nas.home.arpa",
        "localhost.localdomain"
      })
  @DisplayName("NET-3 names of the local network")
  void isPrivate(String host) {
    assertThat(SpecialNames.isPrivate(host)).isTrue();
    assertThat(SpecialNames.isReserved(host)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "www.example.org",
        "EXAMPLE.net.",
        "foo.example",
        "test",
        "a.test",
        "b.invalid",
        "abc.onion"
      })
  void isReserved(String host) {
    assertThat(SpecialNames.isReserved(host)).isTrue();
    assertThat(SpecialNames.isPrivate(host)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mylocalhost",
        "localhost.com",
        "example.co",
        "notexample.com",
        "example.com.evil.io",
        "arpa",
        "local.host",
        "contest",
        "test.com",
        "",
        "."
      })
  void isNeither(String host) {
    assertThat(SpecialNames.isPrivate(host)).isFalse();
    assertThat(SpecialNames.isReserved(host)).isFalse();
  }
}
