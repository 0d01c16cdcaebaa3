package io.github.glosslint.markup;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;

/**
 * Markup whose meaning is found by its name, as MyST adds it to CommonMark: directives, roles,
 * labels. The reader finds it; the room of the generator says what it means. Thread-safe.
 */
public interface NamedMarkup {

  /** How what is inside a directive is read. */
  enum Body {
    /** Code, or what the room reads itself. */
    OPAQUE,
    /** Blocks of Markdown; the argument is none of the text. */
    BLOCKS,
    /** The same, and the room looks at their text as well. */
    KEPT,
    /** Blocks of Markdown, and an argument that readers see. */
    TITLED
  }

  /**
   * Which markup there is.
   *
   * @param colons whether colons fence directives, too
   * @param blockAttributes whether a line of attributes belongs to the block behind it
   * @param inlineAttributes whether attributes belong to what they follow
   * @param equations whether dollar signs may be followed by a label
   */
  record Syntax(
      boolean colons, boolean blockAttributes, boolean inlineAttributes, boolean equations) {}

  /** A page begins. */
  Page begin(DocumentBuilder builder);

  /** What is found on one page, in the order of its text. Not thread-safe. */
  interface Page {

    /** Which markup the page has. */
    Syntax syntax();

    /** How a directive is read. */
    Body body(String directive);

    /** Takes a directive, before what is inside it. */
    void directive(Directive directive);

    /**
     * Takes a role.
     *
     * @param name without braces
     * @param content between the backticks, as written
     * @param contentPlaces where that is
     * @param location all of it
     * @return what of the content readers see
     */
    Span role(String name, String content, OffsetMap contentPlaces, Location location);

    /**
     * Takes a label.
     *
     * @param titled whether what follows has a title; true if unknown
     * @param location the name
     */
    void label(String name, boolean titled, Location location);

    /**
     * Takes the id that attributes write.
     *
     * @param titled as for labels
     */
    void attribute(String id, boolean titled, Location location);

    /** Whether attributes say that a link is a URL, to be left as it is. */
    boolean isExternal(String attributes);

    /** Takes the label of an equation. */
    void equation(String label, Location location);

    /**
     * Makes the id of a heading.
     *
     * @param text as readers see it
     * @param nested whether it is inside another block, so that it is no section
     */
    String heading(String text, int level, boolean nested, Location location);

    /** Whether a directive has a title or a caption. */
    boolean isTitled(Directive directive);

    /** Whether the terms of a definition list behind these attributes may be referred to. */
    boolean isGlossary(String attributes);

    /** Takes such a term. */
    void term(String text, Location location);

    /**
     * Takes the definition of the terms since the last one.
     *
     * @param blocks how many blocks it has; 0 if nothing is there
     */
    void definition(int blocks, Location body);

    /** Takes the end of the page. */
    void end();
  }
}
