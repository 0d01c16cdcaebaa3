package io.github.glosslint.markup;

import com.google.re2j.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lists of related terms begin with where the settings say so.
 *
 * @param seeAlso matches the beginning of a line that lists related terms
 * @param see matches the beginning of a line that redirects to the preferred term
 */
public record RelatedPatterns(Pattern seeAlso, Pattern see) {

  /**
   * Those of the settings.
   *
   * @return null if they are the usual ones, {@link Flavor#SEE_ALSO} and {@link Flavor#SEE}: these
   *     are not compiled, which most runs would do for nothing
   */
  public static @Nullable RelatedPatterns of(Optional<String> seeAlso, Optional<String> see) {
    String related = seeAlso.orElse(Flavor.SEE_ALSO);
    String preferred = see.orElse(Flavor.SEE);
    return related.equals(Flavor.SEE_ALSO) && preferred.equals(Flavor.SEE)
        ? null
        : new RelatedPatterns(Pattern.compile(related), Pattern.compile(preferred));
  }
}
