package io.github.glosslint.config;

import io.github.glosslint.finding.Severity;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What settings say about one rule. Anything left open is taken from what has lower precedence: an
 * earlier override, the settings for all files, the rule's page.
 *
 * @param severity null to leave it open
 * @param options values by name, of the classes that {@link RuleOptions} describes
 */
public record RuleSetting(@Nullable Severity severity, Map<String, Object> options) {

  public RuleSetting {
    options = Map.copyOf(options);
  }

  /** These settings where {@code later} ones leave something open. */
  RuleSetting with(RuleSetting later) {
    Map<String, Object> merged = new HashMap<>(options);
    merged.putAll(later.options);
    return new RuleSetting(later.severity == null ? severity : later.severity, merged);
  }
}
