package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.text.url.WebAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Absolute URLs of the site itself, whose address is {@code site_url}. Other builds may publish
 * below it, such as other versions of the documentation: a URL is missing only in a folder that
 * this site writes.
 */
final class PublishedAddress {

  private final SiteConfig config;
  private final SiteUrls urls;

  /** Host and path without a final slash; empty if not stated. */
  private final String prefix;

  /** The folders that pages are written to, with their final slashes. */
  private final Set<String> folders = new HashSet<>();

  /** Whether URLs of pages may have the name of a version between the address and their path. */
  private final boolean versioned;

  PublishedAddress(SiteConfig config, SiteUrls urls, Set<String> pages) {
    this.config = config;
    this.urls = urls;
    WebAddress said = config.siteUrl() == null ? null : WebAddress.of(config.siteUrl());
    this.prefix = said == null ? "" : said.prefix();
    this.versioned =
        config.plugins().has("mike")
            || "mike".equals(config.layers().text("extra", "version", "provider"));
    for (String page : pages) {
      String output = urls.output(page);
      boolean folded = config.directoryUrls() && output.endsWith("/index.html");
      folders.add(
          UrlPath.folder(
              folded ? output.substring(0, output.length() - "/index.html".length()) : output));
    }
    folders.remove("");
  }

  /** See {@link io.github.glosslint.site.Dialect#addresses}. */
  List<String> addresses() {
    return prefix.isEmpty() ? List.of() : List.of("//" + prefix + "/");
  }

  /** See {@link io.github.glosslint.site.Dialect#addressOf}. */
  int addressOf(String url) {
    return below(url) == null ? -1 : prefix.length() - Math.max(0, prefix.indexOf('/'));
  }

  /** What a URL says below the address, without a slash before it; null if it is of another. */
  private @Nullable String below(String url) {
    WebAddress address = prefix.isEmpty() ? null : WebAddress.of(url);
    String whole = address == null ? "" : address.host() + address.path();
    if (address == null || !whole.startsWith(prefix)) {
      return null;
    }
    String rest = whole.substring(prefix.length());
    return rest.isEmpty() ? "" : rest.startsWith("/") ? rest.substring(1) : null;
  }

  /** Where an absolute URL of the site leads; null if only the web can tell. */
  @Nullable Target resolve(String url) {
    String below = below(url);
    String path = below == null ? null : UrlPath.normalize(Destination.of(below).path());
    if (path == null) {
      return null;
    }
    Target target = urls.at(path, Destination.of(url).fragment());
    if (target != null) {
      return target instanceof Target.Unknown ? null : target;
    }
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    boolean own =
        !versioned
            && folders.contains(UrlPath.folder(bare))
            && !urls.isWritten(bare + ".html")
            && !urls.mayBeWrittenAt(bare);
    return own ? new Target.Missing(config.docs() + path, List.of(), List.of()) : null;
  }
}
