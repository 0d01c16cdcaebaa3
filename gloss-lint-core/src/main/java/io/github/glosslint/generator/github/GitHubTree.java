package io.github.glosslint.generator.github;

import io.github.glosslint.generator.foreign.ForeignGenerators;
import io.github.glosslint.linked.Target;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Dialect;
import io.github.glosslint.site.MarkupReader;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.survey.RecognisedSite;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A repository as github.com shows it. Destinations are relative to the file, or to the root of the
 * run where they begin with a slash.
 */
public final class GitHubTree implements Dialect {

  /** What the setting {@code dialect} calls it. */
  public static final String NAME = "github";

  /** Ways to make ids of headings that settings may name: those of the forges. */
  public static final List<AnchorStyle> ANCHOR_STYLES =
      List.of(AnchorStyle.GITHUB, AnchorStyle.GITLAB);

  private static final List<String> READMES =
      List.of("README.md", "readme.md", "Readme.md", "README.markdown");

  /** What GitHub puts before ids that authors give. */
  private static final String PREFIX = "user-content-";

  /** Endings of files that no build writes. */
  private static final Set<String> MEDIA =
      Set.of(
          ".avif", ".bmp", ".docx", ".gif", ".ico", ".jpeg", ".jpg", ".mov", ".mp3", ".mp4", ".pdf",
          ".png", ".pptx", ".svg", ".webm", ".webp", ".xlsx", ".zip");

  /** What servers send for a folder, the most likely first. */
  private static final List<String> INDEXES =
      List.of("index.html", "index.htm", "index.xhtml", "default.html", "default.htm");

  private final SourceTree tree;
  private final Function<String, ReadPage> reader;
  private final Predicate<String> isSettled;
  private final Predicate<String> isCopied;
  private final GitHubSite site;
  private final Neighbours neighbours;
  private final ForeignGenerators generators;
  private final WebRoot web;
  private final PageTemplates templates;
  private final TestFixtures fixtures;
  private final PageRoutes routes;
  private final Map<String, String> traits = new ConcurrentHashMap<>();

  private GitHubTree(
      SourceTree tree,
      Function<String, ReadPage> reader,
      Predicate<String> isSettled,
      Predicate<String> isOwned,
      Predicate<String> isCopied,
      ForeignGenerators generators) {
    this.tree = tree;
    this.reader = reader;
    this.isSettled = isSettled;
    this.isCopied = isCopied;
    this.site = new GitHubSite(tree, isOwned);
    this.neighbours = Neighbours.of(tree);
    this.generators = generators;
    this.web = WebRoot.of(tree);
    this.templates = new PageTemplates(tree);
    this.fixtures = new TestFixtures(tree.targets());
    this.routes = new PageRoutes(tree);
  }

  /**
   * The tree of a run.
   *
   * @param isOwned whether a file belongs to a site that a generator makes
   * @param isCopied whether a generator publishes a file as it is
   */
  public static GitHubTree of(
      Surroundings surroundings, Predicate<String> isOwned, Predicate<String> isCopied) {
    SourceTree tree = surroundings.tree();
    return new GitHubTree(
        tree,
        path -> MarkupReader.read(tree, path, flavor(surroundings, path)),
        surroundings::isSettled,
        isOwned,
        isCopied,
        ForeignGenerators.of(tree, isOwned));
  }

  /** Unless the settings say that GitHub shows it, something else may publish a page as well. */
  private static Flavor flavor(Surroundings surroundings, String path) {
    Flavor flavor = surroundings.flavor(path, AnchorStyle.GITHUB);
    return surroundings.isSettled(path) ? flavor : flavor.with(Flavor.Extensions.GITHUB_AND_OTHERS);
  }

  /** Who keeps a file from being a page of the repository; null if nothing does. */
  public @Nullable String leftOutBy(String path) {
    if (isSettled.test(path) || tree.isTarget(path)) {
      return null;
    }
    return fixtures.hold(path) ? TestFixtures.NAME : templates.userOf(path);
  }

  /** Who publishes some documents that no generator reads here, and those that nobody does. */
  public List<RecognisedSite> sites(Collection<String> documents) {
    List<RecognisedSite> sites = new ArrayList<>(generators.sites(documents));
    int published = sites.stream().mapToInt(RecognisedSite::documents).sum();
    sites.add(
        new RecognisedSite(NAME, "", "", AnchorStyle.GITHUB.name(), documents.size() - published));
    return sites;
  }

  @Override
  public ReadPage read(String path) {
    return reader.apply(path);
  }

  @Override
  public boolean isReadAlone(String path) {
    return true;
  }

