package io.github.glosslint.text.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlSyntaxTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.com:0/ | has port 0, which is invalid",
        "https://example.com:65536/ | has a port above 65535",
        "https://example.com:80a/ | has a port that is not a number",
        "https://a..b/ | has a host with an empty label",
        "https://exam ple.com/ | has a host with a blank",
        "https://example%2F.com/ | has invalid percent-encoding in the host",
        "https://example%zz.com/ | has invalid percent-encoding in the host",
        "https://[::1/ | has an IPv6 address without its closing bracket",
      })
  void bothJudgementsUseTheSameWords(String url, String reason) {
    UrlDefect defect = UrlSyntax.check(url);
    WrittenUrl written = WrittenUrl.of(url);
    String refusal = UrlSyntax.refusal(written);
    if (!url.startsWith("https://[")) {
      assertThat(defect).isEqualTo(new UrlDefect(reason, null));
    }
    assertThat(refusal == null ? UrlSyntax.refusedHost(written) : refusal).isEqualTo(reason);
  }

  @Test
  void textDirectivesMayEndWithAFullStopBehindAnAnchorAsWell() {
    assertThat(UrlSyntax.check("https://example.org/a#:~:text=The%20end.")).isNull();
    assertThat(UrlSyntax.check("https://example.org/a#b:~:text=The%20end.")).isNull();
    assertThat(UrlSyntax.check("https://example.org/a#b.")).isNotNull();
  }

  @Test
  void labelsAndNamesHaveALength() {
    String longest = "a".repeat(63);
    assertThat(UrlSyntax.check("https://" + longest + ".org/")).isNull();
    assertThat(UrlSyntax.check("https://" + longest + "a.org/"))
        .isEqualTo(new UrlDefect("has a host with a label of more than 63 characters", null));
    assertThat(UrlSyntax.check("https://" + (longest + ".").repeat(4) + "org/"))
        .isEqualTo(new UrlDefect("has a host of more than 253 characters", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://{host}/a",
        "https://example.org:<port>/",
        "https://example.org:$PORT/a",
        "https://*.example.org/",
        "https://ex%61mple.org/",
        "https://b%C3%BCcher.example/",
        "https://[::1]:8080/",
        "https://example.org:/",
      })
  void whatReadersFillInAndWhatBrowsersReadIsLeftAlone(String url) {
    assertThat(UrlSyntax.check(url)).isNull();
  }
}
