package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.DefinedTerms;
import io.github.glosslint.document.DefinedTerms.DefinedTerm;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Lists of definitions in the paragraphs that CommonMark makes of them: lines before those that
 * begin with a colon are terms.
 */
final class DefinitionLines {

  private final DocumentBuilder builder;

  private final boolean dense;

  /**
   * @param dense whether a line between two definitions is a term, and not the end of the first one
   */
  DefinitionLines(DocumentBuilder builder, boolean dense) {
    this.builder = builder;
    this.dense = dense;
  }

  /**
   * What is read by itself.
   *
   * @param isTerm whether it is the line of a term
   */
  record Part(Passage passage, boolean isTerm) {}

  /** A line of a paragraph. */
  private record Line(int start, int end, boolean defines) {}

  /**
   * Terms and definitions of a paragraph that {@link #mayBePart}, the latter without their colons;
   * or all of it.
   */
  List<Part> divide(Passage passage, Node block) {
    List<Line> lines = lines(passage.text);
    boolean continued = lines.get(0).defines();
    boolean defined = lines.stream().anyMatch(Line::defines);
    boolean follows = !defined && isDefinition(block.getNext());
    if (continued ? !(block.getPrevious() instanceof Paragraph) : !defined && !follows) {
      return List.of(new Part(passage, false));
    }
    List<Part> parts = new ArrayList<>();
    List<DefinedTerm> terms = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      while (i < lines.size() && !lines.get(i).defines()) {
        terms.add(term(passage, lines.get(i)));
        parts.add(new Part(passage.part(lines.get(i).start(), lines.get(i).end()), true));
        i++;
      }
      int first = i;
      int stop = i;
      while (i < lines.size() && !(dense && i > stop && isTerm(lines, i))) {
        stop = end(lines, i);
        int start = words(passage.text, lines.get(i));
        if (start < lines.get(stop - 1).end()) {
          parts.add(new Part(passage.part(start, lines.get(stop - 1).end()), false));
        }
        i = stop;
      }
      add(terms, passage, block, lines, first, stop);
      terms.clear();
    }
    return parts;
  }

  /** Whether a paragraph may hold terms or definitions of a list. */
  static boolean mayBePart(Passage passage, Node block) {
    return passage.hasLineWith(':') || isDefinition(block.getNext());
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    for (int start = 0; start <= text.length(); ) {
      int feed = text.indexOf(Passage.LINE_FEED, start);
      int end = feed < 0 ? text.length() : feed;
      lines.add(new Line(start, end, isDefinition(text, start)));
      start = end + 1;
    }
    return lines;
  }

  private static boolean isDefinition(String text, int at) {
    return at + 1 < text.length()
        && text.charAt(at) == ':'
        && " \t".indexOf(text.charAt(at + 1)) >= 0;
  }

  private static boolean isDefinition(@Nullable Node block) {
    return block instanceof Paragraph
        && block.getFirstChild() instanceof MarkdownBlocks.Inlines inlines
        && (inlines.beginsWith(": ") || inlines.beginsWith(":\t"));
  }

  private static boolean isTerm(List<Line> lines, int at) {
    return at + 1 < lines.size() && !lines.get(at).defines() && lines.get(at + 1).defines();
  }

  /** The line behind a definition that begins at one. */
  private int end(List<Line> lines, int from) {
    int end = from + 1;
    while (end < lines.size() && !lines.get(end).defines() && !(dense && isTerm(lines, end))) {
      end++;
    }
    return end;
  }

  /** Where the words of a definition begin. */
  private static int words(String text, Line line) {
    return Ascii.skipWhitespace(text, line.start() + 1, line.end());
  }

  private static DefinedTerm term(Passage passage, Line line) {
    String words = passage.text.substring(line.start(), line.end());
    return new DefinedTerm(TermText.of(words), "", passage.locate(line.start(), line.end()));
  }

  /**
   * Adds terms with their definition.
   *
   * @param first the line that it begins on; behind the last one if it is a block of its own
   * @param stop the line behind it
   */
  private void add(
      List<DefinedTerm> terms, Passage passage, Node block, List<Line> lines, int first, int stop) {
    if (terms.isEmpty()) {
      return;
    }
    int blocks = (int) lines.subList(first, stop).stream().filter(Line::defines).count();
    int start = passage.source(lines.get(first - 1).end() - 1) + 1;
    int end = stop > first ? passage.source(lines.get(stop - 1).end() - 1) + 1 : start;
    if (stop == lines.size()) {
      for (Node next = block.getNext(); isPart(next); next = next.getNext()) {
        end = end(next);
        blocks++;
      }
    }
    builder.add(
        new DefinedTerms(DefinedTerms.Kind.LIST, terms, blocks, builder.locate(start, end)));
  }

  /** Whether a block behind a definition is one, or a part of it. */
  private static boolean isPart(@Nullable Node next) {
    return next instanceof IndentedCodeBlock || isDefinition(next);
  }

  private int end(Node block) {
    if (block.getFirstChild() instanceof MarkdownBlocks.Inlines inlines) {
      Passage passage = inlines.passage(false, builder);
      return passage.source(passage.text.length() - 1) + 1;
    }
    List<SourceSpan> spans = block.getSourceSpans();
    SourceSpan last = spans.get(spans.size() - 1);
    return last.getInputIndex() + last.getLength();
  }
}
