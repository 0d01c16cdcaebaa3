package io.github.glosslint.rules;

import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import java.util.List;

/** Reports broken links, those that are on many pages of a built site once. */
final class BrokenLinkReport {

  private final RuleId rule;
  private final RuleContext context;
  private final RepeatedLinks repeated;

  private BrokenLinkReport(RuleId rule, RuleContext context, RepeatedLinks repeated) {
    this.rule = rule;
    this.context = context;
    this.repeated = repeated;
  }

  /** For the links of one document. */
  static BrokenLinkReport of(RuleId rule, LinkedDocument document, RuleContext context) {
    return new BrokenLinkReport(
        rule,
        context,
        document.document().syntax().generated()
            ? context.shared(RepeatedLinks.class, RepeatedLinks::of)
            : RepeatedLinks.NONE);
  }

  /** See {@link RuleContext#report}. */
  void add(Location place, String message, List<String> suggestions, List<Fix> fixes) {
    RepeatedLinks.Repeated same = repeated.at(place);
    if (same == null) {
      context.report(place, message, suggestions, fixes, List.of());
    } else {
      context.report(
          place, message + same.clause(), suggestions, fixes, same.related(), same.echoes(rule));
    }
  }
}
