package io.github.glosslint.generator.vitepress;

import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which pages destinations lead to. Links in Markdown name places of the site; those of HTML are
 * left to the browser. Files are found by {@link SiteFiles}.
 */
final class SiteUrls {

  private static final Target.Unknown ROOTED =
      new Target.Unknown("a path from the root of the host, outside of the site");

  private static final Target.Unknown DYNAMIC =
      new Target.Unknown("a page that a program may make of a dynamic route");

  private static final Target.Unknown REWRITTEN =
      new Target.Unknown("a page whose place a function decides");

  private static final Target.Unknown IGNORED =
      new Target.Unknown("a link that ignoreDeadLinks says to ignore");

  /** Why a path that the browser gets leads nowhere. */
  static final String RAW = "a link in HTML stays as it is written";

  /** Why an absolute URL of the site leads nowhere. */
  static final String ADDRESS = "the site has no page at this address";

  private final SourceTree tree;
  private final SiteConfig config;
  private final SitePages pages;
  private final SiteFiles files;
  private final IgnoredLinks ignored;

  SiteUrls(SourceTree tree, SiteConfig config, SitePages pages, SiteFiles files) {
    this.tree = tree;
    this.config = config;
    this.pages = pages;
    this.files = files;
    this.ignored = IgnoredLinks.of(config.value().get("ignoreDeadLinks"));
  }

  /** Places that several pages claim. */
  List<UrlClaim> claims() {
    List<UrlClaim> found = new ArrayList<>();
    pages
        .claims()
        .forEach(
            (place, sources) -> {
              if (sources.size() > 1) {
                List<Location> places = new ArrayList<>();
                sources.stream().sorted().forEach(path -> places.add(new Location(path, 0, 0)));
                found.add(new UrlClaim("/" + place + ".html", places));
              }
            });
    return found;
  }

  /** Pages of the same place as one of them, that one first. */
  List<String> claimants(String page) {
    List<String> all = new ArrayList<>(List.of(page));
    for (String other : pages.claims().getOrDefault(pages.place(page), List.of())) {
      if (!other.equals(page)) {
        all.add(other);
      }
    }
    return all;
  }

  /** Where a destination in Markdown leads. */
  Target source(String page, Destination destination) {
    return SiteFiles.isFile(destination.path())
        ? files.linked(page, destination)
        : place(UrlPath.folder(pages.place(page)), destination);
  }

  /** Where a link in the configuration leads, which counts from the root of the site. */
  Target listed(Destination destination) {
    if (SiteFiles.isFile(destination.path())) {
      return files.linked("", destination);
    }
    Target place = place("", destination);
    String ending = UrlPath.extension(destination.path());
    if (!(place instanceof Target.Missing missing)) {
      return place;
    }
    if (!ending.isEmpty() && !ending.equals(".md") && !ending.equals(".html")) {
      // Pictures and styles are named here as well, such as favicon.ico.
      return files.linked("", destination);
    }
    Target loaded = loadedInstead(missing.path(), destination);
    return loaded == null ? missing : loaded;
  }

  /**
   * The page that the script of the theme loads in place of one that is not there: the index of a
   * folder without its slash, and a page with one ({@code pathToFile} of VitePress 1.6.4). What
   * pages link to in Markdown is another matter, since the build ends there.
   */
  private @Nullable Target loadedInstead(String source, Destination destination) {
    if (!source.startsWith(config.source()) || !source.endsWith(".md")) {
      return null;
    }
    String place = source.substring(config.source().length(), source.length() - ".md".length());
    String index = "/index";
    return at(
        place.endsWith(index) ? place.substring(0, place.length() - index.length()) : place + index,
        destination);
  }

  private Target place(String folder, Destination destination) {
    String path = destination.path();
    String clean = path;
    if (path.equalsIgnoreCase("index.md") || endsWithIndex(path)) {
      clean = UrlPath.folder(path);
    } else if (path.endsWith(".md")) {
      clean = path.substring(0, path.length() - 3);
    } else if (path.endsWith(".html")) {
      clean = path.substring(0, path.length() - 5);
    }
    boolean rooted = path.startsWith("/");
    String joined = rooted ? clean.substring(1) : folder + clean;
    boolean isFolder = clean.isEmpty() || clean.endsWith("/");
    String place = UrlPath.normalize(joined + (isFolder ? "index" : ""));
    if (place == null) {
      return missing(folder + path, "the path leaves the site");
    }
    String last = UrlPath.name(clean);
    if (last.equals(".") || last.equals("..")) {
      // The browser goes to the folder, of which VitePress looks for a page of that name.
      place = place.isEmpty() || place.endsWith("/") ? place + "index" : place + "/index";
    }
    Target found = at(place, destination);
    if (found != null) {
      return found;
    }
    if (pages.mayBeAt(place)) {
      return DYNAMIC;
    }
    if (!config.rewrites().known()) {
      return REWRITTEN;
    }
    if (tree.mayAppear(config.source() + place + ".md")) {
      return SiteFiles.WRITTEN;
    }
    if (ignored.covers(normalized(clean, rooted))) {
      return IGNORED;
    }
    String source = config.source() + place + ".md";
    String actual = pages.otherCase(place);
    if (actual != null) {
      return new Target.CaseMismatch(source, asWritten(destination, place, actual));
    }
    return missing(source, because(place, source, destination.path()));
  }

