package io.github.glosslint.finding;

import io.github.glosslint.text.Secrets;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A {@link Fix} in its files, as reports show it. Where a secret is masked, what is shown would be
 * a wrong replacement, so that such a fix is for reading only.
 *
 * @param edits by file and position
 */
public record PlacedFix(String description, Safety safety, List<PlacedEdit> edits) {

  public PlacedFix {
    description = Secrets.masked(description);
    edits = edits.stream().sorted(Comparator.comparing(PlacedEdit::location)).toList();
    // Asterisks in the place of a secret count as one.
    if (edits.stream().anyMatch(edit -> Secrets.holds(edit.replacement()))) {
      safety = Safety.DISPLAY;
    }
  }

  /** Whether it may be applied as it is, by a program or with a click. */
  public boolean isApplicable() {
    return safety != Safety.DISPLAY;
  }

  /** The same fix, its files named otherwise. */
  public PlacedFix withPaths(UnaryOperator<String> naming) {
    List<PlacedEdit> renamed =
        edits.stream().map(edit -> edit.withPath(naming.apply(edit.path()))).toList();
    return new PlacedFix(description, safety, renamed);
  }
}
