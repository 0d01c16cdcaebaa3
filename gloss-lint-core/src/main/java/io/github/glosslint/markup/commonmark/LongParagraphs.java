package io.github.glosslint.markup.commonmark;

import io.github.glosslint.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Takes over paragraphs that grow long.
 *
 * <p>For every line that does not begin with a letter commonmark-java 0.30 copies the paragraph
 * before it, once for each kind of block that the line could begin: 80,000 such lines take four
 * seconds, and the time grows with the square. Behind the limit a paragraph goes on as a block
 * whose lines are copied no more, and which any line that looks like the beginning of another block
 * ends.
 */
final class LongParagraphs implements BlockParserFactory {

  /** Lines that may be copied for one paragraph: reached by 140 lines that begin with no letter. */
  static final int MOST_COPIES = 10_000;

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    Block block = matched.getMatchedBlockParser().getBlock();
    if (!(block instanceof Paragraph)) {
      return BlockStart.none();
    }
    Node child = block.getFirstChild();
    Copies copies;
    if (child instanceof Copies known) {
      copies = known;
    } else {
      copies = new Copies();
      block.appendChild(copies);
    }
    // Definitions are no longer among the lines, so that any number of them is read.
    int lines = matched.getParagraphLines().getLines().size();
    copies.count += lines;
    boolean isLong = copies.count > MOST_COPIES && lines > 0 && !beginsBlock(state);
    return isLong
        ? BlockStart.of(new LongParagraph()).atIndex(state.getIndex())
        : BlockStart.none();
  }

  /** Whether the line at hand interrupts a paragraph: HTML other than comments counts as text. */
  private static boolean beginsBlock(ParserState state) {
    String line = state.getLine().getContent().toString();
    int at = state.getNextNonSpaceIndex();
    if (at >= line.length() || state.getIndent() >= 4) {
      return false;
    }
    char c = line.charAt(at);
    int end = at;
    while (end < line.length() && line.charAt(end) == c) {
      end++;
    }
    return switch (c) {
      case '>' -> true;
      case '#' -> end - at <= 6 && (end == line.length() || Ascii.isWhitespace(line.charAt(end)));
      case '`', '~' -> end - at >= 3;
      case '-' -> isItem(line, at + 1) || isRule(line, at, 1);
      case '*' -> isItem(line, at + 1) || isRule(line, at, 3);
      case '_' -> isRule(line, at, 3);
      case '=' -> isRule(line, at, 1);
      case '+' -> isItem(line, at + 1);
      case '1' ->
          at + 1 < line.length() && ".)".indexOf(line.charAt(at + 1)) >= 0 && isItem(line, at + 2);
      case '<' -> line.startsWith("<!--", at);
      default -> false;
    };
  }

  /** Whether a space and something else follow, as behind the marker of a list item. */
  private static boolean isItem(String line, int at) {
    return at < line.length()
        && Ascii.isWhitespace(line.charAt(at))
        && !line.substring(at).isBlank();
  }

  /** Whether a line consists of so many of its first character, and of spaces. */
  private static boolean isRule(String line, int start, int least) {
    int count = 0;
    for (int i = start; i < line.length(); i++) {
      if (line.charAt(i) == line.charAt(start)) {
        count++;
      } else if (!Ascii.isWhitespace(line.charAt(i))) {
        return false;
      }
    }
    return count >= least;
  }

  /** Hangs below a paragraph while it is open. */
  private static final class Copies extends CustomNode {
    private long count;
  }

  static final class LongBlock extends CustomBlock {}

  private static final class LongParagraph extends AbstractBlockParser {

    private final LongBlock block = new LongBlock();
    private final List<SourceLine> lines = new ArrayList<>();

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      boolean ends = state.isBlank() || beginsBlock(state);
      return ends ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public boolean canHaveLazyContinuationLines() {
      return true;
    }

    @Override
    public void addLine(SourceLine line) {
      lines.add(line);
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
      inlineParser.parse(SourceLines.of(lines), block);
    }
  }
}
