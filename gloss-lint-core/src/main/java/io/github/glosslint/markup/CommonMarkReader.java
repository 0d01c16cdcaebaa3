package io.github.glosslint.markup;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Comment;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FootnoteReference;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.WantedProse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * Reads CommonMark with GitHub's extensions: tables, footnotes, task lists, alerts, bare URLs.
 *
 * <p>commonmark-java finds the blocks, {@link InlineScanner} what is inside them. An instance is
 * immutable and may be used by several threads.
 */
public final class CommonMarkReader {

  private final Flavor flavor;
  private final boolean opaqueHtml;

  private CommonMarkReader(Flavor flavor, boolean opaqueHtml) {
    this.flavor = flavor;
    this.opaqueHtml = opaqueHtml;
  }

  public static CommonMarkReader of(Flavor flavor) {
    return new CommonMarkReader(flavor, true);
  }

  /** A reader for languages that read Markdown inside HTML, and where indented, such as MDX. */
  public CommonMarkReader withMarkdownInHtml() {
    return new CommonMarkReader(flavor, false);
  }

  /** Adds all facts of a text; never throws on account of what the text says. */
  public void read(MappedText text, DocumentBuilder builder) {
    String whole = text.text();
    int end = LineLimit.end(whole);
    LineLimit.report(end, whole, builder);
    new Reading(flavor, opaqueHtml, whole.substring(0, end), builder).read();
  }

  /** The reading of one document. */
  private static final class Reading {

    private final Flavor flavor;
    private final boolean opaqueHtml;
    private final String text;
    private final DocumentBuilder builder;
    private final Definitions definitions;
    private final @Nullable DefinitionLines lists;
    private final ReferenceFacts references;
    private final RelatedLines related;
    private final HeadingIds ids;
    private final NamedMarkup.@Nullable Page names;
    private final SpecialCharacters specials = new SpecialCharacters();
    private final List<Node> indented = new ArrayList<>(0);

    /** Whether there is a title behind the labels that are read, which follow each other. */
    private boolean titled;

    Reading(Flavor flavor, boolean opaqueHtml, String text, DocumentBuilder builder) {
      this.flavor = flavor;
      this.opaqueHtml = opaqueHtml;
      this.text = text;
      this.builder = builder;
      this.lists =
          flavor.goldmark().definitionLists() || flavor.extensions().definitionTerms()
              ? new DefinitionLines(builder, !flavor.goldmark().isUsed())
              : null;
      this.definitions = new Definitions(builder.syntax().lastDefinitionWins());
      SeeAlsoContext seeAlso = new SeeAlsoContext(text, flavor);
      this.references = new ReferenceFacts(seeAlso, definitions, flavor);
      this.related = new RelatedLines(text, seeAlso, builder);
      this.ids = HeadingIds.of(flavor.anchors());
      this.names = flavor.names() == null ? null : flavor.names().begin(builder);
    }

    void read() {
      Node root;
      try {
        root = blocks();
      } catch (MarkdownBlocks.TooManyException e) {
        builder
            .anchorsUnknown()
            .add(
                Defect.of(
                    Defect.Kind.TOO_COMPLEX,
                    builder.locate(0, Math.min(1, text.length())),
                    String.format(
                        Locale.ROOT,
                        "The file has more than %,d quotes, lists and paragraphs inside each other;"
                            + " it was not checked.",
                        MarkdownBlocks.MAX_STARTS)));
        return;
      }
      if (flavor.anchors().names()) {
        builder.withNames();
      }
      collect(root);
      visit(root);
      footnoteAnchors();
      indentedMarks();
      if (names != null) {
        names.end();
      }
    }

    private Node blocks() {
      try {
        return MarkdownBlocks.parse(text, true, opaqueHtml, names);
      } catch (IllegalArgumentException tooManyCells) {
        builder.add(
            Defect.of(
                Defect.Kind.TOO_COMPLEX,
                builder.locate(0, Math.min(1, text.length())),
                "The tables of this file have too many cells; they were read as text."));
        return MarkdownBlocks.parse(text, false, opaqueHtml, names);
      }
    }

