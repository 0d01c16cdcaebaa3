package io.github.glosslint.markup.kramdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The start tags of a text that no end tag closes, as {@code parse_raw_html} of kramdown pairs
 * them: an end tag closes the innermost element or none. What is in comments, processing
 * instructions, scripts and style sheets is no tag.
 */
final class UnclosedElements {

  private record Open(String name, int at) {}

  private final BlockText source;
  private final String text;
  private final int limit;
  private final Deque<Open> open = new ArrayDeque<>();

  /** The scripts and style sheets no end tag follows: none need be looked for again. */
  private final Set<String> endless = new HashSet<>(0);

  private UnclosedElements(BlockText source) {
    this.source = source;
    text = source.text;
    limit = text.length();
  }

  /** The offsets of the start tags. */
  static Set<Integer> in(BlockText source) {
    UnclosedElements elements = new UnclosedElements(source);
    elements.pair();
    Set<Integer> unclosed = new HashSet<>();
    elements.open.forEach(each -> unclosed.add(each.at));
    return unclosed;
  }

  private void pair() {
    int pos = 0;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', pos)) {
      pos = at + 1;
      if (text.startsWith("<!--", at)) {
        int close = source.commentEnd(at + 4, limit);
        pos = close < 0 ? pos : close + 3;
      } else if (text.startsWith("<?", at)) {
        int close = source.instructionEnd(at + 2, limit);
        pos = close < 0 ? pos : close + 2;
      } else if (text.startsWith("</", at)) {
        HtmlTag tag = HtmlTag.end(text, at, limit);
        pos = tag == null ? pos : afterEnd(tag);
      } else {
        HtmlTag tag = HtmlTag.start(text, at, limit);
        pos = tag == null ? pos : afterStart(tag, at);
      }
    }
  }

  private int afterEnd(HtmlTag tag) {
    Open inner = open.peek();
    if (inner != null && tag.name().equals(inner.name)) {
      open.pop();
    }
    return tag.end();
  }

  private int afterStart(HtmlTag tag, int at) {
    String name = tag.name();
    if ((name.equals("script") || name.equals("style")) && !endless.contains(name)) {
      int end = tag.endTag(text, tag.end(), limit);
      if (end >= 0) {
        return end + "</".length(); // the end tag closes no other
      }
      endless.add(name);
    }
    if (!tag.closed() && !HtmlElements.hasNoBody(name)) {
      open.push(new Open(name, at));
    }
    return tag.end();
  }
}
