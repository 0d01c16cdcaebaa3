package io.github.glosslint.finding;

import io.github.glosslint.text.Location;
import io.github.glosslint.text.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A defect, its location and possible fixes. The constructor masks secrets in the texts; the path
 * is left as it is, because nobody would find the file otherwise.
 *
 * @param location in the file, whose path is relative to the root of the run
 * @param path relative to the working directory, with {@code /}
 * @param suggestions replacements for the marked text, most likely first; all of them exist. None
 *     contains a secret: a masked one would be a wrong replacement, so the message mentions it
 *     instead
 * @param fixes ways to mend it, most likely first; a suggestion is one, too, and there may be
 *     others
 * @param excerpt the first marked line of the source without its line ending, at most {@link
 *     #MAX_EXCERPT} UTF-16 code units around the marked text
 * @param excerptColumn the column of the first character of the excerpt, in code points; 1 unless
 *     the line was cut
 */
public record Finding(
    RuleId rule,
    Severity severity,
    Location location,
    String path,
    Region region,
    String message,
    List<String> suggestions,
    List<PlacedFix> fixes,
    List<Related> related,
    String excerpt,
    int excerptColumn)
    implements Comparable<Finding> {

  /** The maximum length of an excerpt in UTF-16 code units. */
  public static final int MAX_EXCERPT = 200;

  /** The maximum length of {@link #marked()} in UTF-16 code units. */
  public static final int MAX_MARKED = 120;

  public Finding {
    List<String> secret = new ArrayList<>(0);
    List<String> open = new ArrayList<>(suggestions.size());
    for (String suggestion : suggestions) {
      (Secrets.holds(suggestion) ? secret : open).add(suggestion);
    }
    message = Secrets.masked(message) + (secret.isEmpty() ? "" : hint(secret));
    suggestions = List.copyOf(open);
    fixes = List.copyOf(fixes);
    related = List.copyOf(related);
    excerpt = Secrets.starred(excerpt);
  }

  /** A finding about a file as a whole, or whose place is only known in lines, without fixes. */
  public Finding(
      RuleId rule,
      Severity severity,
      String path,
      Region region,
      String message,
      List<String> suggestions,
      List<Related> related,
      String excerpt,
      int excerptColumn) {
    this(
        rule,
        severity,
        new Location(path, 0, 0),
        path,
        region,
        message,
        suggestions,
        List.of(),
        related,
        excerpt,
        excerptColumn);
  }

  /** The same finding, its files named otherwise. */
  public Finding withPaths(UnaryOperator<String> naming) {
    return new Finding(
        rule,
        severity,
        location,
        naming.apply(path),
        region,
        message,
        suggestions,
        fixes.stream().map(fix -> fix.withPaths(naming)).toList(),
        related.stream()
            .map(place -> new Related(naming.apply(place.path()), place.region(), place.message()))
            .toList(),
        excerpt,
        excerptColumn);
  }

  /** The same finding with another place that helps to understand it. */
  public Finding with(Related place) {
    List<Related> all = new ArrayList<>(related);
    all.add(0, place);
    return new Finding(
        rule,
        severity,
        location,
        path,
        region,
        message,
        suggestions,
        fixes,
        all,
        excerpt,
        excerptColumn);
  }

  /** The fixes that may be applied as they are. */
  public List<PlacedFix> applicableFixes() {
    return fixes.stream().filter(PlacedFix::isApplicable).toList();
  }

  /**
   * The one fix that somebody takes who trusts fixes so far: the only safe one or, if unsafe ones
   * are trusted and none is safe, the only unsafe one.
   *
   * @return null where there is none, or a choice
   */
  public @Nullable PlacedFix soleFix(Safety most) {
    PlacedFix sole = null;
    boolean several = false;
    for (PlacedFix fix : fixes) {
      int order = sole == null ? -1 : fix.safety().compareTo(sole.safety());
      several = order == 0 || order > 0 && several;
      sole = order < 0 ? fix : sole;
    }
    return sole == null || several || sole.safety().compareTo(most) > 0 ? null : sole;
  }

  /** The fixes that "did you mean" does not tell: all, where nothing is suggested. */
  public List<PlacedFix> otherFixes() {
    return suggestions.isEmpty() ? fixes : List.of();
  }

  private static String hint(List<String> secret) {
    List<String> masked = secret.stream().map(Secrets::masked).distinct().toList();
    return " (did you mean \"" + String.join("\" or \"", masked) + "\"?)";
  }

  /** Orders by path, line, column, rule and message, as in every report. */
  @Override
  public int compareTo(Finding other) {
    // Written out: comparators that are put together take milliseconds when first called.
    int order = path.compareTo(other.path);
    order = order != 0 ? order : Integer.compare(region.line(), other.region.line());
    order = order != 0 ? order : Integer.compare(region.column(), other.region.column());
    order = order != 0 ? order : rule.compareTo(other.rule);
    order = order != 0 ? order : message.compareTo(other.message);
    order = order != 0 ? order : Integer.compare(region.endLine(), other.region.endLine());
    return order != 0 ? order : Integer.compare(region.endColumn(), other.region.endColumn());
  }

  /** The number of code points of the excerpt before the marked text. */
  public int markedFrom() {
    return mark().from();
  }

  /**
   * The number of code points of the excerpt before the end of the marked text, or all of them if
   * the marked text continues on the next line. At least {@link #markedFrom()}.
   */
  public int markedTo() {
    return mark().to();
  }

  /**
   * The marked text of the first line, with white space collapsed and trimmed; empty if nothing is
   * marked. Long text is cut to its beginning, independently of the excerpt, so that the rest of
   * the line makes no difference.
   */
  public String marked() {
    return mark().text();
  }

  private Marked mark() {
    return new Marked(region, excerpt, excerptColumn);
  }

  /** The line on which the marked text begins, 1-based. */
  public int line() {
    return region.line();
  }

  /** The column at which the marked text begins, 1-based, in code points. */
  public int column() {
    return region.column();
  }
}
