package io.github.glosslint.markup.html;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Comment;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Prose;
import io.github.glosslint.markup.Escapes;
import io.github.glosslint.markup.OffsetMap;
import io.github.glosslint.markup.ProseText;
import io.github.glosslint.markup.html.Elements.Role;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attributes of one HTML start tag that lead somewhere or that something can lead to.
 *
 * <p>Only elements of HTML count: what a component of some framework makes of its {@code href}
 * nobody knows. An attribute that a template engine or a script sets, such as {@code th:href} or
 * {@code :href}, leads to what only that knows, and replaces a plain one beside it. The first of
 * two attributes with one name wins.
 */
public final class HtmlTags {

  private final String text;
  private final int start;
  private final int nameEnd;
  private final int end;
  private final OffsetMap places;
  private final DocumentBuilder builder;
  private final boolean anchors;
  private final TagAttributes attributes;

  /** The name in small letters; empty until it is needed. */
  private String element = "";

  private String id = "";

  private HtmlTags(
      String text,
      int start,
      int nameEnd,
      int end,
      OffsetMap places,
      DocumentBuilder builder,
      boolean anchors) {
    this.text = text;
    this.start = start;
    this.nameEnd = nameEnd;
    this.end = end;
    this.places = places;
    this.builder = builder;
    this.anchors = anchors;
    this.attributes = TagAttributes.of(text, nameEnd, end);
  }

  /**
   * Adds the links and anchors of the start tag at {@code start}; does nothing where no start tag
   * begins there.
   *
   * @param text the expanded text
   * @param start UTF-16 offset of the {@code <}
   * @param end UTF-16 offset after the {@code >}
   */
  public static void read(String text, int start, int end, DocumentBuilder builder) {
    read(text, start, end, OffsetMap.of(builder), builder);
  }

  /**
   * The same for a text that is not the expanded one.
   *
   * @param places leads from offsets of {@code text} to files
   */
  public static void read(
      String text, int start, int end, OffsetMap places, DocumentBuilder builder) {
    of(text, start, end, places, builder, true);
  }

  /**
   * Reads the start tag of a heading, whose id becomes that of the heading.
   *
   * @return the id; empty if it has none or one that only a template knows
   */
  static String id(String text, int start, int end, OffsetMap places, DocumentBuilder builder) {
    return of(text, start, end, places, builder, false);
  }

  /** Adds a comment that speaks to this tool; whatever else is at {@code start} says nothing. */
  public static void comment(
      String text, int start, int end, OffsetMap places, DocumentBuilder builder) {
    int from = start + "<!--".length();
    int to = end - "-->".length();
    String said = text.startsWith("<!--", start) ? Comment.in(text, from, to) : null;
    if (said != null) {
      builder.add(new Comment(said, places.locate(start, end)));
    }
  }

  /** Adds the addresses of a style sheet, the text of a {@code style} element. */
  static void readStyles(
      String text, int start, int end, OffsetMap places, DocumentBuilder builder) {
    if (!builder.syntax().wholeHtml()) {
      return;
    }
    CssUrls.find(
        text,
        start,
        end,
        (from, to) -> {
          String address = CssUrls.address(text.substring(from, to));
          if (!address.startsWith("#")) {
            Location place = places.locate(from, to);
            builder.add(new Link(Link.Kind.HTML_RESOURCE, address, place, place));
          }
        });
  }

  private static String of(
      String text, int start, int end, OffsetMap places, DocumentBuilder builder, boolean anchors) {
    int at = start + 1;
    if (at < end && text.charAt(at) == '/' && builder.isInIgnoredElement()) {
      close(text, start, end, places, builder);
    }
    if (at >= end || !Ascii.isLetter(text.charAt(at)) && text.charAt(at) != MappedText.UNKNOWN) {
      return "";
    }
    while (at < end && !isNameEnd(text.charAt(at))) {
      at++;
    }
    if (at == end - 1 && !builder.isInIgnoredElement() && !builder.wantedProse().all()) {
      // Without attributes, as most are, it says nothing.
      return "";
    }
    HtmlTags tag = new HtmlTags(text, start, at, end, places, builder, anchors);
    tag.read();
    boolean ignored = tag.attributes.has(Comment.IGNORED_ELEMENT);
    if ((ignored || builder.isInIgnoredElement()) && text.charAt(end - 2) != '/') {
      builder.openElement(tag.element(), ignored, places.locate(start, end));
    } else if (ignored) {
      builder.add(Comment.element(places.locate(start, end)));
    }
    return tag.id;
  }