  /** The name of another place, with the ending or the slash that the author wrote. */
  private static String asWritten(Destination destination, String place, String actual) {
    String path = destination.path();
    if (path.endsWith("/")) {
      return Neighbours.asWritten(destination, withoutIndex(place), withoutIndex(actual));
    }
    String ending = path.endsWith(".md") ? ".md" : path.endsWith(".html") ? ".html" : "";
    return Neighbours.asWritten(destination, place + ending, actual + ending);
  }

  private static String withoutIndex(String place) {
    return place.endsWith("/index") ? place.substring(0, place.lastIndexOf('/')) : place;
  }

  private static boolean endsWithIndex(String path) {
    int length = "/index.md".length();
    return path.length() >= length
        && path.regionMatches(true, path.length() - length, "/index.md", 0, length);
  }

  /** The link as VitePress compares it with those that are to be ignored. */
  private static String normalized(String clean, boolean rooted) {
    String link = rooted || clean.startsWith("./") ? clean : "./" + clean;
    return link.endsWith("/") ? link + "index" : link;
  }

  private String because(String place, String source, String written) {
    String base = config.base();
    if (base != null && base.length() > 1 && written.startsWith(base)) {
      return "VitePress puts the base " + base + " before it once more";
    }
    if (pages.at(place + "/index") != null) {
      return "VitePress looks for " + source + "; to a folder leads a link that ends with a slash";
    }
    if (pages.isLeftOut(source) && tree.kind(source) == SourceTree.Kind.FILE) {
      return "srcExclude leaves it out of the site";
    }
    if (place.endsWith("/index")) {
      String page = place.substring(0, place.length() - "/index".length());
      if (pages.at(page) != null) {
        return "the page is there without the slash at the end";
      }
      if (tree.kind(config.source() + page + "/README.md") == SourceTree.Kind.FILE) {
        return "README.md is no index to VitePress";
      }
    }
    boolean source404 = tree.kind(source) == SourceTree.Kind.FILE && pages.isPage(source);
    return source404 ? "rewrites build the page at /" + pages.place(source) : "";
  }

  private @Nullable Target at(String place, Destination destination) {
    String source = pages.at(place);
    if (source != null) {
      return new Target.Found(source, destination.fragment(), AnchorState.Fine.FINE);
    }
    if (place.equals("404")) {
      return SiteFiles.WRITTEN;
    }
    return files.copied(place + ".html", destination);
  }

  private static Target missing(String path, String because) {
    return new Target.Missing(path, List.of(), List.of(), because);
  }

  /** Where a destination leads that the browser gets as it is written. */
  Target resolve(String page, Destination destination) {
    String path = destination.path();
    if (path.isEmpty()) {
      return new Target.Found(page, destination.fragment(), AnchorState.Fine.FINE);
    }
    if (path.startsWith("\\")) {
      return SiteFiles.OUTSIDE;
    }
    String joined;
    if (path.startsWith("/")) {
      String base = config.base();
      if (base == null || !path.startsWith(base)) {
        return ROOTED;
      }
      joined = path.substring(base.length());
    } else {
      joined = UrlPath.folder(pages.output(page)) + path;
    }
    String url = UrlPath.normalize(joined);
    if (url == null) {
      return SiteFiles.OUTSIDE;
    }
    Target found = onSite(url, destination);
    if (found != null) {
      return found;
    }
    String place = withoutHtml(url);
    if (pages.mayBeAt(place)) {
      return DYNAMIC;
    }
    if (!config.rewrites().known()) {
      return REWRITTEN;
    }
    return files.mayBeWritten(url) || tree.mayAppear(config.source() + place + ".md")
        ? SiteFiles.WRITTEN
        : new Target.Missing(config.source() + url, List.of(), List.of(), RAW);
  }

  /** A page that an absolute URL of the site names and that is not there. */
  Target.Missing withoutPage(String url) {
    return new Target.Missing(
        config.source() + withoutHtml(url) + ".md", List.of(), List.of(), ADDRESS);
  }

  private static String withoutHtml(String url) {
    return url.isEmpty() || url.endsWith("/")
        ? url + "index"
        : url.endsWith(".html") ? url.substring(0, url.length() - 5) : url;
  }

  private @Nullable Target onSite(String url, Destination destination) {
    Target page = at(withoutHtml(url), destination);
    if (page != null) {
      return page;
    }
    if (!url.endsWith("/") && !url.endsWith(".html") && pages.at(url + "/index") != null) {
      return at(url + "/index", destination);
    }
    String file = url.endsWith("/") ? url + "index.html" : url;
    return files.copied(file, destination);
  }
}
