package io.github.glosslint.markup.commonmark;

import io.github.glosslint.markup.NamedMarkup;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Finds directives: fences whose info string begins with a name in braces. */
final class DirectiveFences implements BlockParserFactory {

  private static final Pattern NAME = Pattern.compile("\\s*\\{([^\\s}]+)\\}(?:\\s+.*|)");

  /** The argument of a directive, which has inline content. */
  static final class Argument extends CustomNode {}

  private final NamedMarkup.Page page;

  DirectiveFences(NamedMarkup.Page page) {
    this.page = page;
  }

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    String line = state.getLine().getContent().toString();
    int at = state.getNextNonSpaceIndex();
    if (at >= line.length() || state.getIndent() > 3) {
      return BlockStart.none();
    }
    char mark = line.charAt(at);
    boolean colon = mark == ':' && page.syntax().colons();
    if (!colon && mark != '`' && mark != '~') {
      return BlockStart.none();
    }
    int end = run(line, at, mark);
    if (end - at < 3 || mark == '`' && line.indexOf('`', end) >= 0) {
      return BlockStart.none();
    }
    Matcher named = NAME.matcher(line.substring(end));
    boolean directive = named.matches();
    if (!directive && (!colon || line.substring(end).isBlank())) {
      return BlockStart.none();
    }
    int offset = state.getLine().getSourceSpan().getInputIndex();
    String name = directive ? named.group(1) : "";
    int argumentAt = directive ? end + named.end(1) + 1 : line.length();
    DirectiveBlock block = new DirectiveBlock(name, line, offset, argumentAt);
    NamedMarkup.Body body = directive ? page.body(name) : NamedMarkup.Body.OPAQUE;
    return BlockStart.of(new Fence(block, mark, end - at, state.getIndent(), body))
        .atIndex(line.length());
  }

  private static int run(String line, int at, char mark) {
    int end = at;
    while (end < line.length() && line.charAt(end) == mark) {
      end++;
    }
    return end;
  }

  private static final class Fence extends AbstractBlockParser {

    /** What the next line may be. */
    private enum Phase {
      FIRST,
      OPTIONS,
      YAML,
      BODY
    }

    private final DirectiveBlock block;
    private final char mark;
    private final int length;
    private final int indent;
    private final NamedMarkup.Body body;
    private Phase phase = Phase.FIRST;

    Fence(DirectiveBlock block, char mark, int length, int indent, NamedMarkup.Body body) {
      this.block = block;
      this.mark = mark;
      this.length = length;
      this.indent = indent;
      this.body = body;
    }

    @Override
    public boolean isContainer() {
      return body != NamedMarkup.Body.OPAQUE;
    }

    @Override
    public boolean canContain(Block childBlock) {
      return isContainer();
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
      String line = state.getLine().getContent().toString();
      int next = state.getNextNonSpaceIndex();
      if (state.getIndent() < 4 && next < line.length() && line.charAt(next) == mark) {
        int end = run(line, next, mark);
        if (end - next >= length && line.substring(end).isBlank()) {
          return BlockContinue.finished();
        }
      }
      int at = state.getIndex();
      for (int i = 0; i < indent && at < line.length() && line.charAt(at) == ' '; i++) {
        at++;
      }
      int offset = state.getLine().getSourceSpan().getInputIndex() + at;
      String rest = line.substring(at);
      if (isOption(rest)) {
        block.addOption(rest, offset);
        return BlockContinue.atIndex(line.length());
      }
      // Directives stand inside each other, and each would keep the lines of all that it holds.
      if (body == NamedMarkup.Body.OPAQUE || body == NamedMarkup.Body.KEPT) {
        block.addBody(rest, offset);
      }
      return BlockContinue.atIndex(at);
    }

    /** Whether a line is no part of the body; moves on to what may follow it. */
    private boolean isOption(String line) {
      if (phase == Phase.BODY) {
        return false;
      }
      if (phase == Phase.YAML) {
        phase = line.startsWith("---") ? Phase.BODY : Phase.YAML;
        return true;
      }
      if (phase == Phase.FIRST && line.startsWith("---")) {
        phase = Phase.YAML;
        return true;
      }
      String words = line.stripLeading();
      boolean option = words.startsWith(":") && !words.startsWith(":::");
      phase = option ? Phase.OPTIONS : Phase.BODY;
      return option;
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
      if (body == NamedMarkup.Body.TITLED && block.hasArgument()) {
        Argument argument = new Argument();
        block.prependChild(argument);
        inlineParser.parse(SourceLines.of(block.argumentLine()), argument);
      }
    }
  }
}
