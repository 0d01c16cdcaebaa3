package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.generator.docusaurus.PageTable.Content;
import io.github.glosslint.generator.docusaurus.PageTable.Page;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.PathNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where destinations lead: Markdown may name {@linkplain NamedFiles a file}; all else is a URL,
 * which counts from that of the page.
 */
final class SiteUrls {

  private static final Target.Unknown ELSEWHERE =
      new Target.Unknown("a path of the host that is not one of the site");

  private static final Target.Unknown MADE = new Target.Unknown("a page that a plugin may write");

  private static final Target.Unknown CHANGED =
      new Target.Unknown("a link that a plugin of Markdown may change");

  private static final Target.Unknown REDIRECT =
      new Target.Unknown("a path that the host may redirect");

  private static final Target.Unknown THEME = new Target.Unknown("a file that Docusaurus writes");

  private static final Target.Unknown SLASHES =
      new Target.Unknown("a path that counts from a URL whose last slash a program decides on");

  /** Endings of what no plugin writes into a folder of files that are copied. */
  private static final Set<String> FILES =
      Set.of(".gif", ".jpeg", ".jpg", ".mov", ".mp4", ".pdf", ".png", ".svg", ".webm", ".webp");

  private final SourceTree tree;
  private final SiteConfig config;
  private final PageTable table;
  private final NamedFiles files;
  private final Redirects redirects;
  private final List<String> locales;

  SiteUrls(
      SourceTree tree,
      SiteConfig config,
      PageTable table,
      NamedFiles files,
      Redirects redirects,
      List<String> locales) {
    this.tree = tree;
    this.config = config;
    this.table = table;
    this.files = files;
    this.redirects = redirects;
    this.locales = locales;
  }

  PageTable table() {
    return table;
  }

  /** Where a destination in Markdown leads, on a page or on a part of pages. */
  Target markdown(String file, Content content, String url, Destination destination) {
    Target target = unchanged(file, content, url, destination);
    boolean wrong = target instanceof Target.Missing || target instanceof Target.OutsideRoot;
    return wrong && !config.plugins().links().isEmpty() ? CHANGED : target;
  }

  private Target unchanged(String file, Content content, String url, Destination destination) {
    String path = destination.path();
    if (path.isEmpty()) {
      return found(file, destination.fragment());
    }
    if (NamedFiles.isSource(path)) {
      return files.source(file, content, destination);
    }
    Target asset = files.asset(file, destination);
    if (asset != null) {
      return asset;
    }
    if (path.startsWith(SiteModules.SITE)) {
      return files.missingBelowSite(path);
    }
    Target target = url(url, content.locale(), destination, true);
    String ending = UrlPath.extension(path);
    if (target instanceof Target.Missing && !ending.isEmpty() && !path.startsWith("/")) {
      String wanted = UrlPath.normalize(UrlPath.folder(file) + path);
      return wanted == null || Language.isHtml(path) ? target : files.missing(wanted);
    }
    return target;
  }

  /**
   * Where a URL leads.
   *
   * @param from the URL of the page
   * @param locale the language of the page; empty for the default one
   * @param linked whether the site puts its own path before it, as its component for links does
   */
  Target url(String from, String locale, Destination destination, boolean linked) {
    String path = destination.path();
    if (path.startsWith("\\")) {
      return ELSEWHERE;
    }
    if (!path.startsWith("/")) {
      if (config.slash() == SiteConfig.Slash.UNKNOWN) {
        return SLASHES;
      }
      String folder = PageTable.base(from);
      return at(clamped(folder + path), locale, destination, true);
    }
    String base = config.base();
    if (base == null) {
      Target target = at(clamped(path), locale, destination, false);
      return target instanceof Target.Missing ? ELSEWHERE : target;
    }
    if (path.startsWith(base) || (path + "/").equals(base)) {
      String below = "/" + path.substring(Math.min(path.length(), base.length()));
      return at(clamped(below), linked && base.equals("/") ? locale : "", destination, false);
    }
    return linked ? at(clamped(path), locale, destination, false) : ELSEWHERE;
  }

  /** Dots undone as browsers do: above the root of a host is the root. */
  private static String clamped(String path) {
    return "/" + PathNames.clamped(path);
  }

