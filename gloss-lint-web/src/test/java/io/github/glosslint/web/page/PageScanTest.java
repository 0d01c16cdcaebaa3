package io.github.glosslint.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageScanTest {

  private static final String URL = "https://example.org/page";

  private static final String PROSE = "<p>" + "Words that make up a page. ".repeat(10) + "</p>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p id=install>                            | install",
        "<p ID='install'>                          | install",
        "<P Id=install>                            | install",
        "<a name=install></a>                      | install",
        "<A NAME=install></A>                      | install",
        "<svg><g id=install></g></svg>             | install",
        "<p id='user-content-install'>             | install",
        "<p id='grüße'>                            | gr%C3%BC%C3%9Fe",
        "<p id='grüße'>                            | grüße",
        "<p id='gr%C3%BC%C3%9Fe'>                  | gr%C3%BC%C3%9Fe",
        "<p id='user-content-grüße'>               | gr%C3%BC%C3%9Fe",
        "<p id='🚀-go'>                            | %F0%9F%9A%80-go",
        "<p id='say-\"hi\"'>                       | say-%22hi%22",
        "<p id=\"it's\">                           | it's",
        "<p id='a&amp;b'>                          | a&b",
        "<p id='100%'>                             | 100%",
        "<p id='a+b'>                              | a+b",
        "<p id='f(int)'>                           | f(int)",
        "<p>                                       | ``",
        "<p>                                       | top",
        "<p>                                       | TOP",
        "<p>                                       | %74op",
        "<html id=install><p>                      | install",
        "<body id=install><p>                      | install",
        "<table><tr id=install><td>x</table>       | install",
        "<table><p id=install>x</p></table>        | install",
        "<select><option id=install>x</select>     | install",
        "<div><section><p>x<b id=install>x         | install",
        "<form id=install><input></form>           | install",
        "<form><input id=install></form>           | install",
        "<p>x</p><html id=install>                 | install",
        "<p>x</p><body id=install>                 | install",
        "<p>x</p><a><b></a><a name=install></a>    | install",
        "<table><b>x<tr><td><i id=install>x        | install",
      })
  void finds(String html, String fragment) {
    assertThat(missing(html + "<p id=other>", fragment)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p id=Install>",
        "<p id=install-it>",
        "<p id=' install'>",
        "<input name=install>",
        "<meta name=install>",
        "<p class=install>",
        "<p data-id=install>",
        "<!-- <p id=install> -->",
        "<template><p id=install></p></template>",
        "<template><div><p>x</p><p id=install></p></div></template>",
        "<noscript><p id=install></p></noscript>",
        "<head><noscript><p id=install></p></noscript>",
        "<script>'<p id=install>'</script>",
        "<style>/* <p id=install> */</style>",
        "<textarea><p id=install></textarea>",
        "<title><p id=install></title>",
        "<iframe><p id=install></iframe>",
        "<xmp><p id=install></xmp>",
        "&lt;p id=install&gt;",
        "<p title='<p id=install>'>",
        "<p id=first id=install>",
        "</p id=install>",
      })
  void findsNothingIn(String html) {
    assertThat(missing("<title>x</title>" + html + PROSE + "<p id=other>", "install"))
        .containsExactly("install");
  }

  @Test
  void tellsFragmentsApart() {
    assertThat(missing("<p id=a><p id='b c'>", "a", "A", "b%20c", "b c", "d", "", "top"))
        .containsExactlyInAnyOrder("A", "d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>Nothing here can be led to.",
        "<div id=root></div><script src=app.js></script>",
        "<div id=app>Loading</div><script>start()</script>",
        "<noscript><p id=a>" + "Please turn it on. " + "</noscript>",
        "<meta http-equiv=refresh content='0; url=/new'><p id=a>",
        "<frameset id=a><frame src=b></frameset>",
        "<script></script><h2>How to <code>install</code> it?</h2><p id=a>",
        "<script></script><h2><a href=x><b>How-to</b></a> install it</h2><p id=a>",
      })
  void aPageThatMayBeFilledLaterIsUnknown(String html) {
    assertThat(
            missing(
                html + PROSE.substring(0, html.contains("<h2>") ? PROSE.length() : 0),
                "how-to-install-it"))
        .isEmpty();
  }

  @Test
  void aScriptMakesNothingOfAHeadingWithAnIdOfItsOwn() {
    String html = "<script></script><h2 id=a>How to install it</h2>" + PROSE;

    assertThat(missing(html, "how-to-install-it")).containsExactly("how-to-install-it");
    assertThat(missing("<h2>How to install it</h2><p id=a>", "how-to-install-it"))
        .containsExactly("how-to-install-it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>How to install it</h1>",
        "<h3>How to install it</h3>",
        "<h6>How to install it</h6>",
      })
  void aScriptMakesAnIdOfAnyHeadingButNoOther(String heading) {
    String html = "<script></script>" + heading + PROSE + "<p id=a>";

    assertThat(missing(html, "how-to-install-it", "how-to")).containsExactly("how-to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>How to install it</p>",
        "<hr><p><b>How to install it</b></p>",
        "<th>How to install it</th>",
        "<template><h2>How to install it</h2></template>",
      })
  void aScriptMakesNothingOfOtherElements(String element) {
    String html = "<script></script>" + element + PROSE + "<p id=a>";

    assertThat(missing(html, "how-to-install-it")).containsExactly("how-to-install-it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s<p id=a>", "<p id=a>%s", "<p id=a></p>%s", "<p><b id=a></b>%s<i></i>"})
  void aPageWithScriptsIsKnownOnceItHasEnoughText(String page) {
    for (int length : List.of(199, 200)) {
      String html = "<script></script>" + page.replace("%s", "x".repeat(length));
      assertThat(missing(html, "absent").isEmpty()).isEqualTo(length < 200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<noscript><meta http-equiv=refresh content='0; url=/new'></noscript>",
        "<template><meta http-equiv=refresh content='0; url=/new'></template>",
        "<template><script></script></template>",
      })
  void whatIsNoPartOfThePageMakesNoDoubt(String html) {
    assertThat(missing(html + "<p id=a>", "absent")).containsExactly("absent");
  }

  @Test
  void anEmptyPageIsWhole() {
    assertThat(scan("", URL, "absent")).isEqualTo(new PageFacts(Set.of(), false, null));
  }

  @Test
  void aPageWithoutAUrlIsOfNoForge() {
    assertThat(scan("<p id=a>", "", "absent").missing()).containsExactly("absent");
  }

  @Test
  void aPageOfGitHubIsKnownIfItWasSentWithWhatUsersWrote() {
    String frame = "<div id=repository-container>" + PROSE;
    String readme = frame + "<h2>Use</h2><a id=user-content-use href=#use></a>";

    assertThat(scan(frame, "https://github.com/o/r", "build").missing()).isEmpty();
    assertThat(scan(readme, "https://github.com/o/r", "build", "use").missing())
        .containsExactly("build");
  }

  @Test
  void stopsReadingAtTheLastMatch() {
    Endless rest = new Endless("<p>more and more</p>");
    String start = "<h1 id=a>x</h1><section id=b>";
    InputStream body = new SequenceInputStream(stream(start, StandardCharsets.UTF_8), rest);

    PageFacts facts = PageScan.scan(body, "utf-8", URL, Set.of("a", "b"), PageScan.MAX_BYTES);

    assertThat(facts).isEqualTo(new PageFacts(Set.of(), false, null));
    assertThat(rest.sent).isLessThan(32 << 10);
  }

  @Test
  void readsNothingIfNothingIsWanted() {
    Endless body = new Endless("x");

    PageScan.scan(body, null, URL, Set.of("", "top"), PageScan.MAX_BYTES);

    assertThat(body.sent).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p id=x>more</p>",
        "words ",
        "<i>",
        "<!--",
        "<p title='",
        "&amp;",
        "\0",
        "<h1><b>"
      })
  @Timeout(120)
  void anEndlessBodyEndsAtTheCap(String part) {
    Endless body = new Endless(part);

    PageFacts facts = PageScan.scan(body, "utf-8", URL, Set.of("a"), PageScan.MAX_BYTES);

    assertThat(facts).isEqualTo(new PageFacts(Set.of(), true, null));
    assertThat(body.sent).isEqualTo(PageScan.MAX_BYTES + 1);
  }

  @Test
  void aBodyAsLongAsTheCapIsWhole() {
    byte[] page = "<p id=a>x".getBytes(StandardCharsets.US_ASCII);

    PageFacts facts =
        PageScan.scan(new ByteArrayInputStream(page), "utf-8", URL, Set.of("b"), page.length);

    assertThat(facts).isEqualTo(new PageFacts(Set.of("b"), false, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<p id=a>x</p>", "<p id=a>x</p><p>and so on, until the"})
  void aBodyThatBreaksOffProvesNothing(String start) {
    InputStream body = new SequenceInputStream(stream(start, StandardCharsets.UTF_8), new Broken());

    PageFacts facts = PageScan.scan(body, null, URL, Set.of("b"), PageScan.MAX_BYTES);

    assertThat(facts).isEqualTo(new PageFacts(Set.of(), false, "unexpected end of stream"));
  }

  @Test
  void whatArrivedBeforeABodyBrokeIsFound() {
    InputStream body =
        new SequenceInputStream(stream("<p id=a>", StandardCharsets.UTF_8), new Broken());

    PageFacts facts = PageScan.scan(body, null, URL, Set.of("a"), PageScan.MAX_BYTES);

    assertThat(facts).isEqualTo(new PageFacts(Set.of(), false, null));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, windows-1252, ''",
    "windows-1252, ISO-8859-1, ''",
    "windows-1252, , '<meta charset=latin1>'",
    "windows-1252, , '<!-- --><meta http-equiv=Content-Type content=\"text/html;"
        + " charset=iso-8859-1\">'",
    "windows-1252, no-such-charset, '<meta charset=windows-1252>'",
    "windows-1252, '!', '<meta charset=\"?\"><meta charset=windows-1252>'",
    "UTF-8, , ''",
    "UTF-8, no-such-charset, ''",
    "UTF-8, utf8, '<meta charset=latin1>'",
    "UTF-8, , '<meta charset=utf-16>'",
    "UTF-8, latin1, \ufeff",
    "UTF-16LE, , \ufeff",
    "UTF-16BE, latin1, \ufeff",
    "UTF-16LE, utf-16, ''",
    "Shift_JIS, shift_jis, ''",
    "GB18030, gb2312, ''",
  })
  void decodesAsBrowsersDo(String actual, @Nullable String said, String start) {
    String id = Charset.forName(actual).newEncoder().canEncode('ü') ? "grüße" : "あ";
    InputStream body = stream(start + "<p id='" + id + "'>x", Charset.forName(actual));

    // Had the page been garbled, nobody would say that it lacks what is not ASCII.
    PageFacts facts =
        PageScan.scan(body, said, URL, Set.of(id, "absent", "für"), PageScan.MAX_BYTES);

    assertThat(facts.missing()).containsExactlyInAnyOrder("absent", "für");
  }

  @ParameterizedTest
  @ValueSource(strings = {"grüße", "über", "f\u0080"})
  void aPageInAnUnknownEncodingLacksNothingButAscii(String id) {
    InputStream body = stream("<p id='ü'>x", Charset.forName("windows-1252"));

    PageFacts facts =
        PageScan.scan(body, null, URL, Set.of(id, "absent", "f%7F"), PageScan.MAX_BYTES);

    assertThat(facts.missing()).containsExactlyInAnyOrder("absent", "f%7F");
  }

  private static Set<String> missing(String html, String... fragments) {
    return scan(html, URL, fragments).missing();
  }

  private static PageFacts scan(String html, String url, String... fragments) {
    return PageScan.scan(
        stream(html, StandardCharsets.UTF_8), "utf-8", url, Set.of(fragments), PageScan.MAX_BYTES);
  }

  private static InputStream stream(String text, Charset charset) {
    return new ByteArrayInputStream(text.getBytes(charset));
  }

  /** Repeats a text for ever and counts what was taken of it. */
  private static final class Endless extends InputStream {

    private final byte[] part;
    private long sent;

    Endless(String part) {
      this.part = part.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      return part[(int) (sent++ % part.length)] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      for (int i = 0; i < length; i++) {
        bytes[offset + i] = (byte) read();
      }
      return length;
    }
  }

  private static final class Broken extends InputStream {

    @Override
    public int read() throws IOException {
      throw new IOException("unexpected end of stream");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return read();
    }
  }
}
