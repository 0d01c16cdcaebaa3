package io.github.glosslint.generator.hugo;

import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where destinations lead. Goldmark copies them, so that the browser resolves them at the URL of
 * the page; a hook may turn paths of content into URLs before.
 */
final class SiteUrls {

  static final Target.Unknown OUTSIDE =
      new Target.Unknown("a path that leaves the site, which another one on the host may answer");

  private static final Target.Unknown LIST = new Target.Unknown("a list of pages that Hugo writes");
  private static final Target.Unknown MADE = new Target.Unknown("a file that a template writes");
  private static final Target.Unknown REDIRECT = new Target.Unknown("a URL that a rule redirects");
  private static final Target.Unknown THEME =
      new Target.Unknown("a file of a theme or module that is not in the tree");
  private static final Target.Unknown FETCHED =
      new Target.Unknown("a file that Git ignores, which a script may write before the build");
  private static final Target.Unknown HOOK =
      new Target.Unknown("a destination that a render hook rewrites");
  private static final Target.Unknown PLACELESS =
      new Target.Unknown("a path that counts from the page that shows this text");

  static final String RAW =
      "no render hook turns paths of files into URLs here, so that it counts from the URL of the"
          + " page";

  private final SourceTree tree;
  private final HugoConfig config;
  private final Mounts mounts;
  private final SitePages pages;
  private final PageFinder finder;
  private final SiteHooks hooks;
  private final Redirects redirects;
  private final AbsentTheme theme;
  private final PossibleFiles possible;

  SiteUrls(
      SourceTree tree,
      HugoConfig config,
      Mounts mounts,
      SitePages pages,
      PageFinder finder,
      SiteHooks hooks) {
    this.tree = tree;
    this.config = config;
    this.mounts = mounts;
    this.pages = pages;
    this.finder = finder;
    this.hooks = hooks;
    this.redirects = Redirects.of(tree, config, mounts);
    this.theme = new AbsentTheme(tree, mounts, pages);
    this.possible = new PossibleFiles(tree, config, mounts, pages, hooks);
  }

  /**
   * Where a destination in Markdown leads that a hook turns into a URL.
   *
   * @return null if it stays as it is
   */
  @Nullable Target source(HugoPage page, Destination destination) {
    LinkMode mode = mode(page, destination.path());
    if (mode == LinkMode.VERBATIM) {
      return null;
    }
    if (mode == LinkMode.BLIND || hooks.of(page).isApart(destination.raw())) {
      return HOOK;
    }
    boolean whole = mode == LinkMode.LOOKUP && !hooks.of(page).divides();
    if (whole && !destination.raw().equals(destination.path())) {
      return null;
    }
    Target found = looked(page, destination, mode);
    Target plain = resolve(page, destination);
    if (found != null) {
      return mode != LinkMode.EMBEDDED && isTorn(found, plain, destination)
          ? new Target.Found(
              ((Target.Found) found).path(), destination.fragment(), AnchorState.Unknowable.UNKNOWN)
          : found;
    }
    if (!(plain instanceof Target.Missing || plain instanceof Target.CaseMismatch)) {
      return null;
    }
    if (possible.isIgnoredContent(page, destination.path())) {
      return FETCHED;
    }
    return switch (mode) {
      case OPAQUE -> HOOK;
      case ABSENT -> isPlausible(page, destination) ? HOOK : null;
      default -> null;
    };
  }

  /**
   * Whether a fragment may be meant for either of two pages: a hook looks up {@code ../} from the
   * folder of the file, and a browser from the URL of the page.
   */
  private static boolean isTorn(Target found, Target plain, Destination destination) {
    return !destination.fragment().isEmpty()
        && !UrlNames.isContent(destination.path())
        && found instanceof Target.Found one
        && plain instanceof Target.Found other
        && !one.path().equals(other.path());
  }

  private LinkMode mode(HugoPage page, String path) {
    RenderHooks own = hooks.of(page);
    return UrlNames.isPicture(path) ? own.images() : own.links();
  }

  /** A page, a resource or an asset that a hook finds. */
  private @Nullable Target looked(HugoPage page, Destination destination, LinkMode mode) {
    String path = destination.path();
    String wanted = path.startsWith("./") ? path.substring(2) : path;
    PageFinder.Found found = finder.find(page, page.language(), wanted, false);
    if (found instanceof PageFinder.Found.Page other) {
      return found(other.page(), destination.fragment());
    }
    if (found instanceof PageFinder.Found.Section) {
      return LIST;
    }
    String resource = resource(page, wanted, mode != LinkMode.EMBEDDED);
    return resource == null
        ? null
        : new Target.Found(resource, destination.fragment(), AnchorState.Fine.FINE);
  }

  private Target found(HugoPage page, String fragment) {
    return new Target.Found(page.source(), fragment, AnchorState.Fine.FINE);
  }

  /**
   * A file beside a page, or of the assets, whose capitals make no difference; null if none.
   *
   * @param shared whether a page that is no bundle has the files of its section
   */
  @Nullable String resource(HugoPage page, String path, boolean shared) {
    String rest = UrlPath.normalize(path.startsWith("/") ? path.substring(1) : path);
    if (rest == null || rest.isEmpty()) {
      return null;
    }
    String folder = path.startsWith("/") ? "" : UrlPath.folder(page.place());
    if (shared || page.kind() != HugoPage.Kind.SINGLE) {
      String beside = pages.content().resourceAt(folder + rest);
      if (beside != null) {
        return beside;
      }
    }
    return mounts.find(tree, "assets", rest);
  }

