package io.github.glosslint.finding;

import java.util.Comparator;
import java.util.List;

/**
 * A defect, where it stands, and what would mend it.
 *
 * @param path relative to the working directory, with {@code /}
 * @param suggestions replacements for the marked text, likeliest first; all of them exist
 * @param excerpt the first marked line of the source without its line ending, at most {@link
 *     #MAX_EXCERPT} code units around the marked text
 * @param excerptColumn the column of the excerpt's first character, 1 unless the line was cut
 */
public record Finding(
    RuleId rule,
    Severity severity,
    String path,
    Region region,
    String message,
    List<String> suggestions,
    List<Related> related,
    String excerpt,
    int excerptColumn)
    implements Comparable<Finding> {

  /** A finding never carries more of its source than this many code units. */
  public static final int MAX_EXCERPT = 200;

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::path)
          .thenComparingInt((Finding f) -> f.region.line())
          .thenComparingInt(f -> f.region.column())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message)
          .thenComparingInt(f -> f.region.endLine())
          .thenComparingInt(f -> f.region.endColumn());

  public Finding {
    suggestions = List.copyOf(suggestions);
    related = List.copyOf(related);
  }

  /** By path, line, column, rule and message: the order of every report. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  public int line() {
    return region.line();
  }

  public int column() {
    return region.column();
  }
}
