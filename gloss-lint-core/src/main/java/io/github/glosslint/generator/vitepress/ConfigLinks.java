package io.github.glosslint.generator.vitepress;

import io.github.glosslint.document.Defect;
import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The links of the configuration: navigation, sidebars, logos, what the head of pages names. */
final class ConfigLinks {

  private static final int MAX_DEPTH = 20;

  private final SiteConfig config;
  private final SiteUrls urls;
  private final List<Defect> defects = new ArrayList<>();
  private final Set<String> pages = new HashSet<>();
  private boolean open;

  private ConfigLinks(SiteConfig config, SiteUrls urls) {
    this.config = config;
    this.urls = urls;
  }

  /**
   * What was found.
   *
   * @param pages that readers are led to
   * @param open whether a program leads them to others
   */
  record Found(List<Defect> defects, Set<String> pages, boolean open) {}

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
    return new Found(List.copyOf(links.defects), Set.copyOf(links.pages), links.open);
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
    if (Destination.withoutTree(destination) != null) {
      return;
    }
    Target target = urls.listed(destination);
    if (target instanceof Target.Found found) {
      pages.add(found.path());
    } else {
      report(text, destination, target, "the navigation leads nowhere");
    }
  }

  /** A file that the theme puts the base of the site before. */
  private void picture(@Nullable JsValue value) {
    if (value instanceof JsValue.Text text
        && text.value().startsWith("/")
        && Destination.withoutTree(text.value()) == null) {
      report(text, text.value(), urls.listed(text.value()), "nothing is shown here");
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
            report(text, below, urls.listed(below), "browsers ask for it in vain");
          }
        }
      }
    }
  }

  private void report(JsValue.Text text, String destination, Target target, String outcome) {
    List<String> similar = List.of();
    if (target instanceof Target.CaseMismatch mismatch) {
      similar = List.of(mismatch.actual());
    } else if (target instanceof Target.Missing missing) {
      similar =
          urls.withCandidates(
                  config.source() + "index.md",
                  Destination.of(destination),
                  missing,
                  WorkBudget.unlimited())
              .similar();
    } else {
      return;
    }
    defects.add(
        new Defect(
            Defect.Kind.MISSING_LINK_TARGET,
            text.location(),
            "\"" + text.value() + "\" does not exist: " + outcome + ".",
            text.value(),
            text.plain() && text.value().equals(destination) ? similar : List.of(),
            List.of()));
  }
}
