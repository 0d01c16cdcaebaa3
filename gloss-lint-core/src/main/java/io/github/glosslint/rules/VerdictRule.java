package io.github.glosslint.rules;

import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import io.github.glosslint.verdict.Verdict;

/** A rule about the verdict on a URL; it sees each URL at each place. */
interface VerdictRule extends Rule {

  void check(String url, Location location, Verdict verdict, RuleContext context);

  @Override
  default boolean needsVerdicts() {
    return true;
  }

  @Override
  default void check(LinkedDocument document, RuleContext context) {
    ExternalUrls.judged(
        document, context, (url, location, verdict) -> check(url, location, verdict, context));
  }
}
