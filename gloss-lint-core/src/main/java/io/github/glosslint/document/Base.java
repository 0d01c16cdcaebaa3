package io.github.glosslint.document;

import org.jspecify.annotations.Nullable;

/**
 * The base of the relative destinations of an HTML page, from its first {@code base} element.
 *
 * @param href as the browser gets it; relative to the page itself, empty if the page says nothing
 * @param linksBefore how many links of the document are before the element: what they show is
 *     fetched before browsers know of it
 * @param certain false for one in a branch of a template, which may not be on the page
 */
public record Base(String href, int linksBefore, boolean certain) {

  /** The page itself. */
  public static final Base NONE = new Base("", 0, true);

  // Written out, as in Location: a record's own methods take milliseconds when first called.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Base base
        && base.linksBefore == linksBefore
        && base.certain == certain
        && base.href.equals(href);
  }

  @Override
  public int hashCode() {
    return href.hashCode() * 31 + linksBefore;
  }

  /** Whether the page has such an element. */
  public boolean isSet() {
    return !href.isEmpty();
  }

  /** What a browser makes of a destination of the page, which is relative to the page then. */
  public String resolve(String destination) {
    boolean opaque = hasScheme(href) && !href.startsWith("//", href.indexOf(':') + 1);
    if (href.isEmpty() || opaque || destination.isEmpty() || hasScheme(destination)) {
      return destination;
    }
    if (destination.startsWith("//")) {
      int colon = href.indexOf(':');
      return hasScheme(href) ? href.substring(0, colon + 1) + destination : destination;
    }
    char first = destination.charAt(0);
    if (first == '/' || first == '\\') {
      return authority() + destination;
    }
    int end = endOf('#');
    if (first == '#') {
      return href.substring(0, end) + destination;
    }
    String path = href.substring(0, Math.min(end, endOf('?')));
    return (first == '?' ? path : folder(path)) + destination;
  }

  private String folder(String path) {
    String host = authority();
    String rest = path.substring(Math.min(host.length(), path.length()));
    int slash = rest.lastIndexOf('/');
    String last = rest.substring(slash + 1);
    boolean dots = last.equals(".") || last.equals("..");
    return dots || rest.isEmpty() && !host.isEmpty()
        ? path + "/"
        : host + rest.substring(0, slash + 1);
  }

  /** The scheme and the host, if the base names them. */
  private String authority() {
    int slashes = href.startsWith("//") ? 0 : hasScheme(href) ? href.indexOf(':') + 1 : -1;
    if (slashes < 0 || !href.startsWith("//", slashes)) {
      return "";
    }
    int path = slashes + 2;
    while (path < href.length() && "/?#".indexOf(href.charAt(path)) < 0) {
      path++;
    }
    return href.substring(0, path);
  }

  private int endOf(char mark) {
    int at = href.indexOf(mark);
    return at < 0 ? href.length() : at;
  }

  private static boolean hasScheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i > 0;
      }
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && (i == 0 || !(c >= '0' && c <= '9' || "+-.".indexOf(c) >= 0))) {
        return false;
      }
    }
    return false;
  }
}
