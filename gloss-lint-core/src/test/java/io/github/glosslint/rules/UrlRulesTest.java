package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.UrlVerdicts;
import io.github.glosslint.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the examples on the pages of the rules under {@code url/} cannot show. */
class UrlRulesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Cause.class)
  void everyStateHasItsSeverity(Cause cause) throws IOException {
    write("a.md", "[a](https://example.org/)\n");
    List<Finding> findings = findings(always(Verdict.of(cause, "so it is")));
    Severity expected =
        switch (cause.state()) {
          case ALIVE, SKIPPED -> null;
          case MOVED -> Severity.WARNING;
          case DEAD -> Severity.ERROR;
          case BLOCKED, UNREACHABLE -> Severity.INFO;
        };
    assertThat(findings)
        .extracting(Finding::severity)
        .isEqualTo(expected == null ? List.of() : List.of(expected));
    assertThat(findings).allMatch(finding -> finding.message().endsWith(": so it is"));
  }

  @Test
  void aUrlIsReportedAtEveryPlace() throws IOException {
    write(
        "a.md",
        """
        [a](https://example.org/) ![b](https://example.org/) <https://example.org/> [c]
        <a href="//example.org/">d</a> <img src="HTTPS://example.org/" alt="">

        [c]: https://example.org/
        """);
    write("b/a.md", "https://example.org/ [e](mailto:a@example.org) [f](ftp://example.org/)\n");
    assertThat(findings(always(Verdict.of(Cause.GONE, "410 Gone"))))
        .extracting(finding -> finding.path() + ":" + finding.line() + " " + finding.rule())
        .containsExactly(
            "a.md:1 url/dead",
            "a.md:1 url/dead",
            "a.md:1 url/dead",
            "a.md:2 url/dead",
            "a.md:2 url/dead",
            "a.md:4 url/dead",
            "b/a.md:1 url/dead");
  }

  @Test
  void whatTheRuleForMalformedUrlsSaysIsNotRepeated() throws IOException {
    write("a.md", "[a](https://example.org:99999/)\n");
    assertThat(findings(always(Verdict.of(Cause.INVALID_URL, "is no URL"))))
        .extracting(finding -> finding.rule().value())
        .containsExactly("link/malformed-url");
    write("a.md", "[a](https://example.org/)\n");
    assertThat(findings(always(Verdict.of(Cause.INVALID_URL, "is no URL"))))
        .extracting(finding -> finding.rule().value())
        .containsExactly("url/dead");
  }

  @Test
  void nothingIsSaidWhereTheWebWasNotAsked() throws IOException {
    write("a.md", "[a](https://example.org/#b)\n");
    assertThat(findings(UrlVerdicts.NONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a#b, https://example.org/c, https://example.org/c#b",
    "https://example.org/a#b, https://example.org/c#d, https://example.org/c#d",
    "https://example.org/a#, https://example.org/c, https://example.org/c",
    "//example.org/a, https://example.org/c, https://example.org/c",
  })
  void aMovedUrlKeepsItsFragment(String url, String movedTo, String suggestion) throws IOException {
    write("a.md", "[a](" + url + ")\n");
    Finding finding = findings(always(moved(movedTo))).get(0);
    assertThat(finding.suggestions()).containsExactly(suggestion);
    assertThat(finding.message()).isEqualTo("Moved permanently to " + movedTo);
  }

  @Test
  void aMovedUrlWithSecretsIsNotSuggested() throws IOException {
    write("a.md", "[a](https://example.org/a?token=b)\n");
    Finding finding = findings(always(moved(null))).get(0);
    assertThat(finding.rule().value()).isEqualTo("url/moved");
    assertThat(finding.suggestions()).isEmpty();
    assertThat(finding.message()).isEqualTo("Moved permanently: 301 Moved Permanently");
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org, https://example.org",
    "http://example.org:80/a:80, https://example.org/a:80",
    "HTTP://example.org:8080?a, https://example.org:8080?a",
  })
  void aSecureUrlHasTheUsualPort(String url, String suggestion) throws IOException {
    write("gloss-lint.yml", "rules: {url/insecure: warning}\n");
    write("a.md", "[a](" + url + ")\n");
    Verdict verdict = new Verdict(Cause.ANSWERED, "200 OK", 200, null, Set.of(), false, 1, true);
    assertThat(findings(always(verdict)))
        .flatExtracting(Finding::suggestions)
        .containsExactly(suggestion);
    write("a.md", "[a](https://example.org)\n");
    assertThat(findings(always(verdict))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://anna:sawdust@example.org/",
        "https://anna:saw@dust@example.org/",
        "http://:sawdust@example.org#a@b",
        "//sawdust@example.org?a=@",
      })
  void credentialsAreNeverRepeated(String url) throws IOException {
    write("a.md", "[a](" + url + ")\n");
    Finding finding = findings(UrlVerdicts.NONE).get(0);
    assertThat(finding.rule().value()).isEqualTo("url/credentials");
    assertThat(finding.message() + finding.suggestions()).doesNotContain("anna", "saw", "dust");
    assertThat(finding.suggestions().get(0)).contains("//example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/@anna",
        "https://example.org?a=b@c",
        "https://example.org#a@b",
        "https://@example.org/",
        "https://:@example.org/",
        "ssh://git@example.org/a",
        "git://git@example.org/a",
      })
  void anAtSignElsewhereIsNoUser(String url) throws IOException {
    write("a.md", "[a](" + url + ")\n");
    assertThat(findings(UrlVerdicts.NONE)).isEmpty();
  }

  @Test
  void aMissingNetworkIsSaidOnceAtTheFirstUrlThatWouldHaveBeenRequested() throws IOException {
    write("a.md", "# A\n\n[b](b.md) and [r](https://nothing.test/)\n");
    write("b.md", "[later]\n\n[c](https://c.example)\n\n[later]: https://d.example\n");
    write("c.md", "[e](https://e.example)\n");
    UrlVerdicts none =
        new UrlVerdicts() {
          @Override
          public Verdict verdict(String url) {
            return url.contains("nothing.test")
                ? Verdict.of(Cause.RESERVED_NAME, "nothing.test is reserved for examples")
                : Verdict.of(Cause.NETWORK_UNAVAILABLE, "no network");
          }

          @Override
          public String networkFault() {
            return "no name can be resolved";
          }
        };
    assertThat(findings(none))
        .extracting(f -> f.path() + ":" + f.line() + " " + f.rule() + " " + f.message())
        .containsExactly(
            "b.md:3 url/network-unavailable External URLs could not be checked: no name can be"
                + " resolved");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Finding> findings(UrlVerdicts verdicts) throws IOException {
    return TreeCheck.findings(folder.toRealPath(), verdicts);
  }

  private static Verdict moved(@Nullable String movedTo) {
    assertThat(Cause.PERMANENT_REDIRECT.state()).isEqualTo(State.MOVED);
    return new Verdict(
        Cause.PERMANENT_REDIRECT, "301 Moved Permanently", 200, movedTo, Set.of(), false, 1, false);
  }

  private static UrlVerdicts always(Verdict verdict) {
    return new UrlVerdicts() {
      @Override
      public Verdict verdict(String url) {
        return verdict;
      }

      @Override
      public @Nullable String networkFault() {
        return null;
      }
    };
  }
}
