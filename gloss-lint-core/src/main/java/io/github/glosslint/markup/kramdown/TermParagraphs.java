package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.DefinedTerms;
import io.github.glosslint.document.DefinedTerms.DefinedTerm;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.markup.TermContext;
import io.github.glosslint.markup.TermLead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs of a page, and items of its lists, that begin with a {@link TermLead}, on pages and in
 * sections of terms.
 */
final class TermParagraphs {

  private static final String BULLETS = "*+-";

  private final Page page;
  private final DocumentBuilder builder;
  private final TermContext context;

  TermParagraphs(Page page, DocumentBuilder builder) {
    this.page = page;
    this.builder = builder;
    this.context = new TermContext(builder);
  }

  /** Whether a piece may begin with a term, going by how it begins and where it is. */
  static boolean mayBegin(Leaf leaf) {
    return leaf.kind == Leaf.Kind.PARAGRAPH
        && TermLead.mayBegin(leaf.source.text, leaf.start)
        && !leaf.insideHtml
        && leaf.depth == (leaf.beginsItem ? 1 : 0);
  }

  /**
   * Adds the term that a piece begins with.
   *
   * @param index of the piece on the page
   * @return where its definition begins in the piece, or 0: no term, or nothing behind it
   */
  int define(int index) {
    Leaf leaf = page.leaves.get(index);
    TermLead lead = context.isListOfTerms() ? lead(leaf) : null;
    if (lead == null) {
      return 0;
    }
    int last = last(index);
    boolean here = lead.behind() < leaf.end - leaf.start;
    if (!here && last == index) {
      return 0;
    }
    BlockText source = leaf.source;
    String text = source.text.substring(leaf.start, leaf.end);
    int term = leaf.start + lead.start();
    int termEnd = leaf.start + lead.end();
    int start = source.originEnd(leaf.start, leaf.start + lead.behind());
    Leaf end = page.leaves.get(last);
    int stop = end.source.originEnd(end.start, end.end);
    builder.add(
        new DefinedTerms(
            DefinedTerms.Kind.LEAD,
            List.of(
                new DefinedTerm(
                    lead.term(text),
                    "",
                    builder.locate(source.origin(term), source.originEnd(term, termEnd)))),
            (here ? 1 : 0) + last - index,
            builder.locate(start, Math.max(start, stop))));
    return here ? lead.behind() : 0;
  }

  private @Nullable TermLead lead(Leaf leaf) {
    if (!mayBegin(leaf) || leaf.beginsItem && !isBulleted(leaf)) {
      return null;
    }
    return TermLead.of(leaf.source.text.substring(leaf.start, leaf.end));
  }

  /** Steps are numbered; terms are not. */
  private boolean isBulleted(Leaf leaf) {
    String text = page.text;
    int at = leaf.source.origin(leaf.start) - 1;
    while (at >= 0 && Chars.isSpace(text.charAt(at))) {
      at--;
    }
    return at >= 0 && BULLETS.indexOf(text.charAt(at)) >= 0;
  }

  /** The last piece of what a piece defines: the rest of its item, or all up to the next one. */
  private int last(int index) {
    List<Leaf> leaves = page.leaves;
    Leaf leaf = leaves.get(index);
    int last = index;
    while (last + 1 < leaves.size() && !ends(leaf, leaves.get(last), leaves.get(last + 1))) {
      last++;
    }
    return last;
  }

  private boolean ends(Leaf leaf, Leaf before, Leaf next) {
    if (leaf.beginsItem) {
      return next.depth == 0 || next.depth == 1 && next.beginsItem;
    }
    return next.depth == 0
        && (next.kind == Leaf.Kind.HEADING
            || page.hasRule(
                before.source.originEnd(before.start, before.end), next.source.origin(next.start))
            || lead(next) != null);
  }
}
