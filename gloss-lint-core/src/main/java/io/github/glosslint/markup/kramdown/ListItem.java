package io.github.glosslint.markup.kramdown;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The content of an item, without its indentation. Its parts are parsed one after the other, so
 * that no block reaches from one into the next.
 *
 * <p>As long as the lines of an item follow each other just as written, nothing is copied.
 */
final class ListItem {

  private final BlockParser parser;
  private final BlockText source;

  final int start;
  final Block block;
  private int from;
  private int to;
  private BlockText.@Nullable Builder copy;
  private int[] parts = {0};

  ListItem(BlockParser parser, int start) {
    this.parser = parser;
    this.source = parser.source;
    this.start = start;
    this.block = new Block(Block.Type.QUOTE, parser.page.leaves.size());
  }

  int length() {
    return copy == null ? to - from : copy.length();
  }

  /** Number of characters that had to be copied. */
  int copiedLength() {
    return copy == null ? 0 : copy.length();
  }

  void append(int start, int end) {
    if (length() == 0) {
      from = start;
      to = end;
    } else if (copy == null && start == to) {
      to = end;
    } else {
      copy().append(source, start, end);
    }
  }

  void blanks(int number, int origin) {
    copy().blanks(number, origin);
  }

  private BlockText.Builder copy() {
    BlockText.Builder made = copy;
    if (made == null) {
      made = new BlockText.Builder().append(source, from, to);
      copy = made;
    }
    return made;
  }

  void newPart() {
    parts = Arrays.copyOf(parts, parts.length + 1);
    parts[parts.length - 1] = length();
  }

  void parse(Container content) {
    BlockText own = copy == null ? source : copy.build();
    int first = copy == null ? from : 0;
    for (int i = 0; i < parts.length; i++) {
      int end = i + 1 < parts.length ? parts[i + 1] : length();
      BlockParser.parse(
          parser.page, own, first + parts[i], first + end, content, parser.htmlDepth());
    }
  }
}
