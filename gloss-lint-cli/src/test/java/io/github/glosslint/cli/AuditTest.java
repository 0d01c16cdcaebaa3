package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.cli.LoopbackServer.Asked;
import io.github.glosslint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line with the library and a web server behind it. */
@Timeout(60)
class AuditTest extends CommandLineFixture {

  private static final String[] ASKED = {
    "--allow-private", "--interval=0", "--second-look=0", "--seed=1"
  };

  private final LoopbackServer server = LoopbackServer.start();

  @BeforeEach
  void tree() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    server.page("/alive", 200);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void document(String text) throws IOException {
    Files.writeString(folder.resolve("a.md"), text);
  }

  /** Runs with addresses of this machine allowed. */
  private int asking(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of(ASKED));
    return run(all.toArray(String[]::new));
  }

  @Test
  void a_dead_link_fails_and_is_shown_where_it_stands() throws IOException {
    document("# A\n\nSee [x](" + server.url("/alive") + ") or [y](" + server.url("/gone") + ").\n");

    assertThat(asking("audit")).isEqualTo(ExitCode.FINDINGS);
    int column = 18 + server.url("/alive").length();
    assertThat(out())
        .containsPattern("a.md:3:" + column + ": error .*  url/dead\n")
        .contains("2 URLs:\n  1  alive\n  1  dead\n")
        .contains("Dead:\n  " + server.url("/gone") + ": 404 Not Found, twice\n")
        .endsWith("1 error in 1 document, 2 links checked\n");
    assertThat(err()).isEmpty();
  }

  @Test
  void check_asks_only_if_it_is_told_to_and_says_it_in_a_line() throws IOException {
    document("[y](" + server.url("/gone") + ")\n");

    assertThat(run("check")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEqualTo("No problems in 1 document, 1 link checked\n");
    assertThat(server.lines()).isEmpty();

    assertThat(asking("check", "--urls")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out())
        .endsWith("1 URL: 1 dead\n1 error in 1 document, 1 link checked\n")
        .doesNotContain("Dead:", "requests");
    assertThat(server.lines()).isNotEmpty();
  }

  @Test
  void what_is_blocked_is_said_and_fails_nothing() throws IOException {
    server.page("/busy", 429, "Retry-After", "86400");
    document("[y](" + server.url("/busy") + ")\n");

    assertThat(asking("audit", "--fail-on", "warning")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .containsPattern("a.md:1:5: info .*  url/blocked\n")
        .contains("Blocked:\n  " + server.url("/busy") + ": 429 ")
        .endsWith("1 info in 1 document, 1 link checked\n");
  }

  @Test
  void what_has_moved_is_said_with_where_to() throws IOException {
    server.page("/old", 301, "Location", server.url("/alive"));
    document("[y](" + server.url("/old") + ")\n");

    assertThat(asking("audit")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .containsPattern("a.md:1:5: warning .*  url/moved\n")
        .contains("Moved:\n  " + server.url("/old") + " -> " + server.url("/alive") + "\n");
  }

  @Test
  void NET_8_private_addresses_are_unknown_unless_they_are_allowed() throws IOException {
    document("[y](" + server.url("/gone") + ")\n");

    assertThat(run("audit")).isEqualTo(ExitCode.CLEAN);
    assertThat(server.lines()).isEmpty();
    assertThat(out())
        .contains("  1  an external URL that was not requested: its address is private\n")
        .contains("1 URL:\n  1  skipped\n")
        .contains("note: the only external URL was not checked\n")
        .endsWith("No problems in 1 document, 1 link checked; 1 unknown\n");
  }

  @Test
  void severities_hold_for_rules_about_URLs() throws IOException {
    document("[y](" + server.url("/gone") + ")\n");

    assertThat(asking("audit", "--severity", "url/dead=warning")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).containsPattern("a.md:1:5: warning .*  url/dead\n");
  }

  @Test
  void offline_and_no_urls_ask_nothing() throws IOException {
    document("[y](" + server.url("/gone") + ")\n");

    for (String option : List.of("--offline", "--no-urls")) {
      assertThat(asking("audit", option)).isEqualTo(ExitCode.CLEAN);
      assertThat(out()).isEqualTo("No problems in 1 document, 1 link checked\n");
    }
    assertThat(asking("--urls", "--offline")).isEqualTo(ExitCode.CLEAN);
    assertThat(server.lines()).isEmpty();
  }

  @Test
  void a_cache_spares_what_was_alive_and_nothing_else() throws IOException {
    document("[x](" + server.url("/alive") + ") [y](" + server.url("/gone") + ")\n");

    assertThat(asking("audit", "--cache", "urls.txt")).isEqualTo(ExitCode.FINDINGS);
    assertThat(server.lines()).contains("HEAD /alive", "HEAD /gone");
    assertThat(folder.resolve("urls.txt")).exists();

    assertThat(asking("audit", "--cache", "urls.txt")).isEqualTo(ExitCode.FINDINGS);
    assertThat(server.lines()).contains("HEAD /gone").doesNotContain("HEAD /alive");
    assertThat(out()).contains("2 URLs, 1 from the cache:\n");
  }

  @Test
  void CRED_1_a_header_goes_to_its_origin_and_is_never_printed() throws IOException {
    try (LoopbackServer other = LoopbackServer.start()) {
      other.page("/alive", 200);
      server.page("/away", 302, "Location", other.url("/alive"));
      document("[x](" + server.url("/away") + ") [y](" + other.url("/gone") + ")\n");

      asking(
          "audit",
          "--verbose",
          "--cache=urls.txt",
          "--header",
          server.url("") + " X-Token: a secret");

      assertThat(server.asked()).isNotEmpty().allMatch(asked -> "a secret".equals(asked.token()));
      List<Asked> others = other.asked();
      assertThat(others.stream().map(Asked::line)).contains("HEAD /alive", "HEAD /gone");
      assertThat(others).allMatch(asked -> asked.token() == null);
      assertThat(out() + err()).doesNotContain("secret");
      assertThat(folder.resolve("urls.txt")).content().doesNotContain("secret");
    }
  }

  @Test
  void CRED_4_a_header_for_no_origin_is_usage_and_is_not_printed() throws IOException {
    document("");

    assertThat(asking("audit", "--header", "http://a..b:99999 X-Token: secret"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err()).startsWith("gloss-lint: --header: ").doesNotContain("secret");
  }

  @Test
  void zero_URLs_are_said_aloud() throws IOException {
    document("# A\n\n[b](#a)\n");

    assertThat(asking("audit")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .isEqualTo(
            """
            note: there are no external URLs to check

            No problems in 1 document, 1 link checked
            """);
    asking("--urls", "--format", "json");
    assertThat(out())
        .contains("\"notes\": [\"there are no external URLs to check\"]")
        .contains("\"urls\": {\"total\": 0,");
    run("--format", "json");
    assertThat(out()).contains("\"notes\": []").doesNotContain("urls");
  }

  @Test
  void equal_runs_print_equal_bytes() throws IOException {
    server.page("/old", 301, "Location", "/alive");
    document(
        "[x]("
            + server.url("/alive")
            + ") [y]("
            + server.url("/old")
            + ") [z]("
            + server.url("/gone")
            + ")\n");
    for (String format : List.of("text", "json")) {
      asking("audit", "--format", format);
      String first = out();
      asking("audit", "--format", format);
      assertThat(out()).isEqualTo(first).doesNotContain(" ms");
    }
    asking("audit", "--verbose");
    assertThat(out()).contains("average").contains(" ms  127.0.0.1\n");
  }

  @Test
  void grace_is_for_scheduled_runs() throws IOException {
    document("[y](" + server.url("/gone") + ")\n");

    assertThat(asking("audit", "--cache=urls.txt", "--scheduled")).isEqualTo(ExitCode.CLEAN);
    variables.put("GITHUB_EVENT_NAME", "schedule");
    assertThat(asking("audit", "--cache=urls.txt")).isEqualTo(ExitCode.CLEAN);
    variables.clear();
    variables.put("CI_PIPELINE_SOURCE", "schedule");
    assertThat(asking("audit", "--cache=urls.txt")).isEqualTo(ExitCode.CLEAN);
    variables.put("CI_PIPELINE_SOURCE", "push");
    assertThat(asking("audit", "--cache=urls.txt")).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void a_proxy_of_the_environment_is_asked_in_place_of_the_host() throws IOException {
    // The whole URL in the request line is what proxies get (RFC 9112, section 3.2.2).
    server.page("http://127.0.0.1:9/x", 200);
    document("[y](http://127.0.0.1:9/x)\n");
    variables.put("http_proxy", server.url(""));

    assertThat(asking("audit")).isEqualTo(ExitCode.CLEAN);
    assertThat(server.lines()).containsExactly("HEAD http://127.0.0.1:9/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:PORT", "127.0.0.1:PORT", "http://127.1:PORT/"})
  void a_proxy_of_the_environment_may_be_an_address_of_a_private_network(String proxy)
      throws IOException {
    // It is the proxy that resolves the name.
    server.page("http://gloss-lint.dev/x", 200);
    document("[y](http://gloss-lint.dev/x)\n");
    String port = server.url("").substring("http://127.0.0.1:".length());
    variables.put("http_proxy", proxy.replace("PORT", port));

    assertThat(run("audit", "--interval=0", "--second-look=0")).isEqualTo(ExitCode.CLEAN);
    assertThat(server.lines()).containsExactly("HEAD http://gloss-lint.dev/x");
    assertThat(out()).contains("1 URL:\n  1  alive\n").doesNotContain("unknown");
  }

  @Test
  void an_address_may_be_named() throws IOException {
    document("[y](" + server.url("/gone") + ")\n");

    assertThat(run("audit", "--allow-address=127.0.0.0/8", "--interval=0", "--second-look=0"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).contains("url/dead");
    assertThat(run("audit", "--allow-address=localhost")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .startsWith(
            "gloss-lint: --allow-address: \"localhost\" is not an address or range such as ");
  }

  /** The logins in Base64 are those that curl 7.88 sends for the same variables. */
  @ParameterizedTest
  @CsvSource({
    "me:pw@,          bWU6cHc=",
    "me@,             bWU6",
    ":pw@,            OnB3",
    "m:p:q@,          bTpwOnE=",
    "m:é%C3%A9@,      bTrDqcOp",
    "m%65:p%zz%41@,   bWU6cCV6ekE=",
    "a:100%@,         YToxMDAl",
    "a:b+c%2B%40%3A@, YTpiK2MrQDo="
  })
  void a_proxy_of_the_environment_gets_its_login(String login, String sent) throws IOException {
    server.page("http://127.0.0.1:9/x", 200);
    document("[y](http://127.0.0.1:9/x)\n");
    variables.put("http_proxy", server.url("").replace("://", "://" + login));

    assertThat(asking("audit")).isEqualTo(ExitCode.CLEAN);
    assertThat(server.asked())
        .containsExactly(new Asked("HEAD http://127.0.0.1:9/x", null, "Basic " + sent));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "m%3Ae:c4n4ry  | cannot be used: the user name for a proxy must not contain a colon",
        "me:c4n4ry%0D  | cannot be used: the login for a proxy contains a control character",
        "me:c4n4ry%FF  | has a login that is not in UTF-8"
      })
  void CRED_4_a_login_that_cannot_be_sent_is_not_repeated(String login, String why)
      throws IOException {
    document("[y](" + server.url("/alive") + ")\n");
    variables.put("http_proxy", server.url("").replace("://", "://" + login + "@"));

    assertThat(asking("audit")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .isEqualTo(
            "gloss-lint: the environment variable http_proxy "
                + why
                + "; change it, or set no_proxy=*\n");
    assertThat(server.lines()).isEmpty();
  }

  @Test
  void CRED_4_a_login_that_is_refused_is_the_fault_of_the_network() throws IOException {
    server.page("http://127.0.0.1:9/x", 407, "Proxy-Authenticate", "Basic realm=x");
    document("[y](http://127.0.0.1:9/x)\n");
    variables.put("http_proxy", server.url("").replace("://", "://me:c4n4ry@"));

    assertThat(asking("audit", "--cache=urls.txt")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .contains("url/network-unavailable")
        .contains("the proxy requires a valid login")
        .doesNotContain("c4n4ry", "url/dead");
    assertThat(err()).doesNotContain("c4n4ry");
    assertThat(server.lines()).hasSize(1);
  }

  @Test
  void a_proxy_that_cannot_be_used_is_usage_only_where_the_web_is_asked() throws IOException {
    document("[y](" + server.url("/alive") + ")\n");
    variables.put("all_proxy", "socks5://me:secret@127.0.0.1:9");

    assertThat(asking("audit")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .isEqualTo(
            "gloss-lint: the environment variable all_proxy names a SOCKS proxy, but only HTTP"
                + " proxies are supported; change it, or set no_proxy=*\n");
    assertThat(run("check")).isEqualTo(ExitCode.CLEAN);
    assertThat(server.lines()).isEmpty();
  }
}
