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
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.WorkBudget;
import io.github.glosslint.text.url.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where links of MyST and roles lead: sources, documents by their names, labels of the whole
 * project.
 */
final class SphinxTargets {

  private static final Target.Unknown INVENTORY =
      new Target.Unknown("a name that another project may define (intersphinx)");
  private static final Target.Unknown OBJECT =
      new Target.Unknown("a name that a domain or an extension may define");
  private static final Target.Unknown UNREAD =
      new Target.Unknown("a name that sources may define that are not read here");
  private static final Target.Unknown WRITTEN =
      new Target.Unknown("a document that an extension may write");
  private static final Target.Unknown EMBEDDED =
      new Target.Unknown("a figure or an output that is shown by its label");
  static final Target.Unknown PATTERN =
      new Target.Unknown("a pattern, of whose files a builder takes one that it can show");
  private static final Target.Unknown SCHEME =
      new Target.Unknown("a URL whose scheme the configuration may know");

  private static final String UNTITLED = "it has no title or caption to show as the link's text";

  private static final Pattern OBJECT_NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*");

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
  private final Candidates documents;

  /** Whether an extension may define names, or know those of other projects. */
  private final boolean extended;

  SphinxTargets(
      SourceTree tree,
      SphinxProject project,
      MystSettings settings,
      Trust trust,
      Supplier<ProjectNames> names,
      Function<String, PageIds> pages) {
    this.pages = pages;
    this.tree = tree;
    this.project = project;
    this.files = project.files();
    this.settings = settings;
    this.trust = trust;
    this.names = names;
    this.neighbours = Neighbours.of(tree);
    this.extended = project.config().extensions().stream().anyMatch(Extensions::mayDefineNames);
    this.documents = Candidates.of(files.documents().keySet());
  }

  private static Target found(String path, String fragment) {
    return new Target.Found(path, fragment, AnchorState.Fine.FINE);
  }

