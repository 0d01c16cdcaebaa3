package io.github.glosslint.markup.kramdown;

import io.github.glosslint.markup.kramdown.Block.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads ordered, unordered and definition lists ({@code list.rb}). */
final class ListParser {

  /** Indentation of the content of an item that begins with nothing or an attribute list. */
  private static final int DEFAULT_INDENTATION = 4;

  private final BlockParser parser;
  private final BlockText source;
  private final String text;
  private final Lines lines;
  private final int limit;

  /** Columns by which the content of the current item is indented. */
  private int indentation;

  ListParser(BlockParser parser) {
    this.parser = parser;
    this.source = parser.source;
    this.text = parser.text;
    this.lines = parser.lines;
    this.limit = parser.limit;
  }

  boolean list() {
    boolean bullets = lines.bulletEnd(parser.pos, Lines.OPTIONAL_BLANKS) >= 0;
    Block list = parser.newBlock(Type.LIST);
    List<ListItem> items = new ArrayList<>();
    int mostBlanks = Lines.OPTIONAL_BLANKS;
    boolean ended = false;
    boolean nested = false;
    boolean blankBefore = false;
    while (parser.pos < limit) {
      int line = parser.pos;
      if (blankBefore && lines.isRule(line)) {
        break;
      }
      if (lines.isEndMarker(line)) {
        parser.pos = lines.end(line);
        ended = true;
        break;
      }
      int marker = bullets ? lines.bulletEnd(line, mostBlanks) : lines.numberEnd(line, mostBlanks);
      if (marker >= 0) {
        ListItem item = item(line, marker);
        nested = beginsWithMarker(item, marker);
        items.add(item);
        mostBlanks = mostBlanks();
        blankBefore = false;
      } else if (lines.isBlank(line)) {
        ListItem item = items.get(items.size() - 1);
        blankLines(item);
        nested = true;
        blankBefore = true;
      } else if (belongs(line, blankBefore)) {
        nested = contentLine(items.get(items.size() - 1), nested);
        blankBefore = false;
      } else {
        break;
      }
    }
    parser.container.add(list);
    Block lastBlank = null;
    for (ListItem item : items) {
      Container content = parse(item, Container.Kind.LIST_ITEM, list);
      if (!content.isEmpty()) {
        markFirstParagraph(content);
        lastBlank = content.endsWith(Type.BLANK) ? content.last() : null;
      }
    }
    list.endLeaf = parser.page.leaves.size();
    if (lastBlank != null && !ended) {
      parser.container.add(lastBlank);
    }
    return true;
  }

  /** Reads a definition list, whose terms are the lines of the paragraph before it. */
  boolean definitionList() {
    if (lines.colonEnd(parser.pos, Lines.OPTIONAL_BLANKS) < 0) {
      return false;
    }
    Block paragraph = parser.container.last();
    boolean blankBetween = paragraph != null && paragraph.type == Type.BLANK;
    if (blankBetween) {
      if (paragraph != null && paragraph.blankLines != 1) {
        return false;
      }
      paragraph = parser.container.last(1);
    }
    if (paragraph == null
        || paragraph.type != Type.PARAGRAPH
        || paragraph.endLeaf == paragraph.firstLeaf) {
      return false;
    }
    Block list = parser.newBlock(Type.DEFINITION_LIST);
    parser.container.pop();
    if (blankBetween) {
      parser.container.pop();
    }
    Block owner = continuedList(list);
    if (owner == list) {
      parser.container.add(list);
      if (paragraph.attributes != null) {
        list.attributes = paragraph.attributes;
        parser.page.attributed.remove(paragraph);
        parser.page.attributed.add(list);
      }
    }
    terms(paragraph, owner);
    Block lastBlank = null;
    for (ListItem item : definitions()) {
      Container content = parse(item, Container.Kind.PLAIN, owner);
      if (!content.isEmpty()) {
        lastBlank = content.endsWith(Type.BLANK) ? content.last() : null;
      }
    }
    owner.endLeaf = parser.page.leaves.size();
    if (lastBlank != null) {
      parser.container.add(lastBlank);
    }
    return true;
  }

  /** The list that ends where a new one begins, even with blank lines between, or the new one. */
  private Block continuedList(Block list) {
    Block before = parser.container.last();
    boolean blankBetween = before != null && before.type == Type.BLANK;
    if (blankBetween) {
      before = parser.container.last(1);
    }
    if (before == null || before.type != Type.DEFINITION_LIST) {
      return list;
    }
    if (blankBetween) {
      parser.container.pop();
    }
    return before;
  }

  private void terms(Block paragraph, Block list) {
    Leaf leaf = parser.page.leaves.remove(paragraph.endLeaf - 1);
    int start = leaf.start;
    while (start < leaf.end) {
      int end = source.lineEnd(start, leaf.end);
      int textEnd = parser.trimmedEnd(start, end);
      if (textEnd > start) {
        int content = itemAttributes(start, textEnd, null);
        parser.leaf(Leaf.Kind.TERM, content < 0 ? start : content, textEnd, list);
      }
      start = end;
    }
  }

  private List<ListItem> definitions() {
    List<ListItem> items = new ArrayList<>();
    int mostBlanks = Lines.OPTIONAL_BLANKS;
    boolean blankBefore = false;
    while (parser.pos < limit) {
      int line = parser.pos;
      int marker = lines.colonEnd(line, mostBlanks);
      if (marker >= 0) {
        items.add(item(line, marker));
        mostBlanks = mostBlanks();
        blankBefore = false;
      } else if (lines.isEndMarker(line)) {
        break;
      } else if (lines.isBlank(line)) {
        blankLines(items.get(items.size() - 1));
        blankBefore = true;
      } else if (belongs(line, blankBefore)) {
        contentLine(items.get(items.size() - 1), true);
        blankBefore = false;
      } else {
        break;
      }
    }
    return items;
  }

