package io.github.glosslint.text.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleHostsTest {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:4000/,         true",
    "https://www.example.org/a,      true",
    "https://EXAMPLE.com,            true",
    "http://me:x@shop.test:80/?q,    true",
    "http://127.0.0.1/,              true",
    "http://172.20.1.1/,             true",
    "http://server/a.b,              true",
    "https://github.com/,            false",
    "https://notexample.org/,        false",
    "http://172.200.1.1/,            false",
    "https://a.org/?u=http://localhost/, false",
    "https://[2001:db8::1]/,         true",
  })
  void isExample(String url, boolean example) {
    assertThat(ExampleHosts.isExample(url)).isEqualTo(example);
  }
}
