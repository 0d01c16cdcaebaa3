package io.github.glosslint.generator.jekyll;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.template.liquid.LiquidSite;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.Suggester;
import io.github.glosslint.text.SuggestionBudget;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What Liquid tags learn about a Jekyll site. */
final class JekyllLiquid implements LiquidSite {

  private final JekyllSource source;
  private final SiteVariables variables;
  private final SettledKeys settled;
  private final Map<String, Optional<SourceText>> texts = new ConcurrentHashMap<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final Map<String, JekyllPage> byRelative = new HashMap<>();
  private final Map<String, JekyllPage> posts = new HashMap<>();

  /** By slug and day, whatever the folder: the old form of {@code post_url}. */
  private final Map<String, JekyllPage> postsByName = new HashMap<>();

  private final Map<SiteName, Suggester> suggesters = new ConcurrentHashMap<>();
  private final SuggestionBudget suggestions;

  JekyllLiquid(JekyllSource source, SuggestionBudget suggestions) {
    this.suggestions = suggestions;
    this.source = source;
    this.settled = new SettledKeys(source);
    this.variables = SiteVariables.of(source.config(), source.dataFiles(), source.data());
    for (JekyllPage page : source.pages()) {
      if (page.state() != JekyllPage.State.NEVER) {
        byRelative.put(page.relative(), page);
        if (page.isPost()) {
          posts.putIfAbsent(postName(page), page);
          if (source.nestedSite(page.path()).isEmpty()) {
            postsByName.putIfAbsent(UrlPath.name(postName(page)), page);
          }
        }
      }
    }
  }

  /** {@code [folder/]YYYY-MM-DD-slug}: what {@code post_url} takes. */
  private static String postName(JekyllPage page) {
    String name = UrlPath.withoutExtension(page.relative());
    int folder = name.indexOf("_posts/");
    return folder < 0 ? name : name.substring(0, folder) + name.substring(folder + 7);
  }

  @Override
  public Object siteVariables() {
    return variables;
  }

  @Override
  public boolean settles(String key) {
    return settled.contains(key);
  }

  @Override
  public @Nullable SourceText include(String name) {
    String path = UrlPath.normalize(source.includes() + name);
    if (path == null || !path.startsWith(source.includes())) {
      return null;
    }
    SourceText text = text(path);
    if (text != null) {
      used.add(path);
    }
    return text;
  }

  @Override
  public boolean mayComeFromTheme(String name) {
    return source.config().hasTheme() || isTemplate();
  }

  /** Whether this is a site in the folder of another that has the includes of both. */
  private boolean isTemplate() {
    String folder = source.includes();
    SourceTree tree = source.tree();
    return tree.kind(folder.substring(0, folder.length() - 1)) == SourceTree.Kind.MISSING
        && tree.named("_config.yml").stream()
            .map(UrlPath::folder)
            .anyMatch(above -> !above.equals(source.root()) && source.root().startsWith(above));
  }

  @Override
  public @Nullable SourceText includeRelative(String page, String name) {
    String path = UrlPath.normalize(UrlPath.folder(page) + name);
    SourceText text = path == null || !path.startsWith(source.root()) ? null : text(path);
    if (path != null && text != null) {
      used.add(path);
    }
    return text;
  }

  private @Nullable SourceText text(String path) {
    return texts.computeIfAbsent(path, this::readText).orElse(null);
  }

  private Optional<SourceText> readText(String path) {
    return source.tree().kind(path) == SourceTree.Kind.FILE
        ? Optional.ofNullable(source.tree().read(path).text())
        : Optional.empty();
  }

  /** Whether some template has included a file, or looked for it. */
  boolean hasRead(String path) {
    return texts.containsKey(path);
  }

  /** Whether some file that was included may be another one as well. */
  boolean readsBehindLinks() {
    for (String path : texts.keySet()) {
      String real = source.tree().followed(path);
      if (real != null && !real.equals(path)) {
        return true;
      }
    }
    return false;
  }

  /** Forgets the texts of included files. */
  void forget() {
    texts.clear();
  }

  /** Files that some template has included, from the folder of includes or from beside the page. */
  Set<String> used() {
    return used;
  }

  @Override
  public @Nullable String link(String path) {
    String relative = path.startsWith("/") ? path.substring(1) : path;
    JekyllPage page = byRelative.get(relative);
    if (page != null) {
      return written(page);
    }
    // What is in a collection is named without the folder of all of them.
    String folder = relative.startsWith("_") ? source.config().folder("collections_dir", "") : "";
    String output = source.copied().output(source.root() + folder + relative);
    return output == null ? null : prefix() + "/" + UrlPath.encode(output);
  }

  @Override
  public @Nullable String postUrl(String name) {
    String wanted = name.startsWith("/") ? name.substring(1) : name;
    JekyllPage page = posts.get(wanted);
    if (page == null) {
      page = postsByName.get(wanted);
    }
    return page == null ? null : written(page);
  }

  private String written(JekyllPage page) {
    String url = page.url();
    boolean certain = url != null && page.otherUrls().isEmpty();
    return certain
        ? prefix() + url
        : Character.toString(io.github.glosslint.text.MappedText.UNKNOWN);
  }

  /** Jekyll 4 writes the base URL itself. */
  private String prefix() {
    return source.config().major() >= 4 ? source.config().baseurl() : "";
  }

  @Override
  public WorkBudget suggestionBudget() {
    return suggestions.document();
  }

  @Override
  public List<String> similar(SiteName kind, String name, WorkBudget file) {
    return suggesters
        .computeIfAbsent(kind, k -> Suggester.of(List.of(Candidates.of(names(k))), suggestions))
        .closest(name, file);
  }

  private List<String> names(SiteName kind) {
    List<String> names = new ArrayList<>();
    switch (kind) {
      case INCLUDE -> {
        String folder = source.includes();
        for (String path : source.tree().files()) {
          if (path.startsWith(folder)) {
            names.add(path.substring(folder.length()));
          }
        }
      }
      case PAGE -> names.addAll(byRelative.keySet());
      case POST -> names.addAll(posts.keySet());
    }
    names.sort(null);
    return names;
  }
}
