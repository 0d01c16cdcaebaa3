package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.markup.NamedMarkup;
import io.github.glosslint.text.Location;
import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;

/**
 * Tells a page of {@link NamedMarkup} which blocks it has whose meaning is found by a name:
 * directives, labelled equations, labels, attributes, and glossaries.
 */
final class NamedBlocks {

  private final NamedMarkup.Page page;
  private final DocumentBuilder builder;

  /** Whether there is a title behind the labels that are read, which follow each other. */
  private boolean titled;

  NamedBlocks(NamedMarkup.Page page, DocumentBuilder builder) {
    this.page = page;
    this.builder = builder;
  }

  /** Takes a block, if its meaning is found by a name. */
  void read(Node node) {
    if (node instanceof DirectiveBlock block && !block.name.isEmpty()) {
      page.directive(block.read(builder));
    } else if (node instanceof MathFences.MathBlock math && !math.label.isEmpty()) {
      int start = math.labelOffset;
      page.equation(math.label, builder.locate(start, start + math.label.length()));
    } else if (node instanceof NamedLines.LineBlock line) {
      if (!(line.getPrevious() instanceof NamedLines.LineBlock)) {
        titled = isTitled(line);
      }
      Location place = builder.locate(line.offset, line.offset + line.text.length());
      if (line.kind == NamedLines.Kind.LABEL) {
        page.label(line.text, titled, place);
      } else if (line.kind == NamedLines.Kind.ATTRIBUTES) {
        String id = AttributeList.id(line.text, 1, line.text.length() - 1);
        if (!id.isEmpty()) {
          page.attribute(id, titled, place);
        }
        if (page.isGlossary(line.text)) {
          glossary(line);
        }
      }
    }
  }

  /** Lines before those that begin with a colon are terms. */
  private void glossary(NamedLines.LineBlock line) {
    for (Node next = line.getNext(); next instanceof Paragraph; next = next.getNext()) {
      List<SourceLine> lines = lines(next);
      for (int i = 0; i + 1 < lines.size(); i++) {
        String text = lines.get(i).getContent().toString();
        SourceSpan span = lines.get(i).getSourceSpan();
        boolean defined = lines.get(i + 1).getContent().toString().startsWith(":");
        if (defined && !text.startsWith(":") && span != null) {
          int start = span.getInputIndex();
          page.term(text.strip(), builder.locate(start, start + text.length()));
          page.definition(1, definition(lines, i + 1));
        }
      }
    }
  }

  /** The lines that begin with a colon, and what follows them up to the next term. */
  private Location definition(List<SourceLine> lines, int from) {
    int last = from;
    while (last + 1 < lines.size()
        && (last + 2 >= lines.size()
            || lines.get(last + 1).getContent().toString().startsWith(":")
            || !lines.get(last + 2).getContent().toString().startsWith(":"))) {
      last++;
    }
    SourceSpan begin = lines.get(from).getSourceSpan();
    SourceSpan end = lines.get(last).getSourceSpan();
    return begin == null || end == null
        ? builder.locate(0, 0)
        : builder.locate(begin.getInputIndex(), end.getInputIndex() + end.getLength());
  }

  private static List<SourceLine> lines(Node paragraph) {
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof MarkdownBlocks.Inlines inlines) {
        return inlines.lines;
      }
    }
    return List.of();
  }

  /** Whether what follows a label has a title. */
  private boolean isTitled(NamedLines.LineBlock line) {
    Node next = line.getNext();
    while (next instanceof NamedLines.LineBlock) {
      next = next.getNext();
    }
    if (next instanceof DirectiveBlock block && !block.name.isEmpty()) {
      return page.isTitled(block.read(builder));
    }
    if (next instanceof Paragraph) {
      // The title of a definition list is its first term.
      return lines(next).stream().anyMatch(e -> e.getContent().toString().startsWith(":"));
    }
    return next != null && !(next instanceof FencedCodeBlock || next instanceof ListBlock);
  }
}
