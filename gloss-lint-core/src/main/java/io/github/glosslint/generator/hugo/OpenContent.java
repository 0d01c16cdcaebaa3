package io.github.glosslint.generator.hugo;

import io.github.glosslint.site.UrlPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Content that the tree does not show: what is mounted from elsewhere, what templates make, and
 * pages at URLs that the source does not tell.
 */
final class OpenContent {

  /** A page that stands for those of a folder. */
  private static final String ANY_NAME = "x";

  private final HugoConfig config;
  private final PageUrls urls;

  /** Folders of content, with a final slash. */
  private final List<String> folders;

  private final List<ContentAdapter> adapters;

  /** What files that are written begin with. */
  private final Set<String> outputs = new HashSet<>();

  OpenContent(
      HugoConfig config,
      PageUrls urls,
      List<String> folders,
      List<ContentAdapter> adapters,
      Iterable<String> taxonomies) {
    this.config = config;
    this.urls = urls;
    this.folders = List.copyOf(folders);
    this.adapters = List.copyOf(adapters);
    for (SiteLanguage language : config.languages()) {
      String start = start(language.name());
      folders.forEach(folder -> outputs.add(start + folder));
      for (ContentAdapter adapter : adapters) {
        if (adapter.isFor(language.name())) {
          // A page of a template may have any term.
          taxonomies.forEach(plural -> outputs.add(start + urls.names().ofPath(plural) + "/"));
          adapter.pages().forEach(made -> addMoved(language.name(), made.folder()));
        }
      }
    }
  }

  /** Where the configuration moves the pages of a folder elsewhere, they may be anywhere there. */
  private void addMoved(String language, String folder) {
    String raw = folder + ANY_NAME;
    HugoPage page = new HugoPage("", raw + ".md", language, HugoPage.Kind.SINGLE, raw, raw, null);
    String url = urls.of(page);
    String usual = urls.prefix(language) + "/" + raw;
    if (url == null || !(url.equals(usual + "/") || url.equals(usual + ".html"))) {
      add(page);
    }
  }

  /** Adds what a page whose URL is unknown may be written to. */
  void add(HugoPage page) {
    outputs.add(config.host(page.language()) + urls.openPrefix(page).substring(1));
  }

  /** What files of a language begin with. */
  private String start(String language) {
    String prefix = urls.prefix(language);
    return config.host(language) + (prefix.isEmpty() ? "" : prefix.substring(1) + "/");
  }

  /** Whether something that the source does not show may write a file. */
  boolean mayWrite(String output) {
    if (outputs.stream().anyMatch((output + "/")::startsWith)) {
      return true;
    }
    for (SiteLanguage language : config.languages()) {
      String start = adapters.isEmpty() ? "" : start(language.name());
      for (ContentAdapter adapter : adapters) {
        if (adapter.isFor(language.name())
            && output.startsWith(start)
            && adapter.mayWrite(output.substring(start.length()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether there may be a page of content that another one names. */
  boolean mayHold(HugoPage from, String language, String wanted) {
    String ref = ContentFiles.chopped(UrlNames.key(wanted.strip()));
    String path = UrlNames.isContent(ref) ? UrlPath.withoutExtension(ref) : ref;
    List<String> places = new ArrayList<>();
    if (path.startsWith("/")) {
      places.add(path.substring(1));
    } else {
      places.add(path);
      places.add(from.container() + "/" + path);
      places.add(from.folder() + "/" + path);
    }
    boolean named = path.indexOf('/') < 0;
    for (String each : places) {
      String place = UrlPath.normalize(each);
      if (place == null) {
        continue;
      }
      boolean open = folders.stream().anyMatch(folder -> (place + "/").startsWith(folder));
      if (open || adapters.stream().anyMatch(a -> a.isFor(language) && a.mayMake(place))) {
        return true;
      }
    }
    return named
        && (!folders.isEmpty()
            || adapters.stream().anyMatch(a -> a.isFor(language) && a.mayName(path)));
  }
}
