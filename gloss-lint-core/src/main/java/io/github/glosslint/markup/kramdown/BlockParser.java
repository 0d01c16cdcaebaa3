package io.github.glosslint.markup.kramdown;

import io.github.glosslint.markup.kramdown.Block.Type;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.Span;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Divides a text into blocks. The order in which the kinds of blocks are tried, and what each
 * leaves for the next, is that of {@code parser/kramdown.rb} with the replacements of {@code
 * gfm.rb}.
 */
final class BlockParser {

  final Page page;
  final BlockText source;
  final String text;
  final Lines lines;
  final int limit;
  Container container;
  int pos;

  /** An attribute list that is before the block it belongs to. */
  private @Nullable Attributes pending;

  private @Nullable FencedCode fences;

  /** Names of extensions that nothing closes any more. */
  private @Nullable Set<String> unclosed;

  private int htmlDepth;

  private BlockParser(Page page, BlockText source, int start, int limit, Container container) {
    this.page = page;
    this.source = source;
    this.text = source.text;
    this.lines = new Lines(source, limit);
    this.limit = limit;
    this.pos = start;
    this.container = container;
  }

  /** Reads a whole text into a container. */
  static void parse(Page page, BlockText source, Container container, int htmlDepth) {
    parse(page, source, 0, source.text.length(), container, htmlDepth);
  }

  /** Reads a part of a text, whose blocks follow those that the container holds already. */
  static void parse(
      Page page, BlockText source, int start, int end, Container container, int htmlDepth) {
    BlockParser parser = new BlockParser(page, source, start, end, container);
    parser.htmlDepth = htmlDepth;
    parser.blocks();
  }

  int htmlDepth() {
    return htmlDepth;
  }

  /** Reads the content of an HTML element up to its end tag, where the text goes on. */
  void parseElement(Container element) {
    Container outer = container;
    Attributes outerPending = pending;
    container = element;
    pending = null;
    htmlDepth++;
    blocks();
    htmlDepth--;
    container = outer;
    pending = outerPending;
  }

  private void blocks() {
    while (pos < limit) {
      if (block()) {
        return;
      }
    }
  }

  /** Reads one block; true if it was the end tag of the container. */
  private boolean block() {
    if (lines.isBlank(pos)) {
      blank();
      return false;
    }
    int i = lines.afterBlanks(pos, Lines.OPTIONAL_BLANKS + 1);
    char c = text.charAt(i);
    if (i - pos > Lines.OPTIONAL_BLANKS || text.charAt(pos) == '\t') {
      code();
      return false;
    }
    if (c == '<') {
      switch (new HtmlBlocks(this).read(i)) {
        case DONE:
          return false;
        case STOP:
          return true;
        case NONE:
          break;
      }
    } else if (marked(c, i)) {
      return false;
    }
    if (isUnderlined() && new HeadingParser(this).setext(i) || math(i)) {
      return false;
    }
    i = lines.afterBlanks(pos, Lines.OPTIONAL_BLANKS);
    if (!table(i) && !defined(i)) {
      paragraph();
    }
    return false;
  }

  /** Whether the next line looks like the underline of a heading: few do. */
  private boolean isUnderlined() {
    int next = lines.end(pos);
    return next < limit && (text.charAt(next) == '-' || text.charAt(next) == '=');
  }

  /** A block that its first character announces. */
  private boolean marked(char c, int at) {
    return switch (c) {
      case '~', '`' -> fenced(at);
      case '>' -> quote();
      case '#' -> at == pos && new HeadingParser(this).hashes();
      case '*', '-', '_', '+' -> rule() || list();
      case ':' -> new ListParser(this).definitionList();
      default -> Ascii.isDigit(c) && list();
    };
  }

  /** A block that shows nothing by itself. */
  private boolean defined(int at) {
    return switch (text.charAt(at)) {
      case '[' -> footnote(at) || definition(at);
      case '*' -> abbreviation(at);
      case '{' -> new Extensions(this).read(at);
      case '^' -> at == pos && endMarker();
      default -> false;
    };
  }

  /** A new block, which takes the attribute list before it. It is not in the container yet. */
  Block newBlock(Type type) {
    if (type != Type.BLANK && type != Type.DEFINITION) {
      page.onlyDefinitions = false;
    }
    Block block = new Block(type, page.leaves.size());
    if (pending != null) {
      block.attributes = pending;
      page.attributed.add(block);
      pending = null;
    }
    return block;
  }

