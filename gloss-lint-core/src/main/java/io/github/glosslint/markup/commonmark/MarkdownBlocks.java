package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.markup.NamedMarkup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Has commonmark-java find the blocks of a document, and keeps the lines of those with inline
 * content: links are found by {@link InlineScanner}, which needs no tree of them.
 */
final class MarkdownBlocks {

  /** Deeper quotes and lists are text; commonmark's own limit, named because we rely on it. */
  private static final int MOST_OPEN_BLOCKS = 100;

  /** A padded table can have far more cells than characters; 200,000 cells take 50 MB. */
  static final int MOST_CELLS = 200_000;

  /**
   * OffsetMap at which a block may begin, counted at each level of nesting. Every line begins up to
   * a hundred quotes or lists, and each of them takes some hundred bytes: two megabytes of {@code
   * >} would take hundreds.
   */
  static final int MAX_STARTS = 1_000_000;

  private static final List<BlockParserFactory> TABLES = tables();

  private static final Set<Class<? extends Block>> BLOCKS = blocks(true);

  private static final Set<Class<? extends Block>> WITHOUT_INDENTED_CODE = blocks(false);

  /** How often a text is parsed for the sake of dollar signs that nothing closes. */
  private static final int MOST_PARSES = 4;

  private MarkdownBlocks() {}

  /** The lines of a paragraph, heading or cell, hung below its node. */
  static class Inlines extends CustomNode {
    final List<SourceLine> lines;

    /** Where the text begins that the places of the lines count in. */
    private int origin;

    Inlines(List<SourceLine> lines) {
      this.lines = lines;
    }

    boolean isEmpty() {
      return lines.isEmpty();
    }

    /**
     * The text of the lines.
     *
     * @param cell whether they are the cell of a table
     */
    Passage passage(boolean cell, DocumentBuilder builder) {
      return Passage.of(lines, origin, cell, builder);
    }

    /** Whether the first line begins so. */
    boolean beginsWith(String words) {
      return firstLine().startsWith(words);
    }

    /** The first line as it is written; empty if there is none. */
    String firstLine() {
      return lines.isEmpty() ? "" : lines.get(0).getContent().toString();
    }

    void move(int by) {
      origin += by;
    }
  }

  /** There are more places than {@link #MAX_STARTS}. */
  static final class TooManyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyException() {
      super(null, null, false, false);
    }
  }

  /** Counts the places of one text. */
  private static final class Starts implements BlockParserFactory {

    private int count;

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      if (++count > MAX_STARTS) {
        throw new TooManyException();
      }
      return BlockStart.none();
    }
  }

  /** Blocks in the order in which a line is taken for one: an underline before a break. */
  private static Set<Class<? extends Block>> blocks(boolean indentedCode) {
    Set<Class<? extends Block>> all = new LinkedHashSet<>();
    all.add(BlockQuote.class);
    all.add(Heading.class);
    all.add(FencedCodeBlock.class);
    all.add(HtmlBlock.class);
    all.add(ThematicBreak.class);
    all.add(ListBlock.class);
    if (indentedCode) {
      all.add(IndentedCodeBlock.class);
    }
    return Collections.unmodifiableSet(all);
  }

  private static List<BlockParserFactory> tables() {
    Capture capture = new Capture();
    ((Parser.ParserExtension) TablesExtension.builder().maxCells(MOST_CELLS).build())
        .extend(capture);
    List<BlockParserFactory> tables = new ArrayList<>();
    for (BlockParserFactory factory : capture.factories) {
      tables.add(new Tables(factory));
    }
    return tables;
  }

  private static Parser parser(
      boolean tables, boolean indentedCode, MathFences math, NamedMarkup.@Nullable Page names) {
    Parser.Builder builder =
        Parser.builder()
            .enabledBlockTypes(indentedCode ? BLOCKS : WITHOUT_INDENTED_CODE)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MOST_OPEN_BLOCKS)
            .inlineParserFactory(
                context -> (lines, node) -> node.appendChild(new Inlines(lines.getLines())))
            .customBlockParserFactory(new Starts())
            .customBlockParserFactory(new LongParagraphs())
            .customBlockParserFactory(math)
            .extensions(List.of(FootnotesExtension.create()));
    if (names != null) {
      builder.customBlockParserFactory(new DirectiveFences(names));
      builder.customBlockParserFactory(new NamedLines(names));
    }
    if (tables) {
      TABLES.forEach(builder::customBlockParserFactory);
    }
    return builder.build();
  }

  /**
   * Parses a text.
   *
   * @param indentedCode whether indented lines are code
   * @param names what is found by its name; null where there is nothing of the kind
   * @throws IllegalArgumentException if a table has too many cells
   * @throws TooManyException if the blocks of the text are nested without measure
   */
  static Node parse(
      String text, boolean tables, boolean indentedCode, NamedMarkup.@Nullable Page names) {
    if (tables && indentedCode && names == null) {
      Node plain = OuterBlocks.read(text, new Parts());
      if (plain != null) {
        return plain;
      }
    }
    return parseWhole(text, tables, indentedCode, names);
  }

  /**
   * Parses parts of one text, and nothing from a block of mathematics on. A parser is made for the
   * first of them, since many texts have none.
   */
  private static final class Parts implements Function<String, @Nullable Node> {

    private final MathFences math = new MathFences(Set.of(), false);
    private @Nullable Parser parser;

    @Override
    public @Nullable Node apply(String part) {
      if (parser == null) {
        parser = parser(true, true, math, null);
      }
      Node parsed = parser.parse(part);
      return math.hasOpened() ? null : parsed;
    }
  }

  /** Has all of a text parsed by commonmark-java. */
  static Node parseWhole(
      String text, boolean tables, boolean indentedCode, NamedMarkup.@Nullable Page names) {
    boolean labels = names != null && names.syntax().equations();
    MathFences math = new MathFences(Set.of(), labels);
    Node root = parser(tables, indentedCode, math, names).parse(text);
    Set<Integer> noMath = new HashSet<>();
    for (int parses = 1; math.hasOpened(); parses++) {
      List<Integer> unclosed = MathFences.unclosed(root);
      if (unclosed.isEmpty()) {
        break;
      }
      noMath.addAll(unclosed);
      math = new MathFences(parses + 1 < MOST_PARSES ? noMath : null, labels);
      root = parser(tables, indentedCode, math, names).parse(text);
    }
    return root;
  }

  /** Learns which block parser the extension brings, since its class is not exported. */
  private static final class Capture extends Parser.Builder {
    final List<BlockParserFactory> factories = new ArrayList<>();

    @Override
    public Parser.Builder customBlockParserFactory(BlockParserFactory factory) {
      factories.add(factory);
      return this;
    }
  }

  /** Asks for a table only where a line consists of nothing but what divides a table's head. */
  private record Tables(BlockParserFactory delegate) implements BlockParserFactory {

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      CharSequence line = state.getLine().getContent();
      for (int i = state.getIndex(); i < line.length(); i++) {
        if ("|-: \t".indexOf(line.charAt(i)) < 0) {
          return BlockStart.none();
        }
      }
      return delegate.tryStart(state, matched);
    }
  }
}
