package io.github.glosslint.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostShareTest {

  @ParameterizedTest
  @CsvSource({
    "example.org, example.org",
    "www.Example.org, example.org",
    "a.b.example.org., example.org",
    "www.gov.uk, www.gov.uk",
    "a.www.gov.uk, www.gov.uk",
    "a.blog.co.uk, blog.co.uk",
    "docs.python.de, python.de",
    "t.co, t.co",
    "localhost, localhost",
    "127.0.0.1, 127.0.0.1",
    "[::1], [::1]"
  })
  void hostsAreDealtOutByTheirDomain(String host, String domain) {
    assertThat(HostShare.domain(host)).isEqualTo(domain);
  }

  @Test
  void everyHostIsInOneShareAndSharesAreFair() {
    int[] sizes = new int[7];
    for (int i = 0; i < 7000; i++) {
      int found = 0;
      for (int number = 1; number <= 7; number++) {
        if (new HostShare(number, 7).has("host" + i + ".org")) {
          found++;
          sizes[number - 1]++;
        }
      }
      assertThat(found).isEqualTo(1);
    }
    for (int size : sizes) {
      assertThat(size).isBetween(850, 1150);
    }
  }

  @Test
  void aHostIsInTheShareThatIsToldOfIt() {
    for (String host : new String[] {"", "example.org", "www.example.org", "127.0.0.1", "[::1]"}) {
      assertThat(HostShare.of(host, 7).has(host)).isTrue();
      assertThat(HostShare.of(host, 1)).isEqualTo(HostShare.ALL);
    }
  }

  @Test
  void whatHasNoHostIsInOneShare() {
    assertThat(HostShare.ALL.has("")).isTrue();
    assertThat(new HostShare(1, 2).has("")).isNotEqualTo(new HostShare(2, 2).has(""));
  }

  @Test
  void thereIsNoShareBeyondTheLast() {
    assertThatThrownBy(() -> new HostShare(8, 7)).isInstanceOf(IllegalArgumentException.class);
  }
}
