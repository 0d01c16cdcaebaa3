package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.Link;
import io.github.glosslint.document.NamedPlace;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.markup.rst.RstNames;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.WorkBudget;
import io.github.glosslint.text.url.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where links of MyST lead: to sources, other files, and what has a name. */
final class MystTargets {

  private static final Target.Unknown EMBEDDED =
      new Target.Unknown("a figure or an output that is shown by its label");
  static final Target.Unknown PATTERN =
      new Target.Unknown("a pattern, of whose files a builder takes one that it can show");
  private static final Target.Unknown SCHEME =
      new Target.Unknown("a URL whose scheme the configuration may know");

  /** How files end that pages link to; what ends otherwise may be the name of an object. */
  private static final Set<String> ENDINGS =
      Set.of(
          ".md",
          ".rst",
          ".txt",
          ".ipynb",
          ".html",
          ".htm",
          ".pdf",
          ".png",
          ".jpg",
          ".jpeg",
          ".svg",
          ".gif",
          ".webp",
          ".csv",
          ".json",
          ".yml",
          ".yaml",
          ".toml",
          ".py",
          ".zip",
          ".js",
          ".css",
          ".xml",
          ".markdown",
          ".ico",
          ".mp4",
          ".sh",
          ".cfg",
          ".ini",
          ".tar",
          ".gz");

  /** Schemes that nothing but a URL begins with. */
  private static final Set<String> PLAIN_SCHEMES =
      Set.of("http", "https", "mailto", "ftp", "tel", "sms", "data");

  private final SourceTree tree;
  private final SphinxProject project;
  private final SphinxFiles files;
  private final MystSettings settings;
  private final Trust trust;
  private final Neighbours neighbours;
  private final Supplier<ProjectNames> names;
  private final Function<String, PageIds> pages;
  private final NamedTargets named;

  MystTargets(
      SourceTree tree,
      SphinxProject project,
      MystSettings settings,
      Trust trust,
      Supplier<ProjectNames> names,
      Function<String, PageIds> pages,
      NamedTargets named) {
    this.tree = tree;
    this.project = project;
    this.files = project.files();
    this.settings = settings;
    this.trust = trust;
    this.neighbours = Neighbours.of(tree);
    this.names = names;
    this.pages = pages;
    this.named = named;
  }

  /** See {@link io.github.glosslint.site.Dialect#resolveMarkdown}. */
  @Nullable Target markdown(String page, Link.Kind kind, String raw) {
    boolean file = kind == Link.Kind.IMAGE || kind == Link.Kind.SOURCE_FILE;
    if (!file && (settings.plain() || settings.linksExternal())) {
      return null;
    }
    if (!file && raw.startsWith("#")) {
      return anchor(page, raw);
    }
    if (file && raw.startsWith("#")) {
      return EMBEDDED;
    }
    int colon = raw.indexOf(':');
    String scheme = Destination.isAbsolute(raw) && colon > 0 ? raw.substring(0, colon) : "";
    if (!scheme.isEmpty()) {
      return withScheme(page, kind, raw, scheme.toLowerCase(Locale.ROOT));
    }
    if (kind == Link.Kind.AUTOLINK || Destination.of(raw).isPlaceholder()) {
      return null;
    }
    if (raw.startsWith("//")) {
      return file
          ? null
          : new Target.Missing(raw, List.of(), List.of(), "MyST wants a scheme before the host");
    }
    return file ? file(page, raw) : path(page, raw);
  }

