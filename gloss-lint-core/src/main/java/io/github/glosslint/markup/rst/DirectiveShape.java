package io.github.glosslint.markup.rst;

/**
 * What a directive takes.
 *
 * @param arguments whether the text behind its name is an argument rather than content
 * @param words whether its argument is read for inline markup
 * @param options whether a field list at its head holds options
 */
public record DirectiveShape(boolean arguments, boolean words, boolean options, Content content) {

  /** What is in a directive. */
  public enum Content {
    /** Blocks. */
    BLOCKS,
    /** Blocks, titles of sections among them. */
    SECTIONS,
    /** One text with inline markup, whose lines stay as they are. */
    LINES,
    /** Terms and their definitions. */
    TERMS,
    /** Code, data, names: whoever knows the directive reads it. */
    RAW,
    /** The lines of a file take the place of the directive. */
    FILE,
    /** Nobody here knows the directive: its content is read to know what it may define. */
    UNKNOWN
  }

  /** A directive that is not known. */
  public static final DirectiveShape UNKNOWN =
      new DirectiveShape(true, false, true, Content.UNKNOWN);

  /** Whether docutils brings a directive. */
  public static boolean isStandard(String name) {
    return StandardDirectives.shape(name).content() != Content.UNKNOWN;
  }

  /** Blocks alone: what is behind the name is the first of them. */
  public static DirectiveShape blocks() {
    return new DirectiveShape(false, false, true, Content.BLOCKS);
  }

  /** A title, and blocks. */
  public static DirectiveShape titled() {
    return new DirectiveShape(true, true, true, Content.BLOCKS);
  }

  /** A name or a path, and blocks. */
  public static DirectiveShape named() {
    return new DirectiveShape(true, false, true, Content.BLOCKS);
  }

  /** A name or a path, and something that is not parsed. */
  public static DirectiveShape raw() {
    return new DirectiveShape(true, false, true, Content.RAW);
  }

  /** Something that is not parsed, from behind the name on. */
  public static DirectiveShape listing() {
    return new DirectiveShape(false, false, true, Content.RAW);
  }
}
