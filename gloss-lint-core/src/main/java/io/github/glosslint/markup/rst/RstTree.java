package io.github.glosslint.markup.rst;

import io.github.glosslint.text.MappedText;
import java.util.List;

/**
 * A page as it was parsed.
 *
 * @param text all of its text, included files behind it; spans of blocks count in it
 */
public record RstTree(List<RstBlock> blocks, MappedText text) {

  public RstTree {
    blocks = List.copyOf(blocks);
  }
}
