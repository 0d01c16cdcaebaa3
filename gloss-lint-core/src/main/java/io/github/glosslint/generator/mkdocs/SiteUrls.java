package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.HostRedirects;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.WorkBudget;
import io.github.glosslint.text.url.Percent;
import io.github.glosslint.yaml.YamlMapping;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where destinations lead: Markdown names sources, which MkDocs turns into URLs; what is no source,
 * and all that HTML says, stays as it is and counts from the URL of the page.
 */
final class SiteUrls {

  private static final Target.Unknown ROOTED =
      new Target.Unknown("a path from the root of the host, where the site may be anywhere");

  private static final Target.Unknown OUTSIDE = new Target.Unknown("a path that leaves the site");

  private static final Target.Unknown MOVED =
      new Target.Unknown(
          "a file that a script may put into the folder of pages, which has no index");

  private static final Target.Unknown THEME =
      new Target.Unknown("a file that a theme or a plugin writes");

  private static final Target.Unknown POST =
      new Target.Unknown("a path that counts from the address of a post");

  private static final String DRAFT = "the post is a draft, which MkDocs leaves out";

  private static final String RAW =
      "it names no source, so that it counts from the URL of the page";

  private final SourceTree tree;
  private final SiteConfig config;
  private final SiteFiles files;
  private final Neighbours neighbours;

  private final Set<String> sources;
  private final PageOutputs outputs;
  private final ThemeFiles theme;

  /** Where the plugin leads the pages that it writes: to a page, or empty if it is not known. */
  private final Map<String, String> redirected = new HashMap<>();

  private final HostRedirects host;

  /** The path of the site on its host, with both slashes; null if not stated. */
  private final @Nullable String base;

  private final @Nullable BlogPosts blog;

  SiteUrls(SourceTree tree, SiteConfig config, SiteFiles files, List<String> sources) {
    this.tree = tree;
    this.config = config;
    this.files = files;
    this.neighbours = Neighbours.of(tree);
    this.base = base(config.siteUrl());
    this.blog = files.blog();
    this.sources = Set.copyOf(sources);
    this.outputs = new PageOutputs(files, this.sources);
    this.theme = new ThemeFiles(tree, config);
    this.host = HostRedirects.of(tree, List.of(config.docs()), UrlPath.folder(config.path()));
    if (config.plugins().get("redirects", "redirect_maps") instanceof YamlMapping maps) {
      for (YamlMapping.Entry entry : maps.entries()) {
        String from = entry.key().value();
        String to = ConfigLayers.text(entry.value());
        String page = to == null ? null : UrlPath.normalize(config.docs() + to);
        if (from.lastIndexOf('.') > 0) {
          boolean known = page != null && this.sources.contains(page);
          redirected.put(files.output(config.docs() + from), known ? page : "");
        }
      }
    }
  }

  private static @Nullable String base(@Nullable String url) {
    int host = url == null ? -1 : url.indexOf("://");
    if (url == null || host < 0) {
      return null;
    }
    int slash = url.indexOf('/', host + 3);
    String path = slash < 0 ? "/" : url.substring(slash);
    return path.endsWith("/") ? path : path + "/";
  }

  /** Whether a page is a post, whose URL depends on its date and its title. */
  boolean isPost(String page) {
    return blog != null && blog.isPost(page);
  }

  /** Whether a page shows the beginnings of posts. */
  boolean isBlogIndex(String page) {
    return blog != null && blog.isIndex(page);
  }

  /** Pages by the files that they are written to. */
  PageOutputs outputs() {
    return outputs;
  }

  ThemeFiles theme() {
    return theme;
  }

  String output(String page) {
    return files.output(page);
  }

  /**
   * Where a destination in Markdown leads.
   *
   * @return null if it names no source, and stays as it is
   */
  @Nullable Target source(String page, Destination destination) {
    String path = destination.path();
    boolean rooted = path.startsWith("/");
    if (path.startsWith("\\") || rooted && !config.rooted()) {
      return null;
    }
    String full = rooted ? config.docs() + path.substring(1) : UrlPath.folder(page) + path;
    // MkDocs normalizes what it looks up, so that a source may be named with a slash behind it.
    String wanted =
        UrlPath.normalize(full.endsWith("/") ? full.substring(0, full.length() - 1) : full);
    if (wanted != null && blog != null && blog.isDraft(wanted) && !blog.isDraft(page)) {
      return new Target.Missing(wanted, List.of(), List.of(), DRAFT);
    }
    Target found = wanted == null ? null : published(page, wanted, destination.fragment());
    if (found != null) {
      return found;
    }
    String name = UrlPath.name(path);
    if (name.equals("..") || name.lastIndexOf('.') <= 0) {
      return null;
    }
    Target url = resolve(page, destination);
    if (url instanceof Target.Found) {
      return url;
    }
    if (wanted == null) {
      return config.included() ? OUTSIDE : new Target.OutsideRoot(path);
    }
    return missing(wanted, destination);
  }

