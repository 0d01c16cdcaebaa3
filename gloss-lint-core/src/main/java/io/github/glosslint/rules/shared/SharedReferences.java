package io.github.glosslint.rules.shared;

import io.github.glosslint.reference.KnownNames;
import io.github.glosslint.reference.ReferenceJudge;
import io.github.glosslint.rule.RuleContext;

/** What the rules about references share in a run. */
public final class SharedReferences {

  private SharedReferences() {}

  public static KnownNames names(RuleContext context) {
    return context.shared(KnownNames.class, KnownNames::of);
  }

  public static ReferenceJudge judge(RuleContext context) {
    KnownNames names = names(context);
    return context.shared(
        ReferenceJudge.class, site -> ReferenceJudge.of(site, names, context::ignoresLabel));
  }
}
