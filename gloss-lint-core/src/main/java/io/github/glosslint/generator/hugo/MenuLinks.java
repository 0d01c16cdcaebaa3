package io.github.glosslint.generator.hugo;

import io.github.glosslint.document.Defect;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.text.Location;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of the menus in the configuration: pages by their paths, and URLs. */
final class MenuLinks {

  private final HugoConfig config;
  private final SitePages pages;
  private final PageFinder finder;
  private final SiteUrls urls;
  private final List<Defect> found = new ArrayList<>();

  private MenuLinks(HugoConfig config, SitePages pages, PageFinder finder, SiteUrls urls) {
    this.config = config;
    this.pages = pages;
    this.finder = finder;
    this.urls = urls;
  }

  /** Entries that lead nowhere. */
  static List<Defect> defects(
      HugoConfig config, SitePages pages, PageFinder finder, SiteUrls urls) {
    MenuLinks links = new MenuLinks(config, pages, finder, urls);
    for (HugoConfig.Layer layer : config.layers()) {
      links.menus(layer.file(), layer.content(), config.defaultLanguage().name());
      for (YamlMapping.Entry entry : Keys.entries(Keys.get(layer.content(), "languages"))) {
        SiteLanguage language = config.language(entry.key().value());
        if (language != null) {
          links.menus(layer.file(), entry.value(), language.name());
        }
      }
    }
    return links.found;
  }

  private void menus(String file, YamlNode node, String language) {
    for (String key : List.of("menus", "menu")) {
      for (YamlMapping.Entry menu : Keys.entries(Keys.get(node, key))) {
        for (YamlMapping item : Keys.mappings(menu.value())) {
          check(file, item, language);
        }
      }
    }
  }

  private void check(String file, YamlMapping item, String language) {
    if (Keys.get(item, "pageRef") instanceof YamlScalar page) {
      if (!page.value().isEmpty() && !isPage(page.value(), language)) {
        add(file, page, "is no page: the entry leads nowhere");
      }
    } else if (Keys.get(item, "url") instanceof YamlScalar url && !isThere(url.value(), language)) {
      add(file, url, "is no URL of the site: the entry leads nowhere");
    }
  }

  private boolean isPage(String wanted, String language) {
    HugoPage home = HugoPage.home(language);
    boolean open = pages.open().mayHold(home, language, wanted);
    for (SiteLanguage other : config.languages()) {
      if (!(finder.find(home, other.name(), wanted, true) instanceof PageFinder.Found.Nothing)) {
        return true;
      }
    }
    return open;
  }

  /** Whether something is at a URL; templates may put a language before it. */
  private boolean isThere(String said, String language) {
    String url = said.strip();
    boolean elsewhere = Destination.isAbsolute(url) || url.contains("{{") || url.startsWith("#");
    if (url.isEmpty() || elsewhere) {
      return true;
    }
    Destination destination = Destination.of(url);
    for (SiteLanguage other : config.languages()) {
      String path = destination.path();
      String rest = path.startsWith("/") ? path.substring(1) : path;
      String prefix = pages.urls().prefix(other.name());
      String below = prefix.isEmpty() ? rest : prefix.substring(1) + "/" + rest;
      boolean found =
          urls.at(other.name(), rest, "") != null
              || urls.at(other.name(), below, "") != null
              || based(rest, other) != null;
      if (found) {
        return true;
      }
    }
    return !(urls.resolve(
            HugoPage.home(language),
            Destination.of(config.base(language) + url.replaceFirst("^/", "")))
        instanceof Target.Missing);
  }

  /** What is at a URL that begins with the path of the base URL. */
  private @Nullable Target based(String rest, SiteLanguage language) {
    String base = config.base(language.name());
    return ("/" + rest).startsWith(base)
        ? urls.at(language.name(), ("/" + rest).substring(base.length()), "")
        : null;
  }

  private void add(String file, YamlScalar scalar, String what) {
    Location place = new Location(file, scalar.span().start(), scalar.span().end());
    found.add(
        Defect.of(
            Defect.Kind.MISSING_LINK_TARGET,
            place,
            "\"" + scalar.value() + "\" " + what + ".",
            scalar.value()));
  }
}
