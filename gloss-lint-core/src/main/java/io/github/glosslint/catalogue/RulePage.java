package io.github.glosslint.catalogue;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import java.util.List;

/**
 * The page of one rule: all that is known about it besides its code.
 *
 * @param summary what is wrong when the rule strikes, a sentence
 * @param severity unless the settings say otherwise
 * @param since the version that first had the rule
 * @param aliases what the rule is called elsewhere, such as {@code MD051}; settings accept them
 * @param options in the order of the page
 * @param body the Markdown behind the front matter: reasons and examples
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

  /** What a rule must have seen before it can speak. */
  public enum Scope {
    /** One document is enough. */
    DOCUMENT,
    /** Only when all documents are seen together. */
    SITE
  }

  /** Whether findings carry what would mend them. */
  public enum Fix {
    NONE,
    /** Candidates, of which somebody has to choose. */
    SUGGESTED
  }
}