  /** Whether there is something in another reading, which a hook of an absent theme may have. */
  private boolean isPlausible(HugoPage page, Destination destination) {
    String path = destination.path();
    String rooted = path.startsWith("/") ? path : "/" + path;
    String base = config.base(page.language());
    if (rooted.startsWith(base)) {
      rooted = rooted.substring(base.length() - 1);
    }
    return at(page.language(), PathText.clamped(rooted), destination.fragment()) != null;
  }

  /** Where a destination leads that stays as it is. */
  Target resolve(HugoPage page, Destination destination) {
    String path = destination.path();
    if (path.isEmpty()) {
      return found(page, destination.fragment());
    }
    if (path.startsWith("\\")) {
      return OUTSIDE;
    }
    String base = config.base(page.language());
    String full = path;
    if (!path.startsWith("/")) {
      String url = pages.url(page);
      if (url == null || !pages.isWritten(page)) {
        return PLACELESS;
      }
      full = base + UrlPath.folder(url).substring(1) + path;
    } else if (config.rebases()) {
      full = base + path.substring(1);
    }
    String whole = "/" + PathText.clamped(full);
    if (whole.startsWith(base) || (whole + "/").equals(base)) {
      String rest = whole.length() < base.length() ? "" : whole.substring(base.length());
      return below(page, rest, destination);
    }
    Target inside = at(page.language(), whole.substring(1), destination.fragment());
    if (inside == null || path.charAt(0) != '/') {
      return OUTSIDE;
    }
    return new Target.Missing(
        whole.substring(1),
        List.of(base + destination.raw().substring(1)),
        List.of(),
        "the site is published below " + base);
  }

  /** What is at a path below the base URL, or why nothing is. */
  Target below(HugoPage page, String rest, Destination destination) {
    String path = PathText.clamped(rest);
    Target target = at(page.language(), path, destination.fragment());
    return target == null ? absent(page, path, destination) : target;
  }

  /** What is at a URL of the site; null if nothing is. */
  @Nullable Target at(String language, String rest, String fragment) {
    String host = pages.host(language);
    for (String output : outputs(rest)) {
      String source = pages.source(host + output);
      if (source != null) {
        return new Target.Found(source, fragment, AnchorState.Fine.FINE);
      }
      String alias = pages.aliased(host + output);
      if (alias != null) {
        return new Target.Found(
            alias,
            fragment,
            fragment.isEmpty() ? AnchorState.Fine.FINE : AnchorState.Unknowable.UNKNOWN);
      }
      if (pages.isList(host + output)) {
        return LIST;
      }
      String file = mounts.find(tree, "static", output);
      if (file != null) {
        return new Target.Found(file, fragment, AnchorState.Fine.FINE);
      }
    }
    return null;
  }

  private List<String> outputs(String rest) {
    String page = ContentFiles.chopped(rest) + ".html";
    if (redirects.isPretty() && !rest.isEmpty() && !rest.endsWith(".html")) {
      return rest.endsWith("/")
          ? List.of(rest + "index.html", page)
          : List.of(rest, rest + "/index.html", page);
    }
    return rest.isEmpty() || rest.endsWith("/")
        ? List.of(rest + "index.html")
        : List.of(rest, rest + "/index.html");
  }

  private Target absent(HugoPage page, String rest, Destination destination) {
    String host = pages.host(page.language());
    if (possible.isWritten(host, rest)) {
      return MADE;
    }
    if (redirects.isRedirected("/" + rest)) {
      return REDIRECT;
    }
    if (possible.isIgnored(page.language(), rest)) {
      return FETCHED;
    }
    String wanted = rest;
    for (String output : outputs(rest)) {
      String hindered = pages.hindered(host + output);
      HugoPage other = hindered == null ? null : pages.page(hindered);
      if (other != null) {
        String why = pages.reason(other);
        if (!pages.reason(page).isEmpty() && pages.isWritten(other)) {
          return found(other, destination.fragment());
        }
        if (why.isEmpty() && redirects.isMade()) {
          return REDIRECT;
        }
        String because = why.isEmpty() ? "its front matter keeps Hugo from writing a page" : why;
        return new Target.Missing(other.source(), List.of(), List.of(), because);
      }
      String actual = pages.otherCase(host + output);
      if (actual != null) {
        String url = actual.substring(host.length());
        boolean index = url.endsWith("/index.html") && !output.equals(rest);
        String shown = index ? url.substring(0, url.length() - "index.html".length()) : url;
        if (index && !rest.endsWith("/")) {
          shown = shown.substring(0, shown.length() - 1);
        }
        return new Target.CaseMismatch(wanted, PathText.replaced(destination, rest, shown));
      }
    }
    if (theme.mayBring(host, rest)) {
      return THEME;
    }
    boolean named = UrlNames.isContent(destination.path());
    return new Target.Missing(
        wanted,
        List.of(),
        List.of(),
        named && mode(page, destination.path()) == LinkMode.VERBATIM ? RAW : "");
  }

  /** The path of the site on its host, for one of its languages, with both slashes. */
  String base(HugoPage page) {
    return config.base(page.language());
  }

  /** The way from a page to another one as a browser takes it. */
  @Nullable String way(HugoPage from, HugoPage to) {
    String start = pages.url(from);
    String end = pages.url(to);
    if (start == null || end == null) {
      return null;
    }
    String way = UrlPath.encode(UrlPath.relative(UrlPath.folder(start), end));
    return way.isEmpty() ? "./" : way;
  }
}
