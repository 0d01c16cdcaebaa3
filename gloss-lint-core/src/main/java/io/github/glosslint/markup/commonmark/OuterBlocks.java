package io.github.glosslint.markup.commonmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Block;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Finds the plain blocks that are in no other: paragraphs, headings, fenced code, and definitions
 * of one line. They are most of most texts, and need none of what commonmark-java does for each
 * line. All else is handed over, from the line where it begins to one where nothing can be open any
 * more: one that is not indented, behind a blank one.
 *
 * <p>The tree says of blocks what {@link CommonMarkReader} asks for, and no more.
 */
final class OuterBlocks {

  /** Characters that are white space inside a line to commonmark-java. */
  private static final String SPACES = " \t\u000b\f";

  private final String text;
  private final Function<String, @Nullable Node> others;
  private final LineCursor line;
  private final Document root = new Document();

  /** Where the lines of the paragraph at hand begin and end, two numbers a line. */
  private int[] bounds = new int[32];

  private int size;

  /** Whether the text has something that concerns all lines behind it. */
  private boolean concernsAll;

  private OuterBlocks(String text, Function<String, @Nullable Node> others) {
    this.text = text;
    this.others = others;
    this.line = new LineCursor(text);
  }

  /**
   * The blocks of a text; null if it has something that concerns all lines behind it.
   *
   * @param others parses a part of the text; null if the part has something of the kind
   */
  static @Nullable Node read(String text, Function<String, @Nullable Node> others) {
    return new OuterBlocks(text, others).read();
  }

  private @Nullable Node read() {
    while (!line.isAtEnd() && !concernsAll) {
      if (line.isBlank()) {
        line.advance();
      } else if (line.indent >= LineCursor.INDENTED) {
        handOver(line.start);
      } else if (text.startsWith("$$", line.first)) {
        concernsAll = true;
      } else {
        block();
      }
    }
    return concernsAll ? null : root;
  }

