package io.github.glosslint.source;

import io.github.glosslint.config.Settings;
import io.github.glosslint.source.Listing.Entry;
import io.github.glosslint.text.PathGlob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Searches folders and collects their files, except those that are left out. */
final class Walk {

  /** Folders within folders; more of them is a loop or an attack. */
  private static final int MAX_DEPTH = 255;

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
  private final List<String> visited = new ArrayList<>();
  private final SortedMap<String, Language> notUnderstood = new TreeMap<>();

  /** Symlinks that may be documents, with where they lead. */
  private final Map<String, String> links = new TreeMap<>();

  private final IgnoreFiles ignoreFiles;
  private final LeftOut leftOut;
  private final @Nullable Listed listed;

  Walk(Folders folders, Settings settings, Selection selection, IgnoreFiles ignoreFiles) {
    this(folders, settings, selection, ignoreFiles, null);
  }

  /**
   * @param listed what to look for; null for everything
   */
  Walk(
      Folders folders,
      Settings settings,
      Selection selection,
      IgnoreFiles ignoreFiles,
      @Nullable Listed listed) {
    this.listed = listed;
    this.folders = folders;
    this.selection = selection;
    this.ignoreFiles = ignoreFiles;
    this.leftOut = new LeftOut(folders);
    this.include = globs(settings.include(), settings.base());
    this.exclude = globs(settings.exclude(), settings.base());
  }

  private static List<PathGlob> globs(List<String> patterns, String base) {
    List<PathGlob> globs = new ArrayList<>(patterns.size());
    for (String pattern : patterns) {
      globs.add(PathGlob.of(pattern, base));
    }
    return globs;
  }

  /**
   * Takes a file as a document, whatever it is called, unless it is in a language that is not
   * understood.
   */
  void take(String file) {
    files.add(file);
    Language language = Language.of(file);
    if (language == null || language.isReadIfAsked()) {
      documents.add(file);
    } else {
      notUnderstood.put(file, language);
    }
  }

  /**
   * What holds in a folder.
   *
   * @param ignoredBy the file that tells Git to ignore the folder; null if none does
   */
  private record Place(Repository repository, IgnoreRules rules, @Nullable String ignoredBy) {}

  /** Goes through a folder that exists, no symlink in its path. */
  void into(Folders.Place place) {
    String folder = place.path();
    Place above = new Place(ignoreFiles.repositoryAbove(folder), ignoreFiles.above(folder), null);
    into(folder, place.entry(), above, folder.isEmpty() ? 0 : folder.split("/").length);
  }

  private void into(String folder, @Nullable Entry self, Place above, int depth) {
    visited.add(folder);
    Listing listing = folders.list(folder, self);
    Place here = enter(folder, self, listing, above);
    String prefix = folder.isEmpty() ? "" : folder + "/";
    for (Map.Entry<String, Entry> each : listing.entries().entrySet()) {
      String name = each.getKey();
      if (name.equals(".git")) {
        // Git's own, and no part of the tree.
        continue;
      }
      Entry entry = each.getValue();
      String full = prefix + name;
      if (entry.type() != Listing.Type.FOLDER) {
        if (listed != null && !listed.has(full)) {
          continue;
        }
        String by = leftOutBy(full, name, false, entry, here, listing);
        if (by == null) {
          file(full, name, entry.type());
        } else {
          leftOut.file(full, entry.type(), by);
        }
      } else {
        folder(full, name, entry, here, listing, depth);
      }
    }
  }

  private void folder(
      String path, String name, Entry entry, Place here, Listing beside, int depth) {
    if (listed != null && !listed.has(path) && listed.below(path).isEmpty()) {
      return;
    }
    String by = leftOutBy(path, name, true, entry, here, beside);
    if (by == null && depth == MAX_DEPTH) {
      folders.problem(path, "Folders are nested more than " + MAX_DEPTH + " deep.");
      by = "folders nested more than " + MAX_DEPTH + " deep";
    }
    if (by == null) {
      String ignoredBy =
          here.ignoredBy() == null ? here.rules().ignoredBy(path, true) : here.ignoredBy();
      into(path, entry, new Place(here.repository(), here.rules(), ignoredBy), depth + 1);
    } else if (listed == null || listed.has(path)) {
      leftOut.folder(path, entry, by);
    } else {
      for (String file : listed.below(path)) {
        leftOut.file(file, Listing.Type.FILE, by);
      }
    }
  }

  private Place enter(String folder, @Nullable Entry self, Listing listing, Place above) {
    Repository nested =
        folder.isEmpty() || self == null
            ? null
            : ignoreFiles.repository(folder, self.path(), listing);
    // Git goes by the rules of the innermost checkout alone.
    Place outer = nested == null ? above : new Place(nested, nested.exclude(), null);
    IgnoreRules rules = ignoreFiles.of(folder, listing, outer.rules());
    return new Place(outer.repository(), rules, outer.ignoredBy());
  }