  Block add(Type type) {
    Block block = newBlock(type);
    container.add(block);
    return block;
  }

  Leaf leaf(Leaf.Kind kind, int start, int end, @Nullable Block block) {
    Leaf leaf = new Leaf(kind, source, start, end, block);
    leaf.insideHtml = htmlDepth > 0;
    leaf.depth = page.depth();
    page.leaves.add(leaf);
    if (block != null) {
      block.endLeaf = page.leaves.size();
    }
    return leaf;
  }

  /** The list that is before the next block; made if there is none. */
  Attributes pending() {
    Attributes present = pending;
    if (present == null) {
      present = new Attributes();
      pending = present;
    }
    return present;
  }

  /** The attribute list of a block that is complete. */
  Attributes attributesOf(Block block) {
    if (block.attributes == null) {
      page.attributed.add(block);
    }
    return block.attributes();
  }

  /** {@code after_block_boundary?} */
  boolean isAfterBoundary() {
    Block last = container.last();
    return last == null || last.type == Type.BLANK || last.type == Type.END || pending != null;
  }

  /** Whether an extension of this name may be closed in the rest of the text. */
  boolean mayClose(String extension) {
    return unclosed == null || !unclosed.contains(extension);
  }

  void neverCloses(String extension) {
    Set<String> names = unclosed;
    if (names == null) {
      names = new HashSet<>();
      unclosed = names;
    }
    names.add(extension);
  }

  private void blank() {
    int start = pos;
    int newlines = 0;
    for (int i = pos; i < limit && Chars.isSpace(text.charAt(i)); i++) {
      if (text.charAt(i) == '\n') {
        pos = i + 1;
        newlines++;
      }
    }
    Block last = container.last();
    if (last != null && last.type == Type.BLANK) {
      last.blankLines += newlines;
    } else {
      add(Type.BLANK).blankLines = pos - start == 1 ? 1 : newlines + 1;
    }
  }

  private void code() {
    Block block = add(Type.CODE);
    int start = pos;
    pos = indentedEnd(pos);
    if (pos < limit && text.charAt(pos - 1) != '\n') {
      pos = lines.end(pos);
    }
    leaf(Leaf.Kind.CODE, start, pos, block);
  }

  /** {@code CODEBLOCK_MATCH}: indented lines, blank lines between them, and lazy lines. */
  int indentedEnd(int start) {
    int end = start;
    int at = start;
    while (true) {
      while (at < limit && lines.isBlank(at)) {
        at = lines.end(at);
      }
      if (!lines.isIndented(at)) {
        return end;
      }
      while (at < limit && !lines.isBlank(at) && (lines.isIndented(at) || !lines.isLazyEnd(at))) {
        at = lines.end(at);
      }
      end = at;
    }
  }

  private boolean fenced(int open) {
    FencedCode known = fences;
    if (known == null) {
      known = new FencedCode(text, limit, page.gfm, page.longInfo);
      fences = known;
    }
    int end = known.end(pos, open);
    if (end < 0) {
      return false;
    }
    leaf(Leaf.Kind.CODE, pos, end, add(Type.CODE));
    pos = end;
    return true;
  }

  private boolean quote() {
    Block quote = newBlock(Type.QUOTE);
    int start = pos;
    BlockText.Builder content = new BlockText.Builder();
    do {
      int line = pos;
      int i = lines.afterBlanks(line, Lines.OPTIONAL_BLANKS);
      pos = lines.end(line);
      if (text.charAt(i) == '>') {
        line = text.charAt(i + 1) == ' ' ? i + 2 : i + 1;
      }
      content.append(source, line, pos);
    } while (!lines.isLazyEnd(pos));
    container.add(quote);
    if (page.enter(source, start, content.length())) {
      parse(page, content.build(), new Container(Container.Kind.PLAIN, ""), htmlDepth);
      page.leave();
    }
    quote.endLeaf = page.leaves.size();
    return true;
  }

  private boolean rule() {
    if (!lines.isRule(pos)) {
      return false;
    }
    add(Type.RULE);
    page.rule(source, pos);
    pos = lines.end(pos);
    return true;
  }

