package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.Comment;
import io.github.glosslint.markup.PrintedLinks;
import io.github.glosslint.markup.kramdown.Block.Type;
import io.github.glosslint.markup.kramdown.HtmlElements.Content;
import io.github.glosslint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads block HTML ({@code parse_block_html}): by default everything up to the end tag is opaque,
 * and what no end tag closes reaches to the end of the text.
 */
final class HtmlBlocks {

  /** What became of a line that begins with a {@code <}. */
  enum Result {
    /** It is not a block HTML. */
    NONE,
    DONE,
    /** It was the end tag of the element whose content is being read. */
    STOP
  }

  private final BlockParser parser;
  private final BlockText source;
  private final String text;
  private final int limit;

  HtmlBlocks(BlockParser parser) {
    this.parser = parser;
    this.source = parser.source;
    this.text = parser.text;
    this.limit = parser.limit;
  }

  Result read(int open) {
    if (open == parser.pos && text.startsWith("<!--", open)) {
      int close = source.commentEnd(open + 4, limit);
      if (close >= 0) {
        parser.container.add(new Block(Type.COMMENT, parser.page.leaves.size()));
        parser.page.comment(source, open, open + 4, close, close + 3);
        parser.pos = close + 3;
        skipLineEnd();
        return Result.DONE;
      }
    }
    HtmlTag tag = HtmlTag.start(text, open, limit);
    if (tag != null) {
      if (isSpan(tag)) {
        return Result.NONE;
      }
      parser.pos = tag.end();
      Block block = parser.add(Type.HTML);
      parser.leaf(Leaf.Kind.TAG, open, tag.end(), block);
      if (isOpenOnlyHere(tag, open)) {
        skipLineEnd();
        block.endLeaf = parser.page.leaves.size();
        return Result.DONE;
      }
      element(tag, false);
      parser.page.element(source, open, tag.end(), parser.pos);
      if (isRaw(tag)) {
        parser.leaf(Leaf.Kind.RAW, open, parser.pos, block);
      }
      block.endLeaf = parser.page.leaves.size();
      return Result.DONE;
    }
    if (text.startsWith("</", open)) {
      tag = HtmlTag.end(text, open, limit);
      Container container = parser.container;
      if (tag != null
          && !isSpan(tag)
          && container.kind == Container.Kind.HTML
          && container.element.equals(tag.name().toLowerCase(java.util.Locale.ROOT))) {
        parser.pos = tag.end();
        return Result.STOP;
      }
    }
    return Result.NONE;
  }

  private static boolean isSpan(HtmlTag tag) {
    return HtmlElements.isSpan(tag.name().toLowerCase(java.util.Locale.ROOT));
  }

  /**
   * Whether an element would swallow the rest of a text of which not all is ever rendered together:
   * of branches that open it one by one, one end tag closes the last.
   */
  private boolean isOpenOnlyHere(HtmlTag tag, int open) {
    return parser.page.varies && !tag.closed() && isRaw(tag) && source.isUnclosed(open);
  }

  /** Whether an element that no other is around is shown as written. */
  private boolean isRaw(HtmlTag tag) {
    Content inherited = parser.page.parseBlockHtml ? HtmlElements.content(tag.name()) : Content.RAW;
    return tag.content(inherited) == Content.RAW;
  }

  /** Reads the content and the end of an element whose start tag has been read. */
  private void element(HtmlTag tag, boolean insideRaw) {
    String name = tag.name();
    if (name.equals("script") || name.equals("style")) {
      int end = tag.endTag(text, parser.pos, limit);
      parser.pos = end < 0 ? limit : afterEndTag(end);
      return;
    }
    boolean closed = tag.closed() || HtmlElements.hasNoBody(name);
    Content inherited =
        insideRaw || !parser.page.parseBlockHtml ? Content.RAW : HtmlElements.content(name);
    Content content = tag.content(inherited);
    if (content == Content.BLOCK) {
      skipLineEnd();
    }
    if (closed) {
      if (!insideRaw) {
        skipLineEnd();
      }
      return;
    }
    switch (content) {
      case BLOCK -> {
        if (parser.page.enter(source, parser.pos, 0)) {
          parser.parseElement(new Container(Container.Kind.HTML, name));
          parser.page.leave();
        } else {
          parser.pos = limit;
        }
      }
      case SPAN -> {
        int end = tag.endTag(text, parser.pos, limit);
        int stop = end < 0 ? limit : end;
        if (stop > parser.pos) {
          parser.leaf(Leaf.Kind.PARAGRAPH, parser.pos, stop, null).insideHtml = true;
        }
        parser.pos = end < 0 ? limit : afterEndTag(end);
      }
      case RAW -> raw(name);
    }
    if (!insideRaw) {
      skipLineEnd();
    }
  }

