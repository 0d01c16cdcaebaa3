package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Prose;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.LineLimit;
import io.github.glosslint.markup.NamedMarkup;
import io.github.glosslint.markup.ProseText;
import io.github.glosslint.markup.RelatedLines;
import io.github.glosslint.markup.SeeAlsoContext;
import io.github.glosslint.markup.TermLead;
import io.github.glosslint.markup.html.HtmlProse;
import io.github.glosslint.markup.html.HtmlReader;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.WantedProse;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
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

  /** A reader for pages of a flavor; it can be used for any number of them. */
  public static CommonMarkReader of(Flavor flavor) {
    return new CommonMarkReader(flavor, true);
  }

  /** A reader for languages that read Markdown inside HTML, and where indented, such as MDX. */
  public CommonMarkReader withMarkdownInHtml() {
    return new CommonMarkReader(flavor, false);
  }

  /** Adds all facts of a text; never throws on account of what the text says. */
  public void read(MappedText text, DocumentBuilder builder) {
    boolean linked = flavor.extensions().doubleBrackets().areLinks();
    String whole = linked ? WikiTag.withoutBars(text.text()) : text.text();
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
    private final TermCells cells;
    private final DefinitionFacts facts;
    private final AnchorFacts anchors;
    private final NamedMarkup.@Nullable Page names;
    private final @Nullable NamedBlocks named;

    private final SpecialCharacters specials = new SpecialCharacters();

    /** Made for the first paragraph that begins in bold. */
    private @Nullable LeadTerms leads;

    /** Whether a block begins as a tag of Handlebars does. */
    private boolean tagged;

    Reading(Flavor flavor, boolean opaqueHtml, String text, DocumentBuilder builder) {
      this.flavor = flavor;
      this.opaqueHtml = opaqueHtml;
      this.text = text;
      this.builder = builder;
      this.lists =
          flavor.goldmark().definitionLists() || flavor.extensions().mayHaveDefinitions()
              ? new DefinitionLines(builder, !flavor.goldmark().isUsed())
              : null;
      this.definitions = new Definitions(builder.syntax().lastDefinitionWins());
      SeeAlsoContext seeAlso = new SeeAlsoContext(text, flavor);
      this.references = new ReferenceFacts(seeAlso, definitions, flavor);
      this.related = new RelatedLines(text, seeAlso, builder);
      this.cells = new TermCells(builder);
      this.facts = new DefinitionFacts(text, flavor, builder, definitions, references);
      this.names = flavor.names() == null ? null : flavor.names().begin(builder);
      this.named = names == null ? null : new NamedBlocks(names, builder);
      this.anchors = new AnchorFacts(text, flavor, builder, names);
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
      facts.end();
      if (names != null) {
        names.end();
      }
      if (tagged
          && opaqueHtml
          && flavor.extensions().perhapsAttributes()
          && Handlebars.expands(text)) {
        builder.madeElsewhere();
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
          facts.define(definition);
        } else if (node instanceof MarkdownBlocks.Inlines inlines) {
          if (flavor.python().attributes()) {
            anchors.reserve(inlines, parent instanceof Heading);
          }
          return;
        } else if (node instanceof IndentedCodeBlock code) {
          facts.keep(code);
        } else {
          if (node instanceof FootnoteDefinition footnote) {
            facts.define(footnote);
          }
          collect(node);
        }
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
          HtmlReader.readBlock(passage.text, passage, builder, anchors.inHtml(), opaqueHtml);
          builder.keepHtml(true);
        } else {
          if (node instanceof FencedCodeBlock fence && fence.getInfo() != null) {
            anchors.infoId(fence.getInfo(), fence);
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
          if (named != null) {
            named.read(node);
          }
          cells.enter(node);
          visit(node);
          cells.leave(node);
        }
      }
    }

    private void inlines(MarkdownBlocks.Inlines inlines, Node block) {
      if (inlines.isEmpty()) {
        if (block instanceof Heading heading) {
          anchors.emptyHeading(heading);
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
      tagged |= passage.text.startsWith("{{");
      if (block instanceof Paragraph) {
        paragraph(passage, block);
      } else {
        inlines(passage, block);
      }
      if (flavor.goldmark().blocks() && !(block instanceof Heading)) {
        anchors.blockIds(passage);
      }
    }

    private void paragraph(Passage passage, Node block) {
      if (lists != null && DefinitionLines.mayBePart(passage, block)) {
        for (DefinitionLines.Part part : lists.divide(passage, block)) {
          inlines(part.passage(), block, part.isTerm());
        }
      } else if (TermLead.mayBegin(passage.text, 0)) {
        LeadTerms terms = leads == null ? new LeadTerms(builder) : leads;
        leads = terms;
        terms.divide(passage, block).forEach(part -> inlines(part, block));
      } else {
        inlines(passage, block);
      }
    }

    private void inlines(Passage passage, Node block) {
      inlines(passage, block, false);
    }

    private void inlines(Passage passage, Node block, boolean defined) {
      int start = passage.source(0);
      int from = isTask(block, passage.text) ? 3 : 0;
      if (!(block instanceof Heading) && !(block instanceof TableCell)) {
        related.read(passage.lines(), passage.end());
      }
      references.enter(
          block instanceof Heading,
          start,
          Ascii.skipWhitespace(passage.text, from, passage.text.length()));
      WantedProse wanted = builder.wantedProse();
      boolean gathers =
          wanted.all()
              || wanted.any()
                  && !(block instanceof Heading)
                  && !wanted.excludes(passage.text, from, passage.text.length());
      boolean term = cells.hasTerms(block);
      boolean hasId = defined && flavor.extensions().definitionTerms();
      HeadingText words =
          gathers || term || hasId || block instanceof Heading
              ? new HeadingText(passage.text, flavor.goldmark().delimiters())
              : null;
      BlockProse prose = gathers && words != null ? new BlockProse(passage, words) : null;
      specials.enter(passage);
      int first = specials.next(from);
      if (first < passage.text.length()) {
        new InlineScanner(specials, passage, builder, definitions, references, words, prose, names)
            .scan(first);
        if (references.haveSpans()) {
          anchors.spanIds(passage);
        }
      }
      if (block instanceof Heading heading && words != null) {
        anchors.heading(heading, words, passage, start);
      }
      if (hasId && words != null) {
        anchors.term(words, passage);
      }
      cells.cell(block, passage, term && words != null ? words.text() : passage.text);
      if (prose != null) {
        prose.addTo(builder, kind(block), from);
      }
    }

    private static Prose.Kind kind(Node block) {
      if (block instanceof Heading) {
        return Prose.Kind.HEADING;
      }
      return block instanceof TableCell ? Prose.Kind.CELL : Prose.Kind.TEXT;
    }

    /** A box at the head of a list item, which no definition makes a reference. */
    private static boolean isTask(Node block, String words) {
      return block.getParent() instanceof ListItem
          && block.getPrevious() == null
          && words.length() > 3
          && words.charAt(0) == '['
          && " xX".indexOf(words.charAt(1)) >= 0
          && words.charAt(2) == ']'
          && Ascii.isWhitespace(words.charAt(3));
    }
  }
}
