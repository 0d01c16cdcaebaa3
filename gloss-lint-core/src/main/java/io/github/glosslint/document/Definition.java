package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import org.jspecify.annotations.Nullable;

/**
 * A link reference definition, {@code [label]: destination}.
 *
 * @param label as written
 * @param key the label as the dialect compares labels
 * @param destination templates expanded, backslashes and entities undone as the dialect does it
 * @param position what kind of place it is in
 * @param location the whole definition
 */
public record Definition(
    String label,
    String key,
    String destination,
    Position position,
    Location labelLocation,
    Location destinationLocation,
    Location location) {

  // Written out, as in Location: a record's own methods take milliseconds when first called.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Definition definition
        && definition.location.equals(location)
        && definition.label.equals(label)
        && definition.key.equals(key)
        && definition.destination.equals(destination)
        && definition.position.equals(position)
        && definition.labelLocation.equals(labelLocation)
        && definition.destinationLocation.equals(destinationLocation);
  }

  /** What a rule marks: the destination in the source, or the whole where that is empty. */
  public Location mark() {
    return destinationLocation.isEmpty() ? location : destinationLocation;
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
    return location.end() > destinationLocation.end() + 1;
  }

  /** Definitions are counted by the thousand, and their places tell all but very few apart. */
  @Override
  public int hashCode() {
    return location.hashCode();
  }

  /** Where a definition is. */
  public enum Position {
    BLOCK,
    /** kramdown takes {@code * [label]: text} for a definition; the sentence vanishes. */
    LIST_ITEM
  }
}
