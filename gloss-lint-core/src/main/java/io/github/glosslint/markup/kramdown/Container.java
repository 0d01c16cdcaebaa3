package io.github.glosslint.markup.kramdown;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contains blocks: the page, a quote, a list item, an HTML element. */
final class Container {

  /** What makes a container special for the blocks in it. */
  enum Kind {
    PLAIN,
    LIST_ITEM,
    HTML
  }

  final Kind kind;

  /** The name of the HTML element, empty for others. */
  final String element;

  private final List<Block> blocks = new ArrayList<>();

  Container(Kind kind, String element) {
    this.kind = kind;
    this.element = element;
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  int size() {
    return blocks.size();
  }

  Block first() {
    return blocks.get(0);
  }

  /** The block that is {@code back} blocks before the last, null if there is none. */
  @Nullable Block last(int back) {
    int index = blocks.size() - 1 - back;
    return index < 0 ? null : blocks.get(index);
  }

  @Nullable Block last() {
    return last(0);
  }

  boolean endsWith(Block.Type type) {
    Block last = last();
    return last != null && last.type == type;
  }

  void add(Block block) {
    blocks.add(block);
  }

  Block pop() {
    return blocks.remove(blocks.size() - 1);
  }
}
