package io.github.glosslint.cli.arguments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.cli.arguments.Invocation.Command;
import io.github.glosslint.cli.console.UsageException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebArgumentsTest {

  private static WebRequest web(String... args) throws UsageException {
    return Objects.requireNonNull(Invocation.of(args).web());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "check docs",
        "docs audit",
        "-- audit",
        "--offline",
        "--no-urls",
        "--urls --offline",
        "--offline --urls --cache x --seed 1",
        "audit --no-urls",
        "audit --offline --urls"
      })
  void the_web_is_not_asked(String args) throws UsageException {
    assertThat(Invocation.of(args.split(" ")).web()).isNull();
  }

  @Test
  void audit_is_a_check_that_asks_the_web_and_lists_what_it_says() throws UsageException {
    Invocation invocation = Invocation.of(new String[] {"-q", "audit", "docs"});

    assertThat(invocation.command()).isEqualTo(Command.CHECK);
    assertThat(invocation.targets().paths()).containsExactly("docs");
    assertThat(invocation.web())
        .isEqualTo(
            new WebRequest(
                true,
                null,
                false,
                false,
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                null,
                null,
                null,
                null,
                OptionalLong.empty(),
                List.of()));
    assertThat(web("audit", "--urls").tables()).isTrue();
    assertThat(web("check", "--urls").tables()).isFalse();
    assertThat(web("docs", "--urls").tables()).isFalse();
    assertThat(Invocation.of(new String[] {"audit", "--help"}).command()).isEqualTo(Command.HELP);
  }

  @Test
  void every_option_arrives() throws UsageException {
    WebRequest web =
        web(
            "--urls",
            "--cache=urls.txt",
            "--scheduled",
            "--allow-private",
            "--allow-address=169.254.7.0/24",
            "--allow-address",
            "fd00::1",
            "--max-per-host=3",
            "--max-connections",
            "128",
            "--interval",
            "0",
            "--timeout=1500ms",
            "--deadline=1h",
            "--second-look=2m",
            "--seed=-7",
            "--header",
            "https://a.example:8443 X-Token: a: b ",
            "--header=http://[::1]/ \tAuthorization:Bearer x");

    assertThat(web)
        .isEqualTo(
            new WebRequest(
                false,
                "urls.txt",
                true,
                true,
                List.of("169.254.7.0/24", "fd00::1"),
                OptionalInt.of(3),
                OptionalInt.of(128),
                Duration.ZERO,
                Duration.ofMillis(1500),
                Duration.ofHours(1),
                Duration.ofMinutes(2),
                OptionalLong.of(-7),
                List.of(
                    new TrustedHeader("https://a.example:8443", "X-Token", "a: b"),
                    new TrustedHeader("http://[::1]/", "Authorization", "Bearer x"))));
  }

  @ParameterizedTest
  @CsvSource({
    "30, 30000",
    "30s, 30000",
    "30 s, 30000",
    "5m, 300000",
    "1h, 3600000",
    "24h, 86400000",
    "250ms, 250"
  })
  void times_have_units(String value, long millis) throws UsageException {
    assertThat(web("audit", "--deadline", value).deadline()).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--cache x               | --cache needs audit or --urls",
        "--no-urls --timeout 3   | --timeout needs audit or --urls",
        "check --offline --seed 1 | --seed needs audit or --urls",
        "audit --urls --no-urls  | --urls and --no-urls contradict each other",
        "audit --urls=yes        | --urls does not take a value",
        "audit --cache=          | --cache needs a value",
        "audit --timeout 0       | --timeout takes a time above 0 and up to 24h, not 0",
        "audit --deadline 0ms    | --deadline takes a time above 0 and up to 24h, not 0ms",
        "audit --interval 25h    | --interval takes a time up to 24h, not 25h",
        "audit --interval=-1     | --interval takes a time such as 30, 30s, 5m, 1h or 250ms, not -1",
        "audit --timeout 1d      | --timeout takes a time such as 30, 30s, 5m, 1h or 250ms, not 1d",
        "audit --timeout 9999999999 | --timeout takes a time such as 30, 30s, 5m, 1h or 250ms, not 9999999999",
        "audit --max-per-host 0  | --max-per-host takes a number from 1 to 900, not 0",
        "audit --max-connections 901 | --max-connections takes a number from 1 to 900, not 901",
        "audit --max-connections x | --max-connections takes a number from 1 to 900, not x",
        "audit --seed 1.5        | --seed takes a whole number, not 1.5"
      })
  void bad_usage_is_explained(String args, String message) {
    assertThatThrownBy(() -> Invocation.of(args.trim().split(" ")))
        .isInstanceOf(UsageException.class)
        .hasMessage(message)
        .extracting("kind")
        .isEqualTo(UsageException.Kind.ARGUMENTS);
  }

  @Test
  void options_of_the_web_are_all_refused_without_it() {
    long refused =
        CommandOptions.all().getOptions().stream()
            .filter(
                option -> {
                  String[] args = {"--" + option.getLongOpt() + (option.hasArg() ? "=1" : "")};
                  try {
                    Invocation.of(args);
                    return false;
                  } catch (UsageException e) {
                    return String.valueOf(e.getMessage()).contains("needs audit or --urls");
                  }
                })
            .count();

    assertThat(refused).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "https://a.example",
        "https://a.example Authorization",
        "https://a.example Authorization:",
        "https://a.example Authorization: sécret",
        "https://a.example Authorization: sec\nret",
        "https://a.example Author ization: secret",
        "https://a.example/path Authorization: secret",
        "https://secret@a.example Authorization: secret",
        "ftp://a.example Authorization: secret",
        "a.example Authorization: secret",
        "Authorization: secret"
      })
  void CRED_4_a_malformed_header_is_refused_and_not_repeated(String header) {
    assertThatThrownBy(() -> web("audit", "--header", header))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--header takes \"ORIGIN NAME: VALUE\" in ASCII, such as"
                + " \"https://api.example.org Authorization: Bearer abc\"");
  }

  @Test
  void CRED_4_the_value_of_a_header_is_not_printed() throws UsageException {
    WebRequest web = web("audit", "--header", "https://a.example Authorization: Bearer secret");

    assertThat(web).asString().contains("Authorization").doesNotContain("secret", "Bearer");
  }
}