  private static Target found(ProjectNames.Named named) {
    return found(named.page(), named.place().id());
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
        return INVENTORY;
      default:
        break;
    }
    if (kind == Link.Kind.AUTOLINK || schemes == null) {
      return schemes == null && !PLAIN_SCHEMES.contains(scheme) ? SCHEME : null;
    }
    return PLAIN_SCHEMES.contains(scheme)
        ? new Target.Missing(
            raw,
            List.of(),
            List.of(),
            "myst_url_schemes does not list \"" + scheme + "\", so that MyST looks for a name")
        : unresolved(raw);
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
      return found(label);
    }
    String name = project.document(page, fragment);
    if (files.file(name) != null && !fragment.isEmpty()) {
      return found(String.valueOf(files.file(name)), "");
    }
    ProjectNames.Named term = names.get().termInSmallLetters(fragment);
    ProjectNames.Named other = term == null ? names.get().object(fragment) : term;
    if (other != null) {
      return found(other);
    }
    boolean noId = fragment.chars().anyMatch(c -> "/: ".indexOf(c) >= 0);
    if (noId && isSlip(fragment) && !pages.apply(page).has(fragment)) {
      // No heading gets such an id, so that it does not matter who else writes headings.
      return new Target.Undefined("label", raw, List.of(), "");
    }
    return mayBeElsewhere(page, fragment)
        ? INVENTORY
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
    if (isObject(fragment)) {
      return !ids.has(fragment);
    }
    return trust.hasInventories()
        && !ids.has(fragment)
        && !ids.resembles(fragment)
        && !names.get().resembles(NamedPlace.Kind.LABEL, fragment);
  }

  /** Whether a name is one that programs give, with capitals or dots. */
  private static boolean isObject(String name) {
    return OBJECT_NAME.matcher(name).matches()
        && (name.indexOf('.') > 0 || name.chars().anyMatch(Character::isUpperCase));
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
      return found(wanted, "");
    }
    return wanted.endsWith(".*") ? PATTERN : missing(wanted, Destination.of(raw));
  }

  private Target missing(String wanted, Destination written) {
    if (tree.isIgnored(wanted)) {
      return new Target.Unknown("ignored by Git, probably written by a build");
    }
    String actual = tree.otherCase(wanted);
    return actual == null
        ? new Target.Missing(wanted, List.of(), List.of())
        : new Target.CaseMismatch(wanted, Neighbours.asWritten(written, wanted, actual));
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
      Target named = name(page, path);
      if (named != null) {
        return named;
      }
    }
    if (wanted == null) {
      return new Target.OutsideRoot(path);
    }
    if (wanted.endsWith("/") || tree.kind(wanted) == SourceTree.Kind.DIRECTORY) {
      return new Target.Missing(wanted, List.of(), List.of(), "a folder is no document of Sphinx");
    }
    if (!isPath(path)) {
      return unresolved(Percent.decode(raw));
    }
    String name = files.nameOf(wanted);
    boolean ofSite = path.startsWith("/") && project.config().isOpen("extensions");
    if (ofSite || name != null && mayBeWritten(name)) {
      return WRITTEN;
    }
    return missing(wanted, Destination.of(raw));
  }

  private Target there(String file, String fragment) {
    String name = files.nameOf(file);
    if (name == null) {
      String source = project.config().source();
      boolean offered = file.startsWith(source) || files.withoutSuffix(file).equals(file);
      return offered
          ? found(file, fragment)
          : new Target.Missing(
              file, List.of(), List.of(), "it is no document, being outside of " + folder(source));
    }
    if (!files.isDocument(file)) {
      String other = files.file(name);
      if (other != null) {
        return found(other, fragment);
      }
      return trust.knowsFiles()
          ? new Target.Missing(
              file, List.of(), List.of(), "the configuration leaves it out of the documents")
          : found(file, fragment);
    }
    ProjectNames.Named label =
        fragment.isEmpty() ? null : names.get().label(file, RstNames.normalized(fragment));
    return label != null && label.page().equals(file) ? found(label) : found(file, fragment);
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

  /** What has a name: a document, a label, a term; null if nothing does. */
  private @Nullable Target name(String page, String name) {
    String document = project.document(page, name);
    String file = files.file(document);
    if (file != null) {
      return found(file, "");
    }
    ProjectNames.Named label = names.get().label(page, RstNames.normalized(name));
    if (label != null) {
      return found(label);
    }
    ProjectNames.Named term = names.get().termInSmallLetters(name);
    ProjectNames.Named other = term == null ? names.get().object(name) : term;
    return other == null ? null : found(other);
  }

  /** A name that nothing here has. */
  private Target unresolved(String name) {
    if ((trust.hasInventories() || trust.hasObjects()) && isObject(name)) {
      return trust.hasObjects() ? OBJECT : INVENTORY;
    }
    boolean elsewhere =
        trust.hasInventories() || trust.hasObjects() || trust.hasUnread() || extended;
    if (elsewhere && !isSlip(name)) {
      return trust.hasUnread() ? UNREAD : trust.hasInventories() ? INVENTORY : OBJECT;
    }
    return new Target.Undefined("label", name, List.of(), "");
  }

  /**
   * Whether a label that may be defined elsewhere is a slip: if it resembles one that is defined
   * here, or begins as those of this project do, all of which are read.
   */
  private boolean isSlip(String label) {
    return names.get().resembles(NamedPlace.Kind.LABEL, label)
        || !trust.hasUnread() && names.get().isOwnLabel(label);
  }

  /** See {@link io.github.glosslint.site.Dialect#resolveName}. */
  Target named(String page, Link.Kind kind, String name) {
    if (isOfInventory(name)) {
      return INVENTORY;
    }
    return switch (kind) {
      case PAGE_NAME, LISTED_NAME -> document(page, kind, name);
      case TERM_NAME -> term(name);
      case EQUATION_NAME -> equation(name);
      case ANY_NAME -> any(page, name);
      default -> label(page, kind, name);
    };
  }

  /** Whether a name says by itself that another project defines it: {@code project:name}. */
  private boolean isOfInventory(String name) {
    int colon = name.indexOf(':');
    if (colon <= 0) {
      return false;
    }
    SphinxConfig config = project.config();
    return trust.hasInventories()
            && (config.isOpen("intersphinx_mapping")
                || config.entries("intersphinx_mapping").containsKey(name.substring(0, colon)))
        || extended && !names.get().resembles(NamedPlace.Kind.LABEL, name);
  }

  /** Where an entry of the list of pages leads, which counts from the source folder. */
  Target listed(Destination destination) {
    String written = destination.path();
    String name = UrlPath.normalize(files.withoutSuffix(written));
    String file = name == null ? null : files.file(name);
    if (file != null) {
      return found(file, "");
    }
    String source = project.config().source();
    String path = UrlPath.normalize(source + written);
    boolean other = path != null && tree.kind(path) != SourceTree.Kind.MISSING;
    boolean open = name == null || !trust.knowsFiles() || mayBeWritten(name) || other;
    return open ? WRITTEN : new Target.Missing(source + written, List.of(), List.of());
  }

  /** Documents that an entry of the list of pages could mean. */
  Target.Missing withListed(Target.Missing missing, WorkBudget work) {
    String name = missing.path().substring(project.config().source().length());
    return new Target.Missing(
        missing.path(), documents.closest(files.withoutSuffix(name), work), missing.elsewhere());
  }

  private Target document(String page, Link.Kind kind, String name) {
    if (SphinxGlob.isPattern(name)) {
      return trust.writesPages() || !trust.knowsFiles()
          ? WRITTEN
          : new Target.Undefined("document", name, List.of(), "the pattern matches none");
    }
    String document = project.document(page, name);
    String file = files.file(document);
    if (file != null) {
      return found(file, "");
    }
    if (SphinxProject.GENERATED.contains(name) || mayBeWritten(document) || !trust.knowsFiles()) {
      return WRITTEN;
    }
    boolean elsewhere = kind == Link.Kind.PAGE_NAME && (trust.hasInventories() || extended);
    if (elsewhere && (name.indexOf(':') > 0 || near(name).isEmpty())) {
      return INVENTORY;
    }
    return files.hasOther(document)
        ? UNREAD
        : new Target.Undefined("document", name, List.of(), leftOut(document));
  }

  /** A name without the way to it. */
  private static String plain(String name) {
    return name.replaceFirst("^(?:\\.{0,2}/)+", "");
  }

  private List<String> near(String document) {
    return documents.closest(plain(document), WorkBudget.unlimited());
  }

  /** Whether a program may write a document: one that resembles none of the sources. */
  private boolean mayBeWritten(String document) {
    if (trust.mayBeWritten(document) || trust.isProgram() && near(document).isEmpty()) {
      return true;
    }
    for (String suffix : project.config().suffixes()) {
      if (tree.isIgnored(project.config().source() + document + suffix)) {
        return true;
      }
    }
    return false;
  }

  private String leftOut(String document) {
    if (!files.withoutSuffix(document).equals(document)
        && files.file(files.withoutSuffix(document)) != null) {
      return "names of documents are written without their ending";
    }
    for (String suffix : project.config().suffixes()) {
      String file = project.config().source() + document + suffix;
      if (tree.kind(file) == SourceTree.Kind.FILE) {
        return "the configuration leaves " + file + " out";
      }
    }
    return "";
  }

  private Target label(String page, Link.Kind kind, String name) {
    ProjectNames.Named label =
        names.get().label(page, name.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
    if (label == null) {
      return SphinxProject.GENERATED.contains(name.toLowerCase(Locale.ROOT))
          ? new Target.Unknown("a page that Sphinx writes")
          : unresolved(name);
    }
    return kind == Link.Kind.TITLE_NAME && !label.place().titled()
        ? new Target.Undefined("label", name, List.of(), UNTITLED)
        : found(label);
  }

  private Target term(String name) {
    ProjectNames.Named term = names.get().term(String.join(" ", name.strip().split("\\s+")));
    if (term != null) {
      return found(term);
    }
    boolean elsewhere = trust.hasInventories() || trust.hasUnread() || extended;
    if (elsewhere && !names.get().resembles(NamedPlace.Kind.TERM, name)) {
      return trust.hasUnread() ? UNREAD : INVENTORY;
    }
    return new Target.Undefined("term", name, List.of(), "");
  }

  private Target equation(String name) {
    List<ProjectNames.Named> found = names.get().find(NamedPlace.Kind.EQUATION, name);
    if (!found.isEmpty()) {
      return found(found.get(0));
    }
    return trust.hasUnread() ? UNREAD : new Target.Undefined("equation", name, List.of(), "");
  }

  private Target any(String page, String name) {
    Target found = name(page, name);
    return found == null ? unresolved(name) : found;
  }

  /** Names that could be meant, written as the page would. */
  Target.Undefined withCandidates(Link.Kind kind, Target.Undefined undefined, WorkBudget work) {
    if (!undefined.because().isEmpty()) {
      String name = files.withoutSuffix(undefined.name());
      return undefined.what().equals("document") && !name.equals(undefined.name())
          ? similar(undefined, List.of(name))
          : undefined;
    }
    String name = undefined.name();
    if (kind == Link.Kind.PAGE_NAME || kind == Link.Kind.LISTED_NAME) {
      int slash = name.lastIndexOf('/') + 1;
      List<String> near = new ArrayList<>();
      for (String document : documents.closest(plain(name), work)) {
        // The author writes the way; what differs as a rule is the last word of it.
        near.add(slash == 0 ? document : name.substring(0, slash) + UrlPath.name(document));
      }
      return similar(undefined, near);
    }
    NamedPlace.Kind of =
        switch (kind) {
          case TERM_NAME -> NamedPlace.Kind.TERM;
          case EQUATION_NAME -> NamedPlace.Kind.EQUATION;
          default -> NamedPlace.Kind.LABEL;
        };
    if (name.startsWith("#")) {
      List<String> near = names.get().similar(of, name.substring(1), work);
      return similar(undefined, near.stream().map("#"::concat).toList());
    }
    return similar(undefined, names.get().similar(of, name, work));
  }

  private static Target.Undefined similar(Target.Undefined undefined, List<String> names) {
    return new Target.Undefined(
        undefined.what(), undefined.name(), List.copyOf(names), undefined.because());
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
