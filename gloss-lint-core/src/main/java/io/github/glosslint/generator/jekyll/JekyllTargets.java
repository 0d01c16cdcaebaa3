package io.github.glosslint.generator.jekyll;

import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.HostRedirects;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.WorkBudget;
import io.github.glosslint.text.url.Percent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves destinations as a browser does on the built site: they are URLs. A path of a source is
 * none, unless a plugin makes one of it.
 */
final class JekyllTargets {

  private static final Target.Unknown NOT_BELOW =
      new Target.Unknown("a path of the host that is not below the base URL");

  private static final Target.Unknown OF_ANOTHER_BUILD =
      new Target.Unknown("below a folder of the host that another build may write");

  private static final Target.Unknown PERHAPS_BELOW =
      new Target.Unknown("below a folder that the configuration names, perhaps the base URL");

  private static final Target.Unknown LED_ON =
      new Target.Unknown("a path that a rule of the host leads on");

  private final JekyllSource source;
  private final SourceTree tree;
  private final SiteAddress address;
  private final ServedFiles served;
  private final SourcePaths sources;
  private final GeneratedFiles generated;
  private final OtherBuilds others;
  private final Neighbours neighbours;
  private final Polyglot polyglot;
  private @Nullable Candidates urls;
  private @Nullable HostRedirects redirects;

  JekyllTargets(JekyllSource source, SiteAddress address) {
    this.source = source;
    this.tree = source.tree();
    this.address = address;
    this.served = new ServedFiles(source);
    this.sources = new SourcePaths(source);
    this.generated = new GeneratedFiles(source);
    this.others = new OtherBuilds(source);
    this.neighbours = Neighbours.of(tree);
    this.polyglot = Polyglot.of(source.config());
  }

  /**
   * @param path the file of the page
   * @param base the URL path of the page; empty where only the generator knows it
   */
  Target resolve(String path, String base, Destination destination) {
    String wanted = destination.path();
    if (wanted.isEmpty()) {
      return found(path, destination);
    }
    boolean rooted = wanted.startsWith("/");
    if (!rooted && base.isEmpty()) {
      Target file = sources.file(path, destination);
      return file != null
          ? file
          : new Target.Unknown("relative to a page whose URL only the generator knows");
    }
    // The destination is decoded already, and the URL of the page is not.
    String folder = rooted ? "" : address.baseurl() + Percent.decode(UrlPath.folder(base));
    String url = clamped(folder + wanted);
    String site = address.below(url);
    if (site != null) {
      String language = rooted ? languageFolder(base) : "";
      Target target = language.isEmpty() ? null : served.look(language + site, destination);
      target = target != null ? target : served.look(site, destination);
      return target != null ? target : absent(path, base, site, destination);
    }
    return notBelow(path, base, url, destination);
  }

  /** See {@link Polyglot#folder}. */
  String languageFolder(String url) {
    return polyglot.folder(url);
  }

  /** How much of a URL the site's address says, its base URL; -1 if the URL is not below it. */
  int addressOf(String url) {
    String local = address.local(url);
    boolean below = local != null && address.below(clamped(Destination.of(local).path())) != null;
    return below ? address.baseurl().length() : -1;
  }

  /** See {@link io.github.glosslint.site.Dialect#addresses}. */
  List<String> addresses() {
    return address.urls();
  }

  /** Where an absolute URL leads; null if it is one of another site, or the web has to tell. */
  @Nullable Target resolveAbsolute(String url) {
    String local = address.local(url);
    if (local == null) {
      return null;
    }
    Destination destination = Destination.of(local);
    String site = address.below(clamped(destination.path()));
    if (site == null) {
      return null;
    }
    Target target = served.look(site, destination);
    if (target != null) {
      return target;
    }
    boolean alone = !address.baseurl().isEmpty();
    boolean foreign = !alone && (address.isOfForge() || address.isShared());
    boolean folder = site.indexOf('/') >= 0 || UrlPath.extension(site).isEmpty();
    if (foreign && folder && others.isForeign(site)) {
      return null;
    }
    target = absent("", "/", site, destination);
    boolean open = target instanceof Target.Missing && !alone && others.mayWrite(site);
    return open || target instanceof Target.Unknown ? null : target;
  }

  /** Where a path of a source leads that the page's own Markdown names; null if it is no such. */
  @Nullable Target resolveSource(String path, Destination destination) {
    JekyllPage page = source.page(path);
    return page != null && source.config().rewritesLinksOf(page)
        ? sources.rewritten(path, destination)
        : null;
  }

