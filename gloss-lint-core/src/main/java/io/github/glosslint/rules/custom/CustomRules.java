package io.github.glosslint.rules.custom;

import io.github.glosslint.config.CustomRule;
import io.github.glosslint.config.Settings;
import io.github.glosslint.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** Makes the rules that settings describe. */
public final class CustomRules {

  private CustomRules() {}

  /** The rules of settings, in their order. */
  public static List<Rule> of(Settings settings) {
    List<Rule> rules = new ArrayList<>(settings.customRules().size());
    for (CustomRule rule : settings.customRules()) {
      Subject subject = new Subject(rule, settings.base());
      rules.add(rule(rule.kind(), subject));
    }
    return rules;
  }

  private static Rule rule(CustomRule.Kind kind, Subject subject) {
    if (kind instanceof CustomRule.Words words) {
      return new ForbiddenWords(subject, words);
    }
    if (kind instanceof CustomRule.Headings headings) {
      return new RequiredHeadings(subject, headings);
    }
    return new FrontMatterKeys(subject, (CustomRule.Keys) kind);
  }
}
