package io.github.glosslint.parse;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Heading;
import java.util.Locale;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the tags of an HTML block in Markdown; comments, scripts and styles are passed over. */
final class HtmlBlocks {

  private final Passage passage;
  private final String text;
  private final DocumentBuilder builder;
  private final @Nullable HeadingIds ids;

  private int headingLevel;
  private int headingStart;
  private final StringBuilder headingText = new StringBuilder();

  /**
   * @param ids makes the ids of HTML headings; null where the platform leaves these alone
   */
  HtmlBlocks(Passage passage, DocumentBuilder builder, @Nullable HeadingIds ids) {
    this.passage = passage;
    this.text = passage.text;
    this.builder = builder;
    this.ids = ids;
  }

  void read() {
    int at = 0;
    int open = text.indexOf('<');
    while (open >= 0 && open + 1 < text.length()) {
      if (headingLevel > 0) {
        headingText.append(text, at, open);
      }
      at = tag(open);
      open = text.indexOf('<', at);
    }
  }

  /** Passes the markup at {@code open} and returns the offset behind it. */
  private int tag(int open) {
    char next = text.charAt(open + 1);
    if (HtmlTags.isLetter(next)) {
      int end = tagEnd(open);
      if (end < 0) {
        return open + 1;
      }
      HtmlTags.read(text, open, end, passage, builder);
      return startTag(open, end);
    }
    if (next == '/') {
      endHeading(open);
    }
    if (text.startsWith("!--", open + 1)) {
      return behind("-->", open + 4);
    }
    if (next == '?') {
      return behind("?>", open + 2);
    }
    return next == '/' || next == '!' ? behind(">", open + 2) : open + 1;
  }

  private int startTag(int open, int end) {
    String name = name(open + 1);
    switch (name) {
      case "script", "style", "textarea" -> {
        int close = open;
        do {
          close = text.indexOf("</", close + 1);
        } while (close >= 0 && !text.regionMatches(true, close + 2, name, 0, name.length()));
        return close < 0 ? text.length() : close;
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        headingLevel = name.charAt(1) - '0';
        headingStart = end;
        headingText.setLength(0);
      }
      default -> {
        // Nothing but its attributes matters.
      }
    }
    return end;
  }

  private void endHeading(int open) {
    boolean ends = headingLevel > 0 && name(open + 2).equals("h" + headingLevel);
    if (!ends) {
      return;
    }
    if (ids != null) {
      String content = Parser.unescapeEntities(headingText.toString(), false);
      int start = passage.source(headingStart);
      builder.add(
          new Heading(
              headingLevel,
              content.strip(),
              ids.next(content),
              false,
              builder.isConditional(start),
              passage.locate(headingStart, open)));
    }
    headingLevel = 0;
  }

  private String name(int start) {
    int end = start;
    while (end < text.length() && end - start < 9 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private int behind(String terminator, int from) {
    int end = text.indexOf(terminator, from);
    return end < 0 ? text.length() : end + terminator.length();
  }

  /** The end of a start tag, quoted values skipped; -1 where the text ends before it. */
  private int tagEnd(int open) {
    int at = open + 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      if ((c == '"' || c == '\'') && isValue(at)) {
        at = text.indexOf(c, at + 1);
        if (at < 0) {
          return -1;
        }
      }
      at++;
    }
    return -1;
  }

  private boolean isValue(int quote) {
    int at = quote - 1;
    while (at >= 0 && HtmlTags.isBlank(text.charAt(at))) {
      at--;
    }
    return at >= 0 && text.charAt(at) == '=';
  }
}
