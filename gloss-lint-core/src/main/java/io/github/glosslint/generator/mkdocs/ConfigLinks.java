package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.Defect;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.text.Location;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that the configuration names: entries of the navigation, styles, scripts, pictures. */
final class ConfigLinks {

  private final SiteConfig config;
  private final SiteUrls urls;
  private final Snippets snippets;
  private final Map<String, List<Defect>> found = new LinkedHashMap<>();

  private ConfigLinks(SiteConfig config, SiteUrls urls, Snippets snippets) {
    this.config = config;
    this.urls = urls;
    this.snippets = snippets;
  }

  /** What is wrong with them, by file. */
  static Map<String, List<Defect>> defects(SiteConfig config, SiteUrls urls, Snippets snippets) {
    ConfigLinks links = new ConfigLinks(config, urls, snippets);
    links.check();
    return links.found;
  }

  private void check() {
    nav(config.layers().get("nav"), config.layers().fileOf("nav"));
    for (String key : List.of("extra_css", "extra_javascript")) {
      for (YamlNode item : ConfigLayers.items(config.layers().get(key))) {
        YamlNode path = item instanceof YamlMapping mapping ? mapping.get("path") : item;
        if (path instanceof YamlScalar scalar) {
          file(scalar, config.layers().fileOf(key), "it is not on the site");
        }
      }
    }
    for (String key : List.of("logo", "favicon")) {
      if (config.layers().get("theme", key) instanceof YamlScalar scalar) {
        file(scalar, config.layers().fileOf("theme", key), "it is not on the site");
      }
    }
    redirects();
    appended();
  }

  private void nav(@org.jspecify.annotations.Nullable YamlNode node, String file) {
    if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(item -> nav(item, file));
    } else if (node instanceof YamlMapping mapping) {
      mapping.entries().forEach(entry -> nav(entry.value(), file));
    } else if (node instanceof YamlScalar scalar) {
      // With plugins that read the navigation from files, an entry may be a folder or a pattern.
      boolean plain = SiteFiles.isMarkdown(scalar.value()) && scalar.value().indexOf('*') < 0;
      if (plain || config.plugins().byName().isEmpty()) {
        file(scalar, file, "the navigation leads nowhere");
      }
    }
  }

  private void file(YamlScalar scalar, String file, String outcome) {
    String path = scalar.value();
    if (path.isEmpty() || path.startsWith("/") || Destination.isAbsolute(path)) {
      return;
    }
    if (urls.listed(path) instanceof Target.Missing missing) {
      add(scalar, file, "The file \"" + path + "\" does not exist: " + outcome + ".", missing);
    }
  }

  private void add(YamlScalar scalar, String file, String message, Target.Missing missing) {
    Location place = new Location(file, scalar.span().start(), scalar.span().end());
    add(
        file,
        new Defect(
            Defect.Kind.MISSING_LINK_TARGET,
            place,
            message,
            scalar.value(),
            scalar.plain() ? urls.similar(scalar.value(), missing) : List.of(),
            List.of()));
  }

  private void add(String file, Defect defect) {
    found.computeIfAbsent(file, path -> new ArrayList<>()).add(defect);
  }

  private void redirects() {
    String file = config.layers().fileOf("plugins");
    if (!(config.plugins().get("redirects", "redirect_maps") instanceof YamlMapping maps)) {
      return;
    }
    for (YamlMapping.Entry entry : maps.entries()) {
      if (entry.value() instanceof YamlScalar scalar) {
        String path = Destination.of(scalar.value()).path();
        boolean judged = SiteFiles.isMarkdown(path) && !Destination.isAbsolute(scalar.value());
        if (judged && urls.listed(path) instanceof Target.Missing missing) {
          add(
              scalar,
              file,
              "The redirect leads to \"" + path + "\", which does not exist.",
              missing);
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
        add(file, snippets.missing(scalar.value(), place));
      }
    }
  }
}
