package io.github.glosslint.config;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.catalogue.RuleScope;
import io.github.glosslint.finding.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules and options that settings name, held against the catalogue. */
final class RuleNames {

  private RuleNames() {}

  /**
   * Checks all names of rules and options, and the values of options.
   *
   * @throws SettingsException if a rule or an option does not exist, or a value is not valid for
   *     its option
   */
  static void check(Settings settings, RuleCatalogue catalogue) {
    List<SettingsProblem> problems = new ArrayList<>();
    check(settings.rules(), catalogue, problems);
    for (SettingsOverride override : settings.overrides()) {
      check(override.rules(), catalogue, problems);
    }
    for (IgnoredFindings entry : settings.ignored()) {
      for (String rule : entry.rules()) {
        SettingsProblem problem = unknown(rule, catalogue);
        if (problem != null) {
          problems.add(problem);
        }
      }
    }
    refuse(problems);
  }

  /**
   * Checks the name of a rule.
   *
   * @throws SettingsException if there is no such rule
   */
  static void check(String name, RuleCatalogue catalogue) {
    List<SettingsProblem> problems = new ArrayList<>();
    check(Map.of(name, new RuleSetting(null, Map.of())), catalogue, problems);
    refuse(problems);
  }

  /** The id of the rule that a checked name, its id or an alias, stands for. */
  static RuleId id(String name, RuleCatalogue catalogue) {
    RulePage page = catalogue.named(name);
    if (page == null) {
      throw new IllegalStateException("unchecked rule " + name);
    }
    return page.id();
  }

  private static void refuse(List<SettingsProblem> problems) {
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
  }

  private static void check(
      Map<String, RuleSetting> rules, RuleCatalogue catalogue, List<SettingsProblem> problems) {
    for (Map.Entry<String, RuleSetting> rule : rules.entrySet()) {
      RulePage page = catalogue.named(rule.getKey());
      if (page == null) {
        problems.add(problem(catalogue.lacks(rule.getKey()), catalogue.meantBy(rule.getKey())));
      } else {
        check(page, rule.getValue().options(), problems);
      }
    }
  }

  private static void check(
      RulePage page, Map<String, Object> options, List<SettingsProblem> problems) {
    options.forEach(
        (option, value) ->
            OptionValues.check(page, option, value)
                .ifPresent(m -> problems.add(problem(m, OptionValues.near(page, option, value)))));
  }

  /** What is wrong with the name of a rule or an area; null if there is such a one. */
  static @Nullable SettingsProblem unknown(String name, RuleCatalogue rules) {
    return RuleScope.named(name, rules) == null
        ? problem(rules.lacks(name), rules.meantBy(name))
        : null;
  }

  private static SettingsProblem problem(String message, List<String> suggestions) {
    return new SettingsProblem("", 0, 0, message, suggestions);
  }
}
