package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.Comment;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Prose;
import io.github.glosslint.markup.ProseText;
import io.github.glosslint.markup.html.HtmlWords;
import io.github.glosslint.markup.kramdown.HtmlElements.Content;
import org.jspecify.annotations.Nullable;

/** Reads what a {@code <} begins in running text: addresses, comments, tags and elements. */
final class SpanTags {

  private final SpanParser spans;
  private final Page page;
  private final KramdownPageReader reader;

  SpanTags(SpanParser spans, Page page, KramdownPageReader reader) {
    this.spans = spans;
    this.page = page;
    this.reader = reader;
  }

  boolean autolink(SpanFrame frame) {
    int from = spans.pos;
    int inner = from + 1;
    int close = addressEnd(inner);
    boolean mail = close < 0;
    if (mail) {
      close = mailEnd(inner);
      if (close < 0) {
        return false;
      }
    }
    String address = spans.text.substring(inner, close);
    String destination = mail ? "mailto:" + address : Entities.unescape(address);
    spans.add(Link.Kind.AUTOLINK, destination, inner, close, from, close + 1);
    if (spans.gathersText) {
      spans.facts.text().append(address.startsWith("mailto:") ? address.substring(7) : address);
    }
    int words = spans.facts.mark().prose();
    spans.words(inner, close);
    ProseText prose = spans.facts.prose();
    if (prose != null) {
      prose.url(words);
    }
    spans.facts.take(from, close + 1);
    frame.content(false);
    spans.pos = close + 1;
    return true;
  }

  private int addressEnd(int at) {
    int colon = -1;
    for (String scheme : new String[] {"mailto:", "http:", "https:", "ftp:", "ftps:"}) {
      if (spans.text.startsWith(scheme, at)) {
        colon = at + scheme.length();
      }
    }
    if (colon < 0) {
      return -1;
    }
    return spans.source.pointerOnLine(colon + 1, spans.end);
  }

  private int mailEnd(int at) {
    int i = addressPartEnd(at);
    if (i == at || !spans.isAt(i, '@')) {
      return -1;
    }
    int close = addressPartEnd(i + 1);
    return close > i + 1 && spans.isAt(close, '>') ? close : -1;
  }

  private int addressPartEnd(int at) {
    int i = at;
    while (i < spans.end) {
      char c = spans.text.charAt(i);
      if (c != '-' && c != '_' && c != '.' && !Chars.isAlnum(c)) {
        break;
      }
      i++;
    }
    spans.isExhausted(i - at);
    return i;
  }

  private void comment(Page.@Nullable CommentBlock comment) {
    if (comment != null) {
      spans.facts.add(builder -> builder.add(comment.fact(builder)));
    }
  }

  /** Takes the words of an element as what they are: code is no text, those of a link are its. */
  private void words(HtmlWords.Tag element, int from, int start) {
    ProseText prose = spans.facts.prose();
    if (prose == null) {
      return;
    }
    if (element.holdsNoText()) {
      prose.truncate(start);
      spans.opaque(from, spans.pos);
    } else if (element.isLinkByWords()) {
      ProseText.Part part = prose.part(Prose.Kind.LINK, start, prose.length());
      int open = spans.source.origin(from);
      int close = spans.source.originEnd(from, spans.pos);
      spans.facts.add(builder -> part.addTo(builder, builder.locate(open, close)));
    }
  }

  /** A comment, a tag, or an element with its content; {@code parse_span_html}. */
  boolean tag(SpanFrame frame) {
    int from = spans.pos;
    if (spans.text.startsWith("<!--", from)) {
      int close = spans.source.commentEnd(from + 4, spans.end);
      if (close < 0) {
        return false;
      }
      comment(Page.commentIn(spans.source, from, from + 4, close, close + 3));
      spans.facts.take(from, close + 3);
      frame.content(false);
      spans.pos = close + 3;
      return true;
    }
    if (spans.isAt(from + 1, '/')) {
      HtmlTag endTag = HtmlTag.end(spans.text, from, spans.end);
      if (endTag == null) {
        return false;
      }
      spans.text(frame, from, endTag.end());
      return true;
    }
    HtmlTag tag = HtmlTag.start(spans.text, from, spans.end);
    if (tag == null) {
      return false;
    }
    if (HtmlElements.isBlock(tag.name())) {
      spans.text(frame, from, tag.end());
      return true;
    }
    spans.isExhausted(tag.end() - from);
    int tagStart = spans.source.origin(from);
    int tagEnd = spans.source.originEnd(from, tag.end());
    spans.facts.add(builder -> reader.tag(tagStart, tagEnd));
    HtmlWords.Tag element = HtmlWords.tag(spans.text, from, tag.end());
    if (element.isPicture() || element.isIcon(spans.text, tag.end())) {
      spans.opaque(from, tag.end());
    } else if (spans.facts.prose() != null && HtmlWords.isBreak(spans.text, from)) {
      spans.facts.prose().put(' ', tagStart, tagEnd);
    }
    spans.facts.take(from, tag.end());
    frame.content(false);
    spans.pos = tag.end();
    if (tag.closed() || HtmlElements.hasNoBody(tag.name())) {
      return true;
    }
    if (spans.depth >= SpanParser.MAX_NESTING) {
      page.giveUp(spans.source.origin(from));
      return true;
    }
    int words = spans.facts.mark().prose();
    SpanFrame inner = new SpanFrame(SpanFrame.Stop.END_TAG, '<', 0, tag);
    boolean plain = HtmlElements.content(tag.name()) == Content.RAW || frame.raw;
    inner.raw = tag.content(plain ? Content.RAW : Content.SPAN) == Content.RAW;
    int outer = spans.open;
    spans.open &= ~SpanParser.INNERMOST_EM;
    spans.depth++;
    if (spans.run(inner)) {
      HtmlTag endTag = HtmlTag.end(spans.text, spans.pos, spans.end);
      spans.pos = endTag == null ? spans.end : endTag.end();
    } else {
      // What no end tag closes reaches to the end, and nothing behind it is looked at any more.
      spans.text(inner, spans.pos, spans.end);
    }
    spans.depth--;
    spans.open = outer;
    words(element, from, words);
    if (Comment.ignoresElement(spans.text, from, tag.end())) {
      int end = spans.source.originEnd(from, spans.pos);
      spans.facts.add(builder -> builder.add(Comment.element(builder.locate(tagStart, end))));
    }
    // What is a link already needs no other one.
    if (inner.raw || tag.name().equals("a")) {
      spans.facts.take(from, spans.pos);
    }
    return true;
  }
}
