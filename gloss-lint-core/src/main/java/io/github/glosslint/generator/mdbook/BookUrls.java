package io.github.glosslint.generator.mdbook;

import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.HostRedirects;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.WorkBudget;
import io.github.glosslint.text.url.Percent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the book has at its URLs, and where the destinations of chapters lead. */
final class BookUrls {

  private static final Target.Unknown OUTSIDE =
      new Target.Unknown("a path that leaves the book, such as one to a sibling book");

  private static final Target.Unknown ROOTED =
      new Target.Unknown("a path from the root of the host, where the book may be anywhere");

  private static final Target.Unknown OWN_PAGE = new Target.Unknown("a file that mdBook writes");

  private static final Target.Unknown RENDERED =
      new Target.Unknown("a file that another renderer of the book may write");

  private static final Target.Unknown IGNORED =
      new Target.Unknown("a file that Git ignores, which a script may write before the build");

  private static final Target.Unknown CREATED =
      new Target.Unknown("a chapter that mdBook creates, empty");

  private static final Target.Unknown BARE =
      new Target.Unknown("a page without its ending, which hosts such as GitHub Pages show");

  private static final Target.Unknown RESOLVED =
      new Target.Unknown("a name that a preprocessor may resolve");

  /** Endings of books that other renderers write. */
  private static final Set<String> BOOKS = Set.of(".docx", ".epub", ".mobi", ".odt", ".pdf");

  /** Endings that only files have, and no names in source code. */
  private static final Set<String> FILES =
      Set.of(".css", ".gif", ".html", ".jpeg", ".jpg", ".pdf", ".png", ".svg", ".txt", ".webp");

  private static final String APART = "it is outside of the book, so mdBook makes no page of it";

  private static final String UNLISTED = "it is not in SUMMARY.md, so mdBook makes no page of it";

  private final SourceTree tree;
  private final BookConfig config;
  private final Neighbours neighbours;
  private final HostRedirects redirects;

  /** Chapters by what they are written to, without the source's folder. */
  private final Map<String, String> pages = new HashMap<>();

  /** All chapters that are written to a file. */
  private final Map<String, List<String>> claims = new TreeMap<>();

  /** The same names in small letters. */
  private final Map<String, String> lowered = new HashMap<>();

  BookUrls(SourceTree tree, BookConfig config, List<String> chapters) {
    this.tree = tree;
    this.config = config;
    this.neighbours = Neighbours.of(tree);
    this.redirects =
        HostRedirects.of(tree, List.of(config.source()), UrlPath.folder(config.path()));
    for (String chapter : chapters) {
      pages.putIfAbsent(output(chapter), chapter);
      if (tree.kind(chapter) == SourceTree.Kind.FILE) {
        claims.computeIfAbsent(output(chapter), file -> new ArrayList<>(1)).add(chapter);
      }
    }
    if (!chapters.isEmpty()) {
      pages.putIfAbsent("index.html", chapters.get(0));
    }
    pages.keySet().forEach(page -> lowered.put(page.toLowerCase(Locale.ROOT), page));
  }

  /** Chapters that are written to the same file as one of them, that one first. */
  List<String> claimants(String chapter) {
    List<String> all = new ArrayList<>(List.of(chapter));
    for (String other : claims.getOrDefault(output(chapter), List.of())) {
      if (!other.equals(chapter)) {
        all.add(other);
      }
    }
    return all;
  }

  /** Files that several chapters are written to. */
  List<UrlClaim> claims() {
    List<UrlClaim> found = new ArrayList<>();
    claims.forEach(
        (output, chapters) -> {
          if (chapters.size() > 1) {
            List<Location> places = new ArrayList<>();
            chapters.stream().sorted().forEach(path -> places.add(new Location(path, 0, 0)));
            found.add(new UrlClaim("/" + output, places));
          }
        });
    return found;
  }

