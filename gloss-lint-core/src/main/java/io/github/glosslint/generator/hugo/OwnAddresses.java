package io.github.glosslint.generator.hugo;

import com.google.re2j.Pattern;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Absolute URLs of the site itself. Other builds may publish below the same host: a URL is missing
 * only in a folder that this site writes.
 */
final class OwnAddresses {

  /** What other builds of the same documentation are called. */
  private static final Pattern VERSION =
      Pattern.compile(
          "(?i)v?[0-9]+(?:[.-][0-9a-z]+)*|latest|stable|main|master|edge|next|dev|devel|current|nightly|preview|archive");

  private final SourceTree tree;
  private final Mounts mounts;
  private final SitePages pages;
  private final SiteUrls urls;
  private final List<Address> addresses = new ArrayList<>();

  /**
   * Where a language is published.
   *
   * @param host with the colon and the slashes before it, in small letters
   * @param base the path, with both slashes
   */
  private record Address(String language, String host, String base) {}

  OwnAddresses(SourceTree tree, HugoConfig config, Mounts mounts, SitePages pages, SiteUrls urls) {
    this.tree = tree;
    this.mounts = mounts;
    this.pages = pages;
    this.urls = urls;
    for (SiteLanguage language : config.languages()) {
      String url = config.baseUrl(language.name());
      int host = url == null ? -1 : url.indexOf("://");
      if (url != null && host > 0 && (language.isDefault() || config.multihost())) {
        String authority = url.substring(host, pathOf(url, host)).toLowerCase(Locale.ROOT);
        addresses.add(new Address(language.name(), authority, config.base(language.name())));
      }
    }
  }

  private static int pathOf(String url, int host) {
    int at = Math.min(url.length(), host + 3);
    while (at < url.length() && "/?#".indexOf(url.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private @Nullable Address address(String url) {
    int host = url.indexOf("://");
    String scheme = host < 0 ? "" : url.substring(0, host).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      return null;
    }
    int path = pathOf(url, host);
    String authority = url.substring(host, path).toLowerCase(Locale.ROOT);
    String below = url.substring(path);
    for (Address address : addresses) {
      boolean home = address.base().length() == 1 && !below.startsWith("/");
      if (authority.equals(address.host()) && (home || below.startsWith(address.base()))) {
        return address;
      }
    }
    return null;
  }

  /** See {@link io.github.glosslint.site.Dialect#addressOf}. */
  int addressOf(String url) {
    Address address = address(url);
    return address == null ? -1 : address.base().length();
  }

  /** See {@link io.github.glosslint.site.Dialect#addresses}. */
  List<String> urls() {
    return addresses.stream().map(address -> "https" + address.host() + address.base()).toList();
  }

  /** Where an absolute URL of the site leads; null if only the web can tell. */
  @Nullable Target resolve(String url) {
    Address address = address(url);
    if (address == null) {
      return null;
    }
    String local = url.substring(pathOf(url, url.indexOf("://")));
    Destination destination = Destination.of(local);
    int base = Math.min(address.base().length(), destination.path().length());
    String rest = destination.path().substring(base);
    HugoPage home = HugoPage.home(address.language());
    Target target = urls.below(home, rest, destination);
    if (target instanceof Target.Missing missing) {
      boolean known = !missing.because().isEmpty() && !missing.because().equals(SiteUrls.RAW);
      return known || isOwn(address, rest) ? target : null;
    }
    return target instanceof Target.Unknown ? null : target;
  }

  /** Whether only this site would write a path, which it does not. */
  private boolean isOwn(Address address, String rest) {
    String path = ContentFiles.chopped(rest);
    String folder = ContentFiles.chopped(UrlPath.folder(path));
    String name = UrlPath.name(path);
    if (name.isEmpty() || VERSION.matcher(name).matches()) {
      return false;
    }
    String host = pages.host(address.language());
    return folder.isEmpty() ? isLikeOwn(host, name) : isWritten(host, folder);
  }

  private boolean isWritten(String host, String folder) {
    String start = host + folder + "/";
    if (pages.outputs().stream().anyMatch(output -> output.startsWith(start))) {
      return true;
    }
    for (Mount mount : mounts.of("static")) {
      String origin = mount.origin(folder);
      if (origin != null && tree.kind(origin) == SourceTree.Kind.DIRECTORY) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name at the top may be a slip for one of the site. */
  private boolean isLikeOwn(String host, String name) {
    Set<String> names = new TreeSet<>();
    for (String output : pages.outputs()) {
      if (output.startsWith(host)) {
        String rest = output.substring(host.length());
        int slash = rest.indexOf('/');
        names.add(slash < 0 ? rest : rest.substring(0, slash));
      }
    }
    return !Candidates.of(names).closest(name, WorkBudget.unlimited()).isEmpty();
  }
}
