package io.github.glosslint.generator.hugo;

import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import java.util.Map;
import java.util.TreeMap;

/** The lists that Hugo writes by itself: the home page, sections at the top, taxonomies, terms. */
final class WrittenLists {

  private final HugoConfig config;
  private final PageUrls urls;
  private final Map<String, String> taxonomies;

  WrittenLists(HugoConfig config, PageUrls urls) {
    this.config = config;
    this.urls = urls;
    this.taxonomies = taxonomies(config);
  }

  /** Takes a list. */
  interface Sink {

    /**
     * Takes a list, unless a page is in its place.
     *
     * @param path of the page that may be in its place; empty if none can be
     */
    void add(String language, String url, String path);
  }

  /** The lists of a site and of each of its languages. */
  void ofSite(Sink sink) {
    for (SiteLanguage language : config.languages()) {
      String name = language.name();
      if (!config.lacksKind("home")) {
        sink.add(name, urls.prefix(name) + "/", "");
      }
      if (!config.lacksKind("taxonomy")) {
        for (String plural : taxonomies.values()) {
          sink.add(name, below(name, urls.names().ofPath(plural)), UrlNames.key(plural));
        }
      }
    }
  }

  /** The lists that a page is in. */
  void ofPage(HugoPage page, Sink sink) {
    String language = page.language();
    int slash = page.raw().indexOf('/');
    if (slash > 0 && !config.lacksKind("section")) {
      String top = page.raw().substring(0, slash);
      sink.add(language, below(language, urls.names().ofPath(top)), UrlNames.key(top));
    }
    if (!config.lacksKind("term")) {
      for (String plural : taxonomies.values()) {
        for (String term : Keys.texts(page.get(plural))) {
          String path = urls.names().ofPath(plural) + "/" + urls.names().ofText(term);
          sink.add(language, below(language, path), "");
        }
      }
    }
  }

  private String below(String language, String path) {
    return urls.prefix(language) + "/" + path + "/";
  }

  /** The taxonomies of a site: the plural of each by its singular. */
  static Map<String, String> taxonomies(HugoConfig config) {
    YamlNode said = config.get("taxonomies");
    Map<String, String> taxonomies = new TreeMap<>();
    if (!(said instanceof YamlMapping)) {
      taxonomies.put("category", "categories");
      taxonomies.put("tag", "tags");
    }
    for (YamlMapping.Entry entry : Keys.entries(said)) {
      String plural = Keys.text(entry.value());
      if (plural != null) {
        taxonomies.put(entry.key().value(), plural);
      }
    }
    return taxonomies;
  }
}
