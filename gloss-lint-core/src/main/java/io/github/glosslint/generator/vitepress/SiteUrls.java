package io.github.glosslint.generator.vitepress;

import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where destinations lead. Links in Markdown name places of the site; those of HTML are left to the
 * browser; pictures are imported from the sources, or are files of the public folder.
 */
final class SiteUrls {

  private static final Target.Unknown ROOTED =
      new Target.Unknown("a path from the root of the host, outside of the site");

  private static final Target.Unknown OUTSIDE = new Target.Unknown("a path that leaves the site");

  private static final Target.Unknown DYNAMIC =
      new Target.Unknown("a page that a program may make of a dynamic route");

  private static final Target.Unknown REWRITTEN =
      new Target.Unknown("a page whose place a function decides");

  private static final Target.Unknown WRITTEN =
      new Target.Unknown("a file that a program writes into the site");

  private static final Target.Unknown ALIAS =
      new Target.Unknown("a path that an alias of Vite resolves");

  private static final Target.Unknown IGNORED =
      new Target.Unknown("a link that ignoreDeadLinks says to ignore");

  /** What VitePress tells from pages by its ending ({@code treatAsHtml}). */
  private static final Set<String> FILES =
      Set.of(
          ("3g2,3gp,aac,ai,apng,au,avif,bin,bmp,cer,class,conf,crl,css,csv,dll,doc,eps,epub,exe,"
                  + "gif,gz,ics,ief,jar,jpe,jpeg,jpg,js,json,jsonld,m4a,man,mid,midi,mjs,mov,mp2,"
                  + "mp3,mp4,mpe,mpeg,mpg,mpp,oga,ogg,ogv,ogx,opus,otf,p10,p7c,p7m,p7s,pdf,png,ps,"
                  + "qt,roff,rtf,rtx,ser,svg,t,tif,tiff,tr,ts,tsv,ttf,txt,vtt,wav,weba,webm,webp,"
                  + "woff,woff2,xhtml,xml,yaml,yml,zip")
              .split(","));

  /** Endings of what plugins and hooks write: feeds, lists of pages, texts for programs. */
  private static final Set<String> MADE =
      Set.of(".txt", ".xml", ".json", ".rss", ".atom", ".ics", ".js");

  private static final String PUBLIC_ONLY = "VitePress copies only what is in ";

  private static final String RAW = "a link in HTML stays as it is written";

  private static final String ADDRESS = "the site has no page at this address";

  private static final String SHOWN = "the build ends where a picture is missing";

  private final SourceTree tree;
  private final SiteConfig config;
  private final SitePages pages;
  private final IgnoredLinks ignored;
  private final Neighbours neighbours;

  SiteUrls(SourceTree tree, SiteConfig config, SitePages pages) {
    this.tree = tree;
    this.config = config;
    this.pages = pages;
    this.ignored = IgnoredLinks.of(config.value().get("ignoreDeadLinks"));
    this.neighbours = Neighbours.of(tree);
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
    return isFile(destination.path())
        ? file(page, destination)
        : place(UrlPath.folder(pages.place(page)), destination);
  }

  /** Where a link in the configuration leads, which counts from the root of the site. */
  Target listed(Destination destination) {
    if (isFile(destination.path())) {
      return file("", destination);
    }
    Target place = place("", destination);
    String ending = UrlPath.extension(destination.path());
    boolean page = ending.isEmpty() || ending.equals(".md") || ending.equals(".html");
    // Pictures and styles are named here as well, such as favicon.ico.
    return page || !(place instanceof Target.Missing) ? place : file("", destination);
  }

