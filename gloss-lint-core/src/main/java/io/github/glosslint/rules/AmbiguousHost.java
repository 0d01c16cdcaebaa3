package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.url.NumericHosts;

/** A host that is a number, which programs interpret as different addresses. */
final class AmbiguousHost implements Rule {

  private static final RuleId ID = new RuleId("url/ambiguous-host");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    ExternalUrls.each(
        document,
        (url, location) -> {
          String host = ExternalUrls.host(url);
          String ambiguity = NumericHosts.ambiguity(host);
          if (ambiguity != null) {
            context.report(location, "\"" + host + "\": " + ambiguity);
          }
        });
  }
}
