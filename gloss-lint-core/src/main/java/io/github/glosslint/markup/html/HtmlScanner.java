package io.github.glosslint.markup.html;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Heading;
import io.github.glosslint.markup.BrokenLinks;
import io.github.glosslint.markup.HeadingIds;
import io.github.glosslint.markup.LinkSlips;
import io.github.glosslint.markup.OffsetMap;
import io.github.glosslint.markup.PrintedLinks;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.MappedText;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the start tags of HTML, a page or a block in Markdown, and the text of its headings.
 *
 * <p>Tags are told from text as the WHATWG tokenizer does it: comments, scripts and other raw text
 * are skipped, quotes hide angle brackets. No tree is built, so depth costs nothing, and every
 * character is looked at a fixed number of times.
 */
final class HtmlScanner {

  /** Attributes with which Alpine, Vue, Angular, Knockout and the like fill an element. */
  private static final Set<String> FILLING =
      Set.of(
          "x-text",
          "x-html",
          "v-text",
          "v-html",
          "ng-bind",
          "ng-bind-html",
          "data-bind",
          "data-i18n");

  private final String text;
  private final OffsetMap places;
  private final DocumentBuilder builder;
  private final @Nullable HeadingIds ids;

  private boolean headings = true;

  /** Whether Markdown between the tags is shown as written. */
  private boolean printed;

  /** How many elements are open in which Markdown is shown on purpose. */
  private int verbatim;

  /** How many templates are open, of which a script makes copies. */
  private int templates;

  private int level;
  private int headingOpen;
  private int headingStart;
  private String headingId = "";
  private final StringBuilder headingText = new StringBuilder();

  /**
   * @param ids makes the ids of headings; null where they have only those that their author wrote
   */
  HtmlScanner(String text, OffsetMap places, DocumentBuilder builder, @Nullable HeadingIds ids) {
    this.text = text;
    this.places = places;
    this.builder = builder;
    this.ids = ids;
  }

  /** Reads the links of a template, whose headings and anchors say nothing yet. */
  void readLinks() {
    headings = false;
    read();
  }

  /** Reads a block of HTML in Markdown, whose own links nobody reads. */
  void readBlock() {
    printed = true;
    read();
  }

  void read() {
    int at = 0;
    int open = text.indexOf('<');
    while (open >= 0 && open + 1 < text.length()) {
      if (level > 0) {
        headingText.append(text, at, open);
      }
      printed(at, open);
      at = markup(open);
      open = text.indexOf('<', at);
    }
    printed(at, text.length());
    abandonHeading();
  }

  private void printed(int from, int to) {
    if (printed && verbatim == 0 && PrintedLinks.mayHold(text, from, to)) {
      for (LinkSlips.Slip slip : PrintedLinks.in(text, from, to)) {
        BrokenLinks.add(slip, places.locate(slip.start(), slip.end()), text, builder);
      }
    }
  }

  /** Passes the markup at {@code open} and returns the offset after it. */
  private int markup(int open) {
    char next = text.charAt(open + 1);
    if (Ascii.isLetter(next) || next == MappedText.UNKNOWN) {
      int end = tagEnd(text, open);
      if (end < 0 && next == MappedText.UNKNOWN) {
        return open + 1;
      }
      // As in a browser, a tag that never ends takes the rest with it.
      return end < 0 ? text.length() : startTag(open, end);
    }
    switch (next) {
      case '/' -> {
        if (level > 0 && name(open + 2).equals("h" + level)) {
          endHeading(open);
        }
        if (templates > 0 && name(open + 2).equals("template")) {
          templates--;
        }
        if (verbatim > 0 && PrintedLinks.isVerbatim(name(open + 2))) {
          verbatim--;
        }
        int end = behind(">", open + 2);
        HtmlTags.read(text, open, end, places, builder);
        return end;
      }
      case '!' -> {
        if (!text.startsWith("--", open + 2)) {
          return behind(">", open + 2);
        }
        boolean empty = text.startsWith(">", open + 4) || text.startsWith("->", open + 4);
        int end = empty ? behind(">", open + 4) : behind("-->", open + 4);
        HtmlTags.comment(text, open, end, places, builder);
        return end;
      }
      case '?' -> {
        return behind(">", open + 2);
      }
      default -> {
        if (level > 0) {
          headingText.append('<');
        }
        return open + 1;
      }
    }
  }

