package io.github.glosslint.template.liquid;

import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.WorkBudget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A site of a few files, all of them written in a test. */
final class MemorySite implements LiquidSite {

  private final Map<String, Object> variables = new HashMap<>();
  private final Map<String, SourceText> includes = new ConcurrentHashMap<>();
  private final Map<String, SourceText> neighbours = new ConcurrentHashMap<>();
  private final Map<String, String> urls = new HashMap<>();
  private final Map<String, String> posts = new HashMap<>();
  private String theme = "";

  MemorySite site(String name, Object value) {
    variables.put(name, value);
    return this;
  }

  MemorySite include(String name, String text) {
    includes.put(name, new SourceText("_includes/" + name, text));
    return this;
  }

  MemorySite relative(String name, String text) {
    neighbours.put(name, new SourceText("docs/" + name, text));
    return this;
  }

  MemorySite page(String path, String url) {
    urls.put(path, url);
    return this;
  }

  MemorySite post(String name, String url) {
    posts.put(name, url);
    return this;
  }

  MemorySite theme(String include) {
    theme = include;
    return this;
  }

  /** All files by path, to compare origins with. */
  Map<String, SourceText> files() {
    Map<String, SourceText> files = new HashMap<>();
    includes.values().forEach(file -> files.put(file.path(), file));
    neighbours.values().forEach(file -> files.put(file.path(), file));
    return files;
  }

  @Override
  public boolean settles(String key) {
    return !key.equals("safe");
  }

  @Override
  public Object siteVariables() {
    return variables;
  }

  @Override
  public @Nullable SourceText include(String name) {
    return includes.get(name);
  }

  @Override
  public boolean mayComeFromTheme(String name) {
    return name.equals(theme);
  }

  @Override
  public @Nullable SourceText includeRelative(String page, String name) {
    return page.startsWith("docs/") ? neighbours.get(name) : null;
  }

  @Override
  public @Nullable String link(String path) {
    return urls.get(path);
  }

  @Override
  public @Nullable String postUrl(String name) {
    return posts.get(name);
  }

  @Override
  public List<String> similar(SiteName kind, String name, WorkBudget file) {
    return switch (kind) {
      case INCLUDE -> Candidates.of(includes.keySet()).closest(name);
      case PAGE -> Candidates.of(urls.keySet()).closest(name);
      case POST -> Candidates.of(posts.keySet()).closest(name);
    };
  }
}
