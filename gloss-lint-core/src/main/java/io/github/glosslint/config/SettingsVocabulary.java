package io.github.glosslint.config;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RulePage;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The words that settings may use and that other packages bring.
 *
 * @param rules the rules that can be set
 * @param dialects what the setting {@code dialect:} can be besides {@code auto}
 * @param synonyms what users may call a dialect, and its name
 * @param anchorNames makes what the setting {@code anchors:} can be, which few settings ask for
 * @param sections the sections that are read by those who use them
 */
public record SettingsVocabulary(
    RuleCatalogue rules,
    List<String> dialects,
    Map<String, String> synonyms,
    Supplier<List<String>> anchorNames,
    List<SettingsSection<?>> sections) {

  public SettingsVocabulary {
    dialects = List.copyOf(dialects);
    synonyms = Map.copyOf(synonyms);
    sections = List.copyOf(sections);
  }

  /** What the setting {@code anchors:} can be. */
  List<String> anchors() {
    return anchorNames.get();
  }

  /** The same with more rules. */
  SettingsVocabulary withRules(List<RulePage> pages) {
    return new SettingsVocabulary(rules.and(pages), dialects, synonyms, anchorNames, sections);
  }

  /** Rules alone. */
  public static SettingsVocabulary of(RuleCatalogue rules) {
    return new SettingsVocabulary(rules, List.of(), Map.of(), List::of, List.of());
  }
}
