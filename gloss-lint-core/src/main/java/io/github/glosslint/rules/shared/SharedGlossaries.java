package io.github.glosslint.rules.shared;

import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.reference.ReferenceJudge;
import io.github.glosslint.rule.RuleContext;

/** The glossaries of a run, found when the first rule asks. */
public final class SharedGlossaries {

  private SharedGlossaries() {}

  public static Glossaries in(RuleContext context) {
    ReferenceJudge judge = SharedReferences.judge(context);
    return context.shared(
        Glossaries.class,
        site -> Glossaries.of(site, context.glossary(), context::read, judge::undefined));
  }
}
