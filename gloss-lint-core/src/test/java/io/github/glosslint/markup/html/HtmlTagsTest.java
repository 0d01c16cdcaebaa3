package io.github.glosslint.markup.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Base;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Link.Kind;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.markup.ReadText;
import io.github.glosslint.text.MappedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlTagsTest {

  private static ReadText read(String tag) {
    String text = "é\n" + tag + " >";
    return ReadText.of(
        text,
        Syntax.GFM,
        (mapped, builder) -> HtmlTags.read(mapped.text(), 2, 2 + tag.length(), builder));
  }

  private static void assertLinks(String tag, Kind kind, String... destinations) {
    ReadText facts = read(tag);
    assertThat(facts.document().links())
        .extracting(Link::kind, Link::destination, l -> facts.at(l.location()))
        .containsExactly(
            java.util.Arrays.stream(destinations)
                .map(d -> tuple(kind, d, tag))
                .toArray(org.assertj.core.groups.Tuple[]::new));
    for (Link link : facts.document().links()) {
      assertThat(facts.at(link.destinationLocation()).replace("&amp;", "&"))
          .isEqualTo(link.destination());
    }
  }

  @Test
  void linksAndResources() {
    assertLinks("<a href=\"b.md#x\">", Kind.HTML_LINK, "b.md#x");
    assertLinks("<A class=x HREF = 'b.md' >", Kind.HTML_LINK, "b.md");
    assertLinks("<area href=b.md>", Kind.HTML_LINK, "b.md");
    assertLinks("<img\n  src=\"a/b c.png\"\n  alt=\">\"/>", Kind.HTML_RESOURCE, "a/b c.png");
    assertLinks("<img src=a.png/>", Kind.HTML_RESOURCE, "a.png/");
    assertLinks("<img src=\" a.png \">", Kind.HTML_RESOURCE, "a.png");
    assertLinks("<video poster=p.png src=v.mp4>", Kind.HTML_RESOURCE, "p.png", "v.mp4");
    assertLinks("<object data=\"d.svg\">", Kind.HTML_FRAME, "d.svg");
    assertLinks("<iframe src=f.html>", Kind.HTML_FRAME, "f.html");
    assertLinks("<embed src=f.pdf>", Kind.HTML_FRAME, "f.pdf");
    assertLinks("<track src=t.vtt>", Kind.HTML_RESOURCE, "t.vtt");
    assertLinks("<input type=image src=i.png>", Kind.HTML_RESOURCE, "i.png");
    assertLinks("<td background='b.png'>", Kind.HTML_RESOURCE, "b.png");
    assertLinks("<form action='send.php'>", Kind.HTML_FORM, "send.php");
    assertLinks("<button formaction=send>", Kind.HTML_FORM, "send");
    assertLinks("<form action=''>", Kind.HTML_FORM);
    assertLinks("<img data-src=\"lazy.png\">", Kind.HTML_RESOURCE, "lazy.png");
    assertLinks("<a href=\"?a=1&amp;b=2\">", Kind.HTML_LINK, "?a=1&b=2");
    assertLinks("<a href=''>", Kind.HTML_LINK, "");
  }

  @Test
  void linkElementsByRelation() {
    assertLinks("<link rel=stylesheet href=s.css>", Kind.HTML_RESOURCE, "s.css");
    assertLinks("<link href=\"s.css\" rel=\"stylesheet\">", Kind.HTML_RESOURCE, "s.css");
    assertLinks("<link href=/x rel='canonical'>", Kind.HTML_LINK, "/x");
    assertLinks("<link rel=preconnect href=https://example.org>", Kind.HTML_LINK);
    assertLinks("<link rel='dns-prefetch' href=//example.org>", Kind.HTML_LINK);
    assertLinks("<link rel='shortcut icon' href=f.ico>", Kind.HTML_RESOURCE, "f.ico");
    assertLinks("<link rel=preload imagesrcset='a.png 2x' as=image>", Kind.HTML_RESOURCE, "a.png");
    assertLinks("<Link href=\"/x\">", Kind.HTML_LINK);
  }

  @Test
  void sourceSets() {
    assertLinks(
        "<source srcset=\"a.png 1x, b.png 2x,c.png\">",
        Kind.HTML_RESOURCE,
        "a.png",
        "b.png",
        "c.png");
    assertLinks("<img srcset='a.png, b.png 100w'>", Kind.HTML_RESOURCE, "a.png", "b.png");
    assertLinks("<img srcset='data:x,y 2x'>", Kind.HTML_RESOURCE, "data:x,y");
    assertLinks("<img srcset=' , ,'>", Kind.HTML_RESOURCE);
  }

  @Test
  void drawings() {
    assertLinks("<a xlink:href='b.html'>", Kind.HTML_LINK, "b.html");
    assertLinks("<image href=p.png>", Kind.HTML_RESOURCE, "p.png");
    assertLinks("<use xlink:href='icons.svg#a'>", Kind.HTML_RESOURCE, "icons.svg#a");
    assertLinks("<use href='#a'>", Kind.HTML_RESOURCE);
  }

  @Test
  void metaElements() {
    for (String content :
        new String[] {"0;url=b.html", "5, URL = 'b.html'", " 0.5 ; url=\"b.html\" x", "0 b.html"}) {
      String quote = content.indexOf('"') < 0 ? "\"" : "'";
      if (content.indexOf('\'') < 0 || quote.equals("\"")) {
        assertLinks(
            "<meta http-equiv=Refresh content=" + quote + content + quote + ">",
            Kind.HTML_LINK,
            "b.html");
      }
    }
    assertLinks("<meta content='0;url=b.html' http-equiv='refresh'>", Kind.HTML_LINK, "b.html");
    for (String content : new String[] {"", "5", "5;", "url=b.html", "x;url=b.html", "0;url=''"}) {
      assertLinks("<meta http-equiv=refresh content=\"" + content + "\">", Kind.HTML_LINK);
    }
    assertLinks("<meta property='og:image' content=p.png>", Kind.HTML_RESOURCE, "p.png");
    assertLinks("<meta name=twitter:image content=p.png>", Kind.HTML_RESOURCE, "p.png");
    assertLinks("<meta name=description content=p.png>", Kind.HTML_RESOURCE);
    assertLinks("<meta property='og:image' content=''>", Kind.HTML_RESOURCE);
  }

  @Test
  void styles() {
    ReadText facts =
        ReadText.of(
            "<p style=\"background: url( 'a.png' ), URL(b.png ); x: url(#c) /* url(d) */ 'url(e)'\">"
                + "<b style='background:url(&quot;f.png&quot;);x:curl(g);y:url(a\\(b\\29 .png)'>"
                + "<style>@import \"h.css\"; @import url(i.css); p{background:url(\"j.png\"}</style>"
                + "<style>/* url(k.png) </style>",
            Syntax.HTML,
            HtmlReader::read);
    assertThat(facts.document().links())
        .extracting(Link::kind, Link::destination)
        .containsExactly(
            tuple(Kind.HTML_RESOURCE, "a.png"),
            tuple(Kind.HTML_RESOURCE, "b.png"),
            tuple(Kind.HTML_RESOURCE, "f.png"),
            tuple(Kind.HTML_RESOURCE, "a(b).png"),
            tuple(Kind.HTML_RESOURCE, "h.css"),
            tuple(Kind.HTML_RESOURCE, "i.css"),
            tuple(Kind.HTML_RESOURCE, "j.png"));
    assertThat(facts.at(facts.document().links().get(0).destinationLocation())).isEqualTo("a.png");
    assertLinks("<p style='background: url(a.png)'>", Kind.HTML_RESOURCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a :href='url'>",
        "<a v-bind:href=url>",
        "<a x-bind:href=url>",
        "<a bind:href=url>",
        "<a th:href='@{/x}' href='x.html'>",
        "<a href='x.html' data-th-href='@{/x}'>",
        "<a [href]='url' [attr.href]='url'>",
        "<a ng-href='x'>",
        "<a data-ng-href='x'>",
        "<a href.bind='url'>",
        "<a .href=x>",
        "<a :href.prop=x>",
      })
  void whatAScriptOrAnEngineSetsIsUnknown(String tag) {
    assertLinksUnknown(tag);
    assertLinksUnknown(tag.toUpperCase(java.util.Locale.ROOT));
  }

  private static void assertLinksUnknown(String tag) {
    assertThat(read(tag).document().links())
        .extracting(Link::kind, Link::destination)
        .containsExactly(tuple(Kind.HTML_LINK, String.valueOf(MappedText.UNKNOWN)));
  }

  @Test
  void namesThatAreOnlyBound() {
    assertThat(read("<p :id='x'>").document().anchorsKnown()).isFalse();
    assertThat(read("<p on:click='x' xml:lang=en ng-if='x' data-x='y'>").document().anchorsKnown())
        .isTrue();
    assertLinks("<a {% if x %}href='b.html'{% endif %}>", Kind.HTML_LINK, "b.html");
  }

  @Test
  void theFirstOfTwoAttributesWins() {
    assertLinks("<a href=one href=two>", Kind.HTML_LINK, "one");
  }

  @Test
  void namedEntitiesKeepAmbiguousAmpersands() {
    assertThat(read("<a href=\"?x&copy=1&eacute;\">").document().links())
        .extracting(Link::destination)
        .containsExactly("?x&copy=1é");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</a href=x>",
        "<Card href=x>",
        "<Image src={logo} />",
        "<Card :href=x>",
        "<q cite=x>",
        "<p style='color: red'>",
        "<p href=x src=y srcset=z poster=w data=v>",
        "<a href>",
        "<a href=\"x>",
        "< a href=x>",
        "<use href='#i'>",
        "<a title='href=x'>",
      })
  void whatIsNoLink(String tag) {
    assertThat(read(tag).document().links()).isEmpty();
  }

  @Test
  void anchors() {
    ReadText facts = read("<a id=\"one\" name='two'>");
    assertThat(facts.document().anchors())
        .extracting(Anchor::id, Anchor::kind, a -> facts.at(a.location()))
        .containsExactly(
            tuple("one", Anchor.Kind.HTML, "one"), tuple("two", Anchor.Kind.NAME, "two"));
    assertThat(read("<a name=same id=same>").document().anchors()).hasSize(1);
    assertThat(read("<h2 name=x id='a&amp;b'>").document().anchors())
        .extracting(Anchor::id)
        .containsExactly("a&b");
    assertThat(read("<p id=''>").document().anchors()).isEmpty();
  }

  @Test
  void whatATemplateWritesIsUnknown() {
    assertThat(read("<p id={id}>").document().anchorsKnown()).isFalse();
    assertThat(read("<p id='x" + MappedText.UNKNOWN + "'>").document().anchorsKnown()).isFalse();
    assertThat(read("<p " + MappedText.UNKNOWN + ">").document().anchorsKnown()).isFalse();
    assertThat(read("<p id=x>").document().anchorsKnown()).isTrue();
  }

  @Test
  void aTagThatNeverEndsIsReadOnce() {
    String tag = "<a " + "x=\" ".repeat(300_000);
    assertThat(read(tag).document().links()).isEmpty();
    String links = "<link " + "href=a ".repeat(300_000) + ">";
    assertThat(read(links).document().links()).isEmpty();
  }

  @Test
  void theFirstBaseCountsAndGitHubShowsNone() {
    String page = "<a href=x><base href=' a/?b&amp;c '><base href='d/'><a href=y>";
    assertThat(ReadText.of(page, Syntax.HTML, HtmlReader::read).document().base())
        .isEqualTo(new Base("a/?b&c", 1, true));
    assertThat(read("<base href='a/'>").document().base()).isEqualTo(Base.NONE);
  }
}