  private static void close(
      String text, int start, int end, OffsetMap places, DocumentBuilder builder) {
    int at = start + 2;
    while (at < end && !isNameEnd(text.charAt(at))) {
      at++;
    }
    String name = text.substring(start + 2, at).toLowerCase(Locale.ROOT);
    builder.closeElement(name, places.locate(start, end));
  }

  private void read() {
    if (builder.wantedProse().all()) {
      image();
    }
    int count = attributes.count();
    int telling = 0;
    for (int i = 0; i < count; i++) {
      if (attributes.valueStart(i) >= 0) {
        telling += mayTell(i) ? 1 : 0;
      } else if (text.charAt(attributes.nameStart(i)) == MappedText.UNKNOWN) {
        builder.anchorsUnknown();
      }
    }
    if (telling > 0) {
      readTelling(telling > 1);
    }
  }

  /** Whether an attribute has a value and a name that may mean something. */
  private boolean mayTell(int index) {
    return attributes.valueStart(index) >= 0
        && Elements.mayHaveRole(text, attributes.nameStart(index), attributes.nameEnd(index));
  }

  private void readTelling(boolean several) {
    Set<Role> set = EnumSet.noneOf(Role.class);
    for (int i = 0; i < attributes.count(); i++) {
      if (mayTell(i)) {
        bound(i, set);
      }
    }
    Set<String> seen = several ? new HashSet<>() : Set.of();
    for (int i = 0; i < attributes.count(); i++) {
      if (mayTell(i)) {
        String name = name(i);
        Role role = role(name);
        if (role != null && !set.contains(role) && (!several || seen.add(name))) {
          attribute(role, attributes.valueStart(i), attributes.valueEnd(i));
        }
      }
    }
  }

  private String element() {
    if (element.isEmpty()) {
      element = text.substring(start + 1, nameEnd).toLowerCase(Locale.ROOT);
    }
    return element;
  }

  /** The alternative text of an image, or that it has none although nothing calls it decoration. */
  private void image() {
    HtmlWords.Tag tag = new HtmlWords.Tag(element(), false, attributes);
    int index = tag.isImage() ? attributes.index("alt") : -1;
    if (index >= 0 && attributes.valueStart(index) >= 0) {
      ProseText words = new ProseText();
      int to = attributes.valueEnd(index);
      for (int at = attributes.valueStart(index); at < to; at++) {
        int stop = text.charAt(at) == '&' ? Escapes.referenceEnd(text, at) : -1;
        if (stop > 0 && stop <= to) {
          int last = places.source(stop - 1) + 1;
          words.put(Escapes.character(text, at, stop), places.source(at), last);
          at = stop - 1;
        } else {
          words.put(text.charAt(at), places.source(at), places.source(at) + 1);
        }
      }
      if (words.length() > 0) {
        words.addTo(builder, Prose.Kind.IMAGE, 0, words.length(), places.locate(start, end));
      }
    } else if (tag.lacksAlternative()) {
      new ProseText().addTo(builder, Prose.Kind.IMAGE, 0, 0, places.locate(start, end));
    }
  }

  private @Nullable Role role(String name) {
    return name.equals("name") && builder.namesLead() && Elements.isNamedForGitHub(element())
        ? Role.NAME
        : Elements.role(element(), name);
  }

