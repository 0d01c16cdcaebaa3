package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.HostRedirects;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Absolute URLs of the site itself: {@code url} says which host it is on, {@code baseUrl} where on
 * it. {@code pathname://} says that nobody is to check a path.
 */
final class SiteAddress {

  private static final String RAW = "pathname://";

  private static final Target.Unknown UNCHECKED =
      new Target.Unknown("a path that Docusaurus does not look at");

  private final SiteUrls urls;

  /** The host with its port, without a slash; empty if not stated. */
  private final String host;

  private final @Nullable String base;

  private final HostRedirects redirects;

  /** What pages that have none below them have before the last name of their routes. */
  private final Set<String> folders = new HashSet<>();

  SiteAddress(SourceTree tree, SiteConfig config, PageTable table, SiteUrls urls) {
    this.urls = urls;
    String url = config.url();
    this.host = url == null ? "" : hostOf(url);
    this.base = config.base();
    this.redirects = HostRedirects.of(tree, config.statics(), config.folder());
    Set<String> above = new HashSet<>();
    table.byRoute().keySet().forEach(route -> above.add(UrlPath.folder(route)));
    for (String route : table.byRoute().keySet()) {
      // The first page of a folder, which others are below, does not tell of the one above it.
      if (!above.contains(route + "/")) {
        folders.add(UrlPath.folder(route));
      }
    }
    folders.remove("/");
  }

  private static String hostOf(String url) {
    int scheme = url.indexOf("://");
    int from = scheme < 0 ? 0 : scheme + "://".length();
    int slash = url.indexOf('/', from);
    return url.substring(from, slash < 0 ? url.length() : slash);
  }

  /** See {@link io.github.glosslint.site.Dialect#addressOf}. */
  int addressOf(String url) {
    if (url.startsWith(RAW)) {
      return 0;
    }
    boolean own = !host.isEmpty() && url.startsWith("http") && hostOf(url).equals(host);
    return own && base != null && path(url).startsWith(base) ? base.length() : -1;
  }

  /** See {@link io.github.glosslint.site.Dialect#addresses}. */
  List<String> urls() {
    return host.isEmpty() || base == null ? List.of() : List.of("https://" + host + base);
  }

  private String path(String url) {
    return url.substring(url.indexOf("://") + "://".length() + host.length());
  }

  /**
   * A page of the site by its address. Where the site has the host for itself, other builds may
   * publish folders of their own beside its own, and the host may have other names for pages; only
   * the web can judge a URL of these.
   */
  @Nullable Target resolveAbsolute(String url) {
    boolean raw = url.startsWith(RAW);
    Destination destination = Destination.of(raw ? url.substring(RAW.length()) : path(url));
    Target target = urls.url("/", "", destination, true);
    if (target instanceof Target.Found) {
      return target;
    }
    if (raw) {
      return UNCHECKED;
    }
    boolean judged = target instanceof Target.Missing missing && missing.because().isEmpty();
    return judged && isOwn(destination.path()) ? target : null;
  }

  private boolean isOwn(String path) {
    String route = PageTable.route(path);
    if (base == null || redirects.isFrom(path) || isPageWithoutEnding(route)) {
      return false;
    }
    return base.length() > 1 || folders.contains(UrlPath.folder(route));
  }

  /** Whether a host may show the page {@code a} for {@code a.html}. */
  private boolean isPageWithoutEnding(String route) {
    return route.endsWith(".html")
        && urls.url("/", "", Destination.of(UrlPath.withoutExtension(route)), true)
            instanceof Target.Found;
  }
}
