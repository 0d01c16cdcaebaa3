package io.github.glosslint.finding;

import io.github.glosslint.text.Secrets;
import java.util.Comparator;
import java.util.List;

/**
 * A defect, where it stands, and what would mend it. Secrets of the text are starred, whoever makes
 * one; the path is kept as it is, since nobody would find the file otherwise.
 *
 * @param path relative to the working directory, with {@code /}
 * @param suggestions replacements for the marked text, likeliest first; all of them exist. None has
 *     a secret: starred, it would be a wrong replacement, so that the message names it instead
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

  /** {@link #marked()} never has more than this many code units. */
  public static final int MAX_MARKED = 120;

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::path)
          .thenComparingInt((Finding f) -> f.region.line())
          .thenComparingInt(f -> f.region.column())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message)
          .thenComparingInt(f -> f.region.endLine())
          .thenComparingInt(f -> f.region.endColumn());

  public Finding {
    List<String> secret = suggestions.stream().filter(Secrets::holds).toList();
    message = Secrets.masked(message) + hint(secret);
    suggestions =
        secret.isEmpty()
            ? List.copyOf(suggestions)
            : suggestions.stream().filter(suggestion -> !secret.contains(suggestion)).toList();
    related = List.copyOf(related);
    excerpt = Secrets.starred(excerpt);
  }

  private static String hint(List<String> secret) {
    List<String> masked = secret.stream().map(Secrets::masked).distinct().toList();
    return masked.isEmpty() ? "" : " (did you mean \"" + String.join("\" or \"", masked) + "\"?)";
  }

  /** By path, line, column, rule and message: the order of every report. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /** The code points of the excerpt before the marked text. */
  public int markedFrom() {
    return mark().from();
  }

  /**
   * The code points of the excerpt before the end of the marked text; all of them if that goes on
   * in the next line. Not less than {@link #markedFrom()}.
   */
  public int markedTo() {
    return mark().to();
  }

  /**
   * What the finding is about: the marked text of its first line, white space as one blank each and
   * none at the ends; empty if nothing is marked. Of long texts it is the beginning, and not as
   * much as the excerpt happens to show, so that what else stands in the line makes no difference.
   */
  public String marked() {
    return mark().text();
  }

  private Marked mark() {
    return new Marked(region, excerpt, excerptColumn);
  }

  public int line() {
    return region.line();
  }

  public int column() {
    return region.column();
  }
}