  /** The name in small letters; what a template writes before it, {@code {% if x %}}, left out. */
  private String name(int index) {
    int from = attributes.nameStart(index);
    int to = attributes.nameEnd(index);
    String name = text.substring(from, to).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('}') + 1);
  }

  private void bound(int index, Set<Role> set) {
    String plain = Bindings.boundBy(name(index));
    Role role = plain == null ? null : Elements.role(element(), plain);
    if (role == null) {
      return;
    }
    if (role == Role.ID || role == Role.NAME) {
      builder.anchorsUnknown();
    } else if (role.kind != null && set.add(role)) {
      int from = attributes.valueStart(index);
      add(role.kind, String.valueOf(MappedText.UNKNOWN), from, attributes.valueEnd(index));
    }
  }

  private void attribute(Role role, int valueStart, int valueEnd) {
    int from = valueStart;
    int to = valueEnd;
    while (from < to && Ascii.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Ascii.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    Link.Kind kind = role.kind;
    switch (role) {
      case ID -> anchor(true, valueStart, valueEnd);
      case NAME -> anchor(false, valueStart, valueEnd);
      case BASE -> builder.base(decoded(from, to), !builder.isConditional(places.source(from)));
      case BY_RELATION -> add(Elements.kindOf(attributes.value("rel")), from, to);
      case LINK, RESOURCE, FRAME -> add(kind, from, to);
      case GRAPHIC -> {
        if (from < to && text.charAt(from) != '#') {
          add(kind, from, to);
        }
      }
      case FORM -> {
        if (from < to) {
          add(kind, from, to);
        }
      }
      case CANDIDATES -> candidates(valueStart, valueEnd);
      case CONTENT -> content(from, to);
      case STYLE -> {
        if (builder.syntax().wholeHtml()) {
          CssUrls.find(text, from, to, this::style);
        }
      }
    }
  }

  private void anchor(boolean isId, int from, int to) {
    if (to == from) {
      return;
    }
    String value = decoded(from, to);
    if (MappedText.isUnknown(value)) {
      builder.openId(value);
      return;
    }
    if (value.charAt(0) == '{') {
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
      Anchor.Kind kind = isId ? Anchor.Kind.HTML : Anchor.Kind.NAME;
      builder.add(
          new Anchor(
              value,
              Elements.isDrawn(element()) ? Anchor.Kind.DRAWING : kind,
              builder.isConditional(places.source(from)),
              places.locate(from, to)));
    }
  }

  /** The addresses of a {@code srcset}: each ends at a space, its descriptor at a comma. */
  private void candidates(int valueStart, int valueEnd) {
    int at = valueStart;
    while (at < valueEnd) {
      while (at < valueEnd && (Ascii.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
        at++;
      }
      int from = at;
      while (at < valueEnd && !Ascii.isWhitespace(text.charAt(at))) {
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

  /**
   * What a {@code meta} says: where browsers go on to, or a picture for those who share the page.
   */
  private void content(int from, int to) {
    if (attributes.value("http-equiv").equalsIgnoreCase("refresh")) {
      int url = Refresh.url(text, from, to);
      int close = url < to ? Refresh.end(text, url, to) : url;
      if (url < close) {
        add(Link.Kind.HTML_LINK, url, close);
      }
    } else if (from < to
        && (Elements.isMedium(attributes.value("property"))
            || Elements.isMedium(attributes.value("name")))) {
      add(Link.Kind.HTML_RESOURCE, from, to);
    }
  }

  /** An address in a style; one that begins with a number sign is a part of a drawing. */
  private void style(int from, int to) {
    String address = CssUrls.address(decoded(from, to));
    if (!address.startsWith("#")) {
      add(Link.Kind.HTML_RESOURCE, address, from, to);
    }
  }

  private void add(Link.@Nullable Kind kind, int from, int to) {
    if (kind != null) {
      add(kind, decoded(from, to), from, to);
    }
  }

  private void add(Link.Kind kind, String destination, int from, int to) {
    builder.add(new Link(kind, destination, places.locate(from, to), places.locate(start, end)));
  }

  private String decoded(int from, int to) {
    String value = text.substring(from, to);
    return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
  }

  static boolean isNameEnd(char c) {
    return c == '>' || c == '/' || Ascii.isWhitespace(c);
  }
}
