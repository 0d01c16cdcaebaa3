package io.github.glosslint.generator.foreign;

import io.github.glosslint.generator.foreign.ForeignGenerator.Trait;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.survey.RecognisedSite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Site generators whose reading of their sources is not known here, and the folders they publish.
 * Their pages have URLs that no file shows and anchors of their own making, so there is much that
 * nobody can tell from the source.
 */
public final class ForeignGenerators {

  /** What every project of Node.js has. */
  private static final String PACKAGE = "package.json";

  /** How the folder of a catalog of DocC ends. */
  private static final String CATALOG = ".docc/";

  /** Pages that people read on GitHub, wherever a generator lives. */
  private static final List<String> ON_GITHUB =
      List.of("README", "CONTRIBUTING", "CHANGELOG", "CODE_OF_CONDUCT", "SECURITY", "LICENSE");

  private static final String PARTLY =
      "anchors and URLs that only the generator knows were not judged; set \"anchors\" in"
          + " gloss-lint.yml to have anchors judged.";

  /**
   * @param folder what is published
   * @param marker the settings file of the generator
   */
  private record Published(ForeignGenerator generator, String folder, String root, String marker) {}

  private final SourceTree tree;
  private final List<Published> published;
  private final Map<String, SluggedSite> slugged = new ConcurrentHashMap<>();
  private final Map<String, Optional<StarlightSite>> starlight = new ConcurrentHashMap<>();

  private ForeignGenerators(SourceTree tree, List<Published> published) {
    this.tree = tree;
    this.published = published;
  }

  /**
   * Finds the generators of a tree.
   *
   * @param isOwned whether a file belongs to a site that is understood, and so is no marker
   */
  public static ForeignGenerators of(SourceTree tree, Predicate<String> isOwned) {
    List<Published> found = new ArrayList<>();
    for (ForeignGenerator generator : ForeignGenerator.ALL) {
      int before = found.size();
      for (String name : generator.markers()) {
        for (String marker : markers(name, tree)) {
          String root = marker.substring(0, marker.length() - name.length());
          boolean shared =
              generator.has(Trait.SHARES_MARKER) && isPublished(root, found.subList(0, before));
          boolean elsewhere = root.isEmpty() && generator.has(Trait.NOT_AT_ROOT);
          if (!isOwned.test(marker)
              && !shared
              && !elsewhere
              && SettingsText.isOf(generator, marker, root, tree)) {
            add(generator, root, marker, tree, found);
          }
        }
      }
    }
    for (SettingsTemplate.Use use : SettingsTemplate.uses(tree)) {
      if (!isOwned.test(use.template())) {
        String root = UrlPath.folder(use.template());
        addOnce(new Published(use.generator(), use.folder(), root, use.template()), found);
      }
    }
    addCatalogs(tree, isOwned, found);
    return new ForeignGenerators(tree, List.copyOf(found));
  }

  /** The catalogs of DocC, which finds pictures and symbols by their names. */
  private static void addCatalogs(
      SourceTree tree, Predicate<String> isOwned, List<Published> found) {
    for (String file : tree.files()) {
      int catalog = file.indexOf(CATALOG);
      if (catalog > 0 && !isOwned.test(file)) {
        String folder = file.substring(0, catalog + CATALOG.length());
        addOnce(new Published(ForeignGenerator.DOCC, folder, folder, file), found);
      }
    }
  }

  private static void add(
      ForeignGenerator generator,
      String root,
      String marker,
      SourceTree tree,
      List<Published> found) {
    if (generator.folders().isEmpty()) {
      String folder =
          generator.has(Trait.HAS_INPUT) ? SettingsText.input(marker, root, tree) : root;
      addOnce(new Published(generator, folder, root, marker), found);
    }
    for (String folder : generator.folders()) {
      if (tree.kind(root + folder) == SourceTree.Kind.DIRECTORY) {
        addOnce(new Published(generator, root + folder + "/", root, marker), found);
      }
    }
  }

