package io.github.glosslint.linked;

import io.github.glosslint.text.Location;
import java.util.List;
import java.util.Map;

/**
 * On which pages the reader sees what a document holds: itself, or those that show a part.
 *
 * @param pages by path
 * @param broken the pages on which a destination of the part is broken, by its {@link #end}
 * @param isOfPart whether the document is shown by pages and is none itself
 */
public record Showings(List<String> pages, Map<Location, Showing> broken, boolean isOfPart) {

  /**
   * The pages that show something that is wrong on them.
   *
   * @param pages by path
   * @param all how many pages show it, be it wrong or not; 0 where that is not known
   */
  public record Showing(List<String> pages, int all) {}

  /** A page shows itself. */
  public static Showings ofPage(String path) {
    return new Showings(List.of(path), Map.of(), false);
  }

  /**
   * @param pages those that show the part
   * @param broken the pages on which a destination of the part is broken, by its {@link #end}
   */
  public static Showings ofPart(List<String> pages, Map<Location, Showing> broken) {
    return new Showings(pages, Map.copyOf(broken), true);
  }

  /** What tells destinations apart: rules mark all of one, or its fragment only. */
  public static Location end(Location mark) {
    return new Location(mark.path(), mark.end(), mark.end());
  }

  /** The pages on which a rule finds something at a place of the document. */
  public Showing at(Location place) {
    Showing known = broken.isEmpty() ? null : broken.get(end(place));
    return known != null ? known : new Showing(pages, 0);
  }
}
