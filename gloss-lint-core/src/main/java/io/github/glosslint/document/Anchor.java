package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Something that a fragment can lead to. */
public final class Anchor implements Worded<Anchor> {

  private final String id;
  private final Kind kind;
  private final boolean conditional;

  // Its place is kept as numbers, as in Link.
  private final String path;
  private final int start;
  private final int end;

  /**
   * An anchor of a page.
   *
   * @param id decoded, case-sensitive
   * @param conditional whether it is in a template branch that may not be rendered
   */
  public Anchor(String id, Kind kind, boolean conditional, Location location) {
    this.id = id;
    this.kind = kind;
    this.conditional = conditional;
    this.path = location.path();
    this.start = location.start();
    this.end = location.end();
  }

  private Anchor(Anchor same, String id) {
    this.id = id;
    this.kind = same.kind;
    this.conditional = same.conditional;
    this.path = same.path;
    this.start = same.start;
    this.end = same.end;
  }

  @Override
  public Anchor sharing(UnaryOperator<String> texts) {
    return new Anchor(this, texts.apply(id));
  }

  /** As a browser compares it: decoded, case-sensitive. */
  public String id() {
    return id;
  }

  /** What made it. */
  public Kind kind() {
    return kind;
  }

  /** Whether it is in a template branch that may not be rendered. */
  public boolean conditional() {
    return conditional;
  }

  /** Its place in the source. */
  public Location location() {
    return new Location(path, start, end);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Anchor anchor
        && anchor.start == start
        && anchor.end == end
        && anchor.kind == kind
        && anchor.conditional == conditional
        && anchor.id.equals(id)
        && anchor.path.equals(path);
  }

  @Override
  public int hashCode() {
    return (path.hashCode() * 31 + start) * 31 + end;
  }

  @Override
  public String toString() {
    return kind + " " + id + " at " + location();
  }

  /** What made the anchor. */
  public enum Kind {
    HEADING,
    /** A kramdown attribute list, {@code {: #id}}. */
    ATTRIBUTE_LIST,
    /** The {@code id} attribute of an HTML element. */
    HTML,
    /** The {@code name} of an HTML link, which counts where nothing has the same id. */
    NAME,
    /** The id of a part of a drawing, which the drawing itself refers to. */
    DRAWING,
    FOOTNOTE,
    TABLE_OF_CONTENTS
  }
}
