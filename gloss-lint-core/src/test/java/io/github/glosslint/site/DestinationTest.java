package io.github.glosslint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Target;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.url.PlainUrls;
import io.github.glosslint.text.url.UrlDefect;
import io.github.glosslint.text.url.UrlSyntax;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "http://localhost:8080/a?b=c#d",
        "HTTPS://Example.org/A_(b)",
        "https://user:secret@example.org/",
        "https://[2001:db8::1]:8080/",
        "https://en.wikipedia.org/wiki/Apple_Inc.",
        "https://en.wikipedia.org/wiki/2001:_A_Space_Odyssey_(film)",
        "https://web.archive.org/web/2020/https://example.org/",
        "https://example.org/share?u=https://example.com/",
        "https://example.org/search?q=Apple+Inc.",
        "https://example.org?q=and+so+on...",
        "https://example.org/?filter[a]=1|2",
        "https://api.example.org/{owner}/repos",
        "https://{host}:{port}/a",
        "https://example.org/a%20b?c=%C3%A9",
        "https://xn--mnchen-3ya.de/ü",
        "https://example.org/http-basics",
        "//cdn.example.org/a.js",
        "mailto:a@example.org",
        "tel:+4912345",
        "data:image/png;base64,AAAA",
        "javascript:void(0)",
        "vscode://file/a",
        "ftp://example.org/a",
      })
  void addressesElsewhere(String destination) {
    assertThat(Destination.withoutTree(destination)).isEqualTo(new Target.External(destination));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "ihttps://example.org/a ! https://example.org/a",
        "htps://example.org ! https://example.org",
        "htpp://example.org ! http://example.org",
        "http//example.org ! http://example.org",
        "https//example.org/a ! https://example.org/a",
        "https:/example.org ! https://example.org",
        "https:example.org ! https://example.org",
        "https:\\\\example.org ! https://example.org",
        "http://https://example.org ! https://example.org",
        "https:///example.org/a ! https://example.org/a",
        "https://example.org/a](https://example.org/a) ! https://example.org/a",
        "https://example.org/a}(https://example.org/a) ! https://example.org/a",
        "https://example.orghttps://example.com ! https://example.org",
        "https://example.org/a, ! https://example.org/a",
        "https://example.org/a b ! https://example.org/a%20b",
        "https://example.org\\a ! https://example.org/a",
        "localhost:3000/a ! http://localhost:3000/a",
      })
  void malformedAndWhatWasMeant(String destination, String meant) {
    assertThat(Destination.withoutTree(destination))
        .isInstanceOfSatisfying(
            Target.Malformed.class, m -> assertThat(m.defect().suggestion()).isEqualTo(meant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://",
        "https:///",
        "https://example.org:80a/",
        "https://example.org:65536/",
        "https://example..org/",
        "https://exam ple.org/",
        "https://example.org/%zz",
        "https://example.org/a\"b",
        "https://example.org/a]",
        "https://example.org/a}",
      })
  void malformedBeyondGuessing(String destination) {
    assertThat(Destination.withoutTree(destination)).isInstanceOf(Target.Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C:\\docs\\a.md", "c:/docs/a.md", "file:///etc/passwd", "\\\\server\\a"})
  void placesOnTheReadersOwnMachine(String destination) {
    assertThat(Destination.withoutTree(destination)).isInstanceOf(Target.OutsideRoot.class);
  }

  /** Books write terms and citations so: {@code [link rot](g:link-rot)}. */
  @Test
  void schemesOfOneLetterAreAGenerators() {
    assertThat(Destination.withoutTree("g:link-rot")).isInstanceOf(Target.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.md", "/a", "#b", "?c", "a b", "../x", "http.md", "https", "a/b:c"})
  void whatTheTreeDecides(String destination) {
    assertThat(Destination.withoutTree(destination)).isNull();
  }

  @Test
  void emptyAndUnknown() {
    assertThat(Destination.withoutTree("")).isInstanceOf(Target.Empty.class);
    assertThat(Destination.withoutTree("/a/" + MappedText.UNKNOWN))
        .isInstanceOf(Target.Unknown.class);
  }

  @Test
  void partsAreDecoded() {
    Destination d = Destination.of("a%20b/c.md?plain=1#caf%C3%A9:~:text=x");
    assertThat(d.path()).isEqualTo("a b/c.md");
    assertThat(d.query()).isEqualTo("plain=1");
    assertThat(d.fragment()).isEqualTo("café");
    assertThat(Destination.of("#e\u0301").fragment()).isEqualTo("\u00e9");
    assertThat(Destination.of("100%.md").path()).isEqualTo("100%.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"www.example.org", "chat.openai.com/create", "example.org", "a.github.io/b#c"})
  void hostsWithoutScheme(String destination) {
    assertThat(Destination.hostWithoutScheme(destination))
        .isEqualTo(new Target.Malformed(new UrlDefect("has no scheme", "https://" + destination)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logo.ai",
        "docs/a.md",
        "a.b/c.md",
        "command.com",
        "readme.md",
        "node.js/x",
        "../a"
      })
  void pathsThatAreNoHosts(String destination) {
    assertThat(Destination.hostWithoutScheme(destination)).isNull();
  }

  @Test
  void longInputTakesLinearTime() {
    String url = "https://example.org/" + "(http".repeat(200_000) + "%20".repeat(200_000);
    assertThat(Destination.withoutTree(url)).isNotNull();
    assertThat(Destination.withoutTree("a:".repeat(500_000))).isNotNull();
    assertThat(UrlPath.normalize("a/../".repeat(200_000) + "b")).isEqualTo("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailto:",
        "MAILTO:",
        "mailto:?",
        "mailto: ",
        "mailto:office",
        "mailto:@example.org",
        "mailto:a@",
        "mailto:a@example.org,",
        "mailto:%75%ZZ@example.org"
      })
  void mailToNobody(String destination) {
    assertThat(Destination.withoutTree(destination)).isInstanceOf(Target.Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailto:a@example.org",
        "mailto:a@example.org?subject=x",
        "mailto:a@b.org,c@d.org",
        "mailto:?body=x",
        "mailto:%75%72%64%74@example.org",
        "mailto:a%40example.org",
        "mailto:a@example.org?subject=50%"
      })
  void mail(String destination) {
    assertThat(Destination.withoutTree(destination)).isInstanceOf(Target.External.class);
  }

  /** A plain URL is taken as it is, so nothing that is looked for otherwise may be in one. */
  @Test
  void plainUrlsHaveNothingWrong() {
    List<String> pieces =
        List.of(
            "https://",
            "http://",
            "http",
            "https",
            "example",
            "org",
            ".",
            ".",
            "/",
            "-",
            "_",
            "__",
            "?",
            "#",
            "=",
            "&",
            "+",
            ",",
            "(",
            ")",
            "~",
            ":",
            ":8080",
            "0",
            "@",
            "%",
            "{",
            "}",
            "$",
            "'",
            "\"",
            "*",
            "!",
            ";",
            "[",
            "]",
            "<",
            "\\",
            "BASE",
            "h",
            "a",
            "1",
            "ü",
            " ");
    Random random = new Random(17);
    int plain = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder url = new StringBuilder("https://example.");
      for (int n = random.nextInt(7); n >= 0; n--) {
        url.append(pieces.get(random.nextInt(pieces.size())));
      }
      if (PlainUrls.isPlain(url.toString())) {
        plain++;
        assertThat(UrlSyntax.check(url.toString())).as(url.toString()).isNull();
        assertThat(Placeholders.inUrl(url.toString())).as(url.toString()).isFalse();
      }
    }
    assertThat(plain).isGreaterThan(5_000);
  }
}
