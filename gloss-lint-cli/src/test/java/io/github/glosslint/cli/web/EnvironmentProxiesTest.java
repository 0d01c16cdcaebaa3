package io.github.glosslint.cli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.cli.console.UsageException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentProxiesTest {

  private static ProxySelector proxies(String... variables) throws UsageException {
    Map<String, String> map = new java.util.TreeMap<>();
    for (int i = 0; i < variables.length; i += 2) {
      map.put(variables[i], variables[i + 1]);
    }
    return Objects.requireNonNull(EnvironmentProxies.of(map));
  }

  /** The proxy's host and port, or {@code DIRECT}. */
  private static String selected(ProxySelector proxies, String url) {
    List<Proxy> selected = proxies.select(URI.create(url));
    assertThat(selected).hasSize(1);
    Proxy proxy = selected.get(0);
    return proxy.address() instanceof InetSocketAddress address
        ? address.getHostString() + " " + address.getPort()
        : proxy.type().name();
  }

  @ParameterizedTest
  @CsvSource({
    "https_proxy, https, p 3128",
    "https_proxy, http,  DIRECT",
    "HTTPS_PROXY, https, p 3128",
    "http_proxy,  http,  p 3128",
    "http_proxy,  https, DIRECT",
    "all_proxy,   http,  p 3128",
    "ALL_PROXY,   https, p 3128"
  })
  void a_variable_is_for_its_scheme(String name, String scheme, String expected)
      throws UsageException {
    assertThat(selected(proxies(name, "http://p:3128"), scheme + "://a.example/"))
        .isEqualTo(expected);
  }

  @Test
  void a_request_to_a_CGI_server_names_no_proxy() throws UsageException {
    assertThat(EnvironmentProxies.of(Map.of("HTTP_PROXY", "http://p:3128"))).isNull();
  }

  @Test
  void the_special_variable_wins_over_the_general_and_small_letters_over_capitals()
      throws UsageException {
    ProxySelector proxies =
        proxies("all_proxy", "a:1", "https_proxy", "b:2", "HTTPS_PROXY", "c:3", "http_proxy", " ");

    assertThat(selected(proxies, "https://x.example/")).isEqualTo("b 2");
    assertThat(selected(proxies, "http://x.example/")).isEqualTo("a 1");
  }

  @Test
  void without_variables_there_are_none() throws UsageException {
    assertThat(EnvironmentProxies.of(Map.of("no_proxy", "x", "https_proxy", ""))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "http://p.example:3128/, p.example 3128",
    "HTTP://p:1,             p 1",
    "p:65535,                p 65535",
    "p,                      p 80",
    "http://[::1]:8080,      ::1 8080",
    "http://me:pw@p:1,       p 1",
    "me@p,                   p 80",
    "' 10.0.0.1:8080 ',      10.0.0.1 8080"
  })
  void a_proxy_is_a_host_and_a_port(String value, String expected) throws UsageException {
    assertThat(selected(proxies("all_proxy", value), "http://a.example/")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "socks5://p:1080    | names a SOCKS proxy, but only HTTP proxies are supported",
        "SOCKS5H://p:1080   | names a SOCKS proxy, but only HTTP proxies are supported",
        "https://p:443      | names a proxy reached over https, but only http is supported",
        "http://p:0         | is not a proxy address such as http://user:password@proxy.example.org:3128 (with %40 for @, %2F for /, %23 for # and %3F for ? in a password)",
        "http://p:99999     | is not a proxy address such as http://user:password@proxy.example.org:3128 (with %40 for @, %2F for /, %23 for # and %3F for ? in a password)",
        "http://p:x         | is not a proxy address such as http://user:password@proxy.example.org:3128 (with %40 for @, %2F for /, %23 for # and %3F for ? in a password)",
        "ftp://p:1          | is not a proxy address such as http://user:password@proxy.example.org:3128 (with %40 for @, %2F for /, %23 for # and %3F for ? in a password)",
        "http://me:p@q@p:1  | is not a proxy address such as http://user:password@proxy.example.org:3128 (with %40 for @, %2F for /, %23 for # and %3F for ? in a password)",
        "http://me:p/q@p:1  | is not a proxy address such as http://user:password@proxy.example.org:3128 (with %40 for @, %2F for /, %23 for # and %3F for ? in a password)",
        "http://me:p#q@p:1  | is not a proxy address such as http://user:password@proxy.example.org:3128 (with %40 for @, %2F for /, %23 for # and %3F for ? in a password)",
        "http://me:p q@p:1  | is not a proxy address such as http://user:password@proxy.example.org:3128 (with %40 for @, %2F for /, %23 for # and %3F for ? in a password)",
        "http://me:pw@      | is not a proxy address such as http://user:password@proxy.example.org:3128 (with %40 for @, %2F for /, %23 for # and %3F for ? in a password)",
        "http://            | is not a proxy address such as http://user:password@proxy.example.org:3128 (with %40 for @, %2F for /, %23 for # and %3F for ? in a password)"
      })
  void CRED_4_what_cannot_be_used_is_refused_without_repeating_it(String value, String why) {
    assertThatThrownBy(() -> proxies("all_proxy", value))
        .isInstanceOf(UsageException.class)
        .hasMessage("the environment variable all_proxy " + why + "; change it, or set no_proxy=*");
  }

  @Test
  void CRED_4_one_proxy_has_one_login() throws UsageException {
    assertThatThrownBy(
            () -> proxies("http_proxy", "me:c4n4ry@p:1", "https_proxy", "you:c4n4ry@p:1"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "the environment variable https_proxy has a different login for the same proxy as http_proxy"
                + "; change it, or set no_proxy=*");
    assertThat(proxies("http_proxy", "me:pw@p:1", "https_proxy", "me:pw@p:1")).isNotNull();
    assertThat(proxies("http_proxy", "me:pw@p:1", "https_proxy", "you:pw@p:2")).isNotNull();
    assertThat(proxies("http_proxy", "me:pw@p:1", "https_proxy", "p:1")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "a.example,          http://a.example/,       DIRECT",
    "A.Example,          http://a.EXAMPLE/,       DIRECT",
    "a.example,          http://www.a.example/,   DIRECT",
    ".a.example,         http://www.a.example/,   DIRECT",
    "*.a.example,        http://www.a.example/,   DIRECT",
    ".a.example,         http://a.example/,       DIRECT",
    "a.example,          http://not-a.example/,   p 1",
    "a.example,          http://a.example.org/,   p 1",
    "a.example:8080,     http://a.example:8080/,  DIRECT",
    "a.example:8080,     http://a.example/,       p 1",
    "a.example:80,       http://a.example/,       DIRECT",
    "a.example:443,      https://a.example/,      DIRECT",
    "127.0.0.1,          http://127.0.0.1:9/,     DIRECT",
    "::1,                'http://[::1]/',         DIRECT",
    "'[::1]:9',          'http://[::1]:9/',       DIRECT",
    "'[::1]:9',          'http://[::1]/',         p 1",
    "'x.example, a.example', http://a.example/,   DIRECT",
    "'x.example a.example',  http://a.example/,   DIRECT",
    "',',                http://a.example/,       p 1"
  })
  void names_are_excepted(String exceptions, String url, String expected) throws UsageException {
    assertThat(selected(proxies("all_proxy", "p:1", "no_proxy", exceptions), url))
        .isEqualTo(expected);
    assertThat(selected(proxies("all_proxy", "p:1", "NO_PROXY", exceptions), url))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "a.example,*"})
  void everything_is_excepted(String exceptions) throws UsageException {
    assertThat(EnvironmentProxies.of(Map.of("all_proxy", "socks5://p", "no_proxy", exceptions)))
        .isNull();
  }
}
