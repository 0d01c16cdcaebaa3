package io.github.glosslint.markup.html;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Prose;
import io.github.glosslint.markup.Escapes;
import io.github.glosslint.markup.OffsetMap;
import io.github.glosslint.markup.ProseText;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.Location;

/**
 * Gathers the words of HTML, a page or a block in Markdown: elements such as {@code p} and {@code
 * li} divide them, others are markup among them. No tree is built, so depth costs nothing.
 */
public final class HtmlProse {

  private final String text;
  private final int end;
  private final OffsetMap places;
  private final DocumentBuilder builder;

  private ProseText words;
  private int blockStart;
  private Prose.Kind kind = Prose.Kind.TEXT;

  /** Where the words of a link begin; -1 outside. */
  private int linkWords = -1;

  private int linkStart;

  private HtmlProse(String text, int start, int end, OffsetMap places, DocumentBuilder builder) {
    this.text = text;
    this.end = end;
    this.blockStart = start;
    this.places = places;
    this.builder = builder;
    this.words = new ProseText(builder.wantedProse());
  }

  /** Adds the words of a text, if they are wanted. */
  public static void read(String text, OffsetMap places, DocumentBuilder builder) {
    if (builder.wantedProse().any()) {
      new HtmlProse(text, 0, text.length(), places, builder).read();
    }
  }

  /** Adds the words of a part of the expanded text, if they are wanted. */
  public static void read(String expanded, int start, int end, DocumentBuilder builder) {
    if (builder.wantedProse().any()) {
      int stop = Math.min(end, expanded.length());
      new HtmlProse(expanded, start, stop, OffsetMap.of(builder), builder).read();
    }
  }

  private void read() {
    int at = blockStart;
    while (at < end) {
      char c = text.charAt(at);
      int close = c == '<' ? markupEnd(at) : -1;
      if (close > 0) {
        at = markup(at, close);
      } else {
        at = character(c, at);
      }
    }
    endBlock(end);
  }

  /** Where a tag, a comment or a declaration ends; -1 where none begins. */
  private int markupEnd(int open) {
    char next = open + 1 < end ? text.charAt(open + 1) : ' ';
    if (text.startsWith("<!--", open)) {
      int close = text.indexOf("-->", open + 4);
      return close < 0 || close + 3 > end ? end : close + 3;
    }
    if (Ascii.isLetter(next) || next == '/' || next == '!' || next == '?') {
      int close = HtmlScanner.tagEnd(text, open);
      return close < 0 || close > end ? end : close;
    }
    return -1;
  }

  private int character(char c, int at) {
    int stop = c == '&' ? Escapes.referenceEnd(text, at) : -1;
    if (stop > 0 && stop <= end) {
      words.put(Escapes.character(text, at, stop), places.source(at), places.source(stop - 1) + 1);
      return stop;
    }
    int source = places.source(at);
    words.put(c, source, source + 1);
    return at + 1;
  }

  private int markup(int open, int close) {
    if (text.charAt(open + 1) == '!' || text.charAt(open + 1) == '?') {
      return close;
    }
    HtmlWords.Tag tag = HtmlWords.tag(text, open, close);
    if (tag.dividesText()) {
      endBlock(open);
      blockStart = close;
      kind = kind(tag);
    }
    if (tag.isPicture() || tag.isIcon(text, close)) {
      words.opaque(places.source(open), places.source(close - 1) + 1);
    } else if (HtmlWords.isBreak(text, open)) {
      words.put(' ', places.source(open), places.source(close - 1) + 1);
    }
    if (tag.isNamed("a")) {
      link(tag, open, close);
    }
    boolean empty = text.charAt(close - 2) == '/';
    return tag.closes() || empty || !tag.holdsNoText() ? close : behind(tag, open, close);
  }

  private static Prose.Kind kind(HtmlWords.Tag tag) {
    if (tag.isHeading() && !tag.closes()) {
      return Prose.Kind.HEADING;
    }
    return tag.isCell() && !tag.closes() ? Prose.Kind.CELL : Prose.Kind.TEXT;
  }

  private void link(HtmlWords.Tag tag, int open, int close) {
    if (tag.closes() && linkWords >= 0) {
      Location location = places.locate(linkStart, close);
      words.addTo(builder, Prose.Kind.LINK, linkWords, words.length(), location);
    }
    linkWords = !tag.closes() && tag.isLinkByWords() ? words.length() : -1;
    linkStart = open;
  }

  /** Goes behind the end of an element without text; what never ends reaches to the end. */
  private int behind(HtmlWords.Tag tag, int open, int close) {
    int at = close;
    while (at < end) {
      int next = text.indexOf("</", at);
      if (next < 0 || next >= end) {
        break;
      }
      if (text.regionMatches(true, next + 2, tag.name(), 0, tag.name().length())
          && next + 2 + tag.name().length() < end
          && HtmlTags.isNameEnd(text.charAt(next + 2 + tag.name().length()))) {
        if (!tag.isPicture()) {
          words.opaque(places.source(open), places.source(next - 1) + 1);
        }
        return next;
      }
      at = next + 2;
    }
    return end;
  }

  private void endBlock(int stop) {
    if (words.length() > 0) {
      if (!words.isTooLong()) {
        Location location = places.locate(blockStart, stop);
        words.addTo(builder, kind, 0, words.length(), location);
      }
      words = new ProseText(builder.wantedProse());
    }
    // A link around blocks has more words than can be told here.
    linkWords = -1;
  }
}
