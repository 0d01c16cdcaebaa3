package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.Link;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.ListFile;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.text.Location;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files that the configuration names: entries of the navigation, styles, scripts, pictures. */
final class ConfigLinks {

  private final SiteConfig config;
  private final ThemeFiles theme;
  private final Snippets snippets;
  private final Map<String, ListFile> found = new TreeMap<>();

  private ConfigLinks(SiteConfig config, ThemeFiles theme, Snippets snippets) {
    this.config = config;
    this.theme = theme;
    this.snippets = snippets;
  }

  /** The files of the configuration that have some, with all that is wrong with them. */
  static List<Part> in(SiteConfig config, ThemeFiles theme, Snippets snippets) {
    ConfigLinks links = new ConfigLinks(config, theme, snippets);
    links.find();
    return links.found.values().stream().map(ListFile::part).toList();
  }

  private void find() {
    config.defects().forEach(defect -> file(defect.location().path()).add(defect));
    String nav = config.layers().fileOf("nav");
    boolean folders = config.plugins().has("include_dir_to_nav");
    for (NavEntry entry : NavEntry.in(config.layers().get("nav"))) {
      boolean expanded = folders && !entry.isPage();
      if (!entry.isWild() && !expanded && (entry.isPage() || !config.extras().writesPages())) {
        file(nav).add(Link.Kind.HTML_LINK, entry.scalar(), entry.destination());
      }
    }
    for (String key : List.of("extra_css", "extra_javascript")) {
      for (YamlNode item : ConfigLayers.items(config.layers().get(key))) {
        YamlNode path = item instanceof YamlMapping mapping ? mapping.get("path") : item;
        addFile(path, config.layers().fileOf(key), false);
      }
    }
    for (String key : List.of("logo", "favicon")) {
      addFile(config.layers().get("theme", key), config.layers().fileOf("theme", key), true);
    }
    redirects();
    appended();
  }

  private ListFile file(String path) {
    return found.computeIfAbsent(path, file -> new ListFile(file, config.path()));
  }

  private void addFile(
      @org.jspecify.annotations.Nullable YamlNode node, String file, boolean ofTheme) {
    if (node instanceof YamlScalar scalar && !scalar.value().isBlank()) {
      String said = scalar.value();
      // A query makes browsers forget what they have in their caches.
      int query = said.indexOf('?');
      String path = query < 0 ? said : said.substring(0, query);
      boolean elsewhere = theme.isOwn(path) || ofTheme && theme.isWritten(path);
      if (!elsewhere) {
        String written = Destination.isAbsolute(said) ? said : UrlPath.encode(path);
        file(file).add(Link.Kind.HTML_RESOURCE, scalar, written);
      }
    }
  }

  private void redirects() {
    String file = config.layers().fileOf("plugins");
    if (!(config.plugins().get("redirects", "redirect_maps") instanceof YamlMapping maps)) {
      return;
    }
    for (YamlMapping.Entry entry : maps.entries()) {
      if (entry.value() instanceof YamlScalar scalar) {
        String target = scalar.value();
        if (Destination.isAbsolute(target) || SiteFiles.isMarkdown(Destination.of(target).path())) {
          file(file).add(Link.Kind.HTML_LINK, scalar, target);
        }
      }
    }
  }

  /** Files that are put behind every page. */
  private void appended() {
    String file = config.layers().fileOf("markdown_extensions");
    YamlNode said = config.extensions().get("pymdownx.snippets", "auto_append");
    for (YamlNode item : ConfigLayers.items(said)) {
      if (item instanceof YamlScalar scalar
          && !scalar.value().contains("://")
          && snippets.find(scalar.value()) == null
          && !snippets.mayBeWritten(scalar.value())) {
        Location place = new Location(file, scalar.span().start(), scalar.span().end());
        file(file).add(snippets.missing(scalar.value(), place));
      }
    }
  }
}
