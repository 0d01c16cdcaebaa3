package io.github.glosslint.web.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "HTTP://Example.COM/Path, http://example.com/Path",
        "https://example.com, https://example.com/",
        "https://example.com:443/, https://example.com/",
        "http://example.com:80/, http://example.com/",
        "http://example.com:443/, http://example.com:443/",
        "http://example.com:/, http://example.com/",
        "http://example.com:0080/, http://example.com/",
        "https://example.com/a/./b/../c, https://example.com/a/c",
        "https://example.com/a/%2e%2E/b, https://example.com/b",
        "https://example.com/../../a, https://example.com/a",
        "https://bücher.example/straße, https://xn--bcher-kva.example/stra%C3%9Fe",
        "https://BÜCHER。example/, https://xn--bcher-kva.example/",
        "https://example.com/a%2fb%41?q=%20, https://example.com/a%2fb%41?q=%20",
        "https://example.com/a b, https://example.com/a%20b",
        "https:\\\\example.com\\a, https://example.com/a",
        "https:/example.com/a, https://example.com/a",
        "https:////example.com/a, https://example.com/a",
        "//example.com/a, https://example.com/a",
        "https://user:pass@example.com/, https://example.com/",
        "https://example.com/#part, https://example.com/",
        "https://example.com?, https://example.com/?",
        "https://[2001:DB8:0::1]/, https://[2001:db8::1]/",
        "https://exa%6Dple.com/, https://example.com/",
        "https://example.com./, https://example.com./",
        "https://foo_bar.example.com/, https://foo_bar.example.com/",
      })
  void isNormalised(String text, String key) throws InvalidUrlException {
    assertThat(WebUrl.parse(text).key()).isEqualTo(key);
  }

  @Test
  void tabsAndLineEndsAreDroppedAsBrowsersDo() throws InvalidUrlException {
    assertThat(WebUrl.parse(" \u0000https://exam\tple.com/a\r\nb\n ").key())
        .isEqualTo("https://example.com/ab");
  }

  @Test
  void nulInAPathIsEncoded() throws InvalidUrlException {
    assertThat(WebUrl.parse("https://example.com/a\u0000b").key())
        .isEqualTo("https://example.com/a%00b");
  }

  @Test
  void differsNotByFragmentOrUser() throws InvalidUrlException {
    WebUrl plain = WebUrl.parse("https://example.com/a");
    WebUrl other = WebUrl.parse("https://me:secret@EXAMPLE.com/a#b%20c");
    assertThat(other).isEqualTo(plain).hasSameHashCodeAs(plain).isEqualByComparingTo(plain);
    assertThat(other.fragment()).isEqualTo("b%20c");
    assertThat(plain.fragment()).isEmpty();
    assertThat(other).hasToString("https://example.com/a");
  }

  @Test
  void showsItsParts() throws InvalidUrlException {
    WebUrl url = WebUrl.parse("http://[::1]:8080/a/b?c=d&e");
    assertThat(url.host()).isEqualTo("::1");
    assertThat(url.port()).isEqualTo(8080);
    assertThat(url.path()).isEqualTo("/a/b");
    assertThat(url.query()).isEqualTo("c=d&e");
    assertThat(url.isHttps()).isFalse();
    assertThat(url.origin()).hasToString("http://[::1]:8080");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\" | has no scheme, such as https:",
        "example.com/a | has no scheme, such as https:",
        "/a/b | has no scheme, such as https:",
        "ftp://example.com/ | has the scheme ftp, which is not http or https",
        "JavaScript:alert(1) | has the scheme javascript, which is not http or https",
        "https:// | has no host",
        "https: | has no host",
        "https://user@/ | has no host",
        "https://:80/ | has no host",
        "https://?a | has no host",
        "https://example.com:abc/ | has a port that is not a number",
        "https://example.com:-1/ | has a port that is not a number",
        "https://example.com:65536/ | has a port above 65535",
        "https://example.com:99999999999999999999/ | has a port above 65535",
        "https://example.com:0/ | has port 0, which is invalid",
        "https://exam ple.com/ | has a host with a blank",
        "https://[::1/ | has an IPv6 address without its closing bracket",
        "http://[::1 | has an IPv6 address without its closing bracket",
        "https://[::zz]/ | has an invalid IPv6 address",
        "https://a..b/ | has a host with an empty label",
        "https://.example.com/ | has a host with an empty label",
        "http://example.com%2F10.0.0.1/ | has invalid percent-encoding in the host",
        "https://exam<ple.com/ | has a host with “<”",
        "https://<host>/ | has a host with “<”",
      })
  @DisplayName("NET-3 what no browser asks for is refused, in words that help")
  void saysWhatIsWrong(String text, String reason) {
    assertThatThrownBy(() -> WebUrl.parse(text))
        .isInstanceOf(InvalidUrlException.class)
        .hasMessage(reason);
  }

  @Test
  void longHostsAreRefused() {
    assertThatThrownBy(() -> WebUrl.parse("https://" + "a".repeat(64) + ".com/"))
        .hasMessage("has a host with a label of more than 63 characters");
    assertThatThrownBy(() -> WebUrl.parse("https://" + "a.".repeat(150) + "com/"))
        .hasMessage("has a host of more than 253 characters");
  }

  @ParameterizedTest
  @CsvSource({
    "/b, https://example.com/b",
    "b, https://example.com/dir/b",
    "../b, https://example.com/b",
    "?q, https://example.com/dir/a?q",
    "//other.example/x, https://other.example/x",
    "http://other.example, http://other.example/",
    "https:b, https://example.com/dir/b",
    "https://example.com/#x, https://example.com/",
    "'\\\\other.example/x', https://other.example/x",
  })
  void redirectsAreResolved(String location, String key) throws InvalidUrlException {
    assertThat(WebUrl.parse("https://example.com/dir/a").resolve(location).key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://a/", "javascript:x", "http://[::1", "http://", "//"})
  @DisplayName("NET-4 redirects lead nowhere but to the web")
  void redirectsElsewhereAreRefused(String location) throws InvalidUrlException {
    WebUrl from = WebUrl.parse("https://example.com/");
    assertThatThrownBy(() -> from.resolve(location)).isInstanceOf(InvalidUrlException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://0177.0.0.1/",
        "http://127.1:8080/",
        "http://user@2130706433/",
        "//0x7f000001",
        "http:/\\①②⑦.0.0.1",
        "http://%31%32%37.0.0.1/",
        "http://good\\@evil/",
        "http://good\\x:y@evil/",
      })
  @DisplayName("NET-3 hosts on which programs do not agree are told, at first and in redirects")
  void ambiguousHostsAreTold(String text) throws InvalidUrlException {
    assertThat(WebUrl.parse(text).ambiguity()).isNotNull();
    WebUrl from = WebUrl.parse("https://example.com/");
    assertThat(from.resolve(text).ambiguity()).isNotNull();
    assertThat(WebUrl.parse(text).resolve("/b").ambiguity()).isNotNull();
    assertThat(WebUrl.parse(text).resolve("https://example.com/b").ambiguity()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://93.184.216.34/",
        "https://example.com\\a",
        "https://example.com/a\\@b",
        "https://1.example.com/",
        "https://u:p@example.com:8080/"
      })
  void otherHostsAreNot(String text) throws InvalidUrlException {
    assertThat(WebUrl.parse(text).ambiguity()).isNull();
  }

  @Test
  void neverThrowsAnythingElse() throws InvalidUrlException {
    String alphabet = "htps:/\\@[]%#?.:0127aZ \t\n\u0000ü。①\uD83D\uDE00\u200D\u00ADxn--&=|<";
    Random random = new Random(7);
    WebUrl from = WebUrl.parse("https://example.com/a");
    int good = 0;
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder(i % 2 == 0 ? "http://" : "");
      for (int n = random.nextInt(24); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Throwable parsing = catchThrowable(() -> WebUrl.parse(text.toString()));
      Throwable resolving = catchThrowable(() -> from.resolve(text.toString()));
      assertThat(parsing == null || parsing instanceof InvalidUrlException)
          .as("%s: %s", text, parsing)
          .isTrue();
      assertThat(resolving == null || resolving instanceof InvalidUrlException)
          .as("%s: %s", text, resolving)
          .isTrue();
      good += parsing == null ? 1 : 0;
    }
    assertThat(good).isGreaterThan(100);
  }
}
