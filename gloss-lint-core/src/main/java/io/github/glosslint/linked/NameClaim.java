package io.github.glosslint.linked;

import io.github.glosslint.text.Location;
import java.util.List;

/**
 * A name that more than one place of a project has, so that links lead to one of them only.
 *
 * @param what kind of thing has it, such as {@code "label"}
 * @param places where it is written, in the order of paths and lines
 */
public record NameClaim(String what, String name, List<Location> places) {

  public NameClaim {
    places = List.copyOf(places);
  }
}