  /** Some generators have several settings files in a folder, and some have others in theirs. */
  private static void addOnce(Published published, List<Published> found) {
    for (Published one : found) {
      boolean same =
          one.generator().equals(published.generator()) || one.marker().equals(published.marker());
      if (same && one.folder().equals(published.folder())) {
        return;
      }
    }
    found.add(published);
  }

  private static boolean isPublished(String folder, List<Published> published) {
    for (Published one : published) {
      if (folder.startsWith(one.folder())) {
        return true;
      }
    }
    return false;
  }

  /** The files of a tree that end with the path of a marker. */
  private static Collection<String> markers(String name, SourceTree tree) {
    String last = UrlPath.name(name);
    if (last.startsWith(".")) {
      return hidden(name, tree);
    }
    List<String> named = tree.named(last);
    if (named.isEmpty() || last.length() == name.length()) {
      return named;
    }
    List<String> markers = new ArrayList<>();
    for (String file : named) {
      if (file.equals(name) || file.endsWith("/" + name)) {
        markers.add(file);
      }
    }
    return markers;
  }

  /** Hidden files are in no list, so that they are looked for beside packages. */
  private static Set<String> hidden(String name, SourceTree tree) {
    Set<String> markers = new LinkedHashSet<>();
    addBelow("", name, tree, markers);
    for (String beside : tree.named(PACKAGE)) {
      addBelow(UrlPath.folder(beside), name, tree, markers);
    }
    return markers;
  }

  private static void addBelow(String folder, String name, SourceTree tree, Set<String> markers) {
    SourceTree.Kind kind = tree.kind(folder + name);
    if (kind == SourceTree.Kind.FILE || kind == SourceTree.Kind.DIRECTORY) {
      markers.add(folder + name);
    }
  }

