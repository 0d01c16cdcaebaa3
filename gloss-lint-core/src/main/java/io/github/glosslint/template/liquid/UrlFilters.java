package io.github.glosslint.template.liquid;

import io.github.glosslint.template.Unknown;
import io.github.glosslint.template.liquid.Filters.Arguments;
import io.github.glosslint.text.MappedText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Filters that make or encode URLs.
 *
 * @see <a
 *     href="https://github.com/jekyll/jekyll/blob/v4.3.4/lib/jekyll/filters/url_filters.rb">url_filters.rb</a>
 */
final class UrlFilters {

  private static final String UNRESERVED = "-._~";
  private static final String URI_CHARACTERS = UNRESERVED + ":/?#[]@!$&'()*+,;=%";

  private UrlFilters() {}

  static @Nullable Object apply(String name, @Nullable Object input, Arguments arguments) {
    String text = Values.text(input, arguments.limit());
    return switch (name) {
      case "strip_index" -> input == null ? null : stripIndex(text);
      case "cgi_escape" -> encode(text, UNRESERVED, true);
      case "url_encode" -> input == null ? null : encode(text, UNRESERVED, true);
      case "uri_escape" ->
          text.indexOf('%') >= 0 ? Unknown.VALUE : encode(text, URI_CHARACTERS, false);
      case "url_decode" -> input == null ? null : decode(text);
      default -> Filters.NOT_MINE;
    };
  }

  /** {@code relative_url} and {@code absolute_url}; an unknown part of a path stays one. */
  static @Nullable Object siteUrl(String name, @Nullable Object input, LiquidSite site, int limit) {
    if (input == null) {
      return null;
    }
    String url = Values.text(input, limit);
    if (url.startsWith(MappedText.UNKNOWN_TEXT)) {
      return Unknown.VALUE;
    }
    if (hasScheme(url)) {
      return url;
    }
    Object base = setting(site, "baseurl");
    Object host = name.equals("absolute_url") ? setting(site, "url") : "";
    if (Values.isUnknown(base) || Values.isUnknown(host)) {
      return Unknown.VALUE;
    }
    String prefix = Values.text(base, limit);
    prefix = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    String path = slashed(prefix) + slashed(url);
    return Values.text(host, limit) + encode(withoutDots(path), URI_CHARACTERS, false);
  }

  private static @Nullable Object setting(LiquidSite site, String name) {
    Object variables = site.siteVariables();
    return variables instanceof Map<?, ?> map ? Values.plain(map.get(name)) : Unknown.VALUE;
  }

  private static String slashed(String part) {
    return part.isEmpty() || part.startsWith("/") ? part : "/" + part;
  }

  private static boolean hasScheme(String url) {
    int i = 0;
    while (i < url.length()
        && url.charAt(i) != '_'
        && (LiquidMarkup.isWord(url.charAt(i)) || "+-.".indexOf(url.charAt(i)) >= 0)) {
      i++;
    }
    return i > 0 && i < url.length() && url.charAt(i) == ':' && url.charAt(0) > '9';
  }

  /** Without the segments {@code .} and {@code ..}, as normalized URLs are. */
  private static String withoutDots(String url) {
    if (!url.contains("/.")) {
      return url;
    }
    int end = url.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = url.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    StringBuilder path = new StringBuilder(end);
    for (int i = 0; i < end; ) {
      int next = url.indexOf('/', i + 1);
      next = next < 0 || next > end ? end : next;
      String segment = url.substring(i, next);
      boolean last = next == end;
      if (segment.equals("/..")) {
        path.setLength(Math.max(0, path.lastIndexOf("/")));
        path.append(last ? "/" : "");
      } else if (segment.equals("/.")) {
        path.append(last ? "/" : "");
      } else {
        path.append(segment);
      }
      i = next;
    }
    return path.append(url, end, url.length()).toString();
  }

  private static String stripIndex(String url) {
    for (String index : new String[] {"/index.html", "/index.htm"}) {
      if (url.endsWith(index)) {
        return url.substring(0, url.length() - index.length() + 1);
      }
    }
    return url;
  }

  /** UTF-8 bytes of all but ASCII letters, digits and {@code kept} as {@code %XX}. */
  private static String encode(String text, String kept, boolean blankAsPlus) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean letterOrDigit = c < 128 && c != '_' && LiquidMarkup.isWord((char) c);
      if (letterOrDigit
          || c == '_'
          || c == MappedText.UNKNOWN
          || (c < 128 && kept.indexOf(c) >= 0)) {
        encoded.append((char) c);
      } else if (c == ' ' && blankAsPlus) {
        encoded.append('+');
      } else {
        for (byte b : text.substring(i, next).getBytes(StandardCharsets.UTF_8)) {
          encoded.append('%');
          encoded.append(Character.toUpperCase(Character.forDigit((b >> 4) & 15, 16)));
          encoded.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
        }
      }
      i = next;
    }
    return encoded.toString();
  }

  private static Object decode(String text) {
    try {
      String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
      return decoded.indexOf('\uFFFD') >= 0 ? Unknown.VALUE : decoded;
    } catch (IllegalArgumentException e) {
      return Unknown.VALUE;
    }
  }
}