    /** Definitions and footnotes, which references before them need. */
    private void collect(Node parent) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof LinkReferenceDefinition definition) {
          define(definition);
        } else if (node instanceof MarkdownBlocks.Inlines inlines) {
          if (flavor.python().attributes()) {
            reserve(inlines, parent instanceof Heading);
          }
          return;
        } else if (node instanceof IndentedCodeBlock) {
          indented.add(node);
        } else {
          if (node instanceof FootnoteDefinition footnote) {
            define(footnote);
          }
          collect(node);
        }
      }
    }

    /** Ids that authors wrote are taken before the first is made. */
    private void reserve(MarkdownBlocks.Inlines inlines, boolean heading) {
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

    private void define(LinkReferenceDefinition node) {
      Passage passage = Passage.of(text, node.getSourceSpans(), builder);
      String source = passage.text;
      int length = source.length();
      int open = LinkSyntax.skipBlanks(source, 0, length);
      int labelEnd = LinkSyntax.label(source, open, length);
      if (labelEnd < 0) {
        return;
      }
      int start = LinkSyntax.skipBlanks(source, labelEnd + 1, length);
      int stop = LinkSyntax.destination(source, start, length);
      if (stop < 0) {
        return;
      }
      boolean enclosed = source.charAt(start) == '<';
      int end = length;
      while (end > stop && HtmlTags.isBlank(source.charAt(end - 1))) {
        end--;
      }
      String label = source.substring(open + 1, labelEnd - 1);
      Definition definition =
          new Definition(
              label,
              LabelKeys.of(label),
              node.getDestination(),
              Definition.Position.BLOCK,
              passage.locate(open + 1, labelEnd - 1),
              passage.locate(enclosed ? start + 1 : start, enclosed ? stop - 1 : stop),
              passage.locate(open, end));
      definitions.add(definition);
      builder.add(definition);
      String said = Comment.inDefinition(source, labelEnd + 1, end);
      if (said != null) {
        builder.add(new Comment(said, definition.location()));
      }
    }

    private void visit(Node parent) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof MarkdownBlocks.Inlines inlines) {
          inlines(inlines, parent);
          return;
        } else if (node instanceof HtmlBlock) {
          Passage passage = Passage.of(text, node.getSourceSpans(), builder);
          if (!passage.text.startsWith("<!--")) {
            builder.block();
          }
          HtmlProse.read(passage.text, passage, builder);
          builder.keepHtml(flavor.goldmark().html());
          HtmlScanner scanner = new HtmlScanner(passage.text, passage, builder, htmlIds());
          if (opaqueHtml) {
            scanner.readBlock();
          } else {
            scanner.read();
          }
          builder.keepHtml(true);
        } else {
          if (node instanceof FencedCodeBlock fence && fence.getInfo() != null) {
            infoId(fence.getInfo(), fence);
          }
          boolean code = node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
          if (code || node instanceof DirectiveBlock) {
            builder.block();
          }
          if (code && builder.wantedProse().all()) {
            List<SourceSpan> spans = node.getSourceSpans();
            SourceSpan last = spans.get(spans.size() - 1);
            int end = last.getInputIndex() + last.getLength();
            ProseText.addOther(builder, builder.locate(spans.get(0).getInputIndex(), end));
          }
          if (names != null) {
            named(node, names);
          }
          visit(node);
        }
      }
    }

    /** Takes a block whose meaning is found by a name. */
    private void named(Node node, NamedMarkup.Page page) {
      if (node instanceof DirectiveBlock block && !block.name.isEmpty()) {
        page.directive(block.read(builder));
      } else if (node instanceof MathFences.MathBlock math && !math.label.isEmpty()) {
        int start = math.labelOffset;
        page.equation(math.label, builder.locate(start, start + math.label.length()));
      } else if (node instanceof NamedLines.LineBlock line) {
        if (!(line.getPrevious() instanceof NamedLines.LineBlock)) {
          titled = isTitled(line, page);
        }
        Location place = builder.locate(line.offset, line.offset + line.text.length());
        if (line.kind == NamedLines.Kind.LABEL) {
          page.label(line.text, titled, place);
        } else if (line.kind == NamedLines.Kind.ATTRIBUTES) {
          String id = AttributeList.id(line.text, 1, line.text.length() - 1);
          if (!id.isEmpty()) {
            page.attribute(id, titled, place);
          }
          if (page.isGlossary(line.text)) {
            glossary(line, page);
          }
        }
      }
    }

    /** Lines before those that begin with a colon are terms. */
    private void glossary(NamedLines.LineBlock line, NamedMarkup.Page page) {
      for (Node next = line.getNext(); next instanceof Paragraph; next = next.getNext()) {
        List<SourceLine> lines = lines(next);
        for (int i = 0; i + 1 < lines.size(); i++) {
          String text = lines.get(i).getContent().toString();
          SourceSpan span = lines.get(i).getSourceSpan();
          boolean defined = lines.get(i + 1).getContent().toString().startsWith(":");
          if (defined && !text.startsWith(":") && span != null) {
            int start = span.getInputIndex();
            page.term(text.strip(), builder.locate(start, start + text.length()));
            page.definition(1, definition(lines, i + 1));
          }
        }
      }
    }

    /** The lines that begin with a colon, and what follows them up to the next term. */
    private Location definition(List<SourceLine> lines, int from) {
      int last = from;
      while (last + 1 < lines.size()
          && (last + 2 >= lines.size()
              || lines.get(last + 1).getContent().toString().startsWith(":")
              || !lines.get(last + 2).getContent().toString().startsWith(":"))) {
        last++;
      }
      SourceSpan begin = lines.get(from).getSourceSpan();
      SourceSpan end = lines.get(last).getSourceSpan();
      return begin == null || end == null
          ? builder.locate(0, 0)
          : builder.locate(begin.getInputIndex(), end.getInputIndex() + end.getLength());
    }

    private static List<SourceLine> lines(Node paragraph) {
      for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof MarkdownBlocks.Inlines inlines) {
          return inlines.lines;
        }
      }
      return List.of();
    }

    /** Whether what follows a label has a title. */
    private boolean isTitled(NamedLines.LineBlock line, NamedMarkup.Page page) {
      Node next = line.getNext();
      while (next instanceof NamedLines.LineBlock) {
        next = next.getNext();
      }
      if (next instanceof DirectiveBlock block && !block.name.isEmpty()) {
        return page.isTitled(block.read(builder));
      }
      if (next instanceof Paragraph) {
        // The title of a definition list is its first term.
        return lines(next).stream().anyMatch(e -> e.getContent().toString().startsWith(":"));
      }
      return next != null && !(next instanceof FencedCodeBlock || next instanceof ListBlock);
    }

    /** For headings that are written in HTML, where these get an id. */
    private @Nullable HeadingIds htmlIds() {
      return flavor.anchors().inHtml() ? ids : null;
    }

    private void define(FootnoteDefinition node) {
      String label = node.getLabel();
      int start = node.getSourceSpans().get(0).getInputIndex();
      start = text.indexOf('[', start);
      Location location = builder.locate(start, start + label.length() + 3);
      io.github.glosslint.document.FootnoteDefinition definition =
          new io.github.glosslint.document.FootnoteDefinition(
              label, LabelKeys.of(label), builder.isConditional(start), location);
      definitions.add(definition);
      builder.add(definition);
    }

    /**
     * Marks in indented text count as uses of a note: it is code here, and the content of an
     * admonition or a tab to other platforms.
     */
    private void indentedMarks() {
      if (definitions.footnotes().isEmpty()) {
        return;
      }
      for (Node node : indented) {
        Passage passage = Passage.of(text, node.getSourceSpans(), builder);
        String code = passage.text;
        for (int at = code.indexOf("[^"); at >= 0; at = code.indexOf("[^", at + 2)) {
          int close = LinkSyntax.label(code, at, code.length());
          String label = close < 0 ? "" : code.substring(at + 2, close - 1);
          io.github.glosslint.document.FootnoteDefinition note = definitions.footnote(label);
          if (note != null) {
            builder.add(
                new FootnoteReference(label, note.key(), true, false, passage.locate(at, close)));
          }
        }
      }
    }

    /** Only notes that something refers to are shown; Python-Markdown shows all. */
    private void footnoteAnchors() {
      for (io.github.glosslint.document.FootnoteDefinition note : definitions.footnotes()) {
        if (flavor.python().links() || references.isFootnoteUsed(note.key())) {
          for (String id : flavor.extensions().notes().definition(note.label())) {
            footnoteAnchor(id, note);
          }
        }
      }
    }

    private void footnoteAnchor(String id, io.github.glosslint.document.FootnoteDefinition note) {
      builder.add(new Anchor(id, Anchor.Kind.FOOTNOTE, note.conditional(), note.location()));
    }

    private void inlines(MarkdownBlocks.Inlines inlines, Node block) {
      if (inlines.isEmpty()) {
        if (block instanceof Heading heading) {
          emptyHeading(heading);
        }
        return;
      }
      Passage passage = inlines.passage(block instanceof TableCell, builder);
      if (passage.text.isEmpty()) {
        return;
      }
      if (!(block instanceof Heading)) {
        builder.block();
      }
      if (lists != null && block instanceof Paragraph) {
        lists.divide(passage, block).forEach(part -> inlines(part, block));
      } else {
        inlines(passage, block);
      }
      if (flavor.extensions().definitionTerms() && block instanceof Paragraph) {
        terms(passage);
      }
      if (flavor.goldmark().blocks() && !(block instanceof Heading)) {
        blockIds(passage);
      }
    }

    private void inlines(Passage passage, Node block) {
      int start = passage.source(0);
      int from = isTask(block, passage.text) ? 3 : 0;
      if (!(block instanceof Heading) && !(block instanceof TableCell)) {
        related.read(passage);
      }
      references.enter(
          block instanceof Heading,
          start,
          LinkSyntax.skipBlanks(passage.text, from, passage.text.length()));
      WantedProse wanted = builder.wantedProse();
      boolean gathers =
          wanted.all()
              || wanted.any()
                  && !(block instanceof Heading)
                  && !wanted.isExceededBy(passage.text, from, passage.text.length());
      HeadingText words =
          gathers || block instanceof Heading ? new HeadingText(passage.text) : null;
      BlockProse prose = gathers && words != null ? new BlockProse(passage, words) : null;
      specials.enter(passage);
      int first = specials.next(from);
      if (first < passage.text.length()) {
        new InlineScanner(specials, passage, builder, definitions, references, words, prose, names)
            .scan(first);
      }
      if (block instanceof Heading heading && words != null) {
        HeadingAttributes attributes = attributes(passage);
        if (attributes != null) {
          words.cut(attributes.start(), passage.text.length());
        } else if (flavor.extensions().perhapsAttributes()) {
          perhapsId(HeadingAttributes.in(passage.text), passage);
        }
        add(heading, words, attributes, passage, start);
      }
      if (prose != null) {
        prose.addTo(builder, block instanceof Heading, from);
      }
    }

    /** The id that a heading has if a generator publishes the page that is not known here. */
    private void perhapsId(@Nullable HeadingAttributes attributes, Passage passage) {
      if (attributes != null && !attributes.id().isEmpty()) {
        Location place = passage.locate(attributes.start(), passage.text.length());
        builder.add(new Anchor(attributes.id(), Anchor.Kind.ATTRIBUTE_LIST, true, place));
      }
    }

    /** The id that the info string of a fence gives to the code. */
    private void infoId(String info, Node fence) {
      int open = flavor.goldmark().headings() ? info.indexOf('{') : -1;
      String id = open < 0 ? "" : AttributeList.id(info, open + 1, info.length());
      if (!id.isEmpty()) {
        int start = fence.getSourceSpans().get(0).getInputIndex();
        addId(id.replace("}", ""), start, builder.locate(start, start + 3));
      }
    }

    /** Lines of nothing but attributes. */
    private void blockIds(Passage passage) {
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

    /** Attributes end the line: before closing number signs they are text. */
    private @Nullable HeadingAttributes attributes(Passage passage) {
      if (flavor.python().attributes()) {
        return HeadingAttributes.behindBlank(passage.text);
      }
      if (flavor.goldmark().isUsed()) {
        return flavor.goldmark().headings() ? HeadingAttributes.withPairs(passage.text) : null;
      }
      if (flavor.braces().areRead()) {
        return HeadingAttributes.in(passage.text, flavor.braces());
      }
      if (!flavor.extensions().headingAttributes()) {
        return null;
      }
      int end = passage.source(passage.text.length() - 1) + 1;
      int next = LinkSyntax.skipBlanks(text, end, text.length());
      boolean closed = next < text.length() && text.charAt(next) == '#' && !isNewLine(end, next);
      return closed ? null : HeadingAttributes.in(passage.text);
    }

    private boolean isNewLine(int from, int to) {
      return text.substring(from, to).indexOf('\n') >= 0;
    }

    /** Each line before one that begins with a colon is a term of a definition list. */
    private void terms(Passage passage) {
      String[] lines = passage.text.split("\n", -1);
      int at = 0;
      for (int i = 0; i + 1 < lines.length; i++) {
        boolean defined = lines[i + 1].startsWith(": ") || lines[i + 1].startsWith(":\t");
        if (defined && !lines[i].startsWith(":")) {
          HeadingText words = new HeadingText(lines[i]);
          String id = ids.next(words.plain());
          Location location = passage.locate(at, at + lines[i].length());
          builder.add(
              new Anchor(
                  id, Anchor.Kind.HEADING, builder.isConditional(passage.source(at)), location));
        }
        at += lines[i].length() + 1;
      }
    }

    private void emptyHeading(Heading heading) {
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

    private void add(
        Heading heading,
        HeadingText words,
        @Nullable HeadingAttributes attributes,
        Passage passage,
        int start) {
      int end = attributes == null ? passage.text.length() : attributes.start();
      while (end > 0 && HtmlTags.isBlank(passage.text.charAt(end - 1))) {
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
              : style.typographic()
                  ? words.typographic()
                  : style.entities() ? words.withReferences() : shown;
      String id = written.isEmpty() ? ids.next(source) : written;
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

    /** A box at the head of a list item, which no definition makes a reference. */
    private static boolean isTask(Node block, String words) {
      return block.getParent() instanceof ListItem
          && block.getPrevious() == null
          && words.length() > 3
          && words.charAt(0) == '['
          && " xX".indexOf(words.charAt(1)) >= 0
          && words.charAt(2) == ']'
          && HtmlTags.isBlank(words.charAt(3));
    }
  }
}
