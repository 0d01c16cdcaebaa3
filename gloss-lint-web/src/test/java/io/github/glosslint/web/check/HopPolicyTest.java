package io.github.glosslint.web.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.HostSettings;
import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.web.net.AddressPolicy;
import io.github.glosslint.web.url.InvalidUrlException;
import io.github.glosslint.web.url.Origin;
import io.github.glosslint.web.url.WebUrl;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HopPolicyTest {

  private static WebUrl url(String text) throws InvalidUrlException {
    return WebUrl.parse(text);
  }

  private static Origin origin(String text) throws InvalidUrlException {
    return url(text).origin();
  }

  @ParameterizedTest
  @CsvSource({
    // the hop, the URL of the document, whether the settings' header goes along
    "https://a.dev/x,      https://a.dev/y,      true",
    "https://a.dev/x,      http://b.dev/,        true",
    "https://a.dev:444/x,  http://a.dev/,        true",
    "http://a.dev/x,       http://a.dev/y,       true",
    "http://a.dev/x,       http://b.dev/,        false",
    "http://a.dev/x,       https://a.dev/y,      false",
    "http://a.dev:8080/x,  http://a.dev/y,       false",
    "http://a.dev/x,       http://a.dev:8080/y,  false",
    "http://a.dev/x,       http://www.a.dev/y,   false",
  })
  @DisplayName(
      "CRED-1 a header of the settings goes in the clear to the document's own origin only")
  void headersOfTheSettings(String hop, String first, boolean sent) throws InvalidUrlException {
    HostSettings host =
        new HostSettings(OptionalInt.empty(), null, Map.of("x-mine", "1"), null, Set.of(), false);
    UrlSettings usual = UrlSettings.defaults();
    UrlSettings settings =
        new UrlSettings(
            usual.skip(),
            Map.of("a.dev", host),
            usual.respectRobots(),
            usual.grace(),
            usual.maxAge(),
            usual.maxPerHost());
    HopPolicy policy = new HopPolicy(settings, AddressPolicy.publicOnly(), Map.of());
    assertThat(policy.headers(url(hop), url(first)).containsKey("x-mine")).isEqualTo(sent);
  }

  @Test
  @DisplayName("CRED-1 a header of the caller goes to its origin only")
  void headersOfTheCaller() throws InvalidUrlException {
    Origin origin = origin("https://a.dev/");
    HopPolicy policy =
        new HopPolicy(
            UrlSettings.defaults(),
            AddressPolicy.publicOnly(),
            Map.of(origin, Map.of("Authorization", "x")));
    assertThat(policy.headers(url("https://a.dev/x"), url("http://b.dev/")))
        .containsExactly(Map.entry("authorization", "x"));
    for (String other :
        List.of("http://a.dev/", "https://a.dev:444/", "https://www.a.dev/", "https://dev/")) {
      assertThat(policy.headers(url(other), url("https://a.dev/"))).as(other).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest",
        "http://[fe80::1]/",
        "http://[fd00:ec2::254]/",
        "http://[::ffff:169.254.169.254]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://[2002:a9fe:a9fe::]/",
        "http://100.100.100.200/",
        "http://192.0.0.192/"
      })
  @DisplayName("NET-2 an address that hands out secrets is refused before a proxy could be asked")
  void guardedAddressesAreRefusedAtOnce(String text) throws InvalidUrlException {
    HopPolicy policy = new HopPolicy(UrlSettings.defaults(), AddressPolicy.privateToo(), Map.of());
    for (int hop : new int[] {0, 1}) {
      var refusal = policy.refusal(url(text), hop);
      assertThat(refusal).isNotNull();
      assertThat(refusal.cause()).isEqualTo(Cause.PRIVATE_ADDRESS);
      assertThat(refusal.evidence()).contains("must be allowed explicitly");
    }
    assertThat(policy.refusal(url("http://10.0.0.1:22/"), 0)).isNull();
    assertThat(policy.refusal(url("http://localhost/"), 0)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.dev:22/,        PORT",
    "http://0x7f.1/,          AMBIGUOUS_HOST",
    "http://a.example/,       RESERVED_NAME",
    "http://printer.local/,   PRIVATE_ADDRESS",
    "http://10.1.2.3/,        PRIVATE_ADDRESS",
    "http://[::1]/,           PRIVATE_ADDRESS",
  })
  void everyHopIsJudgedAndSaysWhichItIs(String text, Cause cause) throws InvalidUrlException {
    HopPolicy policy = new HopPolicy(UrlSettings.defaults(), AddressPolicy.publicOnly(), Map.of());
    var first = policy.refusal(url(text), 0);
    var third = policy.refusal(url(text), 3);
    assertThat(first).isNotNull();
    assertThat(third).isNotNull();
    assertThat(first.cause()).isEqualTo(cause);
    assertThat(third.cause()).isEqualTo(cause);
    assertThat(third.evidence()).isEqualTo(first.evidence() + ", where redirect 3 leads");
    assertThat(policy.refusal(url("http://a.dev/"), 0)).isNull();
  }

  @Test
  void aNamedAddressOpensNamesAndNoPorts() throws InvalidUrlException {
    HopPolicy policy =
        new HopPolicy(
            UrlSettings.defaults(),
            AddressPolicy.publicOnly().naming(List.of("127.0.0.1")),
            Map.of());
    assertThat(policy.refusal(url("http://localhost:8080/"), 0)).isNull();
    assertThat(policy.refusal(url("http://127.0.0.1:8080/"), 0)).isNull();
    assertThat(policy.refusal(url("http://127.0.0.2:8080/"), 0)).isNotNull();
    assertThat(policy.refusal(url("http://127.0.0.1:22/"), 0)).isNotNull();
  }
}
