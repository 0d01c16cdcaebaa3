package io.github.glosslint.glossary;

import io.github.glosslint.text.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Where a definition belongs among those of its page: by its label or, where the others break that
 * more often, by the heading that it leads to. Immutable.
 */
public final class DefinitionOrder {

  private final List<String> labels;
  private final Sequence<String> byLabel;
  private final Sequence<Location> byHeading;

  /**
   * A definition that another one belongs next to.
   *
   * @param index in the order of the file
   * @param below whether the other one belongs below it, and not above
   */
  public record Neighbour(int index, boolean below) {}

  /**
   * @param labels of the definitions, in the order of the file; not empty
   * @param headings that they lead to, all on one page
   * @param locale of the language whose alphabet is meant
   */
  public DefinitionOrder(List<String> labels, List<Location> headings, Locale locale) {
    this.labels = List.copyOf(labels);
    this.byLabel = ListOrder.collation(labels, locale).of(labels, locale);
    this.byHeading = new Sequence<>(headings, Comparator.naturalOrder());
  }

  /** What the definition of a heading belongs next to: the last of all if they have no order. */
  public Neighbour neighbour(String label, Location heading) {
    if (byHeading.moves() < byLabel.moves()) {
      return neighbour(byHeading, heading, label);
    }
    return neighbour(byLabel, label, label);
  }

  private <K> Neighbour neighbour(Sequence<K> order, K key, String label) {
    if (!ListOrder.isSorted(order)) {
      return new Neighbour(labels.size() - 1, true);
    }
    ListOrder.Gap gap = ListOrder.gap(order, key);
    boolean first = gap.after() < 0;
    // The first of its letter is not in the section of the letter before.
    boolean firstOfLetter =
        !first
            && gap.before() < labels.size()
            && !beginAlike(labels.get(gap.after()), label)
            && beginAlike(labels.get(gap.before()), label);
    return first || firstOfLetter
        ? new Neighbour(gap.before(), false)
        : new Neighbour(gap.after(), true);
  }

  private static boolean beginAlike(String label, String other) {
    return label.regionMatches(true, 0, other, 0, 1);
  }
}
