package io.github.glosslint.generator.foreign;

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
import java.util.function.Predicate;

/**
 * Site generators whose reading of their sources is not known here, and the folders they publish.
 * Their pages have URLs that no file shows and anchors of their own making, so there is much that
 * nobody can tell from the source.
 */
public final class ForeignGenerators {

  /**
   * A generator, told by a file of its own.
   *
   * @param marker the name of its settings file; a hidden one, which is in no list of files, is
   *     looked for at the root and beside every {@link #PACKAGE}
   * @param folders what it publishes, beside the marker; empty for the marker's whole folder
   */
  private record Generator(String name, String marker, List<String> folders) {}

  private static final List<String> WHOLE = List.of();
  private static final List<String> ZOLA = List.of("content", "templates", "themes");
  private static final List<String> CONTENT = List.of("content", "src", "docs");

  private static final String SANDPAPER = "sandpaper";

  private static final List<Generator> KNOWN =
      List.of(
          new Generator("Zola", "config.toml", ZOLA),
          new Generator("Astro", "astro.config.mjs", List.of("src")),
          new Generator("Astro", "astro.config.ts", List.of("src")),
          new Generator("Gatsby", "gatsby-config.js", CONTENT),
          new Generator("Eleventy", "eleventy.config.js", CONTENT),
          new Generator("Eleventy", "eleventy.config.mjs", CONTENT),
          new Generator("Eleventy", ".eleventy.js", WHOLE),
          new Generator("Sphinx", "conf.py", WHOLE),
          new Generator("Middleman", "config.rb", List.of("source")),
          new Generator("Quarto", "_quarto.yml", WHOLE),
          new Generator("bookdown", "_bookdown.yml", WHOLE),
          new Generator("Antora", "antora.yml", WHOLE),
          new Generator("DocFX", "docfx.json", WHOLE),
          new Generator("Doxygen", "Doxyfile", WHOLE),
          new Generator("Doxygen", "Doxyfile.in", WHOLE),
          new Generator("GitBook", "SUMMARY.md", WHOLE),
          new Generator("Maven Site", "pom.xml", List.of("src/site")),
          new Generator(
              SANDPAPER,
              "config.yaml",
              List.of("episodes", "learners", "instructors", "profiles")));

  /**
   * Those of generators that define labels which no source shows: pandoc makes them of headings.
   */
  private static final Set<String> LABELS_MADE = Set.of("_quarto.yml", "_bookdown.yml");

  /** What every project of Node.js has. */
  private static final String PACKAGE = "package.json";

  /**
   * A table of contents of several generators: where another one publishes the folder, it is that
   * one's.
   */
  private static final String SHARED_MARKER = "SUMMARY.md";

  /** What is at the root is about the sources, and says nothing about the pages. */
  private static final Set<String> NOT_AT_ROOT = Set.of("Doxyfile", "Doxyfile.in");

  /** Pages that people read on GitHub, wherever a generator lives. */
  private static final List<String> ON_GITHUB =
      List.of("README", "CONTRIBUTING", "CHANGELOG", "CODE_OF_CONDUCT", "SECURITY", "LICENSE");

  private static final String PARTLY =
      "anchors and URLs that only the generator knows were not judged; set \"anchors\" in"
          + " gloss-lint.yml to have anchors judged.";

  /**
   * @param marker the settings file of the generator
   */
  private record Published(String generator, String folder, String root, String marker) {}

  private final SourceTree tree;
  private final List<Published> published;

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
    for (Generator generator : KNOWN) {
      int before = found.size();
      for (String marker : markers(generator.marker(), tree)) {
        if (isOwned.test(marker)) {
          continue;
        }
        String root = UrlPath.folder(marker);
        if (generator.marker().equals(SHARED_MARKER)
            && isPublished(root, found.subList(0, before))) {
          continue;
        }
        if (root.isEmpty() && NOT_AT_ROOT.contains(generator.marker())) {
          continue;
        }
        if (generator.folders().isEmpty()) {
          found.add(new Published(generator.name(), root, root, marker));
        }
        for (String folder : generator.folders()) {
          if (tree.kind(root + folder) == SourceTree.Kind.DIRECTORY) {
            found.add(new Published(generator.name(), root + folder + "/", root, marker));
          }
        }
      }
    }
    return new ForeignGenerators(tree, List.copyOf(found));
  }

  private static boolean isPublished(String folder, List<Published> published) {
    for (Published one : published) {
      if (folder.startsWith(one.folder())) {
        return true;
      }
    }
    return false;
  }

  private static Collection<String> markers(String name, SourceTree tree) {
    if (!name.startsWith(".")) {
      return tree.named(name);
    }
    Set<String> markers = new LinkedHashSet<>();
    addBeside(PACKAGE, name, tree, markers);
    for (String beside : tree.named(PACKAGE)) {
      addBeside(beside, name, tree, markers);
    }
    return markers;
  }

  private static void addBeside(String beside, String name, SourceTree tree, Set<String> markers) {
    String marker = UrlPath.folder(beside) + name;
    if (tree.kind(marker) == SourceTree.Kind.FILE) {
      markers.add(marker);
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
      sites.add(new RecognisedSite(one.generator(), one.folder(), one.marker(), "", counts[i]));
    }
    return sites;
  }

  /** The generator that publishes a file; empty if none is known to. */
  public Optional<String> publisher(String path) {
    for (Published one : published) {
      if (shows(one, path)) {
        return Optional.of(one.generator());
      }
    }
    return Optional.empty();
  }

  /** Whether one of the generators that publish a file makes labels of its own. */
  public boolean makesLabels(String path) {
    for (Published one : published) {
      if (shows(one, path)
          && (LABELS_MADE.contains(UrlPath.name(one.marker())) || appendsLinks(one))) {
        return true;
      }
    }
    return false;
  }

  /** sandpaper puts the definitions of {@code links.md} behind each page of a lesson. */
  private boolean appendsLinks(Published lesson) {
    return lesson.generator().equals(SANDPAPER)
        && tree.kind(lesson.root() + "links.md") == SourceTree.Kind.FILE;
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
        folders.computeIfAbsent(one.generator(), name -> new TreeSet<>()).addAll(folder);
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
    what += " published by " + generator + ": ";
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
