package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.Comment;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the first phase collects from a page for the second. */
final class Page {

  /** Levels of quotes, lists and HTML elements inside each other; deeper content is skipped. */
  static final int MAX_NESTING = 64;

  /**
   * Characters that may be copied for the content of lists and quotes, for each character of the
   * page: a page of nothing but lists in lists in lists stays below.
   */
  static final int MAX_COPIES = 4;

  private static final int FREE_COPIES = 1 << 18;

  final boolean gfm;

  /** See {@link Flavor#longInfo}. */
  final boolean longInfo;

  final List<Leaf> leaves = new ArrayList<>();
  final List<DefinitionBlock> definitions = new ArrayList<>();

  /** Where horizontal rules are in the expanded text, those inside something left out. */
  private final List<Integer> rules = new ArrayList<>(0);

  /** Labels of definitions that a template writes in part. */
  final Set<String> openLabels = new LinkedHashSet<>();

  final List<FootnoteBlock> footnotes = new ArrayList<>();

  /** Comments among blocks that speak to this tool. */
  final List<CommentBlock> comments = new ArrayList<>(0);

  final Map<String, Attributes> attributeLists = new HashMap<>();

  /** Blocks with attribute lists, in the order of the page. */
  final List<Block> attributed = new ArrayList<>();

  boolean onlyDefinitions = true;

  /** Whether a template decides on parts of the text, so that some of its tags may have no pair. */
  boolean varies;

  /** The option {@code parse_block_html}. */
  boolean parseBlockHtml;

  /** The option {@code auto_ids}. */
  boolean autoIds;

  /** The option {@code auto_id_prefix}. */
  String idPrefix;

  /** Offset in the expanded text where reading was given up as too costly, or -1. */
  int tooComplex = -1;

  private final long mostCopies;
  private long copies;
  private int depth;

  /** The expanded text. */
  final String text;

  Page(Flavor flavor, String text) {
    this.text = text;
    this.gfm = flavor.kramdown().gfm();
    this.longInfo = flavor.kramdown().longInfo();
    this.autoIds = flavor.kramdown().autoIds();
    this.idPrefix = flavor.kramdown().idPrefix();
    this.mostCopies = (long) MAX_COPIES * text.length() + FREE_COPIES;
  }

  /**
   * The definition of a footnote.
   *
   * @param label the place of its label, with brackets and caret, in the expanded text
   */
  record FootnoteBlock(String name, Span label) {}

  /**
   * A comment.
   *
   * @param text what is between its delimiters
   * @param span the whole of it in the expanded text
   */
  record CommentBlock(String text, Span span) {

    Comment fact(DocumentBuilder builder) {
      return new Comment(text, builder.locate(span.start(), span.end()));
    }
  }

  /**
   * Keeps an element that link checkers leave alone.
   *
   * @param tagEnd behind its start tag
   */
  void element(BlockText source, int start, int tagEnd, int end) {
    if (Comment.ignoresElement(source.text, start, tagEnd)) {
      comments.add(
          new CommentBlock(
              Comment.IGNORED_ELEMENT,
              new Span(source.origin(start), source.originEnd(start, end))));
    }
  }

  /** Keeps a comment if it speaks to this tool. */
  void comment(BlockText source, int start, int textStart, int textEnd, int end) {
    CommentBlock comment = commentIn(source, start, textStart, textEnd, end);
    if (comment != null) {
      comments.add(comment);
    }
  }

  /** A comment that speaks to this tool; null if it does not. */
  static @Nullable CommentBlock commentIn(
      BlockText source, int start, int textStart, int textEnd, int end) {
    String said = Comment.in(source.text, textStart, textEnd);
    return said == null
        ? null
        : new CommentBlock(said, new Span(source.origin(start), source.originEnd(start, end)));
  }

  /** Goes a level deeper, or says that it is one too many. */
  boolean enter(BlockText source, int offset, int copied) {
    if (depth >= MAX_NESTING || copies + copied > mostCopies) {
      giveUp(source.origin(offset));
      return false;
    }
    copies += copied;
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }

  /** How many levels deep it is read now. */
  byte depth() {
    return (byte) depth;
  }

  /** Keeps where a horizontal rule is, unless it is inside something. */
  void rule(BlockText source, int offset) {
    if (depth == 0) {
      rules.add(source.origin(offset));
    }
  }

  /** Whether a horizontal rule is between two places of the expanded text. */
  boolean hasRule(int start, int end) {
    int at = Collections.binarySearch(rules, start);
    int next = at < 0 ? -at - 1 : at;
    return next < rules.size() && rules.get(next) < end;
  }

  void giveUp(int offset) {
    if (tooComplex < 0) {
      tooComplex = offset;
    }
  }
}
