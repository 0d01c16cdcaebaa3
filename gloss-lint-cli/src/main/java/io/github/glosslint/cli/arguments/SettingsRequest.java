package io.github.glosslint.cli.arguments;

import io.github.glosslint.finding.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which settings, rules and known findings apply, as given.
 *
 * @param config the settings file, null to look for it
 * @param configFrom the revision whose settings apply, null for those on disk
 * @param strictConfig whether settings without effect are an error
 * @param rules names of the only rules to run, empty for all
 * @param rulesFrom jars that bring more rules
 * @param severities by the names of rules
 * @param baseline the file of known findings, null if the user named none
 * @param noBaseline whether no baseline is to be looked for
 */
public record SettingsRequest(
    @Nullable String config,
    @Nullable String configFrom,
    boolean strictConfig,
    List<String> rules,
    List<String> rulesFrom,
    Map<String, Severity> severities,
    @Nullable String baseline,
    boolean noBaseline) {

  public SettingsRequest {
    rules = List.copyOf(rules);
    rulesFrom = List.copyOf(rulesFrom);
    severities = Map.copyOf(severities);
  }
}