  /** The file that a chapter is written to, below the book. */
  String output(String chapter) {
    String below = below(chapter);
    String name = UrlPath.name(below);
    boolean index = config.indexes() && name.equalsIgnoreCase("README.md");
    return index ? UrlPath.folder(below) + "index.html" : UrlPath.withoutExtension(below) + ".html";
  }

  private String below(String path) {
    return path.startsWith(config.source()) ? path.substring(config.source().length()) : path;
  }

  /**
   * Where a destination of a chapter leads. The fragment is not judged yet.
   *
   * @param chapter the file that it is on
   */
  Target resolve(String chapter, Destination destination) {
    if (destination.path().isEmpty()) {
      return found(chapter, destination.fragment());
    }
    if (destination.path().startsWith("/")) {
      return ROOTED;
    }
    Rewritten url = Rewritten.of(destination);
    String path = UrlPath.normalize(UrlPath.folder(chapter) + url.path());
    if (path == null || !path.startsWith(config.source())) {
      return outside(chapter, destination);
    }
    String output = below(path);
    Target target = at(output, url.fragment());
    if (target == null && (output.isEmpty() || output.endsWith("/"))) {
      target = at(output + "index.html", url.fragment());
    } else if (target == null && tree.kind(path) == SourceTree.Kind.DIRECTORY) {
      target = at(output + "/index.html", url.fragment());
    }
    return target == null ? absent(output, url, destination) : target;
  }

  /**
   * What is outside of the book: a host may have other books there, but never Markdown under the
   * name that mdBook gives the link.
   */
  private Target outside(String chapter, Destination destination) {
    String path = UrlPath.normalize(UrlPath.folder(chapter) + destination.path());
    if (path == null || !isMarkdown(path) || tree.kind(path) != SourceTree.Kind.FILE) {
      return OUTSIDE;
    }
    return isInBook(path) ? OUTSIDE : new Target.Missing(path, List.of(), List.of(), APART);
  }

  /** Whether a file may be of another book, which may make a page of it. */
  private boolean isInBook(String path) {
    String folder = UrlPath.folder(path);
    while (!config.path().startsWith(folder)) {
      if (tree.kind(folder + "book.toml") == SourceTree.Kind.FILE) {
        return true;
      }
      folder = UrlPath.folder(folder.substring(0, folder.length() - 1));
    }
    return false;
  }

  /** What is at a URL; null if nothing is. */
  private @Nullable Target at(String output, String fragment) {
    String chapter = pages.get(output);
    if (chapter != null) {
      return tree.kind(chapter) == SourceTree.Kind.FILE ? found(chapter, fragment) : CREATED;
    }
    if (config.redirects().containsKey("/" + output)
        || config.redirects().containsKey(output)
        || redirects.isFrom("/" + output)) {
      return new Target.Found(config.path(), fragment, AnchorState.Unknowable.UNKNOWN);
    }
    String file = config.source() + output;
    boolean copied = tree.kind(file) == SourceTree.Kind.FILE && !isMarkdown(output);
    return copied ? found(file, fragment) : null;
  }

  private Target absent(String output, Rewritten url, Destination destination) {
    if (isOwn(output)) {
      return OWN_PAGE;
    }
    if (config.makesLabels() && !url.rewritten() && !FILES.contains(UrlPath.extension(output))) {
      return RESOLVED;
    }
    if (config.rendered() && BOOKS.contains(UrlPath.extension(output))) {
      return RENDERED;
    }
    if (!url.rewritten() && at(output + ".html", "") != null) {
      return BARE;
    }
    String source = url.source(output);
    String wanted = config.source() + source;
    if (tree.mayAppear(wanted)) {
      return IGNORED;
    }
    String page = lowered.get(output.toLowerCase(Locale.ROOT));
    String actual = page == null ? null : pages.get(page);
    if (actual == null && !isMarkdown(source)) {
      actual = tree.otherCase(wanted);
    }
    if (actual != null && actual.equalsIgnoreCase(wanted)) {
      return new Target.CaseMismatch(wanted, Neighbours.asWritten(destination, wanted, actual));
    }
    if (config.indexes()
        && UrlPath.name(source).equalsIgnoreCase("README.md")
        && pages.containsKey(UrlPath.folder(output) + "index.html")) {
      String index = config.source() + UrlPath.folder(source) + "index.md";
      return new Target.Missing(
          wanted,
          List.of(Neighbours.asWritten(destination, wanted, index)),
          List.of(),
          "mdBook writes README.md to index.html");
    }
    boolean unlisted = isMarkdown(source) && tree.kind(wanted) == SourceTree.Kind.FILE;
    return new Target.Missing(wanted, List.of(), List.of(), unlisted ? UNLISTED : "");
  }

