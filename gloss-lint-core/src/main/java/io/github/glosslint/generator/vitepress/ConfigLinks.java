package io.github.glosslint.generator.vitepress;

import io.github.glosslint.document.Link;
import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.ListFile;
import io.github.glosslint.site.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The links of the configuration: navigation, sidebars, logos, what the head of pages names. */
final class ConfigLinks {

  private static final int MAX_DEPTH = 20;

  private final SiteConfig config;
  private final SiteUrls urls;
  private final Map<String, ListFile> files = new TreeMap<>();
  private final Set<String> pages = new HashSet<>();
  private boolean open;

  private ConfigLinks(SiteConfig config, SiteUrls urls) {
    this.config = config;
    this.urls = urls;
  }

  /**
   * What was found.
   *
   * @param parts the modules with links, by path
   * @param pages that readers are led to
   * @param open whether a program leads them to others
   */
  record Found(Map<String, Part> parts, Set<String> pages, boolean open) {}

  static Found in(SiteConfig config, SiteUrls urls) {
    ConfigLinks links = new ConfigLinks(config, urls);
    JsValue all = config.value();
    links.theme(all.get("themeConfig"));
    links.open |= all instanceof JsValue.Unknown;
    JsValue locales = all.get("locales");
    if (locales instanceof JsValue.Entries entries) {
      for (JsValue.Entry locale : entries.entries()) {
        links.theme(locale.value().get("themeConfig"));
        links.link(locale.value().get("link"), "");
      }
    }
    links.head(all.get("head"));
    Map<String, Part> parts = new TreeMap<>();
    links.files.forEach((path, file) -> parts.put(path, file.part()));
    return new Found(parts, Set.copyOf(links.pages), links.open);
  }

  private void theme(@Nullable JsValue theme) {
    if (theme == null) {
      return;
    }
    if (theme instanceof JsValue.Unknown) {
      open = true;
      return;
    }
    items(theme.get("nav"), "", 0);
    sidebar(theme.get("sidebar"));
    JsValue logo = theme.get("logo");
    picture(logo);
    if (logo instanceof JsValue.Entries) {
      for (String key : List.of("src", "light", "dark")) {
        picture(logo.get(key));
      }
    }
    link(theme.get("logoLink"), "");
    if (theme.get("socialLinks") instanceof JsValue.Items items) {
      items.values().forEach(item -> link(item.get("link"), ""));
    }
  }

  private void sidebar(@Nullable JsValue sidebar) {
    if (!(sidebar instanceof JsValue.Entries folders)) {
      items(sidebar, "", 0);
      return;
    }
    open |= folders.open();
    for (JsValue.Entry folder : folders.entries()) {
      if (folder.value() instanceof JsValue.Entries one) {
        items(one.get("items"), base(one, ""), 0);
      } else {
        items(folder.value(), "", 0);
      }
    }
  }

  /** What comes before the links of some items. */
  private static String base(JsValue item, String outer) {
    JsValue base = item.get("base");
    return base == null ? outer : base instanceof JsValue.Text text ? text.value() : "\0";
  }

  private void items(@Nullable JsValue value, String base, int depth) {
    if (value instanceof JsValue.Items items && depth < MAX_DEPTH) {
      for (JsValue item : items.values()) {
        if (item instanceof JsValue.Entries) {
          String own = base(item, base);
          if (item.get("target") == null && item.get("download") == null) {
            link(item.get("link"), own);
          }
          items(item.get("items"), own, depth + 1);
        } else {
          open = true;
        }
      }
    } else if (value != null) {
      open = true;
    }
  }

  private void link(@Nullable JsValue value, String base) {
    if (!(value instanceof JsValue.Text text)) {
      open |= value instanceof JsValue.Unknown;
      return;
    }
    String written = text.value();
    if (base.equals("\0") || written.isEmpty() || "#.".indexOf(written.charAt(0)) >= 0) {
      open |= base.equals("\0");
      return;
    }
    String below = base.endsWith("/") && written.startsWith("/") ? written.substring(1) : written;
    String destination = ThemeLinks.destination(base + below);
    add(text, Link.Kind.HTML_LINK, destination);
    if (Destination.withoutTree(destination) == null
        && urls.listed(Destination.of(destination)) instanceof Target.Found found) {
      pages.add(found.path());
    }
  }

  /** A file that the theme puts the base of the site before. */
  private void picture(@Nullable JsValue value) {
    if (value instanceof JsValue.Text text
        && text.value().startsWith("/")
        && !text.value().startsWith("//")) {
      add(text, Link.Kind.HTML_RESOURCE, text.value());
    }
  }

  /** What the head names is left as it is, so that only what begins with the base is judged. */
  private void head(@Nullable JsValue head) {
    String base = config.base();
    if (!(head instanceof JsValue.Items items) || base == null) {
      return;
    }
    for (JsValue item : items.values()) {
      if (item instanceof JsValue.Items tag && tag.values().size() > 1) {
        for (String key : List.of("href", "src")) {
          JsValue value = tag.values().get(1).get(key);
          if (value instanceof JsValue.Text text
              && text.value().startsWith(base)
              && Destination.withoutTree(text.value()) == null) {
            String below = "/" + text.value().substring(base.length());
            add(text, Link.Kind.HTML_RESOURCE, below);
          }
        }
      }
    }
  }

  private void add(JsValue.Text text, Link.Kind kind, String destination) {
    String path = text.location().path();
    files
        .computeIfAbsent(path, file -> new ListFile(file, config.path()))
        .add(kind, text, destination);
  }
}
