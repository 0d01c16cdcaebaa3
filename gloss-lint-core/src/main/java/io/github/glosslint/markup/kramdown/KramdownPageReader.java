package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DefinedTerms;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FootnoteDefinition;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Labels;
import io.github.glosslint.document.Prose;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.Reference.Context;
import io.github.glosslint.document.Reference.Form;
import io.github.glosslint.document.Reference.Position;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.LinkSlips;
import io.github.glosslint.markup.PrintedLinks;
import io.github.glosslint.markup.ProseText;
import io.github.glosslint.markup.RelatedLines;
import io.github.glosslint.markup.SeeAlsoContext;
import io.github.glosslint.markup.html.HtmlProse;
import io.github.glosslint.markup.html.HtmlTags;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.WantedProse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the pieces of a page in their order, and adds what they say to a document. */
final class KramdownPageReader {

  private final Page page;
  private final String expanded;
  private final Flavor flavor;
  private final DocumentBuilder builder;
  private final Labels labels;
  private final SeeAlsoContext contexts;
  private final RelatedLines related;
  private final DefinitionLists definitions;
  private final TermTables tables;
  private final KramdownIds ids;

  /** Ids of the headings that a table of contents lists. */
  private final List<Anchor> listed = new ArrayList<>();

  /** What footnote marks lead to: the last definition wins. */
  private final Map<String, FootnoteDefinition> footnotes = new HashMap<>();

  /** Made for the first paragraph that begins in bold. */
  private @Nullable TermParagraphs terms;

  private boolean inHeading;
  private boolean beginsItem;
  private int paragraphStart;
  private int rowEnd = -1;

  KramdownPageReader(
      Page page, String expanded, Flavor flavor, DocumentBuilder builder, Labels labels) {
    this.page = page;
    this.expanded = expanded;
    this.flavor = flavor;
    this.builder = builder;
    this.labels = labels;
    this.contexts = new SeeAlsoContext(expanded, flavor);
    this.related = new RelatedLines(expanded, contexts, builder);
    this.definitions = new DefinitionLists(builder);
    this.tables = new TermTables(page.leaves, builder);
    this.ids = new KramdownIds(flavor.anchors(), page.idPrefix);
  }

  void read() {
    page.comments.forEach(comment -> builder.add(comment.fact(builder)));
    footnotes();
    Block contents = tableOfContents();
    SpanParser spans = null;
    List<Leaf> leaves = page.leaves;
    for (int i = 0; i < leaves.size(); i++) {
      if (contents != null && i >= contents.firstLeaf && i < contents.endLeaf) {
        continue;
      }
      Leaf leaf = leaves.get(i);
      definitions.pass(leaf, i);
      tables.pass(leaf);
      if (leaf.kind != Leaf.Kind.HEADING && !isAnchor(leaf)) {
        builder.block();
      }
      if (leaf.kind == Leaf.Kind.TAG) {
        tag(leaf.source.origin(leaf.start), leaf.source.originEnd(leaf.start, leaf.end));
        continue;
      }
      if (leaf.kind == Leaf.Kind.CODE) {
        code(leaf);
        continue;
      }
      if (leaf.kind == Leaf.Kind.RAW) {
        int start = leaf.source.origin(leaf.start);
        HtmlProse.read(expanded, start, leaf.source.originEnd(leaf.start, leaf.end), builder);
        continue;
      }
      if (leaf.kind == Leaf.Kind.PRINTED) {
        printed(leaf);
        continue;
      }
      if (spans == null) {
        spans = new SpanParser(page, leaf.source, this);
      }
      int definition = TermParagraphs.mayBegin(leaf) ? terms().define(i) : 0;
      if (definition > 0) {
        read(leaf.part(leaf.start, leaf.start + definition), spans);
        read(leaf.part(leaf.start + definition, leaf.end), spans);
      } else {
        read(leaf, spans);
      }
    }
    definitions.end();
    tables.end();
    blockIds();
    if (contents != null) {
      list(contents);
    }
    if (page.tooComplex >= 0) {
      builder.add(
          Defect.of(
              Defect.Kind.TOO_COMPLEX,
              builder.locate(page.tooComplex, Math.min(page.tooComplex + 1, expanded.length())),
              "This text is nested so deeply that parts of it are not checked."));
    }
  }

  private TermParagraphs terms() {
    TermParagraphs made = terms;
    if (made == null) {
      made = new TermParagraphs(page, builder);
      terms = made;
    }
    return made;
  }

  /** Whether it is a tag that shows nothing but gives a heading another id. */
  private static boolean isAnchor(Leaf leaf) {
    return leaf.kind == Leaf.Kind.TAG && leaf.source.text.startsWith("<a", leaf.start);
  }

