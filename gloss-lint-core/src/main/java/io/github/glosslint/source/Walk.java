package io.github.glosslint.source;

import io.github.glosslint.config.Settings;
import io.github.glosslint.source.Listing.Entry;
import io.github.glosslint.text.PathGlob;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Goes through folders and collects their files, without those that nobody means. */
final class Walk {

  /** Folders within folders; more of them is a loop or an attack. */
  private static final int MAX_DEPTH = 255;

  private static final Set<String> EXTENSIONS =
      Set.of("md", "markdown", "mkd", "mdown", "html", "htm");

  /** Copies of other people's files and of one's own. Hidden folders are left out as such. */
  private static final Set<String> NOT_OURS =
      Set.of("node_modules", "bower_components", "_site", "__pycache__");

  /** Folders that a build writes, with the files beside them that say so. */
  private static final Map<String, List<String>> BUILT =
      Map.of(
          "target", List.of("pom.xml", "Cargo.toml"),
          "build", List.of("build.gradle", "build.gradle.kts"));

  private final Folders folders;
  private final List<PathGlob> include;
  private final List<PathGlob> exclude;
  private final Selection selection;
  private final NavigableSet<String> documents = new TreeSet<>();
  private final NavigableSet<String> files = new TreeSet<>();

  /** Symlinks that may be documents, with where they lead. */
  private final Map<String, String> links = new TreeMap<>();

  private final IgnoreFiles ignoreFiles;

  Walk(Folders folders, Settings settings, Selection selection, IgnoreFiles ignoreFiles) {
    this.folders = folders;
    this.selection = selection;
    this.ignoreFiles = ignoreFiles;
    this.include = globs(settings.include(), settings.base());
    this.exclude = globs(settings.exclude(), settings.base());
  }

  private static List<PathGlob> globs(List<String> patterns, String base) {
    return patterns.stream().map(pattern -> PathGlob.of(pattern, base)).toList();
  }

  /** Takes a file as a document, whatever it is called. */
  void take(String file) {
    documents.add(file);
    files.add(file);
  }

  /** Goes through a folder that exists, no symlink in its path. */
  void into(Folders.Place place) {
    String folder = place.path();
    IgnoreRules above = ignoreFiles.above(folder);
    into(folder, place.entry(), above, folder.isEmpty() ? 0 : folder.split("/").length);
  }

  private void into(String folder, @Nullable Entry self, IgnoreRules above, int depth) {
    if (depth > MAX_DEPTH) {
      folders.problem(folder, "Folders are nested more than " + MAX_DEPTH + " deep.");
      return;
    }
    Listing listing = folders.list(folder, self);
    IgnoreRules ignored = ignoreFiles.of(folder, listing, above);
    String prefix = folder.isEmpty() ? "" : folder + "/";
    for (Map.Entry<String, Entry> each : listing.entries().entrySet()) {
      String name = each.getKey();
      if (name.charAt(0) == '.' && !name.equals(".github")) {
        continue;
      }
      Entry entry = each.getValue();
      String full = prefix + name;
      Listing.Type type = entry.type();
      boolean isFolder = type == Listing.Type.FOLDER;
      if (ignored.ignores(full, isFolder)
          || matches(exclude, full, isFolder)
          || selection.leavesOut(full, isFolder)) {
        continue;
      }
      if (!isFolder) {
        file(full, name, type);
      } else if (!isForeign(full, name)
          && !isBuilt(name, listing)
          && !isGoVendor(full, name, entry)) {
        into(full, entry, ignored, depth + 1);
      }
    }
  }

  private static boolean isForeign(String path, String name) {
    return NOT_OURS.contains(name)
        || path.equals("vendor/bundle")
        || path.endsWith("/vendor/bundle");
  }

  private static boolean isBuilt(String name, Listing beside) {
    return BUILT.getOrDefault(name, List.of()).stream().anyMatch(file -> beside.get(file) != null);
  }

  /** Modules of others that Go keeps a copy of. */
  private boolean isGoVendor(String path, String name, Entry folder) {
    return name.equals("vendor") && folders.list(path, folder).get("modules.txt") != null;
  }

  private void file(String path, String name, Listing.Type type) {
    boolean document = isDocument(path, name);
    if (type != Listing.Type.LINK) {
      files.add(path);
      if (document) {
        documents.add(path);
      }
      return;
    }
    Folders.Place place = folders.find(path);
    if (place.kind() == SourceTree.Kind.FILE) {
      files.add(path);
    }
    if (document && place.kind() != SourceTree.Kind.DIRECTORY) {
      links.put(path, place.path());
    }
  }

  /** Whether a file is a document by its name. */
  boolean isDocument(String path, String name) {
    int point = name.lastIndexOf('.');
    boolean usually =
        point >= 0 && EXTENSIONS.contains(name.substring(point + 1).toLowerCase(Locale.ROOT));
    return selection.isDocument(path, usually) || matches(include, path, false);
  }

  private static boolean matches(List<PathGlob> globs, String path, boolean folder) {
    for (PathGlob glob : globs) {
      if (glob.matches(path, folder)) {
        return true;
      }
    }
    return false;
  }

  List<String> files() {
    return new ArrayList<>(files);
  }

  /** A symlink to a document is that document: what is wrong with it is said once. */
  List<String> documents() {
    NavigableSet<String> all = new TreeSet<>(documents);
    links.forEach(
        (link, target) -> {
          if (!documents.contains(target)) {
            all.add(link);
          }
        });
    return new ArrayList<>(all);
  }
}
