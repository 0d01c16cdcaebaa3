package io.github.glosslint.glossary;

import io.github.glosslint.document.DefinedTerms;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what is defined below certain headings: a page may be about more than its glossary. */
final class TermSections {

  private TermSections() {}

  /**
   * Those of the terms that are in a section whose heading is named so, or in one inside it.
   *
   * @param terms of the page, in the order of its text
   */
  static List<DefinedTerms> in(Document page, List<DefinedTerms> terms, Predicate<String> named) {
    List<Heading> headings = page.headings();
    List<DefinedTerms> found = new ArrayList<>(0);
    for (int i = 0; i < headings.size(); i++) {
      if (named.test(headings.get(i).text())) {
        int end = i + 1;
        while (end < headings.size() && headings.get(end).level() > headings.get(i).level()) {
          end++;
        }
        Heading next = end < headings.size() ? headings.get(end) : null;
        for (DefinedTerms defined : terms) {
          if (isBetween(headings.get(i), defined.body(), next)) {
            found.add(defined);
          }
        }
        i = end - 1;
      }
    }
    return found;
  }

  /** Whether a place is below a heading and above the next one; files of their own have no end. */
  private static boolean isBetween(Heading above, Location place, @Nullable Heading below) {
    Location from = above.location();
    return place.path().equals(from.path())
        && place.start() >= from.end()
        && (below == null
            || !below.location().path().equals(from.path())
            || place.start() < below.location().start());
  }
}
