package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.HeadingIds;
import io.github.glosslint.markup.NamedMarkup;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.Location;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Creates the headings of one document, and the ids that they, terms and attributes make. */
final class AnchorFacts {

  private final String text;
  private final Flavor flavor;
  private final DocumentBuilder builder;
  private final NamedMarkup.@Nullable Page names;
  private final HeadingIds ids;

  AnchorFacts(
      String text, Flavor flavor, DocumentBuilder builder, NamedMarkup.@Nullable Page names) {
    this.text = text;
    this.flavor = flavor;
    this.builder = builder;
    this.names = names;
    this.ids = HeadingIds.of(flavor.anchors());
  }

  /** Ids that authors wrote are taken before the first is made. */
  void reserve(MarkdownBlocks.Inlines inlines, boolean heading) {
    if (inlines.isEmpty()) {
      return;
    }
    Passage passage = inlines.passage(false, builder);
    HeadingAttributes own = heading ? attributes(passage) : null;
    if (own != null) {
      ids.reserve(own.id());
    }
    String words = passage.text;
    for (int at = words.indexOf('{'); at >= 0; at = words.indexOf('{', at + 1)) {
      AttributeList list = AttributeList.at(words, at);
      if (list != null && !(heading && at == 0)) {
        ids.reserve(list.id());
      }
    }
  }

  /** The id that the info string of a fence gives to the code. */
  void infoId(String info, FencedCodeBlock fence) {
    int open = flavor.goldmark().headings() ? info.indexOf('{') : -1;
    String id = open < 0 ? "" : AttributeList.id(info, open + 1, info.length());
    if (!id.isEmpty()) {
      int start = fence.getSourceSpans().get(0).getInputIndex();
      addId(id.replace("}", ""), start, builder.locate(start, start + 3));
    }
  }

  /** Lines of nothing but attributes. */
  void blockIds(Passage passage) {
    int at = 0;
    for (String line : passage.text.split("\n", -1)) {
      String words = line.strip();
      if (words.startsWith("{") && words.endsWith("}") && words.length() > 2) {
        String id = AttributeList.id(words, 1, words.length() - 1);
        if (!id.isEmpty()) {
          addId(id, passage.source(at), passage.locate(at, at + line.length()));
        }
      }
      at += line.length() + 1;
    }
  }

  private void addId(String id, int at, Location place) {
    ids.reserve(id);
    builder.add(new Anchor(id, Anchor.Kind.ATTRIBUTE_LIST, builder.isConditional(at), place));
  }

  /** The id that a heading has if a generator publishes the page that is not known here. */
  private void perhapsId(@Nullable HeadingAttributes attributes, Passage passage) {
    if (attributes != null && !attributes.id().isEmpty()) {
      Location place = passage.locate(attributes.start(), passage.text.length());
      builder.add(new Anchor(attributes.id(), Anchor.Kind.ATTRIBUTE_LIST, true, place));
    }
  }

  /** The ids that attributes give to brackets and links then: <code>[term]{#id}</code>. */
  void spanIds(Passage passage) {
    String words = passage.text;
    int open = words.indexOf("{#");
    while (open > 0) {
      int close = words.indexOf('}', open);
      boolean attached = "])".indexOf(words.charAt(open - 1)) >= 0;
      String id = close > 0 && attached ? AttributeList.id(words, open + 1, close) : "";
      if (!id.isEmpty()) {
        Location place = passage.locate(open, close + 1);
        builder.add(new Anchor(id, Anchor.Kind.ATTRIBUTE_LIST, true, place));
      }
      open = close < 0 ? -1 : words.indexOf("{#", close);
    }
  }

  /** Attributes end the line: before closing number signs they are text. */
  private @Nullable HeadingAttributes attributes(Passage passage) {
    if (flavor.python().attributes()) {
      return HeadingAttributes.behindBlank(passage.text);
    }
    if (flavor.goldmark().isUsed()) {
      return flavor.goldmark().headings() && !isClosed(passage)
          ? HeadingAttributes.withPairs(passage.text)
          : null;
    }
    if (flavor.braces().areRead()) {
      return HeadingAttributes.in(passage.text, flavor.braces());
    }
    return flavor.extensions().headingAttributes() && !isClosed(passage)
        ? HeadingAttributes.in(passage.text)
        : null;
  }

  /** Whether number signs are behind a heading. */
  private boolean isClosed(Passage passage) {
    int end = passage.source(passage.text.length() - 1) + 1;
    int next = Ascii.skipWhitespace(text, end, text.length());
    return next < text.length() && text.charAt(next) == '#' && !isNewLine(end, next);
  }