  private @Nullable Target withScheme(String page, Link.Kind kind, String raw, String scheme) {
    if (kind == Link.Kind.IMAGE || kind == Link.Kind.SOURCE_FILE) {
      return null;
    }
    String rest = raw.substring(scheme.length() + 1);
    Map<String, String> schemes = settings.schemes();
    String template = schemes == null ? null : schemes.get(scheme);
    if (template != null) {
      return template.isEmpty() ? null : new Target.External(converted(template, raw));
    }
    switch (scheme) {
      case "project":
        return rest.startsWith("#") ? anchor(page, rest) : path(page, rest);
      case "path":
        return file(page, rest);
      case "inv":
        return NamedTargets.INVENTORY;
      default:
        break;
    }
    if (kind == Link.Kind.AUTOLINK || schemes == null) {
      return schemes == null && !PLAIN_SCHEMES.contains(scheme) ? SCHEME : null;
    }
    if (PLAIN_SCHEMES.contains(scheme)) {
      return new Target.Missing(
          raw,
          List.of(),
          List.of(),
          "myst_url_schemes does not list \"" + scheme + "\", so that MyST looks for a name");
    }
    return rest.startsWith("//") ? named.unresolved(raw) : path(page, raw);
  }

  /** What {@code myst_url_schemes} makes of a URL. */
  private static String converted(String template, String url) {
    int colon = url.indexOf(':');
    int hash = url.indexOf('#');
    String path = url.substring(colon + 1, hash < 0 ? url.length() : hash);
    int question = path.indexOf('?');
    String query = question < 0 ? "" : path.substring(question + 1);
    String made =
        template
            .replace("{{path}}", question < 0 ? path : path.substring(0, question))
            .replace("{{query}}", query)
            .replace("{{netloc}}", "")
            .replace("{{uri}}", url)
            .replace("{{scheme}}", url.substring(0, colon))
            .replace("{{fragment}}", hash < 0 ? "" : url.substring(hash + 1));
    return made.endsWith("#") ? made.substring(0, made.length() - 1) : made;
  }

  /** {@code #name}: something of the page, or a name of the project. */
  private Target anchor(String page, String raw) {
    String fragment = Destination.of(raw).fragment();
    ProjectNames.Named label = names.get().label(page, RstNames.normalized(fragment));
    if (label != null) {
      return NamedTargets.found(label);
    }
    String name = project.document(page, fragment);
    if (files.file(name) != null && !fragment.isEmpty()) {
      return NamedTargets.found(String.valueOf(files.file(name)), "");
    }
    ProjectNames.Named term = names.get().termInSmallLetters(fragment);
    ProjectNames.Named other = term == null ? names.get().object(fragment) : term;
    if (other != null) {
      return NamedTargets.found(other);
    }
    boolean noId = fragment.chars().anyMatch(c -> "/: ".indexOf(c) >= 0);
    if (noId && named.isSlip(fragment) && !pages.apply(page).has(fragment)) {
      // No heading gets such an id, so that it does not matter who else writes headings.
      return new Target.Undefined("label", raw, List.of(), "");
    }
    return mayBeElsewhere(page, fragment)
        ? NamedTargets.INVENTORY
        : new Target.Found(page, fragment, AnchorState.Fine.FINE);
  }

  /**
   * Whether a fragment that nothing has may name something of another project: it looks like no
   * slug, and like nothing that is here.
   */
  private boolean mayBeElsewhere(String page, String fragment) {
    boolean elsewhere = trust.hasInventories() || trust.hasObjects();
    if (!elsewhere || fragment.isEmpty() || isSlug(fragment)) {
      return false;
    }
    PageIds ids = pages.apply(page);
    if (NamedTargets.isObject(fragment)) {
      return !ids.has(fragment);
    }
    return trust.hasInventories()
        && !ids.has(fragment)
        && !ids.resembles(fragment)
        && !names.get().resembles(NamedPlace.Kind.LABEL, fragment);
  }

  private boolean isSlug(String fragment) {
    return settings.headingAnchors() > 0
        && fragment.indexOf('-') > 0
        && fragment.chars().allMatch(c -> c == '-' || Character.isLetterOrDigit(c));
  }

  /** A file that is shown or offered. */
  private Target file(String page, String raw) {
    String path = Percent.decode(raw);
    String wanted = below(page, path);
    if (wanted == null) {
      return new Target.Unknown("a file outside of the tree");
    }
    if (tree.kind(wanted) == SourceTree.Kind.FILE) {
      return NamedTargets.found(wanted, "");
    }
    return wanted.endsWith(".*") ? PATTERN : missing(wanted, Destination.of(raw));
  }