  private int mostBlanks() {
    return Math.min(indentation - 1, Lines.OPTIONAL_BLANKS);
  }

  /** Begins an item with the rest of the line of its marker. */
  private ListItem item(int line, int marker) {
    ListItem item = new ListItem(parser, line);
    int end = lines.end(line);
    int start = marker;
    int column = marker - line;
    while (start < end && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
      column += text.charAt(start) == '\t' ? 4 - column % 4 : 1;
      start++;
    }
    int content = itemAttributes(start, end, item.block);
    boolean nothing = lines.isBlank(start) || (content >= 0 && content >= end);
    indentation = nothing ? DEFAULT_INDENTATION : column;
    int from = content >= 0 ? content : start;
    if (!nothing) {
      item.append(from, end);
    }
    parser.pos = end;
    return item;
  }

  /**
   * Offset after the attribute list that begins an item or a term, and the white space around it;
   * -1 if there is none.
   */
  private int itemAttributes(int start, int end, @Nullable Block block) {
    if (!text.startsWith("{:", start)) {
      return -1;
    }
    int name = Attributes.nameEnd(text, start + 2, end);
    int close = source.brace(start + 2, limit);
    if (close < 0
        || close >= end
        || close == start + 2
        || text.charAt(name) == ':'
        || text.charAt(start + 2) == '/') {
      return -1;
    }
    if (block != null) {
      parser.attributesOf(block).read(source, start + 2, close);
    } else {
      Block term = new Block(Type.QUOTE, parser.page.leaves.size());
      parser.attributesOf(term).read(source, start + 2, close);
    }
    int i = close + 1;
    while (i < end && Chars.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean beginsWithMarker(ListItem item, int marker) {
    if (item.length() == 0) {
      return false;
    }
    int start = marker;
    while (text.charAt(start) == ' ' || text.charAt(start) == '\t') {
      start++;
    }
    return lines.listMarkerEnd(start, Lines.OPTIONAL_BLANKS) >= 0;
  }

  private void blankLines(ListItem item) {
    int end = parser.pos;
    for (int i = parser.pos; i < limit && Chars.isSpace(text.charAt(i)); i++) {
      if (text.charAt(i) == '\n') {
        end = i + 1;
      }
    }
    item.append(parser.pos, end);
    parser.pos = end;
  }

  /** Whether a line is indented like the item, or may follow it lazily. */
  private boolean belongs(int line, boolean blankBefore) {
    return isIndented(line) || (!blankBefore && isLazy(line));
  }

  private boolean isIndented(int line) {
    int i = line;
    int units = indentation / 4;
    for (int unit = 0; unit < units; unit++) {
      int next = unitEnd(i);
      if (next < 0) {
        return false;
      }
      i = next;
    }
    int blanks = indentation % 4;
    return lines.afterBlanks(i, blanks) == i + blanks || unitEnd(i) >= 0;
  }

  /** Offset after the tab or the four spaces at {@code at}, or -1. */
  private int unitEnd(int at) {
    if (at < limit && text.charAt(at) == '\t') {
      return at + 1;
    }
    return lines.afterBlanks(at, 4) == at + 4 ? at + 4 : -1;
  }

  private boolean isLazy(int line) {
    int most = Math.min(indentation, Lines.OPTIONAL_BLANKS);
    int i = lines.afterBlanks(line, most);
    return switch (text.charAt(i)) {
      case '{' -> lines.attributeList(i) < 0;
      case '<' -> !lines.isLazyHtml(i);
      default -> true;
    };
  }

  /** Adds a line without its indentation; returns whether a nested list has been seen. */
  private boolean contentLine(ListItem item, boolean nestedBefore) {
    int line = parser.pos;
    int end = lines.end(line);
    int tabs = 0;
    while (text.charAt(line + tabs) == '\t') {
      tabs++;
    }
    int start = line + tabs;
    while (text.charAt(start) == ' ') {
      start++;
    }
    int blanks = tabs * 4 + start - line - tabs;
    boolean indented = blanks >= indentation;
    int left = indented ? blanks - indentation : blanks;
    boolean nested = nestedBefore;
    if (left <= Lines.OPTIONAL_BLANKS && lines.listMarkerEnd(start, 0) >= 0) {
      if (!nestedBefore && indented) {
        item.newPart();
        nested = true;
      } else if (nestedBefore && !indented) {
        left += indentation + 4;
      }
    }
    int verbatim = Math.min(left, start - line - tabs);
    if (left > verbatim) {
      item.blanks(left - verbatim, source.origin(line));
    }
    item.append(start - verbatim, end);
    parser.pos = end;
    return nested;
  }

  private Container parse(ListItem item, Container.Kind kind, Block list) {
    Container content = new Container(kind, "");
    int first = parser.page.leaves.size();
    if (item.length() == 0) {
      return content;
    }
    if (parser.page.enter(source, item.start, item.copiedLength())) {
      item.parse(content);
      parser.page.leave();
    }
    list.endLeaf = Math.max(first, parser.page.leaves.size());
    return content;
  }

  private void markFirstParagraph(Container content) {
    Block first = content.first();
    if (first.type == Type.PARAGRAPH && first.endLeaf > first.firstLeaf) {
      parser.page.leaves.get(first.firstLeaf).beginsItem = true;
    }
  }
}
