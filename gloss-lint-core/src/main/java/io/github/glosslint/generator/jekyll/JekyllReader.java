package io.github.glosslint.generator.jekyll;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.markup.frontmatter.FrontMatterReader;
import io.github.glosslint.site.Parallel;
import io.github.glosslint.site.RunClock;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what each file of a site is, as {@code Jekyll::Reader} does: a page, data, or a static file
 * that is copied.
 */
final class JekyllReader {

  /** Files of these kinds have no front matter, as everybody knows without opening them. */
  private static final Set<String> BINARY =
      Set.of(
          ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".pdf", ".zip", ".gz", ".tgz",
          ".jar", ".class", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".webm",
          ".mov", ".psd");

  private static final Set<String> NEVER_OPTIONAL =
      Set.of(
          "README",
          "LICENSE",
          "LICENCE",
          "COPYING",
          "CODE_OF_CONDUCT",
          "CONTRIBUTING",
          "ISSUE_TEMPLATE",
          "PULL_REQUEST_TEMPLATE");

  private final SourceTree tree;
  private final String root;
  private final JekyllConfig config;
  private final EntryFilter filter;
  private final Set<String> labels;
  private final String collectionsFolder;
  private final Set<String> markdownEndings;

  JekyllReader(SourceTree tree, String root, JekyllConfig config, EntryFilter filter) {
    this.tree = tree;
    this.root = root;
    this.config = config;
    this.filter = filter;
    this.labels = config.collections().keySet();
    this.collectionsFolder = config.folder("collections_dir", "");
    this.markdownEndings = config.markdownEndings();
  }

  /**
   * The files of a site.
   *
   * @param pages in the order of their paths
   * @param copied the static files
   * @param data paths of data files
   */
  record Files(List<JekyllPage> pages, StaticFiles copied, List<String> data) {}

  boolean isMarkdown(String path) {
    return markdownEndings.contains(UrlPath.extension(path));
  }

  /** Where Jekyll finds a file; null if it does not look at it. */
  @Nullable SourcePlace place(String path) {
    return SourcePlace.of(path.substring(root.length()), filter, labels, collectionsFolder);
  }

  /**
   * Reads the front matter of all files that may be pages.
   *
   * @param clock what posts must not be newer than
   */
  Files read(RunClock clock) {
    String data = root + config.folder("data_dir", "_data");
    JekyllPageReader reader = new JekyllPageReader(config, clock);
    String output = root + config.folder("destination", "_site");
    List<String> dataFiles = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    List<SourcePlace> places = new ArrayList<>();
    for (String path : tree.files()) {
      if (!path.startsWith(root) || path.startsWith(output)) {
        continue;
      }
      if (path.startsWith(data)) {
        dataFiles.add(path);
        continue;
      }
      SourcePlace place = place(path);
      if (place != null) {
        paths.add(path);
        places.add(place);
      }
    }
    @Nullable JekyllPage[] read = new JekyllPage[paths.size()];
    Parallel.forEach(read.length, i -> read[i] = page(paths.get(i), places.get(i), reader));
    List<JekyllPage> found = new ArrayList<>();
    StaticFiles copied = new StaticFiles(root);
    List<String> readmes = new ArrayList<>();
    for (int i = 0; i < read.length; i++) {
      JekyllPage page = read[i];
      if (page != null) {
        found.add(page);
        continue;
      }
      if (places.get(i).kind() == SourcePlace.Kind.COLLECTION) {
        copied.add(paths.get(i), reader.fileUrl(places.get(i)));
      } else {
        copied.add(paths.get(i));
      }
      String name = places.get(i).basename().toUpperCase(Locale.ROOT);
      if (name.equals("README") && isMarkdown(paths.get(i))) {
        readmes.add(paths.get(i));
      }
    }
    if (config.hasPlugin("jekyll-readme-index")) {
      addReadmes(readmes, found, copied, reader);
    }
    return new Files(found, copied, List.copyOf(dataFiles));
  }

  private @Nullable JekyllPage page(String path, SourcePlace place, JekyllPageReader reader) {
    boolean document = isMarkdown(path) || JekyllPageReader.isShown(path);
    if (!document && (BINARY.contains(UrlPath.extension(path)) || !tree.beginsWith(path, "---"))) {
      return null;
    }
    List<Defect> defects = new ArrayList<>();
    FrontMatter frontMatter = FrontMatterReader.glimpse(tree, path, defects::add);
    boolean isPage =
        frontMatter.present()
            || place.kind() == SourcePlace.Kind.POST
            || place.kind() == SourcePlace.Kind.DRAFT
            || isOptional(path, place);
    return isPage ? reader.read(path, place, frontMatter, defects) : null;
  }

  private boolean isOptional(String path, SourcePlace place) {
    return place.kind() == SourcePlace.Kind.PAGE
        && config.hasPlugin("jekyll-optional-front-matter")
        && isMarkdown(path)
        && !NEVER_OPTIONAL.contains(place.basename().toUpperCase(Locale.ROOT));
  }

  /** jekyll-readme-index makes a README the index of a folder that has none. */
  private void addReadmes(
      List<String> readmes, List<JekyllPage> found, StaticFiles copied, JekyllPageReader reader) {
    Set<String> urls = new HashSet<>();
    for (JekyllPage page : found) {
      urls.add(String.valueOf(page.url()));
    }
    for (String path : readmes) {
      String relative = path.substring(root.length());
      String folder = UrlPath.folder(relative);
      if (urls.contains("/" + folder)
          || urls.contains("/" + folder + "index.html")
          || copied.contains(root + folder + "index.html")) {
        continue;
      }
      copied.remove(path);
      SourcePlace place =
          new SourcePlace(
              SourcePlace.Kind.PAGE, folder + "index.md", "pages", "", null, "index", List.of());
      found.add(reader.read(path, place, FrontMatter.ABSENT, List.of()));
    }
    found.sort((a, b) -> a.path().compareTo(b.path()));
  }
}