  /** The folders that are published, each with those of some documents that are its own. */
  public List<RecognisedSite> sites(Collection<String> documents) {
    int[] counts = new int[published.size()];
    for (String document : documents) {
      for (int i = 0; i < counts.length; i++) {
        if (shows(published.get(i), document)) {
          counts[i]++;
          break;
        }
      }
    }
    List<RecognisedSite> sites = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      Published one = published.get(i);
      sites.add(
          new RecognisedSite(one.generator().name(), one.folder(), one.marker(), "", counts[i]));
    }
    return sites;
  }

  /** The generator that publishes a file; empty if none is known to. */
  public Optional<String> publisher(String path) {
    for (Published one : published) {
      if (shows(one, path)) {
        return Optional.of(one.generator().name());
      }
    }
    return Optional.empty();
  }

  /** Whether one of the generators that publish a file makes labels of its own. */
  public boolean makesLabels(String path) {
    for (Published one : published) {
      boolean made =
          one.generator().has(Trait.MAKES_LABELS)
              || one.generator().has(Trait.APPENDS_LINKS)
                  && tree.kind(one.root() + "links.md") == SourceTree.Kind.FILE;
      if (made && shows(one, path)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the generators that publish a file looks for relative paths elsewhere. */
  public boolean routesPaths(String path) {
    return isShownBy(path, Trait.ROUTES_PATHS);
  }

  /** Whether one of the generators that publish a file finds pages by their names alone. */
  public boolean flattens(String path) {
    return isShownBy(path, Trait.FLATTENS);
  }

  /** Whether a relative path names a file from the folder that the publisher of a page reads. */
  public boolean readsFromFolder(String page, String path) {
    for (Published one : published) {
      if (shows(one, page)) {
        return tree.kind(one.folder() + path) == SourceTree.Kind.FILE;
      }
    }
    return false;
  }

  /** Whether a build that makes the settings of who publishes a file may write others. */
  public boolean isBuilt(String path) {
    return isShownBy(path, Trait.IS_BUILT);
  }

  /**
   * Whether a page lacks an id that none of its headings has, since who publishes it makes ids of
   * headings only, and no template has it.
   */
  public boolean lacksId(String path, String id) {
    for (Published one : published) {
      if (shows(one, path)) {
        return one.generator().has(Trait.SLUGS_HEADINGS) && slugged(one).lacks(id);
      }
    }
    return false;
  }

  private SluggedSite slugged(Published one) {
    return slugged.computeIfAbsent(
        one.marker(), marker -> new SluggedSite(tree, marker, one.root()));
  }

  /**
   * Where a path on a page leads that no file has, if the routes of who publishes it are known.
   *
   * @return null if nobody can tell
   */
  public @Nullable Target route(String path, Destination destination) {
    for (Published one : published) {
      if (shows(one, path)) {
        StarlightSite site = one.generator().has(Trait.MAY_BE_STARLIGHT) ? starlight(one) : null;
        return site == null ? null : site.resolve(path, destination);
      }
    }
    return null;
  }

  /**
   * The settings of the site whose routes decide where paths on a page lead; null if they lead to
   * files wherever the page is published.
   */
  public @Nullable String routesOf(String path) {
    for (Published one : published) {
      if (shows(one, path)) {
        return one.generator().has(Trait.MAY_BE_STARLIGHT) ? one.marker() : null;
      }
    }
    return null;
  }

  private @Nullable StarlightSite starlight(Published one) {
    return starlight
        .computeIfAbsent(
            one.marker(),
            marker ->
                Optional.ofNullable(
                    slugged(one).leavesIds() ? StarlightSite.of(tree, marker, one.root()) : null))
        .orElse(null);
  }

  private boolean isShownBy(String path, Trait trait) {
    for (Published one : published) {
      if (one.generator().has(trait) && shows(one, path)) {
        return true;
      }
    }
    return false;
  }

  private static boolean shows(Published one, String path) {
    return path.startsWith(one.folder())
        && !(UrlPath.folder(path).equals(one.root()) && isReadOnGitHub(path));
  }

  private static boolean isReadOnGitHub(String path) {
    String name = UrlPath.withoutExtension(UrlPath.name(path));
    for (String page : ON_GITHUB) {
      if (page.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the reader of a report should know about folders that cannot be judged fully.
   *
   * @param asked what is to be checked, by path
   */
  public List<String> notes(Collection<String> asked) {
    Map<String, SortedSet<String>> folders = new TreeMap<>();
    for (Published one : published) {
      SortedSet<String> folder = new TreeSet<>(Set.of(one.folder()));
      if (count(asked, folder) > 0 || count(tree.notUnderstood().keySet(), folder) > 0) {
        folders.computeIfAbsent(one.generator().name(), name -> new TreeSet<>()).addAll(folder);
      }
    }
    List<String> notes = new ArrayList<>();
    folders.forEach((generator, names) -> notes.add(note(generator, names)));
    return List.copyOf(notes);
  }

  /** One note a generator, however many books or languages it publishes. */
  private String note(String generator, SortedSet<String> folders) {
    String first = folders.first();
    String what = first.isEmpty() ? "This tree is" : first + " is";
    if (!first.isEmpty() && folders.size() > 1) {
      boolean one = folders.size() == 2;
      what =
          first
              + " and "
              + (folders.size() - 1)
              + (one ? " more folder" : " more folders")
              + " are";
    }
    what +=
        " published by " + generator + (isBuilt(first) ? ", whose settings a build makes: " : ": ");
    Map<String, Language> others = tree.notUnderstood();
    int unread = count(others.keySet(), folders);
    if (unread == 0) {
      return what + PARTLY;
    }
    int read = count(tree.documents(), folders);
    SortedSet<String> languages = new TreeSet<>();
    others.forEach(
        (path, language) -> {
          if (isBelow(path, folders)) {
            languages.add(language.title());
          }
        });
    String instead =
        String.join(" and ", languages)
            + (languages.size() == 1 ? " is" : " are")
            + " not understood";
    return read == 0
        ? what + "nothing of it was checked, since " + instead + "."
        : what
            + unread
            + " of its "
            + (read + unread)
            + " documents were not checked, since "
            + instead
            + "; of the others, "
            + PARTLY;
  }

  private static int count(Collection<String> paths, SortedSet<String> folders) {
    return (int) paths.stream().filter(path -> isBelow(path, folders)).count();
  }

  private static boolean isBelow(String path, SortedSet<String> folders) {
    return folders.stream().anyMatch(path::startsWith);
  }
}
