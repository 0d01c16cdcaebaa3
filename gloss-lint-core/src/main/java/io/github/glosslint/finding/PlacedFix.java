package io.github.glosslint.finding;

import io.github.glosslint.text.Secrets;
import java.util.ArrayList;
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
    List<PlacedEdit> inOrder = new ArrayList<>(edits);
    if (inOrder.size() > 1) {
      inOrder.sort((a, b) -> a.location().compareTo(b.location()));
    }
    edits = List.copyOf(inOrder);
    for (PlacedEdit edit : edits) {
      // A masked secret is three asterisks, and counts as one. To look for them first spares a
      // search of texts that may be whole entries.
      boolean starred = edit.replacement().contains("***");
      safety = starred && Secrets.holds(edit.replacement()) ? Safety.DISPLAY : safety;
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