  /** Where a link of the summary leads: to a source, which mdBook creates if it is missing. */
  Target listed(Destination destination) {
    String wanted = BookSummary.file(config.source(), destination.raw());
    if (wanted == null) {
      return OUTSIDE;
    }
    if (tree.kind(wanted) == SourceTree.Kind.FILE) {
      return found(wanted, "");
    }
    String actual = tree.otherCase(wanted);
    return actual != null
        ? new Target.CaseMismatch(wanted, Neighbours.asWritten(destination, wanted, actual))
        : new Target.Missing(
            wanted, List.of(), List.of(), "mdBook creates the chapter, empty, when it is built");
  }

  /** Names like that of a missing file, as far as they lead somewhere. */
  Target.Missing withCandidates(
      String from,
      boolean summary,
      Destination destination,
      Target.Missing missing,
      WorkBudget work) {
    if (!missing.similar().isEmpty()) {
      return missing;
    }
    Target.Missing near = neighbours.of(destination, missing, work);
    List<String> similar = new ArrayList<>();
    for (String name : near.similar()) {
      Destination other = Destination.of(name);
      Target target = summary ? listed(other) : resolve(from, other);
      if (target instanceof Target.Found && !(summary && !isMarkdown(other.path()))) {
        similar.add(name);
      }
    }
    return new Target.Missing(missing.path(), similar, near.elsewhere(), missing.because());
  }

  private static Target.Found found(String path, String fragment) {
    return new Target.Found(path, fragment, AnchorState.Fine.FINE);
  }

  private static boolean isMarkdown(String path) {
    return path.endsWith(".md");
  }

  /** What the HTML renderer adds to the chapters; since 0.5 some names have a hash in them. */
  private boolean isOwn(String output) {
    return output.equals("print.html") && config.printed()
        || output.equals("404.html")
        || output.equals("toc.html")
        || output.startsWith("css/")
        || output.startsWith("fonts/")
        || output.startsWith("FontAwesome/")
        || output.indexOf('/') < 0
            && (output.startsWith("favicon") || output.endsWith(".js") || output.endsWith(".css"));
  }

  /**
   * A destination after mdBook has put {@code .html} in the place of {@code .md}: the pattern is
   * greedy and ends nowhere, so that a query is lost, and a fragment that is not just behind it.
   *
   * @param path decoded
   * @param rewritten whether there was anything to rewrite
   */
  private record Rewritten(String path, String fragment, boolean rewritten) {

    static Rewritten of(Destination destination) {
      String raw = destination.raw();
      int hash = raw.indexOf('#');
      String path = hash < 0 ? raw : raw.substring(0, hash);
      int md = path.lastIndexOf(".md");
      if (md < 0) {
        return new Rewritten(destination.path(), destination.fragment(), false);
      }
      boolean kept = md + 3 == path.length();
      return new Rewritten(
          Percent.decode(path.substring(0, md)) + ".html",
          kept ? destination.fragment() : "",
          true);
    }

    /** The source that a URL was written for. */
    String source(String output) {
      return rewritten ? UrlPath.withoutExtension(output) + ".md" : output;
    }
  }
}
