package io.github.glosslint.workspace;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.survey.RecognisedSite;
import io.github.glosslint.text.SuggestionBudget;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Tells who publishes a tree. A check needs none of it, so the linker does not keep it. */
public final class Recognition {

  private Recognition() {}

  /**
   * The sites of a tree, and the rest of it as the last of them.
   *
   * @param documents those that were read, by path
   */
  public static List<RecognisedSite> of(
      SourceTree tree, EffectiveSettings settings, Clock clock, Collection<String> documents) {
    return Dialects.of(tree, settings, clock, SuggestionBudget.among(0)).recognised(documents);
  }
}
