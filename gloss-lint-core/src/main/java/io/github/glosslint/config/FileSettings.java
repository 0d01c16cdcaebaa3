package io.github.glosslint.config;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The complete settings for one file, with overrides and defaults applied. Files with the same
 * settings share one instance. Immutable.
 */
public final class FileSettings {

  private final Optional<String> dialect;
  private final Optional<String> anchors;
  private final Map<RuleId, Severity> severities;
  private final Map<RuleId, RuleOptions> options;
  private final SitePaths paths;

  FileSettings(
      Optional<String> dialect,
      Optional<String> anchors,
      Map<RuleId, Severity> severities,
      Map<RuleId, RuleOptions> options,
      SitePaths paths) {
    this.dialect = dialect;
    this.anchors = anchors;
    this.severities = Map.copyOf(severities);
    this.options = Map.copyOf(options);
    this.paths = paths;
  }

  /** The dialect; empty if it is to be detected. */
  public Optional<String> dialect() {
    return dialect;
  }

  /** How heading ids are generated; empty for the dialect's default. */
  public Optional<String> anchors() {
    return anchors;
  }

  /** Where paths and URLs of the published site lead: folders from the root of the run. */
  public SitePaths paths() {
    return paths;
  }

  /**
   * The severity of a rule; {@link Severity#OFF} if it does not run.
   *
   * @throws IllegalArgumentException if there is no such rule
   */
  public Severity severity(RuleId rule) {
    return known(rule, severities.get(rule));
  }

  /**
   * All options of a rule, with defaults applied.
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