  private static boolean isFile(String path) {
    String name = UrlPath.name(path);
    int dot = name.lastIndexOf('.');
    return dot >= 0 && FILES.contains(name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT));
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
    if (tree.isIgnored(config.source() + place + ".md")) {
      return WRITTEN;
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
      return WRITTEN;
    }
    return copied(place + ".html", destination);
  }

  /** A file that is copied from the public folder; null if there is none. */
  private @Nullable Target copied(String below, Destination destination) {
    String folder = config.publicFolder();
    return folder == null ? null : published(folder + below, destination);
  }

  private @Nullable Target published(String path, Destination destination) {
    return tree.kind(path) == SourceTree.Kind.FILE
        ? new Target.Found(path, destination.fragment(), AnchorState.Fine.FINE)
        : null;
  }

  private static Target missing(String path, String because) {
    return new Target.Missing(path, List.of(), List.of(), because);
  }

  /** A file, of which VitePress only makes a URL. */
  private Target file(String page, Destination destination) {
    String path = destination.path();
    boolean rooted = path.startsWith("/");
    String folder = page.isEmpty() ? "" : UrlPath.folder(pages.place(page));
    String below = UrlPath.normalize(rooted ? path.substring(1) : folder + path);
    if (below == null) {
      return OUTSIDE;
    }
    Target found = copied(below, destination);
    if (found != null) {
      return found;
    }
    String folders = config.publicFolder();
    if (folders == null || mayBeWritten(below)) {
      return WRITTEN;
    }
    String actual = tree.otherCase(folders + below);
    if (actual != null) {
      return new Target.CaseMismatch(
          folders + below,
          Neighbours.asWritten(destination, below, actual.substring(folders.length())));
    }
    String source =
        rooted || page.isEmpty() ? null : UrlPath.normalize(UrlPath.folder(page) + path);
    boolean there = source != null && tree.kind(source) == SourceTree.Kind.FILE;
    boolean prefixed = rooted && tree.kind(config.source() + below) == SourceTree.Kind.FILE;
    return missing(folders + below, there || prefixed ? PUBLIC_ONLY + folders : "");
  }

  private boolean mayBeWritten(String below) {
    String folder = config.publicFolder();
    return folder == null
        || tree.isIgnored(folder + below)
        || below.startsWith("assets/")
        || below.equals("sitemap.xml")
        || below.equals("hashmap.json")
        || config.plugins() && MADE.contains(UrlPath.extension(below));
  }

  /** Where a destination leads that the browser gets as it is written. */
  Target resolve(String page, Destination destination) {
    String path = destination.path();
    if (path.isEmpty()) {
      return new Target.Found(page, destination.fragment(), AnchorState.Fine.FINE);
    }
    if (path.startsWith("\\")) {
      return OUTSIDE;
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
      return OUTSIDE;
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
    return mayBeWritten(url) || tree.isIgnored(config.source() + place + ".md")
        ? WRITTEN
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
    return copied(file, destination);
  }

  /** Where the file is that a page shows. */
  @Nullable Target shown(String page, Destination destination, boolean inMarkdown) {
    String path = destination.path();
    if (path.isEmpty() || path.startsWith("#")) {
      return null;
    }
    if (!inMarkdown && (path.startsWith("@") || path.startsWith("~"))) {
      return ALIAS;
    }
    if (path.startsWith("/")) {
      Target found = copied(path.substring(1), destination);
      if (found == null) {
        found = published(config.source() + path.substring(1), destination);
      }
      if (found != null) {
        return found;
      }
      String folder = config.publicFolder();
      return folder == null ? WRITTEN : notShown(folder + path.substring(1), destination);
    }
    if (!inMarkdown && !path.startsWith(".")) {
      // Only the browser looks at it, as at a link.
      return null;
    }
    String wanted = UrlPath.normalize(UrlPath.folder(page) + path);
    if (wanted == null) {
      return new Target.OutsideRoot(path);
    }
    Target found = published(wanted, destination);
    return found == null ? notShown(wanted, destination) : found;
  }

  private Target notShown(String wanted, Destination destination) {
    String normal = UrlPath.normalize(wanted);
    if (normal == null) {
      return OUTSIDE;
    }
    if (tree.isIgnored(normal)) {
      return WRITTEN;
    }
    String actual = tree.otherCase(normal);
    return actual == null
        ? new Target.Missing(normal, List.of(), List.of(), SHOWN)
        : new Target.CaseMismatch(normal, Neighbours.asWritten(destination, normal, actual));
  }

  /** Names like that of a missing file, as far as they lead somewhere. */
  Target.Missing withCandidates(
      String page, Destination destination, Target.Missing missing, WorkBudget work) {
    Set<String> similar = new LinkedHashSet<>(missing.similar());
    String base = config.base();
    if (base != null && base.length() > 1 && destination.path().startsWith(base)) {
      similar.add(destination.raw().substring(base.length() - 1));
    }
    if (!missing.because().equals(RAW)) {
      for (String name : near(destination, missing, work)) {
        similar.add(name);
      }
    }
    similar.removeIf(name -> !leads(page, name, missing));
    return new Target.Missing(
        missing.path(),
        List.copyOf(similar),
        neighbours.of(destination, missing, work).elsewhere(),
        missing.because());
  }

  private boolean leads(String page, String name, Target.Missing missing) {
    Destination other = Destination.of(name);
    Target target =
        missing.because().equals(SHOWN)
            ? shown(page, other, true)
            : missing.because().equals(RAW) || missing.because().equals(ADDRESS)
                ? resolve(page, other)
                : source(page, other);
    return target instanceof Target.Found;
  }

  /** Existing names, spelt with the ending that the author uses. */
  private List<String> near(Destination destination, Target.Missing missing, WorkBudget work) {
    List<String> names = new ArrayList<>();
    String path = destination.path();
    boolean bare = !path.endsWith(".md") && missing.path().endsWith(".md");
    boolean html = path.endsWith(".html");
    if (!bare) {
      return neighbours.of(destination, missing, work).similar();
    }
    String rest = rest(destination);
    String written = destination.raw().substring(0, destination.raw().length() - rest.length());
    String stem = html ? written.substring(0, written.length() - 5) : written;
    if (stem.isEmpty() || stem.endsWith("/")) {
      return names;
    }
    Destination spelt = Destination.of(stem + ".md");
    for (String name : neighbours.of(spelt, missing, work).similar()) {
      if (name.endsWith(".md")) {
        names.add(name.substring(0, name.length() - 3) + (html ? ".html" : "") + rest);
      }
    }
    return names;
  }

  private static String rest(Destination destination) {
    String raw = destination.raw();
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '#' || raw.charAt(i) == '?') {
        return raw.substring(i);
      }
    }
    return "";
  }
}
