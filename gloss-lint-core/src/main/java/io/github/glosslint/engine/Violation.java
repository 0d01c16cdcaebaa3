package io.github.glosslint.engine;

import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.rule.RuleContext.Echo;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.text.Location;
import java.util.List;

/**
 * A report of a rule, still in offsets: {@link Findings} converts them to lines and columns.
 *
 * @param echoes what it speaks for, of other rules
 */
public record Violation(
    RuleId rule,
    Severity severity,
    Location location,
    String message,
    List<String> suggestions,
    List<Fix> fixes,
    List<RelatedLocation> related,
    List<Echo> echoes)
    implements Comparable<Violation> {

  public Violation {
    suggestions = List.copyOf(suggestions);
    fixes = List.copyOf(fixes);
    related = List.copyOf(related);
    echoes = List.copyOf(echoes);
  }

  /** One that is not the cause of others. */
  public Violation(
      RuleId rule,
      Severity severity,
      Location location,
      String message,
      List<String> suggestions,
      List<Fix> fixes,
      List<RelatedLocation> related) {
    this(rule, severity, location, message, suggestions, fixes, related, List.of());
  }

  @Override
  public int compareTo(Violation other) {
    int place = location.compareTo(other.location);
    return place != 0 ? place : rule.compareTo(other.rule);
  }
}
