package io.github.glosslint.catalogue;

import io.github.glosslint.finding.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a suppression means: one, those of an area, or all.
 *
 * @param key the id of a rule, the name of an area, or {@code *}
 */
public record RuleScope(String key) {

  // Written out, as in Location: a record's own methods take milliseconds when first called.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleScope scope && scope.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** Every rule. */
  public static final RuleScope ALL = new RuleScope("*");

  /** One rule. */
  public static RuleScope of(RuleId rule) {
    return new RuleScope(rule.value());
  }

  /**
   * What a name means: an id, an alias, an area as {@code link} or {@code link/*}, or {@code *}.
   *
   * @return null if there is no such rule
   */
  public static @Nullable RuleScope named(String name, RuleCatalogue rules) {
    if (name.equals(ALL.key)) {
      return ALL;
    }
    RulePage page = rules.named(name);
    if (page != null) {
      return of(page.id());
    }
    String area = name.endsWith("/*") ? name.substring(0, name.length() - 2) : name;
    return rules.pages().stream().anyMatch(each -> each.id().area().equals(area))
        ? new RuleScope(area)
        : null;
  }

  /** Whether it is one rule. */
  public boolean isRule() {
    return key.indexOf('/') >= 0;
  }

  /** Whether it means a rule. */
  public boolean covers(RuleId rule) {
    return key.equals(rule.value()) || key.equals(rule.area()) || isAll();
  }

  /** Whether it means every rule. */
  public boolean isAll() {
    return key.equals("*");
  }

  /** Whether it means nothing that the other does not mean. */
  public boolean isWithin(RuleScope other) {
    return other.isAll() || key.equals(other.key) || key.startsWith(other.key + "/");
  }
}
