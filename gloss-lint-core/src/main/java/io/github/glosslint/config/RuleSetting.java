package io.github.glosslint.config;

import io.github.glosslint.finding.Severity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What settings say about one rule. What they leave open is decided by what comes before: an
 * earlier override, the settings as a whole, the rule's page.
 *
 * @param severity null to leave it open
 * @param options values by name, of the classes that {@link RuleOptions} describes
 */
public record RuleSetting(@Nullable Severity severity, Map<String, Object> options) {

  public RuleSetting {
    options = Map.copyOf(options);
  }
}
