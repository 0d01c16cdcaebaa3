package io.github.glosslint.markup.kramdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The start tags of a text that no end tag closes, as {@code parse_raw_html} of kramdown pairs
 * them: an end tag closes the innermost element or none.
 */
final class UnclosedElements {

  private record Open(String name, int at) {}

  private UnclosedElements() {}

  /** The offsets of the start tags. */
  static Set<Integer> in(BlockText source) {
    String text = source.text;
    int limit = text.length();
    Deque<Open> open = new ArrayDeque<>();
    int pos = 0;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', pos)) {
      pos = at + 1;
      if (text.startsWith("<!--", at)) {
        int close = source.commentEnd(at + 4, limit);
        pos = close < 0 ? pos : close + 3;
      } else if (text.startsWith("</", at)) {
        HtmlTag tag = HtmlTag.end(text, at, limit);
        Open inner = open.peek();
        if (tag != null && inner != null && tag.name().equals(inner.name)) {
          open.pop();
        }
        pos = tag == null ? pos : tag.end();
      } else {
        HtmlTag tag = HtmlTag.start(text, at, limit);
        if (tag != null && !tag.closed() && !HtmlElements.hasNoBody(tag.name())) {
          open.push(new Open(tag.name(), at));
        }
        pos = tag == null ? pos : tag.end();
      }
    }
    Set<Integer> unclosed = new HashSet<>();
    open.forEach(each -> unclosed.add(each.at));
    return unclosed;
  }
}