  private Target missing(String wanted, Destination destination) {
    boolean inside = wanted.startsWith(config.docs());
    if (inside && files.isLeftOut(wanted)) {
      return new Target.Missing(
          wanted, List.of(), List.of(), "the configuration leaves it out of the site");
    }
    if (inside && config.languages() != null && tree.kind(wanted) == SourceTree.Kind.FILE) {
      String because = "it is published in another language, or in none";
      return new Target.Missing(wanted, List.of(), List.of(), because);
    }
    if (inside && files.isShadowed(wanted) && tree.kind(wanted) == SourceTree.Kind.FILE) {
      String index = UrlPath.folder(wanted) + "index.md";
      return new Target.Missing(
          wanted,
          List.of(Neighbours.asWritten(destination, wanted, index)),
          List.of(),
          "index.md is in its place");
    }
    if (inside && (mayBeWritten(wanted) || theme.isWritten(files.below(wanted)))) {
      return THEME;
    }
    if (!inside && config.included()) {
      return OUTSIDE;
    }
    if (!inside && tree.kind(wanted) == SourceTree.Kind.FILE) {
      if (outputs.at("") == null
          && tree.kind(config.docs() + "index.html") != SourceTree.Kind.FILE) {
        return MOVED;
      }
      String because = "MkDocs publishes " + config.docs() + " alone";
      return new Target.Missing(wanted, List.of(), List.of(), because);
    }
    String actual = tree.otherCase(wanted);
    return actual != null && inside
        ? new Target.CaseMismatch(wanted, Neighbours.asWritten(destination, wanted, actual))
        : new Target.Missing(wanted, List.of(), List.of());
  }

  /** Whether a program may write a file before the build, or a plugin while it runs. */
  private boolean mayBeWritten(String path) {
    return config.extras().writesPages()
        || tree.mayAppear(path)
        || path.startsWith(config.docs()) && config.isInherited(tree, files.below(path))
        || blog != null && blog.mayWrite(path, outputs.isComplete());
  }

  /** Whether a theme, a plugin or a program may write a file of the site. */
  boolean mayBeWrittenAt(String url) {
    return theme.isWritten(url) || mayBeWritten(config.docs() + url);
  }

  /** A file of the folder of pages that is published; null if there is none. */
  private @Nullable Target published(String path, String fragment) {
    return sources.contains(path) || files.isPublished(path)
        ? new Target.Found(path, fragment, AnchorState.Fine.FINE)
        : null;
  }

  /** The same, in the language of a page. */
  private @Nullable Target published(String page, String path, String fragment) {
    Languages languages = config.languages();
    boolean inside = path.startsWith(config.docs()) && page.startsWith(config.docs());
    if (languages == null || !inside) {
      return published(path, fragment);
    }
    String found =
        languages.find(
            files.below(path),
            languages.of(files.below(page)),
            file -> published(config.docs() + file, "") != null);
    return found == null ? null : published(config.docs() + found, fragment);
  }

  /** Where a destination leads that stays as it is. */
  Target resolve(String page, Destination destination) {
    String path = destination.path();
    if (path.isEmpty()) {
      return new Target.Found(page, destination.fragment(), AnchorState.Fine.FINE);
    }
    if (path.startsWith("\\")) {
      return OUTSIDE;
    }
    String url;
    if (path.startsWith("/")) {
      if (base == null) {
        String below = UrlPath.normalize(path.substring(1));
        Target target = below == null ? null : at(below, destination.fragment());
        return target == null ? ROOTED : target;
      }
      if (!path.startsWith(base)) {
        return ROOTED;
      }
      url = UrlPath.normalize(path.substring(base.length()));
    } else if (!files.isPlaced(page)) {
      return POST;
    } else {
      url = UrlPath.normalize(UrlPath.folder(files.output(page)) + path);
      url = url == null ? fromTheHost(page, path) : url;
    }
    if (url == null) {
      return OUTSIDE;
    }
    Target target = at(url, destination.fragment());
    if (target != null) {
      return target;
    }
    if (mayBeWrittenAt(url)) {
      return THEME;
    }
    return new Target.Missing(config.docs() + url, List.of(), List.of(), RAW);
  }

  /**
   * A path that leaves the site, and comes back from the root of its host, where browsers stop.
   *
   * @return null if it does not come back, or it is unknown where the site is
   */
  private @Nullable String fromTheHost(String page, String path) {
    if (base == null) {
      return null;
    }
    String from = UrlPath.folder(base.substring(1) + files.output(page));
    String rest = path;
    while (rest.startsWith("../")) {
      rest = rest.substring(3);
      from = from.isEmpty() ? "" : UrlPath.folder(from.substring(0, from.length() - 1));
    }
    String there = UrlPath.normalize(from + rest);
    boolean back = there != null && ("/" + there).startsWith(base);
    return back ? ("/" + there).substring(base.length()) : null;
  }

