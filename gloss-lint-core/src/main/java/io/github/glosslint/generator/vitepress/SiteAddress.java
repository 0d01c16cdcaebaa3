package io.github.glosslint.generator.vitepress;

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
 * Absolute URLs of the site itself. The map of the site ({@code sitemap.hostname}) says which host
 * it is on, {@code base} where on it.
 */
final class SiteAddress {

  private static final Target.Unknown REDIRECTED =
      new Target.Unknown("a URL that the host may lead on");

  private final SiteConfig config;
  private final SitePages pages;
  private final SiteUrls urls;
  private final HostRedirects redirects;

  /** The host with its port, without a slash; empty if not stated. */
  private final String host;

  /** The folders of pages, below that of the site. */
  private final Set<String> folders = new HashSet<>();

  SiteAddress(SourceTree tree, SiteConfig config, SitePages pages, SiteUrls urls) {
    this.config = config;
    this.pages = pages;
    this.urls = urls;
    String said = config.value().text("sitemap", "hostname");
    this.host = said == null || config.base() == null ? "" : hostOf(said);
    String published = config.publicFolder();
    this.redirects =
        HostRedirects.of(tree, published == null ? List.of() : List.of(published), config.root());
    for (String page : pages.all()) {
      folders.add(UrlPath.folder(pages.place(page)));
    }
    folders.remove("");
  }

  private static String hostOf(String url) {
    int scheme = url.indexOf("://");
    if (scheme < 0) {
      return "";
    }
    int slash = url.indexOf('/', scheme + "://".length());
    return url.substring(scheme + "://".length(), slash < 0 ? url.length() : slash);
  }

  /** See {@link io.github.glosslint.site.Dialect#addressOf}. */
  int addressOf(String url) {
    String base = config.base();
    boolean own = !host.isEmpty() && url.startsWith("http") && hostOf(url).equals(host);
    return own && base != null && path(url).startsWith(base) ? base.length() : -1;
  }

  /** See {@link io.github.glosslint.site.Dialect#addresses}. */
  List<String> urls() {
    return host.isEmpty() || config.base() == null
        ? List.of()
        : List.of("https://" + host + config.base());
  }

  private String path(String url) {
    return url.substring(url.indexOf("://") + "://".length() + host.length());
  }

  /**
   * A page of the site by its address. Where the site has the host for itself, other builds may
   * publish folders of their own beside its own; a URL in one of those only the web can judge.
   */
  @Nullable Target resolveAbsolute(String url) {
    Destination destination = Destination.of(path(url));
    Target target = urls.resolve(config.source() + "index.md", destination);
    if (!(target instanceof Target.Missing)) {
      return target instanceof Target.Unknown ? null : target;
    }
    String base = config.base();
    String path = destination.path();
    if (base == null || redirects.isFrom(path)) {
      return REDIRECTED;
    }
    String below = path.substring(base.length());
    String bare = below.endsWith("/") ? below.substring(0, below.length() - 1) : below;
    boolean own = base.length() > 1 || folders.contains(UrlPath.folder(bare));
    // Hosts may add and drop slashes, and ignore case.
    return own && pages.otherCase(bare) == null ? urls.withoutPage(below) : null;
  }
}
