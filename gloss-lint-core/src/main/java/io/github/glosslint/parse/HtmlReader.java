package io.github.glosslint.parse;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Heading;
import io.github.glosslint.text.MappedText;
import java.util.BitSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * Reads whole HTML pages. jsoup decides which tags are tags, as a browser does; their attributes are
 * read where they stand in the source.
 */
public final class HtmlReader {

  /** Headings may be nested, and each would repeat the text of those inside. */
  private static final int LONGEST_HEADING = 4_096;

  private HtmlReader() {}

  /** Adds all facts of a page; never throws on account of what the page says. */
  public static void read(MappedText text, DocumentBuilder builder) {
    Document page =
        Parser.htmlParser().setTrackPosition(true).parseInput(text.text(), "");
    page.traverse(new Tags(text.text(), builder));
  }

  /** Sees every element in the order of the tree. */
  private static final class Tags implements NodeVisitor {

    private final String text;
    private final DocumentBuilder builder;

    /** Misnested tags make jsoup repeat elements; each place counts once. */
    private final BitSet seen = new BitSet();

    Tags(String text, DocumentBuilder builder) {
      this.text = text;
      this.builder = builder;
    }

    @Override
    public void head(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      Range range = element.sourceRange();
      if (!range.isTracked() || range.isImplicit()) {
        return;
      }
      int start = range.startPos();
      int end = range.endPos();
      if (start < 0 || end > text.length() || start >= end || seen.get(start)) {
        return;
      }
      seen.set(start);
      if (!heading(element, end)) {
        HtmlTags.read(text, start, end, builder);
      }
    }

    /** Adds a heading, whose id is its anchor, unless that is nothing one can know or read. */
    private boolean heading(Element element, int start) {
      String name = element.normalName();
      if (name.length() != 2 || name.charAt(0) != 'h' || "123456".indexOf(name.charAt(1)) < 0) {
        return false;
      }
      Range close = element.endSourceRange();
      int end = close.isTracked() && !close.isImplicit() ? close.startPos() : -1;
      String id = element.id();
      if (end < start || end - start > LONGEST_HEADING || MappedText.isUnknown(id)) {
        return false;
      }
      builder.add(
          new Heading(
              name.charAt(1) - '0',
              element.text(),
              id,
              true,
              builder.isConditional(start),
              builder.locate(start, end)));
      return true;
    }
  }
}
