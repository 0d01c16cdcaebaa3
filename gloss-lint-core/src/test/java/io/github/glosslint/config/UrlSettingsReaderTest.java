package io.github.glosslint.config;

import static io.github.glosslint.config.CheckedSettings.problems;
import static io.github.glosslint.config.CheckedSettings.read;
import static io.github.glosslint.config.TestRules.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.generator.Generators;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UrlSettingsReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "url: {}",
        "url: {skip: [], hosts: {}, grace: {}, robots: ignore}",
        "url: {grace: {observations: 2, over: 1 d}, max-age: 72 h, max-per-host: 500}",
      })
  void whatIsNotSaidIsAsUsual(String yaml) {
    assertThat(read(yaml)).isEqualTo(Settings.defaults());
    assertThat(read("url: {max-per-host: 499}")).isNotEqualTo(Settings.defaults());
  }

  @ParameterizedTest
  @CsvSource({"250 ms, 250", "250ms, 250", "1 s, 1000", "1 min, 60000", "0050 ms, 50"})
  void timesHaveAUnit(String text, long millis) {
    UrlSettings urls = read("url: {hosts: {a.example: {interval: " + text + "}}}").urls();
    assertThat(urls.host("a.example").interval()).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @CsvSource({"0, 0 s", "250, 250 ms", "1500, 1500 ms", "60000, 1 min", "90000, 90 s"})
  void timesArePrintedInTheLongestUnit(long millis, String text) {
    assertThat(Durations.format(Duration.ofMillis(millis))).isEqualTo(text);
    assertThat(Durations.parse(text)).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.org", "'*.example.org'", "localhost", "127.0.0.1", "a_b.c-d.e1"})
  void namesOfHosts(String name) {
    assertThat(read("url: {hosts: {" + name + ": {skip: true}}}").urls().hosts())
        .containsOnlyKeys(name.replace("'", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "skp: a | 7: There is no setting \"skp\" in url. Did you mean \"skip\"?",
        "skip: ['('] | 14: The pattern is not valid in RE2 syntax: missing closing ).",
        "robots: respekt | 15: \"respekt\" is none of respect, ignore. Did you mean \"respect\"?",
        "robots: true | 15: \"true\" is none of respect, ignore. Did you mean \"respect\"?",
        "hosts: {example.org: {skip: yes}} | 35: Expected true or false. Did you mean \"true\"?",
        "grace: 2 | 14: Expected a mapping for grace.",
        "grace: {observation: 2} | 15: There is no setting \"observation\" in grace. Did you mean"
            + " \"observations\"?",
        "grace: {observations: 0} | 29: observations are between 1 and 30, not 0",
        "grace: {observations: 2.5} | 29: Expected a whole number.",
        "grace: {over: 91 d} | 21: the grace period is at most 90 d, not 91 d",
        "grace: {over: 24 hours} | 21: A time is a whole number and a unit: \"250 ms\", \"1 s\","
            + " \"5 min\", \"24 h\" or \"3 d\". Did you mean \"24 h\"?",
        "grace: {over: 5m} | 21: A time is a whole number and a unit: \"250 ms\", \"1 s\", \"5"
            + " min\", \"24 h\" or \"3 d\". Did you mean \"5 min\"?",
        "max-age: 24 | 16: A time is a whole number and a unit: \"250 ms\", \"1 s\", \"5 min\","
            + " \"24 h\" or \"3 d\".",
        "max-age: -1 d | 16: A time is a whole number and a unit: \"250 ms\", \"1 s\", \"5 min\","
            + " \"24 h\" or \"3 d\".",
        "max-age: 999999999 d | 16: max-age is at most 30 d, not 999999999 d",
        "max-per-host: '5' | 21: Expected a whole number.",
        "hosts: [a] | 14: Expected a mapping for the hosts.",
        "hosts: {a: 1} | 18: Expected a mapping for a host.",
        "hosts: {a: {}, A: {}} | 22: \"A\" and \"a\" are the same host.",
        "hosts: {a: {intervall: 1 s}} | 19: There is no setting \"intervall\" in a host. Did you"
            + " mean \"interval\"?",
        "hosts: {a: {skip: yes}} | 25: Expected true or false. Did you mean \"true\"?",
        "hosts: {a: {accept: [99]}} | 28: A status code is between 100 and 999, not 99",
        "hosts: {a: {accept: ok}} | 27: Expected a whole number.",
        "hosts: {a: {headers: {A: b, a: c}}} | 35: \"a\" and \"A\" are the same header.",
      })
  @DisplayName("CFG-3 whatever is wrong is an error with its place")
  void cfg3(String section, String problem) {
    assertThat(problems("url: {" + section + "}")).containsExactly("gloss-lint.yml:1:" + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "https://Example.org/a | example.org",
        "//example.org | example.org",
        "example.org:8080 | example.org",
        "user@example.org | example.org",
        "'*example.org' | *.example.org",
        ".example.org | *.example.org",
        "example.org. | example.org",
        "müller.example | xn--mller-kva.example",
        "a.*.example |",
        "'*' |",
        "-a.example |",
        "a..b |",
        "'[::1]' |",
      })
  @DisplayName("CFG-3 a host is a name, and one that is meant is suggested")
  void cfg3Hosts(String host, String suggestion) {
    String hint = suggestion == null ? "" : " Did you mean \"" + suggestion + "\"?";
    assertThat(problems("url:\n  hosts:\n    " + host + ": {skip: true}\n"))
        .containsExactly(
            "gloss-lint.yml:3:5: \""
                + host.replace("'", "")
                + "\" is not a host name such as \"example.org\" or \"*.example.org\": it has no"
                + " scheme, port or path."
                + hint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host",
        "content-length",
        "Content-Type",
        "Transfer-Encoding",
        "Connection",
        "Keep-Alive",
        "TE",
        "Trailer",
        "Upgrade",
        "Expect",
        "Proxy-Authorization",
        "Range",
        "ACCEPT-ENCODING",
      })
  @DisplayName("CFG-2 headers that frame a message cannot be set")
  void cfg2Headers(String name) {
    assertThat(problems("url: {hosts: {a: {headers: {" + name + ": x}}}}"))
        .containsExactly(
            "gloss-lint.yml:1:29: The header \""
                + name
                + "\" is part of how requests are made and cannot be set.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"X\\r"
            + "\\n"
            + "Host\": a} | 30: A header's name consists of letters, digits and hyphens, such as"
            + " \"Accept-Language\".",
        "{X A: a} | 30: A header's name consists of letters, digits and hyphens, such as"
            + " \"Accept-Language\".",
        "{X: \"a\\r"
            + "\\n"
            + "Host: b\"} | 33: A header's value is one line of printable ASCII without leading or"
            + " trailing spaces.",
        "{X: \"a\\0\"} | 33: A header's value is one line of printable ASCII without leading or"
            + " trailing spaces.",
        "{X: \" a\"} | 33: A header's value is one line of printable ASCII without leading or"
            + " trailing spaces.",
        "{X: ü} | 33: A header's value is one line of printable ASCII without leading or trailing"
            + " spaces.",
        "{User-Agent: a} | 30: Use the setting \"user-agent\" for this header.",
      })
  @DisplayName("CFG-2 headers cannot smuggle others in")
  void cfg2Smuggling(String headers, String problem) {
    assertThat(problems("url: {hosts: {a: {headers:  " + headers + "}}}"))
        .containsExactly("gloss-lint.yml:1:" + problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"allow-private", "proxy", "insecure", "timeout", "deadline", "cache", "token"})
  @DisplayName("CFG-2 what weakens a guard is for whoever starts the run")
  void cfg2(String key) {
    String problem =
        "\""
            + key
            + "\" is not a setting: settings may come with an unreviewed change, so"
            + " only whoever starts the run can set it.";
    assertThat(problems("url: {" + key + ": true}\n"))
        .containsExactly("gloss-lint.yml:1:7: " + problem);
    assertThat(problems("url: {hosts: {a: {" + key + ": true}}}\n"))
        .containsExactly("gloss-lint.yml:1:19: " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "max-per-host: 5001 | 21: max-per-host is between 1 and 5000, not 5001",
        "max-per-host: 99999999999 | 21: max-per-host is between 1 and 5000, not 2147483647",
        "max-age: 31 d | 16: max-age is at most 30 d, not 31 d",
        "hosts: {a: {concurrency: 9}} | 32: concurrency is between 1 and 8, not 9",
        "hosts: {a: {interval: 0 s}} | 29: interval is between 50 ms and 1 min, not 0 s",
        "hosts: {a: {interval: 2 min}} | 29: interval is between 50 ms and 1 min, not 2 min",
      })
  @DisplayName("CFG-2 no hard limit is raised")
  void cfg2Limits(String section, String problem) {
    assertThat(problems("url: {" + section + "}")).containsExactly("gloss-lint.yml:1:" + problem);
  }

  @Test
  @DisplayName("CFG-1 the environment is not read")
  void cfg1() {
    assertThat(problems("url: {hosts: {a: {headers: {X: \"${GITHUB_TOKEN}\"}}}}"))
        .containsExactly(
            "gloss-lint.yml:1:32: Settings cannot read environment variables: \"${\" has no effect"
                + " here.");
  }

  @Test
  void aCallerIsHeldToTheSame() {
    assertThatThrownBy(() -> host(Map.of("Host", "a"), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> host(Map.of("X", "a\r\nb"), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> host(Map.of(), "a\nb")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> urls(List.of("("), "a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> urls(List.of(), "https://a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatACallerSaysWins() {
    Settings read = read("url: {robots: respect, hosts: {a: {skip: true}}}");
    Settings settings = read.toBuilder().from("--there").urls(urls(List.of("x"), "b")).build();
    assertThat(settings.urls().hosts()).containsOnlyKeys("b");
    assertThat(settings.toBuilder().build()).isEqualTo(settings).isNotEqualTo(read);
    assertThat(EffectiveSettings.of(settings, Generators.vocabulary(CATALOGUE)).print("a.md"))
        .contains(
            """
            url:
              skip:
                - "x"                               # from --there
              robots: ignore                        # from --there
              grace:
                observations: 2                     # from --there
                over: 1 d                           # from --there
              max-age: 3 d                          # from --there
              max-per-host: 500                     # from --there
              hosts:
                "b": {}                             # from --there
            """);
  }

  private static UrlSettings urls(List<String> skip, String host) {
    UrlSettings usual = UrlSettings.defaults();
    return new UrlSettings(
        skip, Map.of(host, HostSettings.DEFAULTS), false, usual.grace(), usual.maxAge(), 500);
  }

  private static HostSettings host(Map<String, String> headers, @Nullable String userAgent) {
    return new HostSettings(OptionalInt.empty(), null, headers, userAgent, Set.of(), false);
  }
}
