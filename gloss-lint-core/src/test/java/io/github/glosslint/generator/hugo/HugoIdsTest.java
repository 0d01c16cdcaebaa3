package io.github.glosslint.generator.hugo;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.glosslint.document.Heading;
import io.github.glosslint.linked.Target;
import io.github.glosslint.workspace.LinkedSite;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids of headings, which are those that Hugo 0.168 writes. */
class HugoIdsTest extends HugoFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Foo <https://x.org/a> bar             | foo--bar",
        "See https://x.org/b.html here         | see--here",
        "At www.x.org                          | at",
        "<https://x.org>                       | ''",
        "https://x.org                         | ''",
        "Mail <a@x.org> us                     | mail--us",
        "[text https://x.org](https://y.org) z | text-httpsxorg-z",
        "`https://x.org` c                     | httpsxorg-c",
        "*a* <https://x.org>*b*                | a-b",
        "Wide\u00a0                            | wide",
        "!!!                                   | heading",
        "![](x.png)                            | ''",
        "Mail joe@x.org now                    | mail--now",
        "Write (joe@x.org) now                 | write--now",
        "**joe@x.org us** x                    | x",
        "a_joe@x.org z                         | z",
        "joe@x.org. z                          | -z",
        "joe@x-y.org-z y                       | y",
        "joe@x z                               | joex-z",
        "joe@x.org_ z                          | joexorg_-z",
        "`joe@x.org` y                         | joexorg-y",
        "Write [joe@x.org](/x) now             | write-joexorg-now",
        "*joe@x.org*                           | ''",
      })
  void anIdHasNothingOfUrlsThatAreLinksByThemselves(String heading, String id) {
    for (String typographer : List.of("false", "true")) {
      LinkedSite site =
          site("[markup.goldmark.extensions.typographer]", "disable = " + typographer)
              .file("content/a.md", "## " + heading)
              .link();
      assertThat(document(site, "content/a.md").document().headings())
          .extracting(Heading::id)
          .containsExactly(id);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Don't do             | dont-do | dont-do",
        "**Don't do** it      | don-it | dont-do-it",
        "[What's new](/x)     | what | whats-new",
        "**a -- b** c         | a--c | a----b-c",
        "**a... b** c         | a-c | a-b-c",
        "**\"a\" b** c      | -c | a-b-c",
        "**a \"b\" c** d    | a--d | a-b-c-d",
        "**5\" disk** y      | 5-disk-y | 5-disk-y",
        "**rock'5 roll** z    | rock5-roll-z | rock5-roll-z",
        "-- a                 | -a | ---a",
        "<<x>> y              | x-y | -y",
      })
  void aTypographicCharacterEndsTheTextOfAnElement(String heading, String id, String plain) {
    assertThat(id(heading, "disable = false")).isEqualTo(id);
    assertThat(id(heading, "disable = true")).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[a *b* c](/x) d         | a--d",
        "[`--all` and text](/x)  | --all",
        "[**bold** text](/x)     | bold",
        "**bold `code` x** y     | bold--y",
        "*a **b** c* d           | a--d",
        "***a** b* c             | a-c",
        "***a b*** c             | a-b-c",
        "**a** *b* [c](/d) e     | a-b-c-e",
        "**a_b c** d             | a_-d",
        "**a * b** c             | a--c",
        "**a ` b** c             | a--c",
        "`a_b *c*` d             | a_b-c-d",
        "**a [b] c** d           | a--d",
        "**a [b](/x) c** d       | a--d",
        "**[link *a* b](/x)** y  | link--y",
        "**a \\*b\\* \\[c** d | a-b-c-d",
        "**a <b>b</b> c** d      | a--d",
        "<b>a *b* c</b> d        | a-b-c-d",
        "**a https://x.org b** c | a--c",
        "~~a *b* c~~ d           | a--d",
        "![a *b*](/p.png) c      | a--c",
        "[![a *b*](/p)](/x) c    | a--c",
        "[](/x) y                | y",
        "Don&#39;t x             | don39t-x",
        "**a &amp; b!** c        | a--b-c",
        "**A, b; c/d (e): f?** g | a-b-cd-e-f-g",
      })
  void anIdHasTheFirstTextOfAnElement(String heading, String id) {
    assertThat(id(heading, "disable = false")).isEqualTo(id);
  }

  @Test
  void numbersOfAllKindsArePartOfIdsOfBlackfriday() {
    LinkedSite site =
        site("[markup.goldmark.parser]", "autoIDType = 'blackfriday'")
            .file("content/a.md", "## x\u00b2 \u00bd \u2167!")
            .link();
    assertThat(document(site, "content/a.md").document().headings())
        .extracting(Heading::id)
        .containsExactly("x\u00b2-\u00bd-\u2177");
  }

  @Test
  void withoutLinkifyAMailAddressIsText() {
    LinkedSite site =
        site("[markup.goldmark.extensions]", "linkify = false")
            .file("content/a.md", "## Mail joe@x.org now")
            .link();
    assertThat(document(site, "content/a.md").document().headings())
        .extracting(Heading::id)
        .containsExactly("mail-joexorg-now");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x^2^ y       | x2-y   | x-2-y",
        "x^^2^^ y     | x2-y   | x-2-y",
        "x^a^b^c^d    | xabcd  | x-a-b-c-d",
        "x^ a^ c      | x-a-c  | x-a-c",
        "x^a *b* c^ d | xa-d   | x-a-b-c-d",
        "a++b++c      | abc    | a-b-c",
        "a+b+c        | a-b-c  | a-b-c",
        "a==b==c      | abc    | a-b-c",
        "a===b===c    | a-b-c  | a-b-c",
      })
  void theExtrasDelimitElements(String heading, String id, String plain) {
    String[] extras = {
      "[markup.goldmark.extensions.extras]",
      "superscript.enable = true",
      "insert.enable = true",
      "mark.enable = true"
    };
    assertThat(blackfridayId(heading, extras)).isEqualTo(id);
    assertThat(blackfridayId(heading)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a/b                 | b",
        "*a/b* c             | c",
        "a `x/y` z           | z",
        "[a/b](x.md) c       | c",
        "a  /b               | b",
        "a/b *c* d/e         | e",
        "a **b/c**           | ",
        "a/![i](x)           | i",
        "a/<mailto:y> <ab:z> | heading",
        "a/<ab:y>            | ",
      })
  void theIdOfAHeadingOfSeveralLinesIsMadeOfTheLast(String lines, String id) {
    LinkedSite site = site().file("content/a.md", lines.replace("/", "\n"), "===").link();
    assertThat(document(site, "content/a.md").document().headings())
        .extracting(Heading::id)
        .containsExactly(id == null ? "" : id);
  }

  private String blackfridayId(String heading, String... more) {
    String[] parser = {"[markup.goldmark.parser]", "autoIDType = 'blackfriday'"};
    LinkedSite site =
        site(Stream.concat(Stream.of(parser), Stream.of(more)).toArray(String[]::new))
            .file("content/a.md", "## " + heading)
            .link();
    return document(site, "content/a.md").document().headings().get(0).id();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A ## {#b}       | b     | A",
        "A ##{#b}        | b     | A",
        "A ## {.c}       | a     | A",
        "A {#b} ##       | a-b   | A {#b}",
        "A {#b}##        | a-b   | A {#b}##",
        "C # D ## {.c}   | c--d- | C # D ##",
        "C \\# {.c}    | c-    | C #",
      })
  void numberSignsMayCloseAHeadingBeforeItsAttributes(String heading, String id, String text) {
    LinkedSite site = site().file("content/a.md", "## " + heading).link();
    assertThat(document(site, "content/a.md").document().headings())
        .extracting(Heading::id, Heading::text)
        .containsExactly(tuple(id, text));
  }

  @Test
  void termsHaveIdsLikeHeadings() {
    LinkedSite site =
        site("[markup.goldmark.parser]", "autoDefinitionTermID = true")
            .file(
                "content/a.md",
                "[Link *a* b](https://x.org) four",
                ": def",
                "",
                "Both A",
                "Both B",
                ": def",
                "",
                "Loose",
                "",
                ": def",
                "",
                "## Loose",
                "",
                "No term",
                "",
                "[1](#link--four) [2](#both-a) [3](#both-b) [4](#loose-1) [5](#no-term)")
            .link();
    for (String id : List.of("#link--four", "#both-a", "#both-b", "#loose-1")) {
      assertThat(anchor(site, id)).isEqualTo(Target.AnchorState.Fine.FINE);
    }
    assertThat(anchor(site, "#no-term")).isInstanceOf(Target.AnchorState.Absent.class);
  }

  /** Before 0.144 Hugo took all of the texts. */
  @Test
  void anIdOfOlderVersionsIsUnknown() {
    LinkedSite site =
        site()
            .file(
                "content/a.md",
                "## **Don't do**",
                "[1](#don) [2](#dont-do) [3](#dont)",
                "## [What's new](/x) {#whats-new-here}",
                "[4](#whats-new)")
            .link();
    assertThat(anchor(site, "#don")).isEqualTo(Target.AnchorState.Fine.FINE);
    assertThat(anchor(site, "#dont-do")).isInstanceOf(Target.AnchorState.Unknowable.class);
    assertThat(anchor(site, "#dont")).isInstanceOf(Target.AnchorState.Absent.class);
    assertThat(anchor(site, "#whats-new")).isInstanceOf(Target.AnchorState.Absent.class);
  }

  private static Target.AnchorState anchor(LinkedSite site, String destination) {
    Target target = targets(site, "content/a.md").get(destination);
    return ((Target.Found) target).anchor();
  }

  private String id(String heading, String typographer) {
    LinkedSite site =
        site("[markup.goldmark.extensions.typographer]", typographer)
            .file("content/a.md", "## " + heading)
            .link();
    return document(site, "content/a.md").document().headings().get(0).id();
  }
}