  /** Whether a page or a file is written to this path of the site. */
  boolean isWritten(String path) {
    return outputs.at(path) != null || published(config.docs() + path, "") != null;
  }

  /** What is at a URL of the site; null if nothing is. */
  @Nullable Target at(String url, String fragment) {
    String source = outputs.at(url);
    if (source != null) {
      return new Target.Found(source, fragment, AnchorState.Fine.FINE);
    }
    String redirect = url.isEmpty() || url.endsWith("/") ? url + "index.html" : url;
    String other = redirected.get(redirect);
    String to = other == null ? redirected.get(url + "/index.html") : other;
    if (to != null && !to.isEmpty()) {
      // The page that the plugin writes takes the fragment along.
      return new Target.Found(to, fragment, AnchorState.Fine.FINE);
    }
    if (to != null || host.isFrom((base == null ? "/" : base) + url)) {
      return new Target.Found(config.path(), fragment, AnchorState.Unknowable.UNKNOWN);
    }
    if (url.isEmpty()) {
      return THEME;
    }
    String path = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    Target copied = url.endsWith("/") || SiteFiles.isMarkdown(path) ? null : copied(path, fragment);
    return copied == null ? copied(path + "/index.html", fragment) : copied;
  }

  /** The file that is published at a URL without change; null if there is none. */
  private @Nullable Target copied(String url, String fragment) {
    Languages languages = config.languages();
    if (languages == null) {
      return published(config.docs() + url, fragment);
    }
    for (String file : languages.copied(url)) {
      Target found = published(config.docs() + file, fragment);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * Where an entry of a list of pages leads.
   *
   * @param list the file that has it: its own folder is where paths count from, and for the
   *     configuration the folder of pages
   */
  Target listed(String list, Destination destination) {
    String path = destination.path();
    if (path.isEmpty() || path.startsWith("/")) {
      return ROOTED;
    }
    String from = list.equals(config.path()) ? config.docs() : UrlPath.folder(list);
    String full = UrlPath.normalize(from + path);
    if (full == null) {
      return OUTSIDE;
    }
    String wanted = full.endsWith("/") ? full.substring(0, full.length() - 1) : full;
    // The configuration lists pages of the default language, by their paths.
    Target found = published(from + "index.md", wanted, destination.fragment());
    if (found != null) {
      return found;
    }
    if (mayBeWritten(wanted)) {
      return THEME;
    }
    boolean folder = tree.kind(wanted) == SourceTree.Kind.DIRECTORY;
    if (folder && config.extras().readsNavigation()) {
      return new Target.Found(wanted + "/", "", AnchorState.Fine.FINE);
    }
    return missing(wanted, destination);
  }

  /** Names like that of an entry that is missing, as they are written without a URL's escapes. */
  Target.Missing withListed(
      String list, Destination destination, Target.Missing missing, WorkBudget work) {
    List<String> similar =
        neighbours.of(destination, missing, work).similar().stream()
            .filter(name -> listed(list, Destination.of(name)) instanceof Target.Found)
            .map(Percent::decode)
            .toList();
    return new Target.Missing(missing.path(), similar, List.of(), missing.because());
  }

  /** Names like that of a missing file, as far as they lead somewhere. */
  Target.Missing withCandidates(
      String page, Destination destination, Target.Missing missing, WorkBudget work) {
    if (!missing.similar().isEmpty()) {
      return missing;
    }
    boolean raw = missing.because().equals(RAW);
    Set<String> similar = new LinkedHashSet<>();
    if (raw && source(page, destination) instanceof Target.Found meant) {
      similar.add(relative(page, meant.path()) + rest(destination));
    }
    Target.Missing near = neighbours.of(destination, missing, work);
    for (String name : near.similar()) {
      Destination other = Destination.of(name);
      Target target = raw ? resolve(page, other) : source(page, other);
      if (target instanceof Target.Found) {
        similar.add(name);
      }
    }
    return new Target.Missing(
        missing.path(), List.copyOf(similar), near.elsewhere(), missing.because());
  }

  /** The way from the URL of a page to that of a file. */
  private String relative(String page, String file) {
    String from = UrlPath.folder(files.output(page));
    boolean markdown = SiteFiles.isMarkdown(file);
    String to = markdown ? files.output(file) : files.below(file);
    if (markdown && config.directoryUrls() && to.endsWith("index.html")) {
      to = UrlPath.folder(to);
    }
    String way = UrlPath.encode(UrlPath.relative(from, to));
    return way.isEmpty() ? "./" : way;
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
