package io.github.glosslint.markup.kramdown;

import io.github.glosslint.markup.kramdown.Block.Type;

/**
 * Reads the blocks that begin with a brace and a colon: attribute lists, their definitions, and
 * extensions such as comments.
 */
final class Extensions {

  private final BlockParser parser;
  private final BlockText source;
  private final String text;
  private final Lines lines;
  private final int limit;

  Extensions(BlockParser parser) {
    this.parser = parser;
    this.source = parser.source;
    this.text = parser.text;
    this.lines = parser.lines;
    this.limit = parser.limit;
  }

  /** Reads what the brace at {@code open} begins; false if it begins nothing. */
  boolean read(int open) {
    if (!text.startsWith("{:", open)) {
      return false;
    }
    return definition(open) || extension(open) || attributeList(open);
  }

  /** {@code ALD_START} */
  private boolean definition(int open) {
    int nameEnd = Attributes.nameEnd(text, open + 2, limit);
    if (nameEnd == open + 2 || nameEnd >= limit || text.charAt(nameEnd) != ':') {
      return false;
    }
    int close = source.brace(nameEnd + 1, limit);
    if (close <= nameEnd + 1 || !lines.isBlank(close + 1)) {
      return false;
    }
    parser
        .page
        .attributeLists
        .computeIfAbsent(text.substring(open + 2, nameEnd), name -> new Attributes())
        .read(source, nameEnd + 1, close);
    parser.add(Type.MARK);
    parser.pos = lines.end(close);
    return true;
  }

  private boolean extension(int open) {
    if (!text.startsWith("{::", open)) {
      return false;
    }
    int nameEnd = open + 3;
    while (nameEnd < limit && Chars.isWord(text.charAt(nameEnd))) {
      nameEnd++;
    }
    int close = source.brace(nameEnd, limit);
    if (nameEnd == open + 3 || close < 0 || !lines.isBlank(close + 1)) {
      return false;
    }
    boolean closed = text.charAt(close - 1) == '/';
    int optionsEnd = closed ? close - 1 : close;
    if (optionsEnd > nameEnd && !Chars.isSpace(text.charAt(nameEnd))) {
      return false;
    }
    int body = lines.end(close);
    int bodyEnd = body;
    int end = body;
    String name = text.substring(open + 3, nameEnd);
    if (!closed) {
      bodyEnd = stop(name, body);
      if (bodyEnd < 0) {
        return false;
      }
      end = lines.end(bodyEnd);
    }
    switch (name) {
      case "comment" -> {
        if (!closed) {
          parser.container.add(new Block(Type.COMMENT, parser.page.leaves.size()));
          parser.page.comment(source, open, body, bodyEnd, end);
        }
      }
      case "nomarkdown" -> {
        if (!closed) {
          parser.container.add(new Block(Type.RAW, parser.page.leaves.size()));
          parser.page.onlyDefinitions = false;
          rawTags(body, bodyEnd);
        }
      }
      case "options" -> {
        options(nameEnd, optionsEnd);
        parser.add(Type.MARK);
      }
      default -> {
        return false;
      }
    }
    parser.pos = end;
    return true;
  }

  /** Offset of the line that ends the extension, or -1. */
  private int stop(String name, int from) {
    if (!parser.mayClose(name)) {
      return -1;
    }
    for (int at = source.extensionEnd(from, limit);
        at >= 0;
        at = source.extensionEnd(at + 3, limit)) {
      int close = text.startsWith(name, at + 3) ? at + 3 + name.length() : at + 3;
      if (close < limit && text.charAt(close) == '}' && lines.isBlank(close + 1)) {
        int line = Math.max(from, text.lastIndexOf('\n', at) + 1);
        if (lines.afterBlanks(line, Lines.OPTIONAL_BLANKS) == at) {
          return line;
        }
      }
    }
    parser.neverCloses(name);
    return -1;
  }

  private void rawTags(int start, int end) {
    for (int at = text.indexOf('<', start); at >= 0 && at < end; at = text.indexOf('<', at + 1)) {
      HtmlTag tag = HtmlTag.start(text, at, end);
      if (tag != null) {
        parser.leaf(Leaf.Kind.TAG, at, tag.end(), null);
      }
    }
  }

  private void options(int start, int end) {
    String options = text.substring(start, end);
    if (options.contains("parse_block_html=")) {
      parser.page.parseBlockHtml = isTrue(options, "parse_block_html");
    }
    if (options.contains("auto_ids=")) {
      parser.page.autoIds = isTrue(options, "auto_ids");
    }
    int prefix = options.indexOf("auto_id_prefix=\"");
    if (prefix >= 0) {
      int from = prefix + "auto_id_prefix=\"".length();
      int close = options.indexOf('"', from);
      parser.page.idPrefix = close < 0 ? "" : options.substring(from, close);
    }
  }

  private static boolean isTrue(String options, String name) {
    return options.contains(name + "=\"true\"") || options.contains(name + "='true'");
  }

  private boolean attributeList(int open) {
    int close = lines.attributeList(parser.pos);
    if (close < 0) {
      return false;
    }
    Block last = parser.container.last();
    parser.pos = lines.end(close);
    boolean attached =
        last != null && last.type != Type.BLANK && last.type != Type.END && last.type != Type.MARK;
    if (attached && last != null) {
      parser.attributesOf(last).read(source, open + 2, close);
      if (lines.attributeList(parser.pos) < 0) {
        parser.add(Type.MARK);
      }
    } else {
      parser.pending().read(source, open + 2, close);
    }
    return true;
  }
}
