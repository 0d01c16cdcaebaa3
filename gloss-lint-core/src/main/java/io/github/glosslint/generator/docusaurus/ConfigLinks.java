package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.document.Link;
import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.javascript.JsValue.Items;
import io.github.glosslint.javascript.JsValue.Text;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.ListFile;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.UrlPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The pages, files and URLs that the configuration and sidebars name, as links of these files. */
final class ConfigLinks {

  /** Menus within menus. */
  private static final int MAX_DEPTH = 5;

  private final SiteConfig config;
  private final List<DocsVersion> versions;
  private final Map<String, ListFile> found = new TreeMap<>();

  private ConfigLinks(SiteConfig config, List<DocsVersion> versions) {
    this.config = config;
    this.versions = versions;
  }

  /** The files that name some. */
  static List<Part> in(SiteConfig config, List<DocsVersion> versions) {
    ConfigLinks links = new ConfigLinks(config, versions);
    links.find();
    return links.found.values().stream().map(ListFile::part).toList();
  }

  private void find() {
    JsValue value = config.value();
    file(value.get("favicon"));
    JsValue theme = value.get("themeConfig");
    if (theme != null) {
      file(theme.get("image"));
      logo(theme.get("navbar", "logo"));
      logo(theme.get("footer", "logo"));
      menu(theme.get("navbar", "items"), 0);
      menu(theme.get("footer", "links"), 0);
    }
    for (JsValue options : config.plugins().redirects()) {
      if (options.get("redirects") instanceof Items items) {
        items.values().forEach(item -> url(item.get("to")));
      }
    }
    for (DocsVersion version : versions) {
      version.sidebars().pages().forEach(page -> page(version, page));
      version.sidebars().links().forEach(this::url);
    }
  }

  private void logo(@Nullable JsValue logo) {
    if (logo != null) {
      file(logo.get("src"));
      file(logo.get("srcDark"));
      url(logo.get("href"));
    }
  }

  private void menu(@Nullable JsValue value, int depth) {
    if (!(value instanceof Items items) || depth > MAX_DEPTH) {
      return;
    }
    for (JsValue item : items.values()) {
      url(item.get("to"));
      url(item.get("href"));
      DocsVersion docs = docs(item.text("docsPluginId"));
      if (docs != null) {
        page(docs, item.get("docId"));
        sidebar(docs, item.get("sidebarId"));
      }
      menu(item.get("items"), depth + 1);
    }
  }

  private @Nullable DocsVersion docs(@Nullable String plugin) {
    String id = plugin == null ? ContentOptions.DEFAULT_ID : plugin;
    for (DocsVersion version : versions) {
      if (version.last() && version.options().id().equals(id)) {
        return version;
      }
    }
    return null;
  }

  private void page(DocsVersion docs, @Nullable JsValue name) {
    add(name, Link.Kind.HTML_LINK, ListedNames.PAGE + docs.number() + "/");
  }

  private void sidebar(DocsVersion docs, @Nullable JsValue name) {
    add(name, Link.Kind.HTML_LINK, ListedNames.SIDEBAR + docs.number() + "/");
  }

  /** A URL, before which the path of the site is put where it has no slash. */
  private void url(@Nullable JsValue value) {
    add(value, Link.Kind.HTML_LINK, "/");
  }

  private void file(@Nullable JsValue value) {
    add(value, Link.Kind.HTML_RESOURCE, "/");
  }

  private void add(@Nullable JsValue value, Link.Kind kind, String before) {
    if (!(value instanceof Text text) || text.value().isEmpty()) {
      return;
    }
    String raw = text.value();
    boolean name = before.length() > 1;
    boolean whole = !name && (raw.startsWith("/") || Destination.isAbsolute(raw));
    if (!name && (raw.startsWith("#") || raw.startsWith("data:"))) {
      return;
    }
    String destination = whole ? raw : before + (name ? UrlPath.encode(raw) : raw);
    found
        .computeIfAbsent(text.location().path(), file -> new ListFile(file, file))
        .add(kind, text, destination);
  }
}
