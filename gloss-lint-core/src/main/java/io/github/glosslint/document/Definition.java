package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A link reference definition, {@code [label]: destination}. */
public final class Definition implements Worded<Definition>, HasDestination {

  private final String label;
  private final String key;
  private final String destination;
  private final Position position;

  // Three places are kept as numbers, as in Link.
  private final String labelPath;
  private final int labelStart;
  private final int labelEnd;
  private final String destinationPath;
  private final int destinationStart;
  private final int destinationEnd;
  private final String path;
  private final int start;
  private final int end;

  /**
   * A definition of a label.
   *
   * @param label as written
   * @param key by which references find it, see {@link #key}
   * @param destination as the browser gets it
   */
  public Definition(
      String label,
      String key,
      String destination,
      Position position,
      Location labelLocation,
      Location destinationLocation,
      Location location) {
    this.label = label;
    this.key = key;
    this.destination = destination;
    this.position = position;
    this.labelPath = labelLocation.path();
    this.labelStart = labelLocation.start();
    this.labelEnd = labelLocation.end();
    this.destinationPath = destinationLocation.path();
    this.destinationStart = destinationLocation.start();
    this.destinationEnd = destinationLocation.end();
    this.path = location.path();
    this.start = location.start();
    this.end = location.end();
  }

  private Definition(Definition same, String label, String key, String destination) {
    this.label = label;
    this.key = key;
    this.destination = destination;
    this.position = same.position;
    this.labelPath = same.labelPath;
    this.labelStart = same.labelStart;
    this.labelEnd = same.labelEnd;
    this.destinationPath = same.destinationPath;
    this.destinationStart = same.destinationStart;
    this.destinationEnd = same.destinationEnd;
    this.path = same.path;
    this.start = same.start;
    this.end = same.end;
  }

  @Override
  public Definition sharing(UnaryOperator<String> texts) {
    return new Definition(this, texts.apply(label), texts.apply(key), texts.apply(destination));
  }

  /** The label as written. */
  public String label() {
    return label;
  }

  /** The label as the dialect compares labels. */
  public String key() {
    return key;
  }

  /** Templates expanded, backslashes and entities undone as the dialect does it. */
  @Override
  public String destination() {
    return destination;
  }

  /** What kind of place it is in. */
  public Position position() {
    return position;
  }

  /** The place of the label, without its brackets. */
  public Location labelLocation() {
    return new Location(labelPath, labelStart, labelEnd);
  }

  /** The place of the destination; empty if there is none. */
  public Location destinationLocation() {
    return new Location(destinationPath, destinationStart, destinationEnd);
  }

  /** The whole definition. */
  public Location location() {
    return new Location(path, start, end);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || other instanceof Definition definition
            && definition.start == start
            && definition.end == end
            && definition.labelStart == labelStart
            && definition.labelEnd == labelEnd
            && definition.destinationStart == destinationStart
            && definition.destinationEnd == destinationEnd
            && definition.position == position
            && definition.label.equals(label)
            && definition.key.equals(key)
            && definition.destination.equals(destination)
            && definition.path.equals(path)
            && definition.labelPath.equals(labelPath)
            && definition.destinationPath.equals(destinationPath);
  }

  /** Whether it is written in a file, not in one that this includes. */
  public boolean isIn(String file) {
    return path.equals(file);
  }

  @Override
  public Location mark() {
    return destinationEnd <= destinationStart ? location() : destinationLocation();
  }

  /**
   * Whether it is how Markdown is commented, unless something refers to it: {@code [//]: # (text)}.
   * No reference is written {@code [//]}, and a title without a destination has nothing to be the
   * title of. To kramdown such a title is part of the destination.
   */
  public boolean isComment() {
    return label.equals("//")
        || destination.startsWith("# ")
        || destination.startsWith("<>")
        || destination.equals("#")
        || (destination.isEmpty() && hasTitle());
  }

  /** Whether more than the bracket of an enclosed destination is after the destination. */
  private boolean hasTitle() {
    return end > destinationEnd + 1;
  }

  /** Definitions are counted by the thousand, and their places tell all but very few apart. */
  @Override
  public int hashCode() {
    return (path.hashCode() * 31 + start) * 31 + end;
  }

  @Override
  public String toString() {
    return "[" + label + "]: " + destination + " at " + location();
  }

  /** Where a definition is. */
  public enum Position {
    BLOCK,
    /** kramdown takes {@code * [label]: text} for a definition; the sentence vanishes. */
    LIST_ITEM
  }
}