  /** Of Markdown and HTML nothing is known here but that they exist. */
  @Override
  public boolean isOwnAffair(String path, @Nullable String before, String after) {
    return Language.isMarkdown(path) || MarkupReader.isHtml(path);
  }

  @Override
  public String url(String path) {
    return "";
  }

  @Override
  public String base(String path, boolean rooted) {
    String trait = traits.computeIfAbsent(path, this::trait);
    String routes = generators.routesOf(path);
    if (routes != null) {
      return rooted ? trait + routes : trait + path;
    }
    return rooted && !MarkupReader.isHtml(path) ? trait : trait + UrlPath.folder(path);
  }

  /** What else than its folder decides about what is missing on a page, see {@link #missing}. */
  private String trait(String page) {
    String trait = MarkupReader.isHtml(page) ? "html " : "text ";
    if (isSettled.test(page)) {
      return trait + "settled ";
    }
    if (MarkupReader.isHtml(page) && isCopied.test(page)) {
      return trait + "copied ";
    }
    return generators.publisher(page).isEmpty() ? trait : trait + "published ";
  }

  @Override
  public int addressOf(String url) {
    return url.contains("github.com/") ? 0 : -1;
  }

  @Override
  public Target.@Nullable Found resolveAbsolute(String url) {
    return site.resolve(url);
  }

  @Override
  public Target resolve(String path, Destination destination) {
    String wanted = destination.path();
    if (wanted.isEmpty()) {
      return found(path, destination);
    }
    String full = wanted.startsWith("/") ? wanted.substring(1) : UrlPath.folder(path) + wanted;
    String normal = UrlPath.normalize(full);
    if (normal == null) {
      return !generators.publisher(path).isEmpty() && !isSettled.test(path)
          ? new Target.Unknown("a page that only a site generator creates")
          : site.aboveRoot(full, destination, path);
    }
    if (normal.isEmpty() && wanted.startsWith("/") && !knowsAnchors(path)) {
      return new Target.Unknown("a page that only a site generator creates");
    }
    Target target = look(normal, destination);
    if (target instanceof Target.Missing) {
      return missing(path, normal, destination, target);
    }
    boolean served = wanted.startsWith("/") && MarkupReader.isHtml(path) && !isSettled.test(path);
    return served && target instanceof Target.Found found ? web.unlessBuilt(found) : target;
  }

  /**
   * What is missing in the source may be written by whoever publishes it: pages without their
   * ending or with that of HTML, and everything where the publisher's rules are not known.
   */
  private Target missing(String page, String name, Destination destination, Target missing) {
    if (isSettled.test(page)) {
      return missing;
    }
    Target routed = generators.route(page, destination);
    if (routed != null) {
      return routed;
    }
    boolean made =
        routes.isMadeOfFile(name)
            || routes.isBelowPage(page, destination)
            || routes.isOrderedBeside(page, name);
    if (made) {
      return new Target.Unknown("a page that only a site generator creates");
    }
    if (!MarkupReader.isHtml(page) && routes.isAlias(destination.path(), page)) {
      return new Target.Unknown("an alias that whoever publishes the page replaces");
    }
    boolean rooted = destination.path().startsWith("/");
    if (MarkupReader.isHtml(page)) {
      Target served = web.elsewhere(page, name, destination);
      if (served != null) {
        return served;
      }
    }
    boolean mdx = Language.of(page) == Language.MDX;
    if (rooted && (mdx || isOfAnotherRoot(name, destination))) {
      return new Target.Unknown("a path from the root of a web server");
    }
    if (MarkupReader.isHtml(page) && isCopied.test(page) && !isNowhere(name)) {
      return new Target.Unknown("a page that only a site generator creates");
    }
    if (generators.publisher(page).isEmpty()) {
      // MDX is for generators, whichever it is: a path without an ending is one of its routes.
      boolean route = mdx && UrlPath.extension(name).isEmpty();
      return route ? new Target.Unknown("a page that only a site generator creates") : missing;
    }
    if (generators.isBuilt(page)) {
      return new Target.Unknown("a file that the build may write");
    }
    boolean plain = Language.isMarkdown(name);
    boolean named = generators.flattens(page) && !tree.named(UrlPath.name(name)).isEmpty();
    boolean beside =
        !rooted && !generators.routesPaths(page) && (plain && !named || isNowhere(name));
    if (beside && plain && tree.kind(UrlPath.withoutExtension(name)) == SourceTree.Kind.DIRECTORY) {
      // Without the ending it is the URL of the folder's page.
      return new Target.Unknown("a page that only a site generator creates");
    }
    if (beside && plain && generators.readsFromFolder(page, destination.path())) {
      return new Target.Unknown("a path from the folder that a site generator reads");
    }
    if (beside && plain && routes.isRedirected(name)) {
      return new Target.Unknown("a page that the host of the site may redirect");
    }
    return beside ? missing : new Target.Unknown("a page that only a site generator creates");
  }

