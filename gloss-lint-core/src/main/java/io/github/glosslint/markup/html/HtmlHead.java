package io.github.glosslint.markup.html;

import io.github.glosslint.text.Ascii;
import java.util.ArrayList;
import java.util.List;

/**
 * What the beginning of an HTML page tells of the site that it is of.
 *
 * @param canonical the address that the page gives itself, as browsers get it; empty if it gives
 *     none
 * @param rooted the destinations of its links, scripts and style sheets that begin with one slash
 */
public record HtmlHead(String canonical, List<String> rooted) {

  /** Characters at the beginning of a page: its head, and a menu as a rule. */
  public static final int LENGTH = 64 << 10;

  private static final List<String> ELEMENTS = List.of("a", "img", "link", "script");

  public HtmlHead {
    rooted = List.copyOf(rooted);
  }

  /** Reads the first {@link #LENGTH} characters of a page. */
  public static HtmlHead of(String page) {
    String canonical = "";
    List<String> rooted = new ArrayList<>();
    // Whoever keeps this beside the page knows it by these characters alone.
    String html = page.substring(0, Math.min(page.length(), LENGTH));
    for (int open = html.indexOf('<'); open >= 0; ) {
      int nameEnd = nameEnd(html, open + 1);
      String element = html.substring(open + 1, nameEnd).toLowerCase(java.util.Locale.ROOT);
      int end = nameEnd;
      if (ELEMENTS.contains(element)) {
        end = HtmlScanner.tagEnd(html, open);
        if (end < 0) {
          break;
        }
        TagAttributes attributes = TagAttributes.of(html, nameEnd, end);
        String href = decoded(attributes.value("href"));
        String address = href.isEmpty() ? decoded(attributes.value("src")) : href;
        if (element.equals("link") && attributes.value("rel").equalsIgnoreCase("canonical")) {
          canonical = canonical.isEmpty() ? href : canonical;
        } else if (address.startsWith("/") && !address.startsWith("//")) {
          rooted.add(address);
        }
      }
      open = html.indexOf('<', Math.max(end, open + 1));
    }
    return new HtmlHead(canonical, rooted);
  }

  private static int nameEnd(String html, int from) {
    int at = from;
    while (at < html.length() && Ascii.isLetter(html.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String decoded(String value) {
    return value.indexOf('&') < 0
        ? value.strip()
        : org.jsoup.parser.Parser.unescapeEntities(value.strip(), true);
  }
}
