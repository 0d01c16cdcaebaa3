package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Link;
import io.github.glosslint.markup.DoubleBrackets;
import io.github.glosslint.markup.Escapes;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.NamedMarkup;
import io.github.glosslint.markup.OffsetMap;
import io.github.glosslint.markup.html.HtmlTags;
import io.github.glosslint.markup.html.HtmlText;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds links, references and anchors in the text of one block, in one pass and in linear time.
 *
 * <p>Emphasis never decides where a CommonMark link begins or ends, so none of it is parsed here:
 * that is what makes inline parsers slow, and super-linear on hostile text. The rest follows the
 * appendix "A parsing strategy" of the specification: a stack of open brackets, asked at every
 * closing one.
 */
final class InlineScanner {

  private final SpecialCharacters specials;
  private final Passage passage;
  private final String text;
  private final int length;
  private final DocumentBuilder builder;
  private final ReferenceFacts references;
  private final RawHtml html;
  private final @Nullable HeadingText heading;
  private final @Nullable BlockProse prose;
  private final PendingFacts pending = new PendingFacts();
  private final BracketLinks brackets;
  private final BacktickRuns codeSpans;

  private final DollarMath mathematics;

  /** Whether braces hold attributes. */
  private final boolean attributes;

  private final Flavor.Braces braces;

  /** Whether double brackets are tags of a wiki. */
  private final DoubleBrackets doubleBrackets;

  /** What is found by its name; null where there is nothing of the kind. */
  private final NamedMarkup.@Nullable Page names;

  /** The HTML element that we are in and whose text is code or a link; empty if none. */
  private String element = "";

  /**
   * @param specials those of the passage
   * @param heading where the text of a heading is put together; null for other blocks
   * @param prose where words are noted; null if they are not wanted
   * @param names what is found by its name; null where there is nothing of the kind
   */
  InlineScanner(
      SpecialCharacters specials,
      Passage passage,
      DocumentBuilder builder,
      Definitions definitions,
      ReferenceFacts references,
      @Nullable HeadingText heading,
      @Nullable BlockProse prose,
      NamedMarkup.@Nullable Page names) {
    this.specials = specials;
    this.names = names;
    this.passage = passage;
    this.text = passage.text;
    this.length = text.length();
    this.builder = builder;
    this.heading = heading;
    this.prose = prose;
    this.brackets =
        new BracketLinks(passage, builder, definitions, references, heading, prose, pending);
    this.references = references;
    this.attributes = references.python().attributes();
    this.braces = references.braces();
    this.doubleBrackets = references.doubleBrackets();
    this.html = new RawHtml(text);
    this.codeSpans = new BacktickRuns(text);
    this.mathematics = new DollarMath(text, codeSpans);
  }

  /** Reads the text from its first special character on. */
  void scan(int first) {
    int at = first;
    while (at < length) {
      int behind =
          switch (text.charAt(at)) {
            case '\\' -> escape(at);
            case '`' -> code(at);
            case '<' -> angle(at);
            case '[' -> doubleBrackets.areLinks() ? tag(at, at) : brackets.open(at, at, false);
            case ']' -> brackets.close(at, isQuiet());
            case '!' -> isImage(at) ? image(at) : at + 1;
            case '$' -> math(at);
            case ':' -> url(at, ExtendedAutolinks.start(text, at), at + 3);
            case '&' -> reference(at);
            case '{' -> braced(at);
            default -> ExtendedAutolinks.isHostStart(text, at) ? url(at, at, at) : at + 1;
          };
      at = specials.next(behind);
    }
    pending.addTo(builder);
    brackets.end(isQuiet());
  }

  private int image(int at) {
    return doubleBrackets == DoubleBrackets.VAULT
        ? tag(at, at + 1)
        : brackets.open(at, at + 1, true);
  }