  /**
   * Who leaves a file or folder out; null if nothing does. A folder that Git ignores is not left
   * out if it tracks anything in it.
   */
  private @Nullable String leftOutBy(
      String path, String name, boolean folder, Entry entry, Place here, Listing beside) {
    PathGlob excluded = match(exclude, path, folder);
    if (excluded != null) {
      return "exclude: " + excluded;
    }
    if (selection.leavesOut(path, folder)) {
      return "the caller's excludes";
    }
    if (name.charAt(0) == '.' && !name.equals(".github")) {
      return "hidden";
    }
    if (folder && NOT_OURS.contains(name)) {
      return name;
    }
    if (folder && (path.equals("vendor/bundle") || path.endsWith("/vendor/bundle"))) {
      return "vendor/bundle";
    }
    if (folder && isGoVendor(path, name, entry)) {
      return "vendor (modules of Go)";
    }
    String by = here.ignoredBy() == null ? here.rules().ignoredBy(path, folder) : here.ignoredBy();
    if (by == null && folder && isBuilt(name, beside)) {
      by = name + " (output of a build)";
    }
    return by == null || isTracked(path, folder, entry, here.repository()) ? null : by;
  }

  private static boolean isTracked(
      String path, boolean folder, Entry entry, Repository repository) {
    // Whatever Git knew of another time it tracked.
    return entry.wasTracked() || (folder ? repository.tracksBelow(path) : repository.tracks(path));
  }

  private static boolean isBuilt(String name, Listing beside) {
    for (String file : BUILT.getOrDefault(name, List.of())) {
      if (beside.get(file) != null) {
        return true;
      }
    }
    return false;
  }

  /** Modules of others that Go keeps a copy of. */
  private boolean isGoVendor(String path, String name, Entry folder) {
    return name.equals("vendor") && folders.list(path, folder).get("modules.txt") != null;
  }

  private void file(String path, String name, Listing.Type type) {
    Folders.Place place = type == Listing.Type.LINK ? folders.find(path) : null;
    if (place != null && place.kind() == SourceTree.Kind.DIRECTORY) {
      return;
    }
    if (place == null || place.kind() == SourceTree.Kind.FILE) {
      files.add(path);
    }
    Language language = Language.of(name);
    if (isDocument(path, name)) {
      if (place == null) {
        documents.add(path);
      } else {
        links.put(path, place.path());
      }
    } else if (language != null && !language.isRead()) {
      notUnderstood.put(path, language);
    } else if (language != null) {
      leftOut.file(path, type, "the caller's includes");
    }
  }

  /** The folders that the walk went into. */
  List<String> visited() {
    return visited;
  }

  /** Whether a file is a document by its name. */
  boolean isDocument(String path, String name) {
    Language language = Language.of(name);
    return selection.asksFor(path) || match(include, path, false) != null
        ? language == null || language.isReadIfAsked()
        : language != null && language.isRead() && selection.isDocument(path, true);
  }

  private static @Nullable PathGlob match(List<PathGlob> globs, String path, boolean folder) {
    for (PathGlob glob : globs) {
      if (glob.matches(path, folder)) {
        return glob;
      }
    }
    return null;
  }

  List<String> files() {
    return new ArrayList<>(files);
  }

  /** A symlink to a document is that document: what is wrong with it is said once. */
  List<String> documents() {
    return new ArrayList<>(read());
  }

  private NavigableSet<String> read() {
    NavigableSet<String> all = new TreeSet<>(documents);
    for (Map.Entry<String, String> link : links.entrySet()) {
      if (!documents.contains(link.getValue())) {
        all.add(link.getKey());
      }
    }
    return all;
  }

  /**
   * Takes as documents what a generator reads after all.
   *
   * @param endings how names of no language end that it may read as well
   * @return whether there was any
   */
  boolean understand(Set<String> endings, Predicate<String> isRead) {
    List<String> read = new ArrayList<>();
    Set<String> candidates = new TreeSet<>(notUnderstood.keySet());
    if (!endings.isEmpty()) {
      for (String file : files) {
        if (Language.of(file) == null && endings.stream().anyMatch(file::endsWith)) {
          candidates.add(file);
        }
      }
    }
    for (String path : candidates) {
      if (selection.isDocument(path, true) && isRead.test(path)) {
        read.add(path);
      }
    }
    documents.addAll(read);
    notUnderstood.keySet().removeAll(read);
    return !read.isEmpty();
  }

  SortedMap<String, Language> notUnderstood() {
    return notUnderstood;
  }

  /** What became of all documents; looks into folders that were left out. */
  Inventory inventory() {
    NavigableSet<String> read = read();
    SortedMap<String, String> others = new TreeMap<>(leftOut.files());
    for (String link : links.keySet()) {
      if (!read.contains(link) && Language.of(link) != null) {
        others.put(link, "symbolic links to documents that are read");
      }
    }
    // A file that was named is read, whoever leaves its folder out.
    others.keySet().removeAll(read);
    others.keySet().removeAll(notUnderstood.keySet());
    return new Inventory(read, others, notUnderstood, leftOut.uncounted());
  }
}