  private int startTag(int open, int end) {
    if (!printed && "hinstx".indexOf(Character.toLowerCase(text.charAt(open + 1))) < 0) {
      // No heading, and nothing with raw text in it.
      HtmlTags.read(text, open, end, places, builder);
      return end;
    }
    String name = name(open + 1);
    if (printed && text.substring(open, end).contains(" markdown")) {
      // An extension reads what is inside.
      printed = false;
    }
    switch (name) {
      case "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes" -> {
        HtmlTags.read(text, open, end, places, builder);
        int close = rawTextEnd(name, end);
        if (name.equals("style")) {
          HtmlTags.readStyles(text, end, close, places, builder);
        }
        return close;
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        if (!headings) {
          HtmlTags.read(text, open, end, places, builder);
          return end;
        }
        abandonHeading();
        level = name.charAt(1) - '0';
        headingOpen = open;
        headingId = HtmlTags.id(text, open, end, places, builder);
        headingStart = end;
        headingText.setLength(0);
      }
      default -> {
        if (name.equals("template")) {
          templates++;
        }
        if (PrintedLinks.isVerbatim(name)) {
          verbatim++;
        }
        HtmlTags.read(text, open, end, places, builder);
      }
    }
    return end;
  }

  /** Where the end tag of an element begins that holds nothing but text. */
  private int rawTextEnd(String name, int from) {
    int close = text.indexOf("</", from);
    while (close >= 0 && !name(close + 2).equals(name)) {
      close = text.indexOf("</", close + 2);
    }
    return close < 0 ? text.length() : close;
  }

  private void endHeading(int close) {
    String words = headingText.toString();
    if (words.indexOf('&') >= 0) {
      words = Parser.unescapeEntities(words, false);
    }
    String shown = ids == null ? withoutPermalink(words.strip(), close) : words.strip();
    if (ids == null && shown.isEmpty() && isForScripts()) {
      abandonHeading();
      return;
    }
    String id = headingId;
    if (ids != null) {
      id = ids.next(words);
      if (!headingId.equals(id)) {
        ownId();
      }
    }
    builder.add(
        new Heading(
            level,
            shown,
            id,
            ids == null,
            builder.isConditional(places.source(headingStart)),
            places.locate(headingStart, close)));
    level = 0;
  }

  /** Whether a script writes the words of the heading. */
  private boolean isForScripts() {
    if (templates > 0) {
      return true;
    }
    TagAttributes attributes = TagAttributes.of(text, headingOpen + "<h1".length(), headingStart);
    for (int i = 0; i < attributes.count(); i++) {
      if (FILLING.contains(attributes.name(i).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The words of a heading without the link behind them that leads to itself, such as a pilcrow.
   */
  private String withoutPermalink(String words, int close) {
    int end = close;
    while (end > headingStart && Ascii.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int last = words.length() - 1;
    boolean mayBe =
        last > 0
            && "#\u00b6\u00a7".indexOf(words.charAt(last)) >= 0
            && text.startsWith("</a>", end - 4);
    if (!mayBe) {
      return words;
    }
    String sign = text.substring(text.lastIndexOf('>', end - 5) + 1, end - 4);
    boolean isAlone = Parser.unescapeEntities(sign, false).strip().length() == 1;
    return isAlone ? words.substring(0, last).strip() : words;
  }

  /** Keeps the id of a heading that is not a heading, since nothing closes it. */
  private void abandonHeading() {
    if (level > 0) {
      ownId();
    }
    level = 0;
  }

  /** Adds the id that the author wrote, which leads to the heading beside the one made for it. */
  private void ownId() {
    if (!headingId.isEmpty()) {
      builder.add(
          new Anchor(
              headingId,
              Anchor.Kind.HTML,
              builder.isConditional(places.source(headingStart)),
              places.locate(headingStart, headingStart)));
    }
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
  static int tagEnd(String text, int open) {
    int at = open + 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      if ((c == '"' || c == '\'') && isValue(text, at)) {
        at = text.indexOf(c, at + 1);
        if (at < 0) {
          return -1;
        }
      }
      at++;
    }
    return -1;
  }

  private static boolean isValue(String text, int quote) {
    int at = quote - 1;
    while (at >= 0 && Ascii.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at >= 0 && text.charAt(at) == '=';
  }
}
