package io.github.glosslint.markup.html;

import io.github.glosslint.document.Link;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.Span;
import java.util.Locale;
import org.jsoup.parser.Parser;

/**
 * Reads feeds, RSS 2.0, RSS 1.0 and Atom (RFC 4287): the addresses of the entries, and of the media
 * that come with them. What entries say in HTML is on the pages of the site as well and is not
 * looked at.
 */
public final class FeedReader {

  /** Takes an address. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * @param place where it is written, without quotes and blanks
     * @param address what it means
     */
    void visit(Link.Kind kind, Span place, String address);
  }

  /** Characters at the beginning, in which the first element is: comments may stand before it. */
  private static final int HEAD = 4 << 10;

  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  private final String xml;
  private final Visitor visitor;

  private FeedReader(String xml, Visitor visitor) {
    this.xml = xml;
    this.visitor = visitor;
  }

  /** Whether a file is a feed, going by its first element. */
  public static boolean isFeed(String xml) {
    String head = xml.substring(0, Math.min(xml.length(), HEAD)).toLowerCase(Locale.ROOT);
    return head.contains("<rss") || head.contains("<feed") || head.contains("<rdf:rdf");
  }

  /**
   * Finds the addresses of a feed, in their order. Only those count that begin with a scheme or a
   * slash: from where others count, programs disagree.
   */
  public static void read(String xml, Visitor visitor) {
    new FeedReader(xml, visitor).read();
  }

  private void read() {
    int open = xml.indexOf('<');
    while (open >= 0) {
      open = xml.indexOf('<', markup(open));
    }
  }

  /** Passes the markup at {@code open} and returns the offset after it. */
  private int markup(int open) {
    if (xml.startsWith("<!--", open)) {
      return behind("-->", open);
    }
    if (xml.startsWith(CDATA, open)) {
      return behind(CDATA_END, open);
    }
    int end = HtmlScanner.tagEnd(xml, open);
    if (end < 0) {
      return xml.length();
    }
    int nameEnd = open + 1;
    while (nameEnd < end && !HtmlTags.isNameEnd(xml.charAt(nameEnd))) {
      nameEnd++;
    }
    element(xml.substring(open + 1, nameEnd), TagAttributes.of(xml, nameEnd, end), end);
    return end;
  }

  private int behind(String terminator, int from) {
    int end = xml.indexOf(terminator, from);
    return end < 0 ? xml.length() : end + terminator.length();
  }

  private void element(String name, TagAttributes attributes, int end) {
    switch (name) {
      case "link", "atom:link" -> {
        if (attributes.has("href")) {
          if (isForReaders(attributes.value("rel"))) {
            attribute(Link.Kind.HTML_LINK, attributes, "href");
          }
        } else if (xml.charAt(end - 2) != '/') {
          content(Link.Kind.HTML_LINK, end);
        }
      }
      case "content" -> attribute(Link.Kind.HTML_LINK, attributes, "src");
      case "enclosure", "media:content", "media:thumbnail" ->
          attribute(Link.Kind.HTML_RESOURCE, attributes, "url");
      case "itunes:image" -> attribute(Link.Kind.HTML_RESOURCE, attributes, "href");
      case "url", "logo", "icon" -> content(Link.Kind.HTML_RESOURCE, end);
      default -> {
        // It names nothing.
      }
    }
  }

  /** Hubs and services are for programs, which speak to them by other methods than GET. */
  private static boolean isForReaders(String relation) {
    return switch (relation) {
      case "", "alternate", "self", "related", "via", "enclosure", "next", "previous", "first" ->
          true;
      default -> false;
    };
  }

  private void attribute(Link.Kind kind, TagAttributes attributes, String name) {
    int index = attributes.index(name);
    if (index >= 0 && attributes.valueStart(index) >= 0) {
      visit(kind, attributes.valueStart(index), attributes.valueEnd(index), true);
    }
  }

  /** The text of an element, up to the next tag. */
  private void content(Link.Kind kind, int from) {
    int start = from;
    while (start < xml.length() && Ascii.isWhitespace(xml.charAt(start))) {
      start++;
    }
    boolean literal = xml.startsWith(CDATA, start);
    int close = literal ? xml.indexOf(CDATA_END, start) : xml.indexOf('<', start);
    if (close >= 0) {
      visit(kind, literal ? start + CDATA.length() : start, close, !literal);
    }
  }

  private void visit(Link.Kind kind, int from, int to, boolean escaped) {
    int start = from;
    int end = to;
    while (start < end && Ascii.isWhitespace(xml.charAt(start))) {
      start++;
    }
    while (end > start && Ascii.isWhitespace(xml.charAt(end - 1))) {
      end--;
    }
    String written = xml.substring(start, end);
    String address =
        escaped && written.indexOf('&') >= 0 ? Parser.unescapeEntities(written, true) : written;
    if (address.startsWith("/") || address.contains("://")) {
      visitor.visit(kind, new Span(start, end), address);
    }
  }
}