  /**
   * Whether a file can be shown by no generator, wherever it puts the files of its sources: of
   * pictures and the like, which nobody writes during a build, the tree has none of that name.
   */
  private boolean isNowhere(String name) {
    return MEDIA.contains(UrlPath.extension(name))
        && tree.named(UrlPath.name(name)).isEmpty()
        && !tree.isIgnored(name);
  }

  /**
   * Whether a path from the root cannot mean this repository: its first folder is none of it. Files
   * are recognised by their extension.
   */
  private boolean isOfAnotherRoot(String name, Destination destination) {
    // As it is written: /app/../a.png is of the site that has /app, too.
    String written = destination.path().substring(1);
    String path = written.startsWith(".") ? name : written;
    int slash = path.indexOf('/');
    String first = slash < 0 ? path : path.substring(0, slash);
    boolean file = slash < 0 && !UrlPath.extension(name).isEmpty();
    return !file
        && !Language.isMarkdown(name)
        && tree.kind(first) == SourceTree.Kind.MISSING
        && tree.otherCase(first) == null;
  }

  private Target look(String path, Destination destination) {
    String name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (name.isEmpty()) {
      return found("", destination);
    }
    String file = tree.file(name);
    if (file != null) {
      return found(file, destination);
    }
    switch (tree.kind(name)) {
      case FILE:
        return found(name, destination);
      case DIRECTORY:
        return found(name + "/", destination);
      case OUTSIDE:
        return new Target.OutsideRoot(name);
      case MISSING:
        break;
    }
    String actual = tree.otherCase(name);
    if (actual != null) {
      return new Target.CaseMismatch(name, Neighbours.asWritten(destination, name, actual));
    }
    return new Target.Missing(name, List.of(), List.of());
  }

  private static Target.Found found(String path, Destination destination) {
    return new Target.Found(path, destination.fragment(), Target.AnchorState.Fine.FINE);
  }

  @Override
  public Target.Missing withCandidates(
      String path, Destination destination, Target.Missing missing, WorkBudget work) {
    return neighbours.of(destination, missing, work);
  }

  @Override
  public @Nullable String fragmentPage(String page, String target) {
    if (!target.isEmpty() && !target.endsWith("/")) {
      return target;
    }
    // GitHub shows what a folder's README says; a browser on an HTML page gets its index.
    for (String name : MarkupReader.isHtml(page) ? INDEXES : READMES) {
      if (tree.kind(target + name) == SourceTree.Kind.FILE) {
        return target + name;
      }
    }
    return null;
  }

  @Override
  public boolean isAlwaysFine(String target, Destination destination) {
    if (Language.isMarkdown(target) && !destination.query().contains("plain=1")) {
      return false;
    }
    return isLines(destination.fragment());
  }

  /** {@code L10}, {@code L10-L20}, {@code L10C4-L20C8}. */
  static boolean isLines(String fragment) {
    if (fragment.length() < 2 || fragment.charAt(0) != 'L') {
      return false;
    }
    for (int i = 1; i < fragment.length(); i++) {
      char c = fragment.charAt(i);
      if (!(c >= '0' && c <= '9' || c == '-' || c == 'L' || c == 'C')) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean knowsAnchors(String path) {
    return isSettled.test(path) || generators.publisher(path).isEmpty();
  }

  @Override
  public boolean lacksId(String path, String id) {
    return Language.isMarkdown(path) && generators.lacksId(path, id);
  }

  @Override
  public boolean assumesAnchors(String path) {
    return Language.isMarkdown(path) && !isSettled.test(path);
  }

  @Override
  public boolean mayLeadTo(String path) {
    return !isSettled.test(path) && generators.publisher(path).isPresent();
  }

  @Override
  public boolean makesLabels(String path) {
    return !isSettled.test(path) && generators.makesLabels(path);
  }

  /** A script of github.com does so, although browsers do not. */
  @Override
  public boolean lowersFragments(String path) {
    return !MarkupReader.isHtml(path);
  }

  /**
   * What the reader of a report should know about how these documents were read, a sentence each.
   *
   * @param asked what is to be checked, by path
   */
  public List<String> notes(Collection<String> asked) {
    return generators.notes(asked);
  }

  @Override
  public String id(String fragment) {
    return withoutPrefix(fragment);
  }

  @Override
  public String forgeId(String id) {
    return PREFIX.concat(id);
  }

  /** An id without what forges put before those that authors give and headings make. */
  static String withoutPrefix(String fragment) {
    return fragment.startsWith(PREFIX) ? fragment.substring(PREFIX.length()) : fragment;
  }
}
