package io.github.glosslint.parse;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Link;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import org.jsoup.parser.Parser;

/**
 * Reads the attributes of one HTML start tag that lead somewhere or that something can lead to.
 *
 * <p>Only elements of HTML count: what a component of some framework makes of its {@code href}
 * nobody knows. Values that begin with a brace are a template's and are left alone. Attributes are
 * taken apart as the WHATWG tokenizer does it; the first of two with one name wins.
 */
public final class HtmlTags {

  private final String text;
  private final int start;
  private final int end;
  private final Places places;
  private final DocumentBuilder builder;
  private final int nameEnd;
  private final boolean anchors;

  private String id = "";
  private String rel = "";
  private int seen;

  private int valueStart;
  private int valueEnd;

  private HtmlTags(
      String text,
      int start,
      int end,
      int nameEnd,
      Places places,
      DocumentBuilder builder,
      boolean anchors) {
    this.anchors = anchors;
    this.text = text;
    this.start = start;
    this.end = end;
    this.nameEnd = nameEnd;
    this.places = places;
    this.builder = builder;
  }

  /**
   * Adds the links and anchors of the start tag at {@code start}; does nothing where no start tag
   * begins there.
   *
   * @param text the expanded text
   * @param start UTF-16 offset of the {@code <}
   * @param end UTF-16 offset behind the {@code >}
   */
  public static void read(String text, int start, int end, DocumentBuilder builder) {
    read(text, start, end, Places.of(builder), builder);
  }

  /**
   * The same for a text that is not the expanded one.
   *
   * @param places leads from offsets of {@code text} to files
   */
  static void read(String text, int start, int end, Places places, DocumentBuilder builder) {
    of(text, start, end, places, builder, true);
  }

  /**
   * Reads the start tag of a heading, whose id becomes that of the heading.
   *
   * @return the id; empty if it has none or one that only a template knows
   */
  static String id(String text, int start, int end, Places places, DocumentBuilder builder) {
    return of(text, start, end, places, builder, false);
  }

  private static String of(
      String text, int start, int end, Places places, DocumentBuilder builder, boolean anchors) {
    int at = start + 1;
    if (at >= end || !isLetter(text.charAt(at))) {
      return "";
    }
    while (at < end && !isNameEnd(text.charAt(at))) {
      at++;
    }
    HtmlTags tag = new HtmlTags(text, start, end, at, places, builder, anchors);
    tag.attributes();
    return tag.id;
  }

  private void attributes() {
    int at = nameEnd;
    while (true) {
      while (at < end && (isBlank(text.charAt(at)) || text.charAt(at) == '/')) {
        at++;
      }
      if (at >= end || text.charAt(at) == '>') {
        return;
      }
      int from = at++;
      while (at < end && !isNameEnd(text.charAt(at)) && text.charAt(at) != '=') {
        at++;
      }
      int to = at;
      at = value(at);
      attribute(from, to);
    }
  }

  /** Finds the value behind an attribute's name and returns where the next attribute may begin. */
  private int value(int nameEnd) {
    valueStart = -1;
    int at = nameEnd;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    if (at >= end || text.charAt(at) != '=') {
      return nameEnd;
    }
    at++;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    if (at >= end || text.charAt(at) == '>') {
      return at;
    }
    char quote = text.charAt(at);
    if (quote == '"' || quote == '\'') {
      int close = text.indexOf(quote, at + 1);
      if (close < 0 || close >= end) {
        return end;
      }
      valueStart = at + 1;
      valueEnd = close;
      return close + 1;
    }
    valueStart = at;
    while (at < end && !isBlank(text.charAt(at)) && text.charAt(at) != '>') {
      at++;
    }
    valueEnd = at;
    return at;
  }

