package io.github.glosslint.markup.rst;

import io.github.glosslint.text.Span;
import java.util.List;

/** A block of reStructuredText. Spans are ranges of the whole text. */
public sealed interface RstBlock {

  /** All of it in the whole text, or its first line. */
  Span span();

  /**
   * The title of a section, which reaches to the next title of its level or one above.
   *
   * @param level from 1; levels follow from the adornments, in the order in which these appear
   */
  record Title(int level, RstText text) implements RstBlock {
    @Override
    public Span span() {
      return text.span();
    }
  }

  /** Words that are read for inline markup. */
  record Paragraph(RstText text) implements RstBlock {
    @Override
    public Span span() {
      return text.span();
    }
  }

  /**
   * Blocks that belong together and make nothing else of it: items, quotes, cells, fields.
   *
   * @param table whether they are those of all cells of a table
   */
  record Group(Span span, List<RstBlock> blocks, boolean table) implements RstBlock {
    public Group {
      blocks = List.copyOf(blocks);
    }

    /** Blocks of anything but a table. */
    Group(Span span, List<RstBlock> blocks) {
      this(span, blocks, false);
    }
  }

  /** A term and its definition. */
  record Definition(RstText term, List<RstBlock> blocks) implements RstBlock {
    public Definition {
      blocks = List.copyOf(blocks);
    }

    @Override
    public Span span() {
      return term.span();
    }
  }

  /** A field of a field list. Those at the top of a page are its metadata. */
  record Field(RstText name, Span span, List<RstBlock> blocks) implements RstBlock {
    public Field {
      blocks = List.copyOf(blocks);
    }
  }

  /** A term of a glossary. */
  record Term(RstText text) implements RstBlock {
    @Override
    public Span span() {
      return text.span();
    }
  }

  /**
   * {@code .. _name: destination}
   *
   * @param name as written, without quotes and backslashes; empty if it is anonymous
   * @param label the name in the text
   * @param reference whether the destination is the name of another target
   * @param destination empty if the target is the next block
   */
  record Target(
      String name, Span label, boolean reference, String destination, Span place, Span span)
      implements RstBlock {}

  /**
   * A footnote or a citation.
   *
   * @param label what is between its brackets
   */
  record Note(String label, boolean citation, Span place, Span span, List<RstBlock> blocks)
      implements RstBlock {
    public Note {
      blocks = List.copyOf(blocks);
    }
  }

  /** {@code .. |name| directive::} */
  record Substitution(String name, Span span, Directive directive) implements RstBlock {}

  /**
   * {@code .. name:: argument}
   *
   * @param blocks the content, if it is a text to parse
   * @param content the content as it is written
   */
  record Directive(
      String name,
      Span place,
      DirectiveShape shape,
      RstText argument,
      List<Option> options,
      List<RstBlock> blocks,
      RstText content,
      Span span)
      implements RstBlock {
    public Directive {
      options = List.copyOf(options);
      blocks = List.copyOf(blocks);
    }

    /** The value of an option; empty if there is none, or none of this name. */
    public RstText option(String key) {
      for (Option option : options) {
        if (option.name().equals(key)) {
          return option.value();
        }
      }
      return RstText.EMPTY;
    }

    public boolean has(String key) {
      return options.stream().anyMatch(option -> option.name().equals(key));
    }
  }

  /** {@code :name: value} of a directive. */
  record Option(String name, RstText value) {}

  /** Code, comments and the like, which hold no markup. */
  record Opaque(Kind kind, Span span) implements RstBlock {

    /** What it is. */
    public enum Kind {
      LITERAL,
      DOCTEST,
      COMMENT,
      TRANSITION
    }
  }

  /**
   * What docutils refuses, or what is not read here.
   *
   * @param reason a noun phrase that says what it is
   */
  record Unknown(Span span, String reason) implements RstBlock {}
}
