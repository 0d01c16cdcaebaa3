package io.github.glosslint.markup.rst;

import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;

/** Parses reStructuredText. */
public final class RstParser {

  private RstParser() {}

  /** Parses a page from an offset on. */
  public static RstTree page(SourceText page, int from, RstDialect dialect) {
    RstSource source = new RstSource(page.path());
    RstBlockParser parser = new RstBlockParser(source, dialect);
    var lines = source.add(page, from, page.content().length());
    var blocks = parser.parse(lines, true, 0);
    return new RstTree(blocks, source.mapped());
  }

  /**
   * Parses a block of a page in another language.
   *
   * @param path the page
   * @param places where each line of the block is
   */
  public static RstTree block(String text, String path, Places places, RstDialect dialect) {
    RstSource source = new RstSource(path);
    RstBlockParser parser = new RstBlockParser(source, dialect);
    var lines = source.add(text, places);
    var blocks = parser.parse(lines, true, 0);
    return new RstTree(blocks, source.mapped());
  }

  /** Says where a part of a block is in a file. */
  public interface Places {
    Location locate(int start, int end);
  }
}