  /** Reads the block that the line begins, no other being open. */
  private void block() {
    switch (line.begins()) {
      case '>', '<' -> handOver(line.start);
      case '#' -> {
        int level = line.headingLevel();
        if (level > 0) {
          heading(level);
        } else {
          paragraph();
        }
      }
      case '`', '~' -> {
        int count = line.fence();
        if (count > 0) {
          fence(count);
        } else {
          paragraph();
        }
      }
      case '-', '+', '*', '_', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
        if ("-*_".indexOf(line.begins()) >= 0 && line.isBreak()) {
          line.advance();
        } else if (line.begins() != '_' && line.markerEnd() >= 0) {
          handOver(line.start);
        } else {
          paragraph();
        }
      }
      case '[' -> bracket();
      default -> paragraph();
    }
  }

  private void heading(int level) {
    Heading heading = new Heading();
    heading.setLevel(level);
    heading.addSourceSpan(span());
    int from = line.first + level;
    while (from < line.end && SPACES.indexOf(line.chars[from]) >= 0) {
      from++;
    }
    append(heading, new PlainLines(text, line.chars, from, headingEnd(from)));
    line.advance();
  }

  /** Where the words of a heading end: before number signs that close it. */
  private int headingEnd(int from) {
    int end = from;
    boolean mayClose = true;
    int at = from;
    while (at < line.end) {
      char c = line.chars[at];
      if (c == '#' && mayClose) {
        int behind = line.runEnd(at, c);
        at = behind;
        while (at < line.end && SPACES.indexOf(line.chars[at]) >= 0) {
          at++;
        }
        end = at < line.end ? at : end;
        mayClose = at > behind;
      } else {
        at++;
        mayClose = c == ' ' || c == '\t';
        end = mayClose ? end : at;
      }
    }
    return end;
  }

  private void fence(int count) {
    char c = line.begins();
    String info = text.substring(line.first + count, line.end).trim();
    if (info.indexOf('\\') >= 0 || info.indexOf('&') >= 0) {
      handOver(line.start);
      return;
    }
    FencedCodeBlock fence = new FencedCodeBlock();
    fence.setInfo(info);
    fence.addSourceSpan(span());
    root.appendChild(fence);
    line.advance();
    while (!line.isAtEnd() && !line.closesFence(c, count)) {
      line.advance();
    }
    if (!line.isAtEnd()) {
      fence.addSourceSpan(span());
    }
    line.advance();
  }

  /** Reads lines that begin with a bracket: definitions, or a paragraph. */
  private void bracket() {
    int begin = line.start;
    size = 0;
    OneLineDefinition definition = OneLineDefinition.at(text, line);
    if (definition.kind() == OneLineDefinition.Kind.NONE) {
      paragraph();
      return;
    }
    Document found = new Document();
    while (definition.kind() == OneLineDefinition.Kind.PLAIN) {
      LinkReferenceDefinition node =
          new LinkReferenceDefinition(definition.label(), definition.destination(), null);
      node.addSourceSpan(span());
      found.appendChild(node);
      line.advance();
      if (line.isAtEnd() || line.isBlank()) {
        adopt(found);
        return;
      }
      definition = OneLineDefinition.at(text, line);
    }
    handOver(begin);
  }

  private void paragraph() {
    int begin = line.start;
    size = 0;
    long copies = 0;
    while (true) {
      add(line.first, line.end);
      line.advance();
      if (line.isAtEnd() || line.isBlank()) {
        append(new Paragraph(), lines());
        return;
      }
      if (line.indent < LineCursor.INDENTED && line.beginsWithLetter()) {
        continue;
      }
      copies += size / 2;
      if (copies > LongParagraphs.MOST_COPIES) {
        handOver(begin);
        return;
      }
      if (mayBeginTable()) {
        table(begin);
        return;
      }
      if (line.indent >= LineCursor.INDENTED) {
        continue;
      }
      char c = line.begins();
      if (c == '<' || c == '[' && text.startsWith("^", line.first + 1)) {
        handOver(begin);
        return;
      }
      if ((c == '=' || c == '-') && line.isUnderline(c)) {
        Heading heading = new Heading();
        heading.setLevel(c == '=' ? 1 : 2);
        append(heading, lines());
        line.advance();
        return;
      }
      if (interrupts(c)) {
        append(new Paragraph(), lines());
        return;
      }
    }
  }

  /** Whether the line and the one before it are the head of a table. */
  private boolean mayBeginTable() {
    int bar = line.isDelimiters() ? text.indexOf('|', bounds[size - 2]) : -1;
    return bar >= 0 && bar < bounds[size - 1];
  }

  /** Reads a table, whose head is the last line of the paragraph. */
  private void table(int begin) {
    Document cells = new Document();
    if (!OuterTable.read(text, line, bounds[size - 2], bounds[size - 1], cells)) {
      handOver(begin);
      return;
    }
    size -= 2;
    if (size > 0) {
      append(new Paragraph(), lines());
    }
    adopt(cells);
  }

  /** Whether the line ends the paragraph before it. */
  private boolean interrupts(char c) {
    return switch (c) {
      case '>' -> true;
      case '#' -> line.headingLevel() > 0;
      case '`', '~' -> line.fence() > 0;
      case '-', '*' -> line.isBreak() || line.isItemWithin();
      case '_' -> line.isBreak();
      case '+', '0', '1' -> line.isItemWithin();
      default -> false;
    };
  }

  private void add(int start, int end) {
    if (size == bounds.length) {
      bounds = Arrays.copyOf(bounds, size * 2);
    }
    bounds[size++] = start;
    bounds[size++] = end;
  }

  private PlainLines lines() {
    return new PlainLines(text, line.chars, Arrays.copyOf(bounds, size));
  }

  private void append(Block block, PlainLines lines) {
    block.appendChild(lines);
    root.appendChild(block);
  }

  /** The whole line. */
  private SourceSpan span() {
    return SourceSpan.of(0, 0, line.start, line.end - line.start);
  }

  /** Hands the lines from here to the next one where nothing can be open. */
  private void handOver(int begin) {
    int end = endOfOthers(begin);
    Node parsed = others.apply(text.substring(begin, end));
    if (parsed != null && end < text.length() && mayGoOn(parsed.getLastChild())) {
      end = text.length();
      parsed = others.apply(text.substring(begin));
    }
    if (parsed == null) {
      concernsAll = true;
      return;
    }
    if (begin > 0) {
      move(parsed, begin);
    }
    adopt(parsed);
    line.to(end);
  }

  private int endOfOthers(int begin) {
    boolean behindBlank = false;
    for (line.to(begin); !line.isAtEnd(); line.advance()) {
      if (line.isBlank()) {
        behindBlank = true;
      } else {
        // What might be the marker of an item may go on with a list.
        if (behindBlank && line.indent == 0 && "-+*0123456789".indexOf(line.begins()) < 0) {
          return line.start;
        }
        behindBlank = false;
      }
    }
    return text.length();
  }

  /** Whether a block may go on behind blank lines, with lines that are not indented. */
  private static boolean mayGoOn(@Nullable Node last) {
    return last instanceof FencedCodeBlock code && code.getClosingFenceLength() == null
        || last instanceof HtmlBlock html && HtmlEnds.mayGoOn(html.getLiteral());
  }

  private void adopt(Node parent) {
    Node next;
    for (Node node = parent.getFirstChild(); node != null; node = next) {
      next = node.getNext();
      root.appendChild(node);
    }
  }

  /** Moves the places of what was parsed on its own. */
  private static void move(Node parent, int by) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof MarkdownBlocks.Inlines inlines) {
        inlines.move(by);
      } else {
        if (node instanceof HtmlBlock
            || node instanceof FencedCodeBlock
            || node instanceof IndentedCodeBlock
            || node instanceof LinkReferenceDefinition
            || node instanceof FootnoteDefinition
            || node instanceof Heading) {
          node.setSourceSpans(moved(node.getSourceSpans(), by));
        }
        move(node, by);
      }
    }
  }

  private static List<SourceSpan> moved(List<SourceSpan> spans, int by) {
    List<SourceSpan> moved = new ArrayList<>(spans.size());
    for (SourceSpan span : spans) {
      moved.add(
          SourceSpan.of(
              span.getLineIndex(),
              span.getColumnIndex(),
              span.getInputIndex() + by,
              span.getLength()));
    }
    return moved;
  }
}
