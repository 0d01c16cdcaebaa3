package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Comment;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FootnoteReference;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;

/** Creates the definitions and the notes of one document, and the anchors of these. */
final class DefinitionFacts {

  private final String text;
  private final Flavor flavor;
  private final DocumentBuilder builder;
  private final Definitions definitions;
  private final ReferenceFacts references;
  private final List<IndentedCodeBlock> indented = new ArrayList<>(0);

  DefinitionFacts(
      String text,
      Flavor flavor,
      DocumentBuilder builder,
      Definitions definitions,
      ReferenceFacts references) {
    this.text = text;
    this.flavor = flavor;
    this.builder = builder;
    this.definitions = definitions;
    this.references = references;
  }

  /** Takes a definition of a link. */
  void define(LinkReferenceDefinition node) {
    Passage passage = Passage.of(text, node.getSourceSpans(), builder);
    String source = passage.text;
    int length = source.length();
    int open = Ascii.skipWhitespace(source, 0, length);
    int labelEnd = LinkSyntax.label(source, open, length);
    if (labelEnd < 0) {
      return;
    }
    int start = Ascii.skipWhitespace(source, labelEnd + 1, length);
    int stop = LinkSyntax.destination(source, start, length);
    if (stop < 0) {
      return;
    }
    boolean enclosed = source.charAt(start) == '<';
    int end = length;
    while (end > stop && Ascii.isWhitespace(source.charAt(end - 1))) {
      end--;
    }
    String label = source.substring(open + 1, labelEnd - 1);
    Definition definition =
        new Definition(
            label,
            LabelKeys.of(label),
            node.getDestination(),
            Definition.Position.BLOCK,
            passage.locate(open + 1, labelEnd - 1),
            passage.locate(enclosed ? start + 1 : start, enclosed ? stop - 1 : stop),
            passage.locate(open, end));
    definitions.add(definition);
    builder.add(definition);
    String said = Comment.inDefinition(source, labelEnd + 1, end);
    if (said != null) {
      builder.add(new Comment(said, definition.location()));
    }
  }

  /** Takes a note. */
  void define(FootnoteDefinition node) {
    String label = node.getLabel();
    int start = node.getSourceSpans().get(0).getInputIndex();
    start = text.indexOf('[', start);
    Location location = builder.locate(start, start + label.length() + 3);
    io.github.glosslint.document.FootnoteDefinition definition =
        new io.github.glosslint.document.FootnoteDefinition(
            label, LabelKeys.of(label), builder.isConditional(start), location);
    definitions.add(definition);
    builder.add(definition);
  }

  /** Takes indented text, which is read when all notes are known. */
  void keep(IndentedCodeBlock text) {
    indented.add(text);
  }

  /** Ends the document, all of whose references were read. */
  void end() {
    footnoteAnchors();
    indentedMarks();
  }

  /**
   * Marks in indented text count as uses of a note: it is code here, and the content of an
   * admonition or a tab to other platforms.
   */
  private void indentedMarks() {
    if (definitions.footnotes().isEmpty()) {
      return;
    }
    for (IndentedCodeBlock node : indented) {
      Passage passage = Passage.of(text, node.getSourceSpans(), builder);
      String code = passage.text;
      for (int at = code.indexOf("[^"); at >= 0; at = code.indexOf("[^", at + 2)) {
        int close = LinkSyntax.label(code, at, code.length());
        String label = close < 0 ? "" : code.substring(at + 2, close - 1);
        io.github.glosslint.document.FootnoteDefinition note = definitions.footnote(label);
        if (note != null) {
          builder.add(
              new FootnoteReference(label, note.key(), true, false, passage.locate(at, close)));
        }
      }
    }
  }

  /** Only notes that something refers to are shown; Python-Markdown shows all. */
  private void footnoteAnchors() {
    for (io.github.glosslint.document.FootnoteDefinition note : definitions.footnotes()) {
      if (flavor.python().links() || references.isFootnoteUsed(note.key())) {
        for (String id : flavor.extensions().notes().definition(note.label())) {
          footnoteAnchor(id, note);
        }
      }
    }
  }

  private void footnoteAnchor(String id, io.github.glosslint.document.FootnoteDefinition note) {
    builder.add(new Anchor(id, Anchor.Kind.FOOTNOTE, note.conditional(), note.location()));
  }
}
