package io.github.glosslint.rules.glossary;

import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.shared.SharedGlossaries;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The habits of each glossary of a run. */
final class AllHabits {

  private final Map<Glossary, Habits> byGlossary = new HashMap<>();

  private AllHabits(Glossaries glossaries) {
    glossaries.all().forEach(glossary -> byGlossary.put(glossary, Habits.of(glossary)));
  }

  static AllHabits in(RuleContext context) {
    Glossaries glossaries = SharedGlossaries.in(context);
    return context.shared(AllHabits.class, site -> new AllHabits(glossaries));
  }

  Habits of(Glossary glossary) {
    return Objects.requireNonNull(byGlossary.get(glossary), "made of all of them");
  }
}
