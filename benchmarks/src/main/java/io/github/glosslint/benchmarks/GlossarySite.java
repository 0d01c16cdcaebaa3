package io.github.glosslint.benchmarks;

import io.github.glosslint.template.liquid.LiquidSite;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.WorkBudget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The includes of a site, held in memory. */
final class GlossarySite implements LiquidSite {

  private final Map<String, SourceText> includes = new HashMap<>();

  GlossarySite(List<SourceText> includes) {
    includes.forEach(include -> this.includes.put(include.path(), include));
  }

  @Override
  public Object siteVariables() {
    return Map.of("baseurl", "/glossary", "title", "Glossary");
  }

  @Override
  public @Nullable SourceText include(String name) {
    return includes.get(name);
  }

  @Override
  public boolean mayComeFromTheme(String name) {
    return false;
  }

  @Override
  public @Nullable SourceText includeRelative(String page, String name) {
    return null;
  }

  @Override
  public @Nullable String link(String path) {
    return "/" + path;
  }

  @Override
  public @Nullable String postUrl(String name) {
    return null;
  }

  @Override
  public List<String> similar(SiteName kind, String name, WorkBudget file) {
    return List.of();
  }
}