  private boolean list() {
    return lines.listMarkerEnd(pos, Lines.OPTIONAL_BLANKS) >= 0 && new ListParser(this).list();
  }

  /** A block of mathematics between pairs of dollars, or a backslash that prevents one. */
  private boolean math(int at) {
    boolean escaped = text.charAt(at) == '\\';
    int open = escaped ? at + 1 : at;
    if (!text.startsWith("$$", open) || !isAfterBoundary()) {
      return false;
    }
    int close = text.indexOf("$$", open + 2);
    if (close < 0 || close + 2 > limit) {
      return false;
    }
    int end = close + 2;
    boolean lineEnds = lines.isBlank(end);
    if (escaped) {
      if (lineEnds) {
        pos = at + 1;
      }
      return false;
    }
    end = lineEnds ? lines.end(end) : end;
    if (!lines.isBoundary(end)) {
      return false;
    }
    add(Type.MATH);
    pos = end;
    return true;
  }

  private boolean table(int i) {
    return lines.hasBar(i) && isAfterBoundary() && new TableParser(this).read();
  }

  /** {@code FOOTNOTE_DEFINITION_START} */
  private boolean footnote(int open) {
    if (!text.startsWith("[^", open)) {
      return false;
    }
    int nameEnd = Attributes.nameEnd(text, open + 2, limit);
    if (nameEnd == open + 2 || !text.startsWith("]:", nameEnd)) {
      return false;
    }
    int start = pos;
    int line = nameEnd + 2;
    int end = indentedEnd(lines.end(line));
    BlockText.Builder content = new BlockText.Builder();
    while (line < end) {
      int next = lines.end(line);
      int from = line;
      if (lines.isIndented(line)) {
        from += text.charAt(line) == '\t' ? 1 : 4;
      }
      content.append(source, from, next);
      line = next;
    }
    pos = end;
    String name = text.substring(open + 2, nameEnd);
    Span label = new Span(source.origin(open), source.originEnd(open, nameEnd + 1));
    page.footnotes.add(new Page.FootnoteBlock(name, label));
    page.onlyDefinitions = false;
    Attributes before = pending;
    pending = null;
    if (page.enter(source, start, content.length())) {
      parse(page, content.build(), new Container(Container.Kind.PLAIN, ""), htmlDepth);
      page.leave();
    }
    pending = before;
    add(Type.DEFINITION);
    return true;
  }

  private boolean definition(int open) {
    LinkDefinition found = LinkDefinition.at(lines, source, open, limit);
    if (found == null) {
      return false;
    }
    boolean alone = container.kind == Container.Kind.LIST_ITEM && container.isEmpty();
    DefinitionBlock block = found.block(source, alone);
    if (block != null) {
      page.definitions.add(block);
    } else {
      page.openLabels.add(found.key(source));
    }
    found.comment(source, page);
    add(Type.DEFINITION);
    pos = found.end();
    return true;
  }

  private boolean abbreviation(int star) {
    if (star + 2 >= limit || text.charAt(star + 1) != '[') {
      return false;
    }
    int lineEnd = lines.end(star);
    if (Chars.indexOf(text, "]:", star + 3, lineEnd) < 0) {
      return false;
    }
    add(Type.DEFINITION);
    pos = lineEnd;
    return true;
  }

  private boolean endMarker() {
    if (!lines.isEndMarker(pos)) {
      return false;
    }
    add(Type.END);
    pos = lines.end(pos);
    return true;
  }

  private void paragraph() {
    int start = pos;
    pos = lines.end(pos);
    while (!lines.isParagraphEnd(pos, page.gfm)) {
      pos = lines.end(pos);
    }
    int end = trimmedEnd(start, pos);
    Block last = container.last();
    if (last != null && last.type == Type.PARAGRAPH && last.endLeaf > last.firstLeaf) {
      page.leaves.get(last.endLeaf - 1).end = end;
      return;
    }
    while (start < end && Chars.isSpace(text.charAt(start))) {
      start++;
    }
    leaf(Leaf.Kind.PARAGRAPH, start, end, add(Type.PARAGRAPH));
  }

  int trimmedEnd(int start, int end) {
    int i = end;
    while (i > start && Chars.isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
