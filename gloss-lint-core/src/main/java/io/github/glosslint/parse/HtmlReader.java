package io.github.glosslint.parse;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.text.MappedText;

/** Reads whole HTML pages: their links, resources, anchors and headings. */
public final class HtmlReader {

  private HtmlReader() {}

  /** Adds all facts of a page; never throws on account of what the page says. */
  public static void read(MappedText text, DocumentBuilder builder) {
    new HtmlScanner(text.text(), Places.of(builder), builder, null).read();
  }
}
