package io.github.glosslint.markup.commonmark;

import io.github.glosslint.markup.NamedMarkup;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Finds the blocks of MyST that are a line: labels, comments, breaks, attributes. */
final class NamedLines implements BlockParserFactory {

  private static final Pattern BREAK = Pattern.compile("\\+[ \\t]*\\+[ \\t]*\\+.*");
  private static final Pattern ATTRIBUTES = Pattern.compile("\\{[^{}`]*\\}");

  private final NamedMarkup.Page page;

  NamedLines(NamedMarkup.Page page) {
    this.page = page;
  }

  /** What a line is. */
  enum Kind {
    LABEL,
    ATTRIBUTES,
    OTHER
  }

  /** A line with its text and where that begins in the expanded text. */
  static final class LineBlock extends CustomBlock {

    final Kind kind;
    final String text;
    final int offset;

    LineBlock(Kind kind, String text, int offset) {
      this.kind = kind;
      this.text = text;
      this.offset = offset;
    }
  }

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence content = state.getLine().getContent();
    int at = state.getNextNonSpaceIndex();
    if (at >= content.length() || state.getIndent() > 3 || "(%+{".indexOf(content.charAt(at)) < 0) {
      return BlockStart.none();
    }
    String words = content.subSequence(at, content.length()).toString().strip();
    int offset = state.getLine().getSourceSpan().getInputIndex() + at;
    LineBlock block =
        switch (words.charAt(0)) {
          case '(' ->
              words.endsWith(")=") && words.length() > 3
                  ? new LineBlock(Kind.LABEL, words.substring(1, words.length() - 2), offset + 1)
                  : null;
          case '%' -> new LineBlock(Kind.OTHER, "", offset);
          case '+' -> BREAK.matcher(words).matches() ? new LineBlock(Kind.OTHER, "", offset) : null;
          default -> attributes(words, offset);
        };
    return block == null
        ? BlockStart.none()
        : BlockStart.of(new LineParser(block)).atIndex(content.length());
  }

  private @Nullable LineBlock attributes(String words, int offset) {
    Matcher matcher = ATTRIBUTES.matcher(words);
    return page.syntax().blockAttributes() && matcher.matches()
        ? new LineBlock(Kind.ATTRIBUTES, words, offset)
        : null;
  }

  private static final class LineParser extends AbstractBlockParser {

    private final LineBlock block;

    LineParser(LineBlock block) {
      this.block = block;
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }
  }
}
