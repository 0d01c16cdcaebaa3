package io.github.glosslint.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Link.Kind;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.text.MappedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlTagsTest {

  private static Facts read(String tag) {
    String text = "é\n" + tag + " >";
    return Facts.of(
        text,
        Syntax.GFM,
        (mapped, builder) -> HtmlTags.read(mapped.text(), 2, 2 + tag.length(), builder));
  }

  private static void assertLinks(String tag, Kind kind, String... destinations) {
    Facts facts = read(tag);
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
    assertLinks("<object data=\"d.svg\">", Kind.HTML_RESOURCE, "d.svg");
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
        "<a href=\"{{ url }}\">",
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
    Facts facts = read("<a id=\"one\" name='two'>");
    assertThat(facts.document().anchors())
        .extracting(Anchor::id, Anchor::kind, a -> facts.at(a.location()))
        .containsExactly(
            tuple("one", Anchor.Kind.HTML, "one"), tuple("two", Anchor.Kind.HTML, "two"));
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
}
