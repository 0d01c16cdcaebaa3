package io.github.glosslint.rules.shared;

import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.rule.RuleContext;

/** The glossaries of a run, found when the first rule asks. */
public final class SharedGlossaries {

  private SharedGlossaries() {}

  public static Glossaries in(RuleContext context) {
    // Nobody needs a judge unless somebody asks which terms are missing.
    return context.shared(
        Glossaries.class,
        site ->
            Glossaries.of(
                site,
                context.glossary(),
                context::read,
                document -> SharedReferences.judge(context).undefined(document)));
  }
}
