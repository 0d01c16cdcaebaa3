package io.github.glosslint.catalogue;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import java.util.List;

/**
 * The page of one rule: everything about it except its code.
 *
 * @param summary what a finding of the rule means, in one sentence
 * @param severity the default severity
 * @param since the version that introduced the rule
 * @param aliases names of the rule in other linters, such as {@code MD051}; settings accept them
 * @param options in the order of the page
 * @param body the Markdown after the front matter: reasons and examples
 */
public record RulePage(
    RuleId id,
    String summary,
    Severity severity,
    Scope scope,
    String since,
    Fix fix,
    List<String> aliases,
    List<RuleOption> options,
    String body) {

  public RulePage {
    aliases = List.copyOf(aliases);
    options = List.copyOf(options);
  }

  /** What a rule needs to see. */
  public enum Scope {
    /** One document is enough. */
    DOCUMENT,
    /** All documents. */
    SITE
  }

  /** Whether findings carry suggestions. */
  public enum Fix {
    NONE,
    /** Candidates, from which a person has to choose. */
    SUGGESTED
  }
}