  /** {@code parse_raw_html}: keeps track of the elements that are open, without recursion. */
  private void raw(String name) {
    Deque<String> open = new ArrayDeque<>();
    open.push(name);
    List<Span> printed = new ArrayList<>(0);
    int verbatim = PrintedLinks.isVerbatim(name) ? 1 : 0;
    IgnoredInRaw ignored = new IgnoredInRaw();
    while (!open.isEmpty()) {
      int next = text.indexOf('<', parser.pos);
      int at = next < 0 ? limit : Math.min(next, limit);
      if (verbatim == 0 && PrintedLinks.mayHold(text, parser.pos, at)) {
        printed.add(new Span(parser.pos, at));
      }
      if (at == limit) {
        parser.pos = limit;
        break;
      }
      int depth = open.size();
      parser.pos = at + 1;
      if (text.startsWith("<!--", at)) {
        int close = source.commentEnd(at + 4, limit);
        parser.pos = close < 0 ? at + 1 : close + 3;
        if (close >= 0) {
          parser.page.comment(source, at, at + 4, close, close + 3);
        }
      } else if (text.startsWith("<?", at)) {
        int close = source.instructionEnd(at + 2, limit);
        parser.pos = close < 0 ? at + 1 : close + 2;
      } else if (text.startsWith("</", at)) {
        HtmlTag tag = HtmlTag.end(text, at, limit);
        if (tag != null) {
          parser.pos = tag.end();
          if (tag.name().equals(open.peek())) {
            verbatim -= PrintedLinks.isVerbatim(open.pop()) ? 1 : 0;
            ignored.close(open.size());
          }
        }
      } else {
        HtmlTag tag = HtmlTag.start(text, at, limit);
        if (tag != null) {
          startTagInRaw(tag, at, open);
          boolean deeper = open.size() > depth;
          if (deeper) {
            ignored.open(depth, at, tag.end());
          }
          verbatim += deeper && PrintedLinks.isVerbatim(tag.name()) ? 1 : 0;
        }
      }
    }
    for (Span span : printed) {
      parser.leaf(Leaf.Kind.PRINTED, span.start(), span.end(), null);
    }
  }

  /** The outermost of the elements within raw text that link checkers leave alone. */
  private final class IgnoredInRaw {
    private int depth = -1;
    private int start;
    private int tagEnd;

    void open(int outer, int from, int to) {
      if (depth < 0 && Comment.ignoresElement(text, from, to)) {
        depth = outer;
        start = from;
        tagEnd = to;
      }
    }

    void close(int left) {
      if (left == depth) {
        parser.page.element(source, start, tagEnd, parser.pos);
        depth = -1;
      }
    }
  }

  private void startTagInRaw(HtmlTag tag, int at, Deque<String> open) {
    parser.pos = tag.end();
    parser.leaf(Leaf.Kind.TAG, at, tag.end(), null);
    String name = tag.name();
    boolean plain = !name.equals("script") && !name.equals("style");
    if (!plain || tag.content(Content.RAW) != Content.RAW) {
      element(tag, true);
    } else if (!tag.closed() && !HtmlElements.hasNoBody(name)) {
      open.push(name);
    }
  }

  private int afterEndTag(int at) {
    HtmlTag end = HtmlTag.end(text, at, limit);
    return end == null ? text.indexOf('>', at) + 1 : end.end();
  }

  private void skipLineEnd() {
    int i = parser.pos;
    while (i < limit && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    if (i < limit && text.charAt(i) == '\n') {
      parser.pos = i + 1;
    }
  }
}
