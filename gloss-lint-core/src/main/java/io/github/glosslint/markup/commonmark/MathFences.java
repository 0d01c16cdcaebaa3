package io.github.glosslint.markup.commonmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Finds blocks of mathematics: a line that begins with two dollar signs, and all lines up to one
 * that ends with two. Only where the signs are alone may a block have blank lines.
 *
 * <p>A line cannot see whether another one closes what it opens, so that blocks that nothing closed
 * are to be parsed again without them, see {@link #unclosed}.
 */
final class MathFences implements BlockParserFactory {

  private static final String FENCE = "$$";

  /** The end of an equation with a label, {@code $$ (label)}. Compiled where there is a fence. */
  private static final class Labelled {
    static final Pattern LINE = Pattern.compile("\\$\\$[ \\t]*\\(([^()$]+)\\)$");
  }

  private final @Nullable Set<Integer> excluded;
  private final boolean labels;
  private boolean opened;

  /**
   * @param excluded offsets of lines that begin no block; null if none does
   * @param labels whether a label in parentheses may follow the last signs
   */
  MathFences(@Nullable Set<Integer> excluded, boolean labels) {
    this.excluded = excluded;
    this.labels = labels;
  }

  /** Whether any block began: of most texts none does, and their nodes need no look. */
  boolean hasOpened() {
    return opened;
  }

  /** Offsets of the lines whose blocks nothing closed. */
  static List<Integer> unclosed(Node root) {
    List<Integer> offsets = new ArrayList<>(0);
    for (Node node = root.getFirstChild(); node != null; node = next(node, root)) {
      if (node instanceof MathBlock math && !math.closed) {
        offsets.add(math.offset);
      }
    }
    return offsets;
  }

  private static @Nullable Node next(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != root && at.getNext() == null) {
      at = at.getParent();
    }
    return at == root ? null : at.getNext();
  }

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence line = state.getLine().getContent();
    int at = state.getNextNonSpaceIndex();
    Set<Integer> lines = excluded;
    if (lines == null || at >= line.length() || line.charAt(at) != '$' || state.getIndent() > 3) {
      return BlockStart.none();
    }
    String rest = line.subSequence(at, line.length()).toString();
    Block open = state.getActiveBlockParser().getBlock();
    int offset = state.getLine().getSourceSpan().getInputIndex() + at;
    boolean starts =
        rest.startsWith(FENCE)
            && rest.indexOf('$', FENCE.length()) < 0
            && !(open instanceof Paragraph || open instanceof LongParagraphs.LongBlock)
            && !lines.contains(offset);
    opened |= starts;
    return starts
        ? BlockStart.of(new MathParser(offset, rest.strip().equals(FENCE), labels))
            .atIndex(line.length())
        : BlockStart.none();
  }

  static final class MathBlock extends CustomBlock {
    private final int offset;
    private boolean closed;

    /** The label of the equation; empty if it has none. */
    String label = "";

    /** Where the label is in the expanded text. */
    int labelOffset;

    MathBlock(int offset) {
      this.offset = offset;
    }
  }

  private static final class MathParser extends AbstractBlockParser {

    private final MathBlock block;
    private final boolean alone;
    private final boolean labels;

    MathParser(int offset, boolean alone, boolean labels) {
      this.block = new MathBlock(offset);
      this.alone = alone;
      this.labels = labels;
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
      if (state.isBlank()) {
        return alone ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
      }
      String line = state.getLine().getContent().toString().stripTrailing();
      Matcher labelled = labels ? Labelled.LINE.matcher(line) : null;
      if (labelled != null && labelled.find()) {
        block.closed = true;
        block.label = labelled.group(1);
        block.labelOffset = state.getLine().getSourceSpan().getInputIndex() + labelled.start(1);
        return BlockContinue.finished();
      }
      int close = line.lastIndexOf(FENCE);
      if (close >= state.getIndex()
          && close + FENCE.length() == line.length()
          && line.indexOf(FENCE, state.getIndex()) == close) {
        block.closed = true;
        return BlockContinue.finished();
      }
      return BlockContinue.atIndex(state.getIndex());
    }
  }
}
