package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.text.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the blocks that only Python-Markdown has as CommonMark has them, each character with its
 * origin: the content of admonitions, tabs and definitions without its indent, HTML that is kept
 * raw as one block, headings and definitions that need no blank line before them.
 */
final class PageBlocks {

  /** Blocks inside each other; deeper ones are read as text. */
  private static final int MAX_DEPTH = 40;

  private final BlockWriter writer;
  private final Block code;
  private final Block titled;
  private final Block underline;
  private final Block item;
  private final Block object;
  private final Block definition;
  private final Block html;
  private final Block tag;
  private final Block comment;
  private final Block heading;
  private final Block line;
  private final Block slashes;

  private PageBlocks(BlockDialect dialect, BlockWriter writer) {
    this.writer = writer;
    this.code = new FencedCode(dialect, writer);
    this.titled = new TitledBlock(dialect, writer, this);
    this.underline = new Underline(writer);
    this.item = new ListMarker(dialect, writer);
    this.object = new SourceObject(dialect, writer);
    this.definition = new DefinitionItem(dialect, writer, this);
    this.html = new RawHtml(dialect, writer, this);
    this.tag = new LoneTag(writer);
    this.comment = new CommentLine(writer);
    this.heading = new HeadingLine(dialect, writer);
    this.line = new SingleLine(dialect, writer);
    this.slashes = new SlashBlock(dialect, writer);
  }

  /**
   * The text of a page.
   *
   * @param facts takes what is to be added to its document
   */
  static MappedText of(
      String path, List<Line> lines, BlockDialect dialect, List<Consumer<DocumentBuilder>> facts) {
    BlockWriter writer = new BlockWriter(path, dialect, facts);
    new PageBlocks(dialect, writer).add(lines, 0);
    return writer.text();
  }

  /** Writes lines that begin blocks. */
  void add(List<Line> lines, int depth) {
    for (int i = 0; i < lines.size(); ) {
      int next = depth > MAX_DEPTH ? Block.NONE : block(lines, i, depth);
      if (next == Block.NONE) {
        writer.plain(lines.get(i));
        next = i + 1;
      }
      i = next;
    }
  }

  private int block(List<Line> lines, int at, int depth) {
    return switch (lines.get(at).first()) {
      case '`', '~' -> code.write(lines, at, depth);
      case '!', '?' -> titled.write(lines, at, depth);
      case '=' -> either(titled, underline, lines, at, depth);
      case ':' -> either(object, definition, lines, at, depth);
      case '<' -> markup(lines, at, depth);
      case '#' -> heading.write(lines, at, depth);
      case '*' -> either(line, item, lines, at, depth);
      case '[', '{' -> line.write(lines, at, depth);
      case '>' -> tag.write(lines, at, depth);
      case '/' -> slashes.write(lines, at, depth);
      case '-' -> either(underline, item, lines, at, depth);
      case '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> item.write(lines, at, depth);
      default -> Block.NONE;
    };
  }

  private int markup(List<Line> lines, int at, int depth) {
    int next = either(html, comment, lines, at, depth);
    return next == Block.NONE ? tag.write(lines, at, depth) : next;
  }

  private static int either(Block first, Block second, List<Line> lines, int at, int depth) {
    int next = first.write(lines, at, depth);
    return next == Block.NONE ? second.write(lines, at, depth) : next;
  }

  /**
   * Writes lines that are indented by four more than what they belong to, and blank ones among
   * them.
   *
   * @return the line behind them
   */
  int addIndented(List<Line> lines, int from, int indent, int depth) {
    int end = from;
    for (int i = from; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        if (lines.get(i).indent() < indent + 4) {
          break;
        }
        end = i + 1;
      }
    }
    List<Line> content = new ArrayList<>(end - from);
    for (Line each : lines.subList(from, end)) {
      content.add(each.dedented(4));
    }
    add(content, depth + 1);
    writer.blank(lines.get(Math.max(from, end) - 1));
    return end;
  }
}