  private void code(Leaf leaf) {
    if (builder.wantedProse().all()) {
      int start = leaf.source.origin(leaf.start);
      int end = leaf.source.originEnd(leaf.start, leaf.end);
      ProseText.addOther(builder, builder.locate(start, Math.min(end, expanded.length())));
    }
  }

  private void printed(Leaf leaf) {
    for (LinkSlips.Slip slip : PrintedLinks.in(leaf.source.text, leaf.start, leaf.end)) {
      int start = leaf.source.origin(slip.start());
      int end = leaf.source.originEnd(slip.start(), slip.end());
      builder.add(BrokenLink.of(slip).defect(builder.locate(start, end)));
    }
  }

  private void footnotes() {
    for (Page.FootnoteBlock block : page.footnotes) {
      int start = block.label().start();
      FootnoteDefinition definition =
          new FootnoteDefinition(
              block.name(),
              block.name(),
              builder.isConditional(start),
              builder.locate(start, block.label().end()));
      footnotes.put(block.name(), definition);
      builder.add(definition);
    }
  }

  private void read(Leaf leaf, SpanParser spans) {
    boolean cell = leaf.kind == Leaf.Kind.CELL;
    boolean gathers =
        leaf.kind == Leaf.Kind.HEADING
            || leaf.kind == Leaf.Kind.TERM
            || cell && tables.hasTerms(leaf);
    inHeading = leaf.kind == Leaf.Kind.HEADING;
    beginsItem = leaf.beginsItem;
    paragraphStart = leaf.source.origin(cell ? leaf.rowStart : leaf.start);
    rowEnd = cell ? leaf.rowEnd : -1;
    if (!inHeading && !cell) {
      related.read(paragraphStart, leaf.source.originEnd(leaf.start, leaf.end));
    }
    int start = leaf.beginsItem && page.gfm ? afterTaskBox(leaf) : leaf.start;
    WantedProse wanted = builder.wantedProse();
    boolean skipped =
        inHeading && !wanted.all() || wanted.excludes(leaf.source.text, start, leaf.end);
    WantedProse prose = skipped ? WantedProse.NONE : wanted;
    spans.parse(leaf.source, start, leaf.end, gathers, prose);
    BareUrls.find(spans);
    if (cell && tables.isEntry()) {
      int at = leaf.source.origin(leaf.start);
      int stop = leaf.source.originEnd(leaf.start, leaf.end);
      String shown = gathers ? spans.facts.text().toString() : "";
      tables.cell(leaf, shown, builder.locate(at, stop));
    } else if (gathers) {
      String text = spans.facts.text().toString();
      if (inHeading) {
        heading(leaf, text);
      } else {
        term(leaf, text);
      }
    }
    prose(leaf, spans);
    spans.facts.flush(builder);
  }

  private void prose(Leaf leaf, SpanParser spans) {
    ProseText prose = spans.facts.prose();
    if (prose != null && !prose.isTooLong()) {
      Prose.Kind kind =
          switch (leaf.kind) {
            case HEADING -> Prose.Kind.HEADING;
            case CELL -> Prose.Kind.CELL;
            default -> Prose.Kind.TEXT;
          };
      int start = leaf.source.origin(leaf.start);
      int end = leaf.source.originEnd(leaf.start, leaf.end);
      prose.addTo(builder, kind, 0, prose.length(), builder.locate(start, end));
    }
  }

  /** Offset after the box of a task, {@code [ ]} or {@code [x]}. */
  private static int afterTaskBox(Leaf leaf) {
    String text = leaf.source.text;
    int i = leaf.start;
    boolean box =
        i + 3 <= leaf.end
            && text.charAt(i) == '['
            && " xX".indexOf(text.charAt(i + 1)) >= 0
            && text.charAt(i + 2) == ']'
            && (i + 3 == leaf.end || Chars.isSpace(text.charAt(i + 3)));
    return box ? i + 3 : i;
  }

  private void heading(Leaf leaf, String text) {
    Block block = leaf.block;
    Attributes attributes = block == null ? null : block.attributes;
    Attributes all = attributes == null ? null : attributes.resolved(page.attributeLists);
    String written = all == null ? "" : all.id();
    String id = written;
    if (id.isEmpty() && page.autoIds) {
      id = madeId(leaf, text);
    }
    int start = leaf.source.origin(leaf.start);
    int end = leaf.source.originEnd(leaf.start, leaf.end);
    Heading heading =
        new Heading(
            leaf.level,
            text,
            id,
            !written.isEmpty(),
            builder.isConditional(start),
            builder.locate(start, end));
    builder.add(heading);
    if (!id.isEmpty() && (all == null || !all.noToc())) {
      listed.add(
          new Anchor(id, Anchor.Kind.TABLE_OF_CONTENTS, heading.conditional(), heading.location()));
    }
  }