  /** A tag of a wiki, or a bracket of Markdown, which opens an image if something is before it. */
  private int tag(int at, int bracket) {
    WikiTag tag = isQuiet() ? null : WikiTag.at(text, bracket, doubleBrackets);
    if (tag == null) {
      return brackets.open(at, bracket, at < bracket);
    }
    Location target = passage.locate(tag.targetStart(), tag.targetEnd());
    Link link = new Link(tag.kind(), tag.destination(text), target, passage.locate(at, tag.end()));
    pending.add(at, true, link);
    if (heading != null) {
      heading.cut(at, tag.textStart());
      heading.literal(tag.textStart(), tag.textEnd());
      heading.cut(tag.textEnd(), tag.end());
    }
    if (prose != null) {
      prose.link(at, tag.textStart(), tag.textEnd(), tag.end());
    }
    return tag.end();
  }

  private int escape(int at) {
    if (at + 1 >= length || !Escapes.isEscapable(text.charAt(at + 1))) {
      return at + 1;
    }
    int tex = references.setsTex() ? texEnd(at) : -1;
    if (tex > 0) {
      return opaque(at, tex);
    }
    if (heading != null) {
      heading.cut(at, at + 1);
      heading.literal(at + 1, at + 2);
    }
    return at + 2;
  }

  /** Where what is between a bracket behind a backslash and its partner ends; -1 if nowhere. */
  private int texEnd(int at) {
    char open = text.charAt(at + 1);
    int close =
        open == '(' ? text.indexOf("\\)", at + 2) : open == '[' ? text.indexOf("\\]", at + 2) : -1;
    return close < 0 ? -1 : close + 2;
  }

  private int opaque(int at, int end) {
    if (heading != null) {
      heading.literal(at, end);
    }
    if (prose != null) {
      prose.opaque(at, end);
    }
    return end;
  }

  private int reference(int at) {
    int end = heading == null ? -1 : Escapes.referenceEnd(text, at);
    if (heading == null || end < 0) {
      return at + 1;
    }
    heading.replace(at, end, Escapes.character(text, at, end));
    return end;
  }

  private int code(int at) {
    int open = codeSpans.runEnd(at);
    int close = codeSpans.closing(at, open);
    if (close < 0) {
      if (heading != null) {
        heading.literal(at, open);
      }
      return open;
    }
    int end = close + open - at;
    if (heading != null) {
      heading.code(at, open, close, end);
    }
    if (prose != null) {
      prose.opaque(at, end);
    }
    return end;
  }

  private int angle(int at) {
    if (references.hasAngleQuotes() && text.startsWith("<<", at)) {
      return at + 2;
    }
    int end = RawHtml.autolinkEnd(text, at, false);
    boolean email = end < 0;
    if (email) {
      end = RawHtml.autolinkEnd(text, at, true);
    }
    if (end > 0) {
      String address = text.substring(at + 1, end - 1);
      Link link =
          new Link(
              Link.Kind.AUTOLINK,
              email ? "mailto:" + address : address,
              passage.locate(at + 1, end - 1),
              passage.locate(at, end));
      pending.add(at, true, link);
      if (heading != null) {
        heading.autolink(at, end);
        heading.cut(at, at + 1);
        heading.cut(end - 1, end);
      }
      if (prose != null) {
        prose.url(at, end);
      }
      return end;
    }
    end = html.end(at);
    if (end < 0) {
      return at + 1;
    }
    String before = element;
    element = HtmlText.elementBehind(text, at, end, element);
    if (prose != null) {
      prose.tag(text, at, end, before, element);
    }
    builder.keepHtml(references.keepsHtml());
    HtmlTags.read(text, at, end, passage, builder);
    builder.keepHtml(true);
    HtmlTags.comment(text, at, end, passage, builder);
    if (heading != null) {
      heading.cutElement(at, end);
    }
    return end;
  }

  private int braced(int at) {
    if (names != null) {
      return named(at, names);
    }
    return attributes ? attributes(at) : braces.areRead() ? braces(at) : at + 1;
  }

  /** A role, <code>{name}`content`</code>, or attributes of what is before them. */
  private int named(int at, NamedMarkup.Page page) {
    int end = at + 1;
    while (end < length && isRolePart(text.charAt(end))) {
      end++;
    }
    if (end > at + 1 && text.startsWith("}`", end)) {
      int open = codeSpans.runEnd(end + 1);
      int close = codeSpans.closing(end + 1, open);
      if (close > 0) {
        return role(at, text.substring(at + 1, end), open, close, close + open - end - 1, page);
      }
    }
    if (!page.syntax().inlineAttributes() || at == 0 || ")]`".indexOf(text.charAt(at - 1)) < 0) {
      return at + 1;
    }
    AttributeList list = AttributeList.at(text, at);
    if (list == null) {
      return at + 1;
    }
    if (!list.id().isEmpty()) {
      page.attribute(list.id(), false, passage.locate(at, list.end()));
    }
    if (text.charAt(at - 1) == ')' && page.isExternal(text.substring(at, list.end()))) {
      pending.lastAsWritten();
    }
    if (heading != null) {
      heading.cut(at, list.end());
    }
    return list.end();
  }

