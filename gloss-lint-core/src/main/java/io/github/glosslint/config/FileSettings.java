package io.github.glosslint.config;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that holds for one file: overrides and the defaults of the rules' pages are filled in. Files
 * for which the same holds share one instance.
 */
public final class FileSettings {

  private final Optional<DialectName> dialect;
  private final Optional<AnchorStyle> anchors;
  private final Map<RuleId, Severity> severities;
  private final Map<RuleId, RuleOptions> options;

  FileSettings(
      Optional<DialectName> dialect,
      Optional<AnchorStyle> anchors,
      Map<RuleId, Severity> severities,
      Map<RuleId, RuleOptions> options) {
    this.dialect = dialect;
    this.anchors = anchors;
    this.severities = Map.copyOf(severities);
    this.options = Map.copyOf(options);
  }

  /** The dialect; empty if it is found out. */
  public Optional<DialectName> dialect() {
    return dialect;
  }

  /** How ids are made from headings; empty if as the dialect does. */
  public Optional<AnchorStyle> anchors() {
    return anchors;
  }

  /**
   * How grave a rule is; {@link Severity#OFF} if it does not run.
   *
   * @throws IllegalArgumentException if there is no such rule
   */
  public Severity severity(RuleId rule) {
    return known(rule, severities.get(rule));
  }

  /**
   * The options of a rule, all of its page.
   *
   * @throws IllegalArgumentException if there is no such rule
   */
  public RuleOptions options(RuleId rule) {
    return known(rule, options.get(rule));
  }

  private static <T> T known(RuleId rule, @Nullable T found) {
    if (found == null) {
      throw new IllegalArgumentException("there is no rule " + rule);
    }
    return found;
  }
}
