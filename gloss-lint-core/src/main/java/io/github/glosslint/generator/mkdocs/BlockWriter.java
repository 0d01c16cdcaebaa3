package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.OriginMap;
import java.util.List;
import java.util.function.Consumer;

/** The page that is being written, and what is known of the lines so far. */
final class BlockWriter {

  /** Lines that are looked at, on a whole page, for the end of code and of elements. */
  private static final int MAX_AHEAD = 3_000_000;

  private final String path;
  private final OriginMap.Builder out = new OriginMap.Builder();
  private final ReplacedText replaced;
  private final List<Consumer<DocumentBuilder>> facts;

  /** Lines that may still be looked at for the end of something. */
  private int ahead = MAX_AHEAD;

  /** Nothing that readers see; behind it, a tag does not begin its line. */
  private static final String WORD_JOINER = "\u2060";

  /** Lines of running text so far, without a blank one. */
  private int paragraph;

  /** Whether these lines are items of a list, and whether the next ones are. */
  private boolean list;

  private boolean nextList;

  /**
   * A page without any line.
   *
   * @param path its file
   * @param facts takes what is to be added to its document
   */
  BlockWriter(String path, BlockDialect dialect, List<Consumer<DocumentBuilder>> facts) {
    this.path = path;
    this.replaced = new ReplacedText(dialect, out, facts);
    this.facts = facts;
  }

  /** The file of the page. */
  String path() {
    return path;
  }

  MappedText text() {
    return out.build(path);
  }

  OriginMap.Builder out() {
    return out;
  }

  /** Adds something to the document of the page. */
  void fact(Consumer<DocumentBuilder> fact) {
    facts.add(fact);
  }

  /** Whether some more lines may be looked at. */
  boolean mayLook(int lines) {
    ahead -= lines;
    return ahead > 0;
  }

  /** Lines of the paragraph so far. */
  int paragraph() {
    return paragraph;
  }

  /** Whether the paragraph is a list. */
  boolean isList() {
    return paragraph > 0 && list;
  }

  /** Says that the next line of running text is an item. */
  void beginList() {
    nextList = true;
  }

  /** Says that what follows belongs to no paragraph. */
  void endParagraph() {
    paragraph = 0;
  }

  /** Writes a line of running text, or a blank one. */
  void plain(Line line) {
    if (line.isBlank()) {
      blank(line);
      return;
    }
    list = paragraph > 0 && list || nextList;
    nextList = false;
    text(line, false);
    line.end(out);
    paragraph++;
  }

  /** Writes a line of running text with a sign that would mean something. */
  void escaped(Line line, int sign) {
    prefixed(line, sign, "\\");
  }

  /** Writes a line of running text with something before a sign in it. */
  void prefixed(Line line, int sign, String prefix) {
    line.part(0, sign).write(out);
    out.written(prefix, line.place(sign));
    Line rest = line.part(sign, line.text().length());
    plain(sign > 0 ? rest : new Line(0, rest.text(), rest.path(), rest.start(), rest.fed()));
  }

  /** Writes a line of running text with a tag in it that is no block of HTML. */
  void inline(Line line, int tag) {
    prefixed(line, tag, WORD_JOINER);
  }

  /** Writes a line as it is. */
  void raw(Line line) {
    line.addTo(out);
  }

  /** Writes a part of a line, in which programs of the site replace something. */
  void text(Line line, boolean heading) {
    replaced.write(line, heading);
  }

  void blank(Line line) {
    paragraph = 0;
    if (line.text().isEmpty()) {
      line.end(out);
    } else {
      out.written("\n", line.place(0));
    }
  }

  /** Makes sure that what follows is no part of the paragraph before. */
  void apart(Line line) {
    if (paragraph > 0) {
      blank(line);
    }
  }
}
