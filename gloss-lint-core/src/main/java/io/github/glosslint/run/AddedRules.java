package io.github.glosslint.run;

import io.github.glosslint.rule.RuleProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the caller adds to the built-in rules. */
public final class AddedRules {

  private final List<RuleProvider> providers = new ArrayList<>(0);
  private final List<Path> jars = new ArrayList<>(0);

  boolean areNone() {
    return providers.isEmpty() && jars.isEmpty();
  }

  public void add(RuleProvider provider) {
    providers.add(provider);
  }

  public void jar(Path file) {
    jars.add(file);
  }

  /**
   * All rules, the built-in ones among them, until the result is closed.
   *
   * @param names how messages name files
   * @throws io.github.glosslint.rule.RulesException if a rule cannot be used
   */
  public RunRules open(Function<Path, String> names) {
    if (providers.isEmpty() && jars.isEmpty()) {
      return RunRules.builtIn();
    }
    return RunRules.open(providers, jars, names);
  }
}
