package io.github.glosslint.markup;

import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directive, <code>```{name} argument</code>.
 *
 * @param argument what follows the name on its line; empty if nothing does
 * @param argumentPlaces where that is
 * @param body what is behind the options, without the indent of the fence; empty where {@link
 *     NamedMarkup.Body} does not say that it is kept
 * @param bodyPlaces where that is
 * @param location its first line
 */
public record Directive(
    String name,
    String argument,
    OffsetMap argumentPlaces,
    List<Option> options,
    String body,
    OffsetMap bodyPlaces,
    Location location) {

  /**
   * An option, {@code :name: value}.
   *
   * @param location the value; empty behind the name if there is none
   */
  public record Option(String name, String value, Location location) {}

  /** The first option of a name; null if there is none. */
  public @Nullable Option option(String name) {
    for (Option option : options) {
      if (option.name().equals(name)) {
        return option;
      }
    }
    return null;
  }

  /** The lines of the body, without their ends; one at least. */
  public List<Span> bodyLines() {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start <= body.length()) {
      int feed = body.indexOf('\n', start);
      int end = feed < 0 ? body.length() : feed;
      lines.add(new Span(start, end));
      start = end + 1;
    }
    return lines;
  }

  /** Where the argument is. */
  public Location argumentLocation() {
    return argumentPlaces.locate(0, argument.length());
  }
}
