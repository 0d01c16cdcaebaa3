package io.github.glosslint.markup.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.glosslint.ProcessorTime;
import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.markup.ReadText;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlReaderTest {

  private static ReadText read(String html) {
    return ReadText.of(html, Syntax.HTML, HtmlReader::read);
  }

  @Test
  void aPage() {
    String page =
        """
        <!doctype html>
        <title>😀</title>
        <link rel="stylesheet" href="s.css">
        <!-- <a href="no"> -->
        <script src='x.js'>document.write("<a href='no'>")</script>
        <h1 id="top">The <b>top</b></h1>
        <h2>No id</h2>
        <p id=p><a class=x
           href="b.html#é?a&amp;b">b</a>
        <a name=old></a>
        <table><tr><td><img srcset="1.png 1x, 2.png 2x" src=1.png></table>
        """;
    for (String text : new String[] {page, page.replace("\n", "\r\n")}) {
      ReadText facts = read(text);
      assertThat(facts.document().links())
          .extracting(Link::kind, Link::destination, l -> facts.at(l.destinationLocation()))
          .containsExactly(
              tuple(Link.Kind.HTML_RESOURCE, "s.css", "s.css"),
              tuple(Link.Kind.HTML_RESOURCE, "x.js", "x.js"),
              tuple(Link.Kind.HTML_LINK, "b.html#é?a&b", "b.html#é?a&amp;b"),
              tuple(Link.Kind.HTML_RESOURCE, "1.png", "1.png"),
              tuple(Link.Kind.HTML_RESOURCE, "2.png", "2.png"),
              tuple(Link.Kind.HTML_RESOURCE, "1.png", "1.png"));
      assertThat(facts.document().anchors())
          .extracting(Anchor::id, Anchor::kind)
          .containsExactly(
              tuple("top", Anchor.Kind.HEADING),
              tuple("p", Anchor.Kind.HTML),
              tuple("old", Anchor.Kind.NAME));
      assertThat(facts.document().headings())
          .extracting(Heading::level, Heading::text, Heading::id, h -> facts.at(h.location()))
          .containsExactly(
              tuple(1, "The top", "top", "The <b>top</b>"), tuple(2, "No id", "", "No id"));
    }
  }

  @Test
  void misnestedTagsCountOnce() {
    ReadText facts = read("<p><a href=x><b>one<p>two</b></a><title><a href=no></title>");
    assertThat(facts.document().links()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<div>", "<b><i><p>", "<a href=x>", "<h1><div>", "<table>", "<!--", "<svg>"})
  void html1DeepPagesEnd(String tag) {
    String page = tag.repeat(1_000_000 / tag.length());
    ProcessorTime.within(Duration.ofSeconds(3), () -> read(page));
  }

  @Test
  void html1ManyNestedElementsAndAttributes() {
    ProcessorTime.within(Duration.ofSeconds(3), () -> read("<div>".repeat(1_000_000)));
    StringBuilder tag = new StringBuilder("<p");
    for (int i = 0; i < 200_000; i++) {
      tag.append(" a").append(i).append("=b");
    }
    ProcessorTime.within(Duration.ofSeconds(3), () -> read(tag + ">"));
  }
}
