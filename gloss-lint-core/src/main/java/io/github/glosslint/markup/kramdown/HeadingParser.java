package io.github.glosslint.markup.kramdown;

import io.github.glosslint.markup.kramdown.Block.Type;

/** Reads headings of both kinds ({@code header.rb} and its replacement in {@code gfm.rb}). */
final class HeadingParser {

  private final BlockParser parser;
  private final BlockText source;
  private final String text;
  private final Lines lines;
  private final int limit;

  HeadingParser(BlockParser parser) {
    this.parser = parser;
    this.source = parser.source;
    this.text = parser.text;
    this.lines = parser.lines;
    this.limit = parser.limit;
  }

  /** A heading that begins with hashes. */
  boolean hashes() {
    return parser.page.gfm ? gfmHeading() : heading();
  }

  private boolean gfmHeading() {
    if (!lines.isGfmHeading(parser.pos)) {
      return false;
    }
    return heading(true);
  }

  private boolean heading() {
    return parser.isAfterBoundary() && heading(false);
  }

  private boolean heading(boolean blankBeforeHashes) {
    int lineEnd = lines.end(parser.pos);
    int i = parser.pos;
    while (i < parser.pos + 6 && text.charAt(i) == '#') {
      i++;
    }
    int level = i - parser.pos;
    while (i < lineEnd && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    HeadingContents content = HeadingContents.of(text, i, lineEnd);
    content = content.withoutHashes(text, blankBeforeHashes);
    return content.start() < content.end() && addHeading(level, content, lineEnd);
  }

  boolean setext(int i) {
    int lineEnd = lines.end(parser.pos);
    if (lineEnd >= limit) {
      return false;
    }
    char underline = text.charAt(lineEnd);
    if ((underline != '-' && underline != '=')
        || !isUnderline(lineEnd)
        || !parser.isAfterBoundary()) {
      return false;
    }
    HeadingContents content = HeadingContents.of(text, i, lineEnd);
    return content.start() < content.end()
        && addHeading(underline == '-' ? 2 : 1, content, lines.end(lineEnd));
  }

  private boolean isUnderline(int at) {
    int i = at;
    while (i < limit && (text.charAt(i) == '-' || text.charAt(i) == '=')) {
      i++;
    }
    return lines.isBlank(i);
  }

  private boolean addHeading(int level, HeadingContents content, int end) {
    Block block = parser.add(Type.HEADING);
    Leaf leaf = parser.leaf(Leaf.Kind.HEADING, content.start(), content.end(), block);
    leaf.level = level;
    if (content.idStart() >= 0) {
      Attributes own = new Attributes();
      own.setId(source, content.idStart(), content.idEnd());
      if (block.attributes == null) {
        parser.page.attributed.add(block);
      } else {
        own.take(block.attributes);
        own.references().addAll(block.attributes.references());
      }
      block.attributes = own;
    }
    parser.pos = end;
    return true;
  }
}
