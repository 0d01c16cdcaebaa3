package io.github.glosslint.template.liquid;

import io.github.glosslint.template.Unknown;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.WorkBudget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Liquid tags ask the site for. Implementations are thread-safe. */
public interface LiquidSite {

  /**
   * The value of {@code site}: a {@code Map}, lists, text, numbers, booleans, null or {@link
   * Unknown}.
   */
  Object siteVariables();

  /** Whether each build that is published has the value of {@code site.KEY} that is seen here. */
  boolean settles(String key);

  /**
   * The file that {@code {% include name %}} means; null if the site has none and no theme could
   * have it.
   */
  @Nullable SourceText include(String name);

  /**
   * Whether an include that the source tree lacks may come from a theme that nobody can see here.
   */
  boolean mayComeFromTheme(String name);

  /** The file that {@code {% include_relative name %}} in {@code page} means; null if missing. */
  @Nullable SourceText includeRelative(String page, String name);

  /** What {@code {% link path %}} writes for a path from the site's root; null if missing. */
  @Nullable String link(String path);

  /** What {@code {% post_url name %}} writes; null if there is no such post. */
  @Nullable String postUrl(String name);

  /** What may be spent on {@link #similar} in one file; by default as much as it takes. */
  default WorkBudget suggestionBudget() {
    return WorkBudget.unlimited();
  }

  /**
   * Real candidates for a path or name that {@link #link} or {@link #include} do not know; none
   * where the budget is spent.
   */
  List<String> similar(SiteName kind, String name, WorkBudget file);

  /** What a missing name was meant to name. */
  enum SiteName {
    INCLUDE,
    PAGE,
    POST
  }
}
