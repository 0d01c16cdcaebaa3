package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.DefinedTerms;
import io.github.glosslint.document.DefinedTerms.DefinedTerm;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.markup.TermContext;
import io.github.glosslint.markup.TermLead;
import io.github.glosslint.text.Location;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;

/** Paragraphs and items that begin with a {@link TermLead}, on pages and in sections of terms. */
final class LeadTerms {

  private final DocumentBuilder builder;

  private final TermContext context;

  LeadTerms(DocumentBuilder builder) {
    this.builder = builder;
    this.context = new TermContext(builder);
  }

  /** The term of a block with what divides it from its definition, and that; or all of it. */
  List<Passage> divide(Passage passage, Node block) {
    TermLead lead = begins(block) ? TermLead.of(passage.text) : null;
    if (lead == null || !context.isListOfTerms()) {
      return List.of(passage);
    }
    int length = passage.text.length();
    boolean here = lead.behind() < length;
    Node last = last(block);
    if (!here && last == block) {
      return List.of(passage);
    }
    int blocks = here ? 1 : 0;
    for (Node next = block; next != last && next != null; next = next.getNext()) {
      blocks++;
    }
    String term = lead.term(passage.text);
    int start = passage.source(lead.behind() - 1) + 1;
    int end = last == block ? passage.source(length - 1) + 1 : end(last);
    Location place = passage.locate(lead.start(), lead.end());
    builder.add(
        new DefinedTerms(
            DefinedTerms.Kind.LEAD,
            List.of(new DefinedTerm(term, "", place)),
            blocks,
            builder.locate(start, Math.max(start, end))));
    return here
        ? List.of(passage.part(0, lead.behind()), passage.part(lead.behind(), length))
        : List.of(passage);
  }

  /** Whether a block is a paragraph of the page, or the first one of an item of a list of it. */
  private static boolean begins(Node block) {
    Node parent = block.getParent();
    return parent instanceof Document
        || parent instanceof ListItem
            && block.getPrevious() == null
            && parent.getParent() instanceof BulletList list
            && list.getParent() instanceof Document;
  }

  /** The last block of a definition. */
  private static Node last(Node block) {
    Node last = block;
    boolean item = block.getParent() instanceof ListItem;
    for (Node next = block.getNext(); next != null; next = next.getNext()) {
      if (!item && ends(next)) {
        break;
      }
      last = next;
    }
    return last;
  }

  /** Whether a block behind a paragraph is no part of what that defines. */
  private static boolean ends(Node next) {
    return next instanceof org.commonmark.node.Heading
        || next instanceof ThematicBreak
        || next instanceof Paragraph
            && next.getFirstChild() instanceof MarkdownBlocks.Inlines inlines
            && TermLead.of(inlines.firstLine()) != null;
  }

  /** Where the last text in a block ends; 0 if it has none. */
  private int end(Node block) {
    Node last = block;
    while (last.getLastChild() != null) {
      last = last.getLastChild();
    }
    if (last instanceof MarkdownBlocks.Inlines inlines) {
      Passage passage = inlines.passage(last.getParent() instanceof TableCell, builder);
      return passage.text.isEmpty() ? 0 : passage.source(passage.text.length() - 1) + 1;
    }
    List<SourceSpan> spans = last.getSourceSpans();
    SourceSpan span = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    return span == null ? 0 : span.getInputIndex() + span.getLength();
  }
}
