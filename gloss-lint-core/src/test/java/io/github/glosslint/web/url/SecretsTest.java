package io.github.glosslint.web.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "https://user:pass@host/a, https://***@host/a",
        "https://user@host, https://***@host",
        "https://a@b:c@d@host/x@y, https://***@host/x@y",
        "http:user:pass@host/, http:***@host/",
        "http:\\\\user:pass@host, http:\\\\***@host",
        "//user:pass@host/, //***@host/",
        "ssh://git:pw@host/, ssh://***@host/",
        "see https://u:p@h/ and https://v:q@h, see https://***@h/ and https://***@h",
      })
  @DisplayName("CRED-3 user information is masked")
  void userInformationIsMasked(String text, String masked) {
    assertThat(Secrets.masked(text)).isEqualTo(masked);
    assertThat(Secrets.masked(masked)).isEqualTo(masked);
    assertThat(Secrets.holds(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://h/?token=abc, https://h/?token=***",
    "https://h/?a=1&access_token=abc&b=2, https://h/?a=1&access_token=***&b=2",
    "https://h/?API_KEY=abc#x, https://h/?API_KEY=***#x",
    "https://h/?X-Amz-Signature=ab%2Fc&x, https://h/?X-Amz-Signature=***&x",
    "https://h/?X-Amz-Credential=AK&y=1, https://h/?X-Amz-Credential=***&y=1",
    "https://h/?sv=1&sig=abc%3D, https://h/?sv=1&sig=***",
    "https://h/?password=p;q, https://h/?password=***",
    "https://h/?u=1&pass=p, https://h/?u=1&pass=***",
    "https://h/?auth[token]=p, https://h/?auth[token]=***",
    "https://h/?client_secret=p&u=v, https://h/?client_secret=***&u=v",
    "https://h/#access_token=abc&x=1, https://h/#access_token=***&x=1",
    "https://h/?to=https%3A%2F%2Fi%2F%3Ftoken%3Dabc, https://h/?to=https%3A%2F%2Fi%2F%3Ftoken%3D***",
    "GET https://h/?key=a failed, GET https://h/?key=*** failed",
    "https://h/?token=a&token=b, https://h/?token=***&token=***",
  })
  @DisplayName("CRED-6 values of secret parameters are masked")
  void secretParametersAreMasked(String text, String masked) {
    assertThat(Secrets.masked(text)).isEqualTo(masked);
    assertThat(Secrets.masked(masked)).isEqualTo(masked);
    assertThat(Secrets.holds(text)).isTrue();
    assertThat(Secrets.hashedKey(text))
        .isNotEqualTo(text)
        .startsWith(masked.substring(0, masked.indexOf("***")) + "sha256-")
        .doesNotContain("abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://host/a?b=c",
        "https://host/@user/a@b",
        "https://host/?q=me@host",
        "https://host/?token=",
        "https://host/?keyword=a&tokens=b&compass=c",
        "https://host/token=abc",
        "https://medium.com/@user",
        "https://web.archive.org/web/2020/https://medium.com/@user",
        "mailto:me@host",
        "write to me@host",
        ""
      })
  void theRestStays(String text) {
    assertThat(Secrets.masked(text)).isEqualTo(text);
    assertThat(Secrets.holds(text)).isFalse();
    assertThat(Secrets.hashedKey(text)).isEqualTo(text);
  }

  @Test
  @DisplayName("CRED-6 keys of the cache differ as their URLs do, and hold no secret")
  void hashedKeysDiffer() {
    String one = Secrets.hashedKey("https://h/?token=one");
    assertThat(one)
        .matches("https://h/\\?token=sha256-[0-9a-f]{16}")
        .isEqualTo(Secrets.hashedKey("https://h/?token=one"))
        .isNotEqualTo(Secrets.hashedKey("https://h/?token=two"));
    assertThat(Secrets.hashedKey("https://me:pw@h/")).isEqualTo("https://***@h/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http:", "?a", "&token=a", "?key=", "://", "%26", "//", "a@", "?tokentoken"})
  @Timeout(20)
  void takesLinearTime(String piece) {
    assertThat(Secrets.masked("http://" + piece.repeat(1_000_000 / piece.length()) + "@="))
        .isNotNull();
  }

  @Test
  void starsKeepTheColumns() {
    assertThat(Secrets.starred("[a](https://me:p😀w@b.org/?x=1&token=abc#d) @me"))
        .isEqualTo("[a](https://******@b.org/?x=1&token=***#d) @me");
    assertThat(Secrets.starred("write to me@b.org, = that")).isEqualTo("write to me@b.org, = that");
  }
}