  private String madeId(Leaf leaf, String text) {
    if (page.gfm && leaf.insideHtml && isKramdown(flavor.anchors())) {
      return ids.converted(text);
    }
    String source = leaf.source.text.substring(leaf.start, leaf.end);
    return ids.parsed(flavor.anchors().fromSource() && !page.gfm ? source : text);
  }

  private static boolean isKramdown(AnchorStyle style) {
    return style.equals(AnchorStyle.KRAMDOWN_GFM) || style.equals(AnchorStyle.KRAMDOWN);
  }

  private void term(Leaf leaf, String text) {
    int start = leaf.source.origin(leaf.start);
    int end = leaf.source.originEnd(leaf.start, leaf.end);
    String id = autoId(leaf, text);
    Location place = builder.locate(start, end);
    if (!id.isEmpty()) {
      builder.add(new Anchor(id, Anchor.Kind.ATTRIBUTE_LIST, builder.isConditional(start), place));
    }
    definitions.term(leaf, new DefinedTerms.DefinedTerm(text.strip(), id, place));
  }

  /** A term of a definition list with {@code {:auto_ids}} gets an id. */
  private String autoId(Leaf leaf, String text) {
    Block list = leaf.block;
    Attributes attributes = list == null ? null : list.attributes;
    if (attributes == null) {
      return "";
    }
    for (String reference : attributes.resolved(page.attributeLists).references()) {
      boolean prefixed = reference.startsWith("auto_ids-");
      if (prefixed || reference.startsWith("auto_ids")) {
        String prefix = prefixed ? reference.substring("auto_ids-".length()) : "";
        return prefix + KramdownIds.basic(text);
      }
    }
    return "";
  }

  /** The list that the table of contents replaces, null if there is none. */
  private @Nullable Block tableOfContents() {
    for (Block block : page.attributed) {
      if (block.type == Block.Type.LIST
          && block.attributes().resolved(page.attributeLists).references().contains("toc")) {
        return block;
      }
    }
    return null;
  }

  private void list(Block contents) {
    Attributes all = contents.attributes().resolved(page.attributeLists);
    String base = all.id().isEmpty() ? "markdown-toc" : all.id();
    for (Anchor heading : listed) {
      entry(base + "-" + heading.id(), heading);
    }
    if (all.id().isEmpty() && !listed.isEmpty()) {
      entry(base, listed.get(0));
    }
  }

  private void entry(String id, Anchor heading) {
    builder.add(
        new Anchor(id, Anchor.Kind.TABLE_OF_CONTENTS, heading.conditional(), heading.location()));
  }

  private void blockIds() {
    for (Block block : page.attributed) {
      if (!takesId(block.type)) {
        continue;
      }
      Attributes all = block.attributes().resolved(page.attributeLists);
      if (!all.id().isEmpty()) {
        builder.add(
            new Anchor(
                all.id(),
                Anchor.Kind.ATTRIBUTE_LIST,
                builder.isConditional(all.idStart()),
                builder.locate(all.idStart(), all.idEnd())));
      }
    }
  }

  private static boolean takesId(Block.Type type) {
    return switch (type) {
      case HEADING, BLANK, COMMENT, RAW, END, MARK -> false;
      default -> true;
    };
  }

  /** Adds what a start tag says; offsets count in the expanded text. */
  void tag(int start, int end) {
    HtmlTags.read(expanded, start, end, builder);
  }

  @Nullable Definition find(String key) {
    return labels.find(key);
  }

  @Nullable FootnoteDefinition footnote(String name) {
    return footnotes.get(name);
  }

  /** Whether the current text is the first of a list item, where a box means a task. */
  boolean beginsItem() {
    return beginsItem;
  }

  /** End of the table row that the current text is a cell of, or -1. */
  int rowEnd() {
    return rowEnd;
  }

  /** Adds a reference; offsets count in the expanded text. */
  void reference(
      Form form,
      String text,
      String label,
      String key,
      boolean defined,
      boolean textDefined,
      boolean spaced,
      boolean image,
      Position position,
      int labelStart,
      int labelEnd,
      int start,
      int end) {
    Context context = inHeading ? Context.HEADING : contexts.at(paragraphStart, start);
    builder.add(
        new Reference(
            form,
            text,
            label,
            key,
            defined,
            context,
            textDefined,
            spaced,
            image,
            position,
            builder.locate(labelStart, labelEnd),
            builder.locate(start, end)));
  }
}
