package io.github.glosslint.web.page;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fragments that a page has and lacks.
 *
 * @param missing those that it does not have beyond doubt, as they were asked for; what is neither
 *     found nor missing is unknown
 * @param cut whether it was longer than what is read of a page
 * @param broken a clause that says why its body ended early; null if it did not, or was not needed
 *     whole
 */
public record PageFacts(Set<String> missing, boolean cut, @Nullable String broken) {

  public PageFacts {
    missing = Set.copyOf(missing);
  }
}
