package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.DefinedTerms;
import io.github.glosslint.document.DefinedTerms.DefinedTerm;
import io.github.glosslint.document.DocumentBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the terms of definition lists together with their definitions, while the pieces of a page
 * pass. A list in a definition is a part of it.
 */
final class DefinitionLists {

  private final DocumentBuilder builder;
  private final List<DefinedTerm> terms = new ArrayList<>(0);
  private @Nullable Block list;
  private int blocks;
  private int start;
  private int end;

  DefinitionLists(DocumentBuilder builder) {
    this.builder = builder;
  }

  /** Takes any piece of text, before it is read. */
  void pass(Leaf leaf, int index) {
    if (list != null && (index >= list.endLeaf || isTerm(leaf) && blocks > 0)) {
      define(isTerm(leaf) ? leaf.source.origin(leaf.start) : end);
    }
    if (list == null) {
      return;
    }
    if (isTerm(leaf)) {
      start = leaf.source.originEnd(leaf.start, leaf.end);
    } else {
      blocks++;
    }
    end = leaf.source.originEnd(leaf.start, leaf.end);
  }

  private boolean isTerm(Leaf leaf) {
    return leaf.kind == Leaf.Kind.TERM && leaf.block == list;
  }

  /** Takes a term, after {@link #pass}. */
  void term(Leaf leaf, DefinedTerm term) {
    if (list == null) {
      list = leaf.block;
      start = leaf.source.originEnd(leaf.start, leaf.end);
      end = start;
    }
    if (isTerm(leaf)) {
      terms.add(term);
    }
  }

  void end() {
    define(end);
  }

  private void define(int stop) {
    if (!terms.isEmpty()) {
      builder.add(
          new DefinedTerms(
              DefinedTerms.Kind.LIST, terms, blocks, builder.locate(start, Math.max(start, stop))));
      terms.clear();
    }
    blocks = 0;
    list = null;
  }
}