  private static boolean isRolePart(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "_-+:".indexOf(c) >= 0;
  }

  private int role(int at, String name, int start, int close, int end, NamedMarkup.Page page) {
    OffsetMap places =
        new OffsetMap() {
          @Override
          public int source(int offset) {
            return passage.source(start + offset);
          }

          @Override
          public Location locate(int from, int to) {
            return passage.locate(start + from, start + to);
          }
        };
    Span shown = page.role(name, text.substring(start, close), places, passage.locate(at, end));
    int from = start + shown.start();
    int to = start + shown.end();
    if (heading != null) {
      heading.cut(at, from);
      heading.literal(from, to);
      heading.cut(to, end);
    }
    if (prose != null) {
      prose.opaque(at, from);
      prose.opaque(to, end);
    }
    return end;
  }

  /** Attributes of what is before them; behind a blank, those of a heading are its own. */
  private int attributes(int at) {
    AttributeList list = AttributeList.at(text, at);
    if (list == null || at == 0 && references.isHeading()) {
      return at + 1;
    }
    return attributes(list, at);
  }

  /** Attributes of markdown-it; those that end a heading are its own. */
  private int braces(int at) {
    int open = at + 1 - braces.left().length();
    AttributeList list = open < 0 ? null : AttributeList.in(text, open, braces);
    boolean placed = list != null && list.isPlacedIn(text, open);
    if (list == null
        || !placed
        || references.isHeading() && Ascii.skipWhitespace(text, list.end(), length) == length) {
      return at + 1;
    }
    return attributes(list, open);
  }

  private int attributes(AttributeList list, int at) {
    if (!list.id().isEmpty()) {
      Location place = passage.locate(at, list.end());
      boolean conditional = builder.isConditional(passage.source(at));
      builder.add(new Anchor(list.id(), Anchor.Kind.ATTRIBUTE_LIST, conditional, place));
    }
    if (heading != null) {
      heading.cut(at, list.end());
    }
    return list.end();
  }

  private int url(int at, int start, int hostStart) {
    int end = start < 0 ? at : urlEnd(start, hostStart);
    if (end <= at) {
      return at + 1;
    }
    if (element.isEmpty()) {
      String address = text.substring(start, end);
      String destination = hostStart == start ? "http://" + address : address;
      Location location = passage.locate(start, end);
      Link link = new Link(Link.Kind.BARE_URL, Escapes.unescape(destination), location, location);
      pending.add(start, false, link);
    }
    if (heading != null) {
      heading.autolink(start, end);
    }
    if (prose != null) {
      prose.url(start, end);
    }
    return end;
  }

  /** Where a URL ends; one in parentheses that brackets follow may be half a link. */
  private int urlEnd(int start, int hostStart) {
    int end = ExtendedAutolinks.end(text, start, hostStart);
    if (start == 0 || text.charAt(start - 1) != '(') {
      return end;
    }
    // No further than the URL goes: a text of nothing but URLs takes linear time.
    int close = start;
    while (close < end && text.charAt(close) != ')') {
      close++;
    }
    return close > hostStart && close < end && text.startsWith("[", close + 1) ? close : end;
  }

  /** Text between dollar signs is TeX, whose brackets are not references. */
  private int math(int at) {
    int end = mathematics.end(at, brackets.isOpen());
    return end > 0 ? opaque(at, end) : -end;
  }

  /** Whether brackets are those of code. */
  private boolean isQuiet() {
    return HtmlText.isCode(element);
  }

  /** As in cmark-gfm, an exclamation mark may be before the mark of a footnote. */
  private boolean isImage(int at) {
    return text.startsWith("[", at + 1) && !text.startsWith("^", at + 2);
  }
}
