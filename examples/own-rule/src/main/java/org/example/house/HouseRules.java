package org.example.house;

import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleProvider;
import java.util.List;

/** The rules of our house. {@code META-INF/services} names this class, so that it is found. */
public final class HouseRules implements RuleProvider {

  @Override
  public List<Rule> rules() {
    return List.of(new LongHeading());
  }
}
