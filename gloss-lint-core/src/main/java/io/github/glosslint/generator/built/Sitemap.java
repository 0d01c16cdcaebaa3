package io.github.glosslint.generator.built;

import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the URLs of a sitemap, or of an index of sitemaps. See sitemaps.org. */
final class Sitemap {

  private static final String OPEN = "<loc>";
  private static final String CLOSE = "</loc>";

  private Sitemap() {}

  /** The places of its URLs, in their order. */
  static List<Span> places(String xml, int most) {
    List<Span> places = new ArrayList<>();
    int open = xml.indexOf(OPEN);
    while (open >= 0 && places.size() < most) {
      int close = xml.indexOf(CLOSE, open);
      if (close < 0) {
        break;
      }
      int from = open + OPEN.length();
      int to = close;
      while (from < to && xml.charAt(from) <= ' ') {
        from++;
      }
      while (to > from && xml.charAt(to - 1) <= ' ') {
        to--;
      }
      places.add(new Span(from, to));
      open = xml.indexOf(OPEN, close);
    }
    return places;
  }

  /** Its first URLs. */
  static List<String> urls(String xml, int most) {
    List<String> urls = new ArrayList<>();
    for (Span place : places(xml, most)) {
      urls.add(url(xml, place));
    }
    return urls;
  }

  static String url(String xml, Span place) {
    String written = xml.substring(place.start(), place.end());
    if (written.startsWith("<![CDATA[") && written.endsWith("]]>")) {
      return written.substring(9, written.length() - 3).strip();
    }
    return written.indexOf('&') < 0 ? written : written.replace("&amp;", "&");
  }
}