  private boolean isNewLine(int from, int to) {
    return text.substring(from, to).indexOf('\n') >= 0;
  }

  /** Takes the term of a definition list, whose id is made as those of headings are. */
  void term(HeadingText words, Passage passage) {
    String shown = words.text();
    String id = ids.next(flavor.goldmark().isUsed() ? plain(words, passage.text) : shown);
    builder.add(
        new Anchor(
            id,
            Anchor.Kind.HEADING,
            builder.isConditional(passage.source(0)),
            passage.locate(0, passage.text.length())));
  }

  /** The text of which goldmark makes an id; links by themselves have none for it. */
  private String plain(HeadingText words, String source) {
    words.cutAutolinks();
    if (builder.syntax().equals(Syntax.GFM)) {
      MailLinks.cut(words, source, flavor.anchors().typographic());
    }
    return PlainTexts.of(words, source, flavor.anchors().typographic());
  }

  /** Takes a heading without words. */
  void emptyHeading(Heading heading) {
    SourceSpan span = heading.getSourceSpans().get(0);
    int start = span.getInputIndex();
    builder.add(
        new io.github.glosslint.document.Heading(
            heading.getLevel(),
            "",
            hasId(heading) && !flavor.goldmark().isUsed() ? ids.next("") : "",
            false,
            builder.isConditional(start),
            builder.locate(start, start + span.getLength())));
  }

  /**
   * Takes a heading.
   *
   * @param words of the heading, as shown; loses its attributes
   * @param start of the heading in the expanded text
   */
  void heading(Heading heading, HeadingText words, Passage passage, int start) {
    HeadingAttributes attributes = attributes(passage);
    if (attributes != null) {
      words.cut(attributes.start(), passage.text.length());
      if (flavor.braces().areRead() && beginsItem(heading)) {
        itemId(attributes, passage);
        attributes = new HeadingAttributes(attributes.start(), "");
      }
    } else if (flavor.extensions().perhapsAttributes()) {
      perhapsId(HeadingAttributes.in(passage.text), passage);
      perhapsId(HeadingAttributes.inBrackets(passage.text), passage);
    }
    add(heading, words, attributes, passage, start);
  }

  private static boolean beginsItem(Heading heading) {
    return heading.getParent() instanceof ListItem && heading.getPrevious() == null;
  }

  /** To markdown-it-attrs, attributes of the first block of an item are those of the item. */
  private void itemId(HeadingAttributes attributes, Passage passage) {
    if (!attributes.id().isEmpty()) {
      int start = attributes.start();
      addId(attributes.id(), passage.source(start), passage.locate(start, passage.text.length()));
    }
  }

  /** What makes ids of headings that are written in HTML; null where these get none. */
  @Nullable HeadingIds inHtml() {
    return flavor.anchors().inHtml() ? ids : null;
  }

  private void add(
      Heading heading,
      HeadingText words,
      @Nullable HeadingAttributes attributes,
      Passage passage,
      int start) {
    int end = attributes == null ? passage.text.length() : attributes.start();
    while (end > 0 && Ascii.isWhitespace(passage.text.charAt(end - 1))) {
      end--;
    }
    String shown = words.text();
    String written = attributes == null ? "" : attributes.id();
    if (flavor.goldmark().isUsed() && !written.isEmpty()) {
      ids.reserve(written);
    }
    AnchorStyle style = flavor.anchors();
    if (names != null) {
      Location place = passage.locate(0, end);
      boolean nested = !(heading.getParent() instanceof org.commonmark.node.Document);
      String id = names.heading(shown, heading.getLevel(), nested, place);
      builder.add(
          new io.github.glosslint.document.Heading(
              heading.getLevel(), shown, id, false, builder.isConditional(start), place));
      return;
    }
    String source =
        style.fromSource()
            ? passage.text
            : flavor.goldmark().isUsed()
                ? plain(words, passage.text)
                : style.typographic()
                    ? words.typographic()
                    : style.entities() ? words.withReferences() : shown;
    // Goldmark makes none of no text at all.
    boolean made = written.isEmpty() && !(flavor.goldmark().isUsed() && source.isEmpty());
    String id = made ? ids.next(source) : written;
    if (!written.isEmpty() && flavor.braces().areRead()) {
      ids.reserve(written);
    }
    builder.add(
        new io.github.glosslint.document.Heading(
            heading.getLevel(),
            shown,
            hasId(heading) ? id : "",
            hasId(heading) && !written.isEmpty(),
            builder.isConditional(start),
            passage.locate(0, end)));
  }

  private boolean hasId(Heading heading) {
    return flavor.titleIds() || heading.getLevel() > 1;
  }
}