  private Target at(String url, String locale, Destination destination, boolean relative) {
    String fragment = destination.fragment();
    String route = PageTable.route(url);
    if (!locale.isEmpty() && !relative && !isBelow(route, locale)) {
      route = "/" + locale + route;
    }
    Target target = known(route, fragment);
    if (target != null) {
      return target;
    }
    if (redirects.isFrom(route)) {
      return REDIRECT;
    }
    if (table.isOpen(route) || isWritten(route)) {
      return THEME;
    }
    if (mayBeMade(route, relative) && !isAmongFiles(route)) {
      return MADE;
    }
    String other = table.otherCase(route);
    return other == null
        ? new Target.Missing(shown(route), List.of(), List.of())
        : new Target.Missing(
            shown(route), List.of(), List.of(), "URLs are told apart by the case of their letters");
  }

  /** What a missing URL is called: a path on the site. */
  private static String shown(String route) {
    return route.startsWith("/") ? route.substring(1) : route;
  }

  private static boolean isBelow(String route, String locale) {
    return (route + "/").startsWith("/" + locale + "/");
  }

  /** What is at a route; null if nothing is. */
  private @Nullable Target known(String route, String fragment) {
    Page page = table.at(route);
    if (page == null && config.slash() == SiteConfig.Slash.NEVER && route.endsWith(".html")) {
      page = table.at(route.substring(0, route.length() - ".html".length()));
    }
    if (page == null && route.endsWith("/index.html")) {
      page = table.at(route.substring(0, route.length() - "/index.html".length()));
    }
    String plain = redirects.withoutEnding(route);
    if (page == null && plain != null && table.at(plain) != null) {
      return generated(fragment);
    }
    if (page != null) {
      return found(page.path(), fragment);
    }
    if (table.isMade(route)) {
      return generated(fragment);
    }
    for (String folder : config.statics()) {
      for (String ending : List.of("", "/index.html", ".html")) {
        String file = UrlPath.normalize(folder + shown(route) + ending);
        if (file != null && !route.isEmpty() && tree.kind(file) == SourceTree.Kind.FILE) {
          return found(file, fragment);
        }
      }
    }
    for (String locale : locales) {
      if (isBelow(route, locale)) {
        // What is not translated is shown in the default language.
        Target target = known(route.substring(locale.length() + 1), fragment);
        return target == null && route.length() == locale.length() + 1 ? THEME : target;
      }
    }
    return null;
  }

  /** A page that is there, and whose ids nobody knows who does not build it. */
  private Target generated(String fragment) {
    AnchorState anchor =
        fragment.isEmpty() ? AnchorState.Fine.FINE : AnchorState.Unknowable.UNKNOWN;
    return new Target.Found(config.path(), fragment, anchor);
  }

  /** What Docusaurus writes by itself. */
  private static boolean isWritten(String route) {
    return switch (route) {
      case "", "/404", "/404.html", "/search", "/sitemap.xml", "/index.html", "/llms.txt" -> true;
      default ->
          route.startsWith("/assets/")
              || route.startsWith("/__docusaurus")
              || route.startsWith("/pagefind/");
    };
  }

  /** Whether a plugin may write a page at a route: not among the pages of another one. */
  private boolean mayBeMade(String route, boolean relative) {
    if (config.plugins().routes().isEmpty()) {
      return false;
    }
    for (ContentOptions options : config.plugins().content()) {
      boolean below = (route + "/").startsWith("/" + options.route() + "/");
      if (!options.route().isEmpty() && below && !options.isOpen()) {
        return false;
      }
    }
    return !relative;
  }

  /** Whether a picture or the like would be in a folder of those that are copied. */
  private boolean isAmongFiles(String route) {
    String folder = UrlPath.folder(shown(route));
    if (folder.isEmpty() || !FILES.contains(UrlPath.extension(route))) {
      return false;
    }
    for (String statics : config.statics()) {
      String path = statics + folder.substring(0, folder.length() - 1);
      if (tree.kind(path) == SourceTree.Kind.DIRECTORY) {
        return true;
      }
    }
    return false;
  }

  private static Target.Found found(String path, String fragment) {
    return new Target.Found(path, fragment, AnchorState.Fine.FINE);
  }

  /** URLs that several pages have. */
  List<UrlClaim> claims() {
    List<UrlClaim> claims = new ArrayList<>();
    table
        .byRoute()
        .forEach(
            (route, pages) -> {
              if (pages.size() > 1) {
                List<Location> places = new ArrayList<>();
                pages.stream()
                    .map(Page::path)
                    .sorted()
                    .forEach(path -> places.add(new Location(path, 0, 0)));
                claims.add(new UrlClaim(route.isEmpty() ? "/" : route, places));
              }
            });
    return claims;
  }
}
