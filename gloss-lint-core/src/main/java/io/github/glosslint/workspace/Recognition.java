package io.github.glosslint.workspace;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.site.SiteIdentity;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.survey.RecognisedSite;
import io.github.glosslint.text.SuggestionBudget;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Tells who publishes a tree. A check needs none of it, so the linker does not keep it. */
public final class Recognition {

  private Recognition() {}

  /** What is said of the site that a page is of, given its path. */
  public static Function<String, SiteIdentity> identities(
      SourceTree tree, EffectiveSettings settings, Clock clock) {
    Dialects dialects = Dialects.of(tree, settings, clock, SuggestionBudget.among(0));
    return path -> dialects.of(path).identity(path);
  }

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
