package io.github.glosslint.config;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RuleOption;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.text.WantedProse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rules that may run for some file, and the words of pages that they read. */
final class RulesInUse {

  private final Settings settings;
  private final RuleCatalogue catalogue;

  RulesInUse(Settings settings, RuleCatalogue catalogue) {
    this.settings = settings;
    this.catalogue = catalogue;
  }

  /** Whether a rule is one of them; false if there is none of that id. */
  boolean has(RuleId rule) {
    RulePage page = catalogue.page(rule);
    return page != null && has(page);
  }

  private boolean has(RulePage page) {
    Severity usual = page.severity();
    for (Map.Entry<String, RuleSetting> rule : settings.rules().entrySet()) {
      if (isOf(page, rule.getKey()) && rule.getValue().severity() != null) {
        usual = rule.getValue().severity();
      }
    }
    if (usual != Severity.OFF) {
      return true;
    }
    for (SettingsOverride override : settings.overrides()) {
      for (Map.Entry<String, RuleSetting> rule : override.rules().entrySet()) {
        Severity own = rule.getValue().severity();
        if (own != null && own != Severity.OFF && isOf(page, rule.getKey())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words that they read. */
  WantedProse prose() {
    WantedProse wanted = WantedProse.NONE;
    for (RulePage page : catalogue.pages()) {
      if (page.prose() != RulePage.ProseUse.NONE && !wanted.all() && has(page)) {
        wanted =
            page.prose() == RulePage.ProseUse.ALL
                ? WantedProse.ALL
                : wanted.or(WantedProse.like(words(page)));
      }
    }
    return wanted;
  }

  /** The words that options of a rule name, whatever file they are for. */
  private Set<String> words(RulePage page) {
    Set<String> words = new TreeSet<>();
    for (RuleOption option : page.options()) {
      addWords(option.defaultValue(), words);
    }
    List<Map<String, RuleSetting>> all = new ArrayList<>(List.of(settings.rules()));
    for (SettingsOverride override : settings.overrides()) {
      all.add(override.rules());
    }
    for (Map<String, RuleSetting> rules : all) {
      for (Map.Entry<String, RuleSetting> rule : rules.entrySet()) {
        if (isOf(page, rule.getKey())) {
          for (Object value : rule.getValue().options().values()) {
            addWords(value, words);
          }
        }
      }
    }
    return words;
  }

  private static void addWords(Object value, Set<String> words) {
    if (value instanceof List<?> list) {
      for (Object word : list) {
        words.add(word.toString());
      }
    }
  }

  private boolean isOf(RulePage page, String name) {
    return RuleNames.id(name, catalogue).equals(page.id());
  }
}