  private void attribute(int from, int to) {
    if (valueStart < 0) {
      if (text.charAt(from) == MappedText.UNKNOWN) {
        builder.anchorsUnknown();
      }
      return;
    }
    int length = to - from;
    switch (length) {
      case 2 -> {
        if (is("id", from) && first(1)) {
          anchor(true);
        }
      }
      case 3 -> {
        if (is("src", from) && isElement(Elements.WITH_SRC) && first(2)) {
          link(Link.Kind.HTML_RESOURCE);
        } else if (is("rel", from) && first(4)) {
          rel = text.substring(valueStart, valueEnd);
        }
      }
      case 4 -> {
        if (is("href", from) && first(8)) {
          href();
        } else if (is("name", from) && isElement(Elements.A) && first(16)) {
          anchor(false);
        } else if (is("data", from) && isElement(Elements.OBJECT) && first(32)) {
          link(Link.Kind.HTML_RESOURCE);
        }
      }
      case 6 -> {
        if (is("srcset", from) && isElement(Elements.WITH_SRCSET) && first(64)) {
          candidates();
        } else if (is("poster", from) && isElement(Elements.VIDEO) && first(128)) {
          link(Link.Kind.HTML_RESOURCE);
        }
      }
      case 8 -> {
        if (is("data-src", from) && isElement(Elements.WITH_SRC) && first(256)) {
          link(Link.Kind.HTML_RESOURCE);
        }
      }
      default -> {
        // Says nothing about links.
      }
    }
  }

  private void href() {
    if (isElement(Elements.WITH_HREF)) {
      link(Link.Kind.HTML_LINK);
    } else if (isElement(Elements.LINK)) {
      // The relation may stand behind the address.
      int keptStart = valueStart;
      int keptEnd = valueEnd;
      String relation = rel.isEmpty() ? relation() : rel;
      valueStart = keptStart;
      valueEnd = keptEnd;
      Link.Kind kind = Elements.kindOf(relation);
      if (kind != null) {
        link(kind);
      }
    }
  }

  private String relation() {
    int at = valueEnd;
    if (at < end && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
      at++;
    }
    while (at < end && text.charAt(at) != '>') {
      if (isBlank(text.charAt(at)) || text.charAt(at) == '/') {
        at++;
        continue;
      }
      int from = at++;
      while (at < end && !isNameEnd(text.charAt(at)) && text.charAt(at) != '=') {
        at++;
      }
      int to = at;
      at = value(at);
      if (to - from == 3 && is("rel", from) && valueStart >= 0) {
        return text.substring(valueStart, valueEnd);
      }
    }
    return "";
  }

  private void anchor(boolean isId) {
    if (valueEnd == valueStart) {
      return;
    }
    String value = decoded(valueStart, valueEnd);
    if (value.charAt(0) == '{' || MappedText.isUnknown(value)) {
      builder.anchorsUnknown();
      return;
    }
    if (value.equals(id)) {
      return;
    }
    if (isId || id.isEmpty()) {
      id = value;
    }
    if (anchors) {
      builder.add(new Anchor(value, Anchor.Kind.HTML, places.locate(valueStart, valueEnd)));
    }
  }

  private void link(Link.Kind kind) {
    int from = valueStart;
    int to = valueEnd;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    add(kind, from, to);
  }

  /** The addresses of a {@code srcset}: each ends at a blank, its descriptor at a comma. */
  private void candidates() {
    int at = valueStart;
    while (at < valueEnd) {
      while (at < valueEnd && (isBlank(text.charAt(at)) || text.charAt(at) == ',')) {
        at++;
      }
      int from = at;
      while (at < valueEnd && !isBlank(text.charAt(at))) {
        at++;
      }
      int to = at;
      boolean ended = to > from && text.charAt(to - 1) == ',';
      while (to > from && text.charAt(to - 1) == ',') {
        to--;
      }
      if (to > from) {
        add(Link.Kind.HTML_RESOURCE, from, to);
      }
      while (!ended && at < valueEnd && text.charAt(at) != ',') {
        at++;
      }
    }
  }

  private void add(Link.Kind kind, int from, int to) {
    if (from < to && text.charAt(from) == '{') {
      return;
    }
    Location whole = places.locate(start, end);
    builder.add(new Link(kind, decoded(from, to), places.locate(from, to), whole));
  }

  private String decoded(int from, int to) {
    String value = text.substring(from, to);
    return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
  }

  private boolean first(int bit) {
    boolean first = (seen & bit) == 0;
    seen |= bit;
    return first;
  }

  private boolean is(String name, int from) {
    return text.regionMatches(true, from, name, 0, name.length());
  }

  private boolean isElement(String[] names) {
    int length = nameEnd - start - 1;
    for (String name : names) {
      if (name.length() == length && is(name, start + 1)) {
        return true;
      }
    }
    return false;
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static boolean isNameEnd(char c) {
    return c == '>' || c == '/' || isBlank(c);
  }
}
