package io.github.glosslint.markup.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Prose;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.commonmark.CommonMarkReader;
import io.github.glosslint.markup.html.HtmlReader;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.WantedProse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers see: a line feed is written ¶, something that is no text □. */
class ProseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "**foo** bar                      → TEXT foo bar",
        "foo¶bar                          → TEXT foo bar",
        "use `foo` *now*                  → TEXT use □ now",
        "x `simply` `just`                → TEXT x □ □",
        "# A `b` **c**                    → HEADING A □ c",
        "- one¶- two *b*                  → TEXT one; TEXT two b",
        "> a¶> b                          → TEXT a b",
        "- a¶  b                          → TEXT a b",
        "a \\* b &amp; c&nbsp;d           → TEXT a * b & c d",
        "see [the *x*](y.md) now          → LINK the x; TEXT see the x now",
        "see [the x][y] now¶¶[y]: z       → LINK the x; TEXT see the x now",
        "see [the *x*], [y], (z): now     → TEXT see [the x], [y], (z): now",
        "see [the *x*], [y]¶¶[y]: z       → LINK y; TEXT see [the x], y",
        "[the *x*] [y]                    → TEXT [the x] [y]",
        "[the x][]-*y*?¶¶[the x]: z       → LINK the x; TEXT the x-y?",
        "[[the *x*]] y                    → TEXT [[the x]] y",
        "![an *old* saw](saw.png) x       → IMAGE an old saw; TEXT □ x",
        "![saw][x] y¶¶[x]: z              → IMAGE saw; TEXT □ y",
        "a! [b][c]-d¶¶[c]: e              → LINK b; TEXT a! b-d",
        "![](saw.png) x                   → IMAGE; TEXT x",
        "[](y.md) x                       → LINK; TEXT x",
        "[![saw](s.png)](y.md)            → IMAGE saw; LINK □; OTHER",
        "[![](s.png)](y.md)               → IMAGE; LINK",
        "a <https://simply.org> b         → TEXT a □ b",
        "a https://simply.org/x b         → TEXT a □ b",
        "[https://a.org/](y.md)           → LINK https://a.org/; OTHER",
        "a <b>c</b> d                     → TEXT a c d",
        "a <code>simply</code> d          → TEXT a □ d",
        "a <code>b [c](d) e</code> d      → TEXT a □ d",
        "a <kbd>x</kbd> <i class='k'></i> → TEXT a □ □",
        "a<br>b                           → TEXT a b",
        "a <img src='x.png'> b            → IMAGE; TEXT a □ b",
        "a <img src=x alt=''> b           → TEXT a □ b",
        "a <img src=x alt='s &amp; t'> b  → IMAGE s & t; TEXT a □ b",
        "a <img src=x role=presentation>  → TEXT a □",
        "a <img src=x th:alt='y'>           → TEXT a □",
        "a <a href=x>here</a> b           → LINK here; TEXT a here b",
        "a <a name=x></a> b               → TEXT a b",
        "a <!-- simply --> b              → TEXT a b",
        "|a|b|¶|-|-|¶|c **d**|e|          → CELL a; CELL b; CELL c d; CELL e",
        "x¶¶    simply                    → OTHER; TEXT x",
        "```¶simply¶```                   → OTHER",
        "<div>a <b>c</b><p>d</p></div>    → TEXT a c; TEXT d",
        "<div><a href=x>b</a></div>       → LINK b; TEXT b",
        "<pre>simply</pre>                → OTHER",
        "<h2>A <em>b</em></h2>            → HEADING A b",
        "<p>a <code>b</code> c</p>        → TEXT a □ c",
        "a[^1] b¶¶[^1]: note              → TEXT a b; TEXT note",
        "a ~~b~~ c                        → TEXT a b c",
      })
  void whatReadersSee(String text, String words) {
    String written = text.replace('¶', '\n');
    String expected = words == null ? "" : words;
    assertThat(words(read(written, Syntax.GFM), written)).as("CommonMark").isEqualTo(expected);
    assertThat(words(read(written, Syntax.KRAMDOWN), written)).as("kramdown").isEqualTo(expected);
    if (!written.contains("://")) {
      checkShort(written, Syntax.GFM);
      checkShort(written, Syntax.KRAMDOWN);
    }
  }

  /** Who asks for short texts gets those that all words have, and no others; a URL is not short. */
  private static void checkShort(String written, Syntax syntax) {
    List<Prose> all = read(written, syntax).prose();
    for (int word = -8; word < 8; word++) {
      WantedProse wanted = WantedProse.notMuchMoreThan(word);
      List<Prose> expected =
          all.stream()
              .filter(p -> p.kind().isText() && wanted.includes(p.text().length()))
              .toList();
      assertThat(read(written, syntax, wanted).prose())
          .as(syntax + " up to " + wanted.longest())
          .isEqualTo(expected);
    }
  }

  /** However a word is written, it is among what is gathered for it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "TODO",
        "**todo**",
        "- Todo:",
        "[TODO]",
        "*[T]odo*",
        "\\TODO",
        "&#84;ODO",
        "<em>TODO</em>",
        "`x` TODO",
        "...",
        "&hellip;",
        "**...**",
        "2do",
        "(K)",
        "\u212A",
      })
  void oneOfSomeWords(String written) {
    WantedProse wanted = WantedProse.like(List.of("todo", "...", "2DO", "(k)"));
    for (Syntax syntax : List.of(Syntax.GFM, Syntax.KRAMDOWN)) {
      assertThat(read(written, syntax, wanted).prose())
          .as(syntax.toString())
          .isEqualTo(read(written, syntax, WantedProse.notMuchMoreThan(4)).prose())
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Other",
        "**Other**",
        "[an other]",
        "(2do)",
        "“TODO”",
        "- 3do",
        "a TODO",
        "TODO it or not"
      })
  void textsThatBeginLikeNoneOfTheWords(String written) {
    WantedProse wanted = WantedProse.like(List.of("todo", "...", "2DO"));
    for (Syntax syntax : List.of(Syntax.GFM, Syntax.KRAMDOWN)) {
      assertThat(read(written, syntax, wanted).prose()).as(syntax.toString()).isEmpty();
    }
  }

  @Test
  void wordsOfAnHtmlPage() {
    String page =
        "<html><head><title>T</title><style>a{}</style></head><body>\n"
            + "<nav><a href='x'>Home</a></nav><h1>The <i>page</i></h1><p>One\n two<br>three"
            + "<script>simply</script><ul><li>a<li>b &lt; c</ul>"
            + "<a href=y aria-label=z></a><a href=y></a><a href=y><svg><title>t</title></svg></a>"
            + "<div {{x}}>d</div>";
    assertThat(words(read(page, Syntax.HTML), page))
        .isEqualTo(
            "HEADING The page; LINK; LINK Home; LINK □; OTHER; OTHER; OTHER; TEXT Home; TEXT One two three□; TEXT a;"
                + " TEXT b < c; TEXT d");
    checkShort(page, Syntax.HTML);
  }

  @Test
  void nothingIsGatheredUnasked() {
    DocumentBuilder builder = new DocumentBuilder("a.md", Syntax.GFM, (s, e) -> at(s, e));
    CommonMarkReader.of(Kramdown.GFM)
        .read(MappedText.verbatim(new SourceText("a.md", "a *b*"), 0), builder);
    assertThat(builder.build().prose()).isEmpty();
  }

  private static Location at(int start, int end) {
    return new Location("a.md", start, end);
  }

  static Document read(String text, Syntax syntax) {
    return read(text, syntax, WantedProse.ALL);
  }

  private static Document read(String text, Syntax syntax, WantedProse wanted) {
    MappedText mapped = MappedText.verbatim(new SourceText("page.md", text), 0);
    DocumentBuilder builder =
        new DocumentBuilder("page.md", syntax, mapped.origins()).gatherProse(wanted);
    Flavor flavor = Flavor.of(AnchorStyle.GITHUB);
    if (syntax.equals(Syntax.HTML)) {
      HtmlReader.read(mapped, builder);
    } else if (syntax.equals(Syntax.GFM)) {
      CommonMarkReader.of(flavor).read(mapped, builder);
    } else {
      KramdownBlocks blocks = KramdownBlocks.of(mapped, flavor);
      Map<String, Definition> labels = new HashMap<>();
      for (DefinitionBlock definition : blocks.definitions()) {
        labels.put(definition.key(), definition.definition(mapped.origins()));
      }
      blocks.read(builder, labels::get);
    }
    return builder.build();
  }

  private static String words(Document document, String written) {
    return document.prose().stream()
        .peek(prose -> checkPlaces(prose, written))
        .map(prose -> prose.kind() + " " + prose.text().replace(Prose.OPAQUE, '□'))
        .map(String::strip)
        .sorted()
        .collect(Collectors.joining("; "));
  }

  /** Every character leads to where it is written. */
  static void checkPlaces(Prose prose, String written) {
    for (int i = 0; i < prose.text().length(); i++) {
      Location place = prose.locate(i, i + 1);
      String there = written.substring(place.start(), place.end());
      char c = prose.text().charAt(i);
      if (c != Prose.OPAQUE && c != ' ' && !there.startsWith("&")) {
        assertThat(there).as(prose.toString()).isEqualTo(String.valueOf(c));
      }
    }
  }
}