  private Target missing(String wanted, Destination written) {
    if (tree.mayAppear(wanted)) {
      return new Target.Unknown("ignored by Git, probably written by a build");
    }
    String actual = tree.otherCase(wanted);
    if (actual != null) {
      return new Target.CaseMismatch(wanted, Neighbours.asWritten(written, wanted, actual));
    }
    return trust.isBuilt()
        ? NamedTargets.WRITTEN
        : new Target.Missing(wanted, List.of(), List.of());
  }

  /** A path that a page names; null if it leaves the tree. */
  private @Nullable String below(String page, String path) {
    String source = project.config().source();
    return UrlPath.normalize(
        path.startsWith("/") ? source + path.substring(1) : UrlPath.folder(page) + path);
  }

  /** A source with a fragment, another file, or the name of something. */
  private Target path(String page, String raw) {
    int hash = raw.indexOf('#');
    String path = Percent.decode(hash < 0 ? raw : raw.substring(0, hash));
    String fragment = hash < 0 ? "" : Destination.of(raw).fragment();
    String wanted = below(page, path);
    if (wanted != null && tree.kind(wanted) == SourceTree.Kind.FILE) {
      return there(wanted, fragment);
    }
    if (hash < 0 && raw.indexOf('?') < 0) {
      Target other = named.name(page, path);
      if (other != null) {
        return other;
      }
    }
    if (wanted == null) {
      return new Target.OutsideRoot(path);
    }
    if (wanted.endsWith("/") || tree.kind(wanted) == SourceTree.Kind.DIRECTORY) {
      return new Target.Missing(wanted, List.of(), List.of(), "a folder is no document of Sphinx");
    }
    if (!isPath(path)) {
      return named.unresolved(Percent.decode(raw));
    }
    String name = files.nameOf(wanted);
    boolean ofSite = path.startsWith("/") && project.config().isOpen("extensions");
    if (ofSite || name != null && named.mayBeWritten(name)) {
      return NamedTargets.WRITTEN;
    }
    return missing(wanted, Destination.of(raw));
  }

  private Target there(String file, String fragment) {
    String name = files.nameOf(file);
    if (name == null) {
      String source = project.config().source();
      boolean offered = file.startsWith(source) || files.withoutSuffix(file).equals(file);
      return offered
          ? NamedTargets.found(file, fragment)
          : new Target.Missing(
              file, List.of(), List.of(), "it is no document, being outside of " + folder(source));
    }
    if (!files.isDocument(file)) {
      String other = files.file(name);
      if (other != null) {
        return NamedTargets.found(other, fragment);
      }
      return trust.knowsFiles()
          ? new Target.Missing(
              file, List.of(), List.of(), "the configuration leaves it out of the documents")
          : NamedTargets.found(file, fragment);
    }
    ProjectNames.Named label =
        fragment.isEmpty() ? null : names.get().label(file, RstNames.normalized(fragment));
    return label != null && label.page().equals(file)
        ? NamedTargets.found(label)
        : NamedTargets.found(file, fragment);
  }

  private static String folder(String source) {
    return source.isEmpty() ? "the source folder" : source;
  }

  /** Whether what leads nowhere was meant as a path: it has the ending of a file, or dots. */
  private boolean isPath(String name) {
    return name.startsWith("/")
        || name.startsWith("./")
        || name.startsWith("../")
        || ENDINGS.contains(UrlPath.extension(name))
        || !files.withoutSuffix(name).equals(name);
  }

  /** Names like that of a missing file, as far as they lead somewhere. */
  Target.Missing withCandidates(
      String page, Destination destination, Target.Missing missing, WorkBudget work) {
    if (!missing.because().isEmpty()) {
      return missing;
    }
    Target.Missing near = neighbours.of(destination, missing, work);
    List<String> similar = new ArrayList<>();
    for (String name : near.similar()) {
      if (path(page, name) instanceof Target.Found) {
        similar.add(name);
      }
    }
    return new Target.Missing(
        missing.path(), List.copyOf(similar), near.elsewhere(), missing.because());
  }
}
