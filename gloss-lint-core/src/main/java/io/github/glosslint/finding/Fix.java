package io.github.glosslint.finding;

import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to mend a finding. Of several, one is to be chosen.
 *
 * @param description what to do, in the imperative, such as {@code replace it with "#tools"}
 * @param edits applied together or not at all; none overlaps another
 */
public record Fix(String description, Safety safety, List<Edit> edits) {

  public Fix {
    edits = List.copyOf(edits);
    List<Location> places = new ArrayList<>();
    edits.forEach(edit -> places.add(edit.location()));
    places.sort(null);
    for (int i = 1; i < places.size(); i++) {
      Location before = places.get(i - 1);
      if (before.path().equals(places.get(i).path()) && before.end() > places.get(i).start()) {
        throw new IllegalArgumentException("edits overlap at " + places.get(i));
      }
    }
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a fix without an edit: " + description);
    }
  }

  // Written out, as in Location: a record's own methods take milliseconds when first called.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fix fix
        && fix.safety == safety
        && fix.description.equals(description)
        && fix.edits.equals(edits);
  }

  @Override
  public int hashCode() {
    return description.hashCode() * 31 + edits.hashCode();
  }

  /** A fix of a single edit. */
  public static Fix of(String description, Safety safety, Edit edit) {
    return new Fix(description, safety, List.of(edit));
  }

  /** Replaces a text as it was read. */
  public static Fix replace(Location location, String expected, String with, Safety safety) {
    return of(replaceWith(with), safety, Edit.replace(location, expected, with));
  }

  /** Unsafe fixes that each write a candidate in the place of what is there. */
  public static List<Fix> candidates(Location location, List<String> candidates) {
    List<Fix> fixes = new ArrayList<>(candidates.size());
    for (String candidate : candidates) {
      Edit edit = Edit.overwrite(location, candidate);
      fixes.add(of(replaceWith(candidate), Safety.UNSAFE, edit));
    }
    return fixes;
  }

  private static String replaceWith(String text) {
    return "replace it with \"" + text + "\"";
  }

  /** The same fix, trusted no further than {@code most}. */
  public Fix atMost(Safety most) {
    return most.and(safety) == safety ? this : new Fix(description, most, edits);
  }
}