  /** Browsers stop at the root where a path climbs further. Without the leading slash. */
  private static String clamped(String path) {
    StringBuilder out = new StringBuilder(path.length());
    String[] segments = path.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i];
      boolean last = i == segments.length - 1;
      if (segment.equals("..")) {
        int length = out.length();
        out.setLength(length == 0 ? 0 : out.lastIndexOf("/", length - 2) + 1);
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        out.append(segment);
        if (!last) {
          out.append('/');
        }
      }
    }
    return UrlPath.composed(out.toString());
  }

  /** The verdict on a path of the host that is not below the site's base URL. */
  private Target notBelow(String path, String base, String url, Destination destination) {
    if (url.isEmpty() || url.equals("index.html")) {
      return NOT_BELOW;
    }
    Target there = served.look(url, destination);
    if (there != null) {
      return address.certain() ? lacking(url, destination) : there;
    }
    return others.isForeign(url) ? NOT_BELOW : absent(path, base, url, destination);
  }

  private Target lacking(String url, Destination destination) {
    String suggestion = address.baseurl() + "/" + UrlPath.encode(url) + tail(destination);
    return new Target.Missing(
        source.root() + url,
        List.of(suggestion),
        List.of(),
        "the site is published below \"" + address.baseurl() + "\"");
  }

  /** What is after the path. */
  private static String tail(Destination destination) {
    String raw = destination.raw();
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '?' || raw.charAt(i) == '#') {
        return raw.substring(i);
      }
    }
    return "";
  }

  /** The verdict on a path of the site that nothing of the source answers to. */
  private Target absent(String page, String base, String site, Destination destination) {
    Target otherCase = served.otherCase(site, destination);
    if (otherCase != null) {
      return otherCase;
    }
    if (redirects().isFrom("/" + site) || redirects().isFrom(address.baseurl() + "/" + site)) {
      return LED_ON;
    }
    Target asSource = sources.misread(page, base, site, destination);
    if (asSource != null) {
      return asSource;
    }
    String writer = generated.writer(site);
    if (writer != null) {
      return new Target.Unknown(writer);
    }
    if (tree.mayAppear(source.root() + site)) {
      return new Target.Unknown("ignored by Git, probably written by a build");
    }
    boolean atTop = destination.path().startsWith("/") && address.baseurl().isEmpty();
    if (atTop && (address.isOfForge() || address.isShared()) && others.mayWrite(site)) {
      return OF_ANOTHER_BUILD;
    }
    if (atTop && isBelowNamedFolder(site, destination)) {
      return PERHAPS_BELOW;
    }
    return new Target.Missing(source.root() + site, List.of(), List.of());
  }

  /**
   * Whether the site has a path below a folder that it lacks and a value of its configuration ends
   * with: a variable of its own for the base URL, or {@code repository}, of which GitHub Pages
   * makes one.
   */
  private boolean isBelowNamedFolder(String site, Destination destination) {
    int slash = site.indexOf('/');
    if (slash < 0 || slash == site.length() - 1 || !others.isForeign(site)) {
      return false;
    }
    String folder = "/" + site.substring(0, slash);
    for (Object value : source.config().values().values()) {
      boolean named =
          value instanceof String text && (text.endsWith(folder) || text.endsWith(folder + "/"));
      if (named) {
        return served.look(site.substring(slash + 1), destination) != null;
      }
    }
    return false;
  }

  /** Read when something is missing for the first time. */
  private synchronized HostRedirects redirects() {
    HostRedirects known = redirects;
    if (known == null) {
      known = HostRedirects.of(tree, List.of(source.root()), source.root());
      redirects = known;
    }
    return known;
  }

  /** Files beside the missing one, then URLs of the site that are spelt alike. */
  Target.Missing withCandidates(
      String path, Destination destination, Target.Missing missing, WorkBudget work) {
    if (!missing.similar().isEmpty()) {
      return missing;
    }
    boolean rooted = destination.path().startsWith("/");
    boolean lacking = rooted && address.below(clamped(destination.path())) == null;
    Target.Missing files = neighbours.of(destination, missing, work);
    JekyllPage page = source.page(path);
    boolean sourcesCount = page != null && source.config().rewritesLinksOf(page);
    Set<String> similar = new LinkedHashSet<>();
    for (String name : lacking ? List.<String>of() : files.similar()) {
      if (sourcesCount || !source.isMarkdown(Destination.of(name).path())) {
        similar.add(name);
      }
    }
    if (rooted) {
      String wanted = missing.path().substring(source.root().length());
      String base = lacking && !address.certain() ? "" : address.baseurl();
      for (String url : urls().closest(wanted, work)) {
        similar.add(base + "/" + UrlPath.encode(url) + tail(destination));
      }
    }
    return new Target.Missing(
        missing.path(), List.copyOf(similar), files.elsewhere(), missing.because());
  }

  private synchronized Candidates urls() {
    if (urls == null) {
      urls = Candidates.of(source.outputs().urls());
    }
    return urls;
  }

  private static Target.Found found(String path, Destination destination) {
    return new Target.Found(path, destination.fragment(), AnchorState.Fine.FINE);
  }
}
