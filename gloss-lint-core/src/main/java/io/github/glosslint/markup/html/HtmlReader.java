package io.github.glosslint.markup.html;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.markup.HeadingIds;
import io.github.glosslint.markup.OffsetMap;
import io.github.glosslint.text.MappedText;
import org.jspecify.annotations.Nullable;

/** Reads whole HTML pages: their links, resources, anchors and headings. */
public final class HtmlReader {

  private HtmlReader() {}

  /** Adds all facts of a page; never throws on account of what the page says. */
  public static void read(MappedText text, DocumentBuilder builder) {
    HtmlProse.read(text.text(), OffsetMap.of(builder), builder);
    new HtmlScanner(text.text(), OffsetMap.of(builder), builder, null).read();
  }

  /**
   * Adds the links of a page that is only the pattern of pages. Where those are, what else they
   * link to and what their headings say, only the template engine knows: all destinations that
   * depend on it are unknown.
   */
  public static void readTemplate(MappedText text, DocumentBuilder builder) {
    builder.madeElsewhere();
    new HtmlScanner(text.text(), OffsetMap.of(builder), builder, null).readLinks();
  }

  /**
   * Adds the links, resources, anchors and headings of a block of HTML in Markdown.
   *
   * @param ids makes the ids of headings; null where they have only those that their author wrote
   * @param printed whether Markdown between the tags is shown as written
   */
  public static void readBlock(
      String text,
      OffsetMap places,
      DocumentBuilder builder,
      @Nullable HeadingIds ids,
      boolean printed) {
    HtmlScanner scanner = new HtmlScanner(text, places, builder, ids);
    if (printed) {
      scanner.readBlock();
    } else {
      scanner.read();
    }
  }
}
