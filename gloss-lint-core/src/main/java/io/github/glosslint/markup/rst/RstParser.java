package io.github.glosslint.markup.rst;

import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.SourceText;

/** Parses reStructuredText. */
public final class RstParser {

  private RstParser() {}

  /** Parses a page from an offset on. */
  public static RstTree page(SourceText page, int from, RstDialect dialect) {
    RstSource source = new RstSource(page.path());
    BlockParser parser = new BlockParser(source, dialect);
    var lines = source.add(page, from, page.content().length());
    var blocks = parser.parse(lines, true, 0);
    return new RstTree(blocks, source.mapped());
  }

  /** Parses a block of a page in another language. */
  public static RstTree block(MappedText text, String path, int from, int to, RstDialect dialect) {
    RstSource source = new RstSource(path);
    BlockParser parser = new BlockParser(source, dialect);
    var lines = source.add(text, from, to);
    var blocks = parser.parse(lines, true, 0);
    return new RstTree(blocks, source.mapped());
  }
}
