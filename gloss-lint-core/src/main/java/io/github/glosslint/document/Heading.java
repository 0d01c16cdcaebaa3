package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A heading of a page. */
public final class Heading implements Worded<Heading> {

  private final String text;
  private final String id;
  private final byte level;
  private final boolean explicit;
  private final boolean conditional;
  private final int blocks;

  // Its place is kept as numbers, as in Link.
  private final String path;
  private final int start;
  private final int end;

  /**
   * @param level 1 to 6: rules keep tables by level, so a wrong one is the fault of whoever states
   *     it
   * @param blocks how many paragraphs, items of lists and other blocks of text are between it and
   *     the next heading; counted on pages of Markdown only
   */
  public Heading(
      int level,
      String text,
      String id,
      boolean explicit,
      boolean conditional,
      Location location,
      int blocks) {
    if (level < 1 || level > 6) {
      throw new IllegalArgumentException("no level of a heading: " + level);
    }
    this.level = (byte) level;
    this.text = text;
    this.id = id;
    this.explicit = explicit;
    this.conditional = conditional;
    this.path = location.path();
    this.start = location.start();
    this.end = location.end();
    this.blocks = blocks;
  }

  /** A heading that nothing follows so far. */
  public Heading(
      int level, String text, String id, boolean explicit, boolean conditional, Location location) {
    this(level, text, id, explicit, conditional, location, 0);
  }

  /** The same before so many blocks. */
  Heading with(int number) {
    return new Heading(level, text, id, explicit, conditional, location(), number);
  }

  private Heading(Heading same, String text, String id) {
    this.level = same.level;
    this.text = text;
    this.id = id;
    this.explicit = same.explicit;
    this.conditional = same.conditional;
    this.path = same.path;
    this.start = same.start;
    this.end = same.end;
    this.blocks = same.blocks;
  }

  @Override
  public Heading sharing(UnaryOperator<String> texts) {
    return new Heading(this, texts.apply(text), texts.apply(id));
  }

  /** 1 to 6. */
  public int level() {
    return level;
  }

  /** The rendered text without markup. */
  public String text() {
    return text;
  }

  /** The id that the generator gives it, explicit or made from the text; empty if it has none. */
  public String id() {
    return id;
  }

  /** Whether the author wrote the id. */
  public boolean explicit() {
    return explicit;
  }

  /** Whether it is in a template branch that may not be rendered. */
  public boolean conditional() {
    return conditional;
  }

  /** Its text in the source, markers excluded. */
  public Location location() {
    return new Location(path, start, end);
  }

  /** How many blocks of text are between it and the next heading; 0 if they were not counted. */
  public int blocks() {
    return blocks;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Heading heading
        && heading.start == start
        && heading.end == end
        && heading.level == level
        && heading.explicit == explicit
        && heading.conditional == conditional
        && heading.blocks == blocks
        && heading.text.equals(text)
        && heading.id.equals(id)
        && heading.path.equals(path);
  }

  @Override
  public int hashCode() {
    return (path.hashCode() * 31 + start) * 31 + end;
  }

  @Override
  public String toString() {
    return "heading " + level + " \"" + text + "\" at " + location();
  }
}
