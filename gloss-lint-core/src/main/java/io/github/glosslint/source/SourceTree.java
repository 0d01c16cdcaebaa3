package io.github.glosslint.source;

import io.github.glosslint.config.Settings;
import io.github.glosslint.source.Folders.Place;
import io.github.glosslint.text.SourceText;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The files below a root. All paths are relative to the root, with {@code /}, spelt as the folders
 * spell them. Nothing outside the root is ever read or looked for. Thread-safe; folders are listed
 * on demand, and once.
 */
public final class SourceTree {

  private final Path root;
  private final Settings settings;
  private final Selection selection;
  private final List<String> targets;
  private final Folders folders;
  private final IgnoreFiles ignoreFiles;

  /** Texts that stand for what files hold, by path. */
  private final Map<String, String> texts;

  private final Discovery discovery;
  private final SourceReader reader;

  private SourceTree(
      Path root,
      List<String> targets,
      Folders folders,
      Settings settings,
      Selection selection,
      Map<String, String> texts) {
    this.root = root;
    this.targets = targets;
    this.folders = folders;
    this.settings = settings;
    this.selection = selection;
    this.texts = texts;
    this.ignoreFiles = new IgnoreFiles(folders);
    this.discovery = new Discovery(targets, folders, settings, selection, ignoreFiles, texts);
    this.reader = new SourceReader(folders, settings, texts);
  }

  /** What a path is. */
  public enum Kind {
    /** Anything that is not a folder. */
    FILE,
    DIRECTORY,
    MISSING,
    /** A place outside the root, of which nothing else is known. */
    OUTSIDE
  }

  /**
   * The tree for some files and folders.
   *
   * @param targets what to check; within the root
   * @throws NoSuchFileException if the root or a target does not exist
   * @throws IllegalArgumentException if a target lies outside the root
   */
  public static SourceTree open(Path root, List<Path> targets, Settings settings)
      throws IOException {
    return open(root, targets, settings, Selection.ALL, Map.of());
  }

  /**
   * The tree for some files and folders, some of which are still being written.
   *
   * @param selection which files of target folders to take
   * @param texts what to read in place of files, which need not exist, by absolute path; those
   *     outside the root are skipped
   */
  public static SourceTree open(
      Path root,
      List<Path> targets,
      Settings settings,
      Selection selection,
      Map<Path, String> texts)
      throws IOException {
    return open(root, targets, settings, selection, texts, false);
  }

  /**
   * The tree for some files and folders, some of which are still being written.
   *
   * @param stamped whether it remembers what was looked at, see {@link #footprint}
   */
  public static SourceTree open(
      Path root,
      List<Path> targets,
      Settings settings,
      Selection selection,
      Map<Path, String> texts,
      boolean stamped)
      throws IOException {
    Path real = root.toRealPath();
    Path top = root.toAbsolutePath().normalize();
    Folders folders = stamped ? Folders.stamped(real) : new Folders(real, FormerFiles.NONE);
    Map<String, String> byPath = new HashMap<>();
    texts.forEach(
        (file, text) -> {
          Path above = file.startsWith(top) ? top : real;
          if (file.startsWith(above)) {
            byPath.put(Folders.names(above.relativize(file)), text);
          }
        });
    List<String> paths = new ArrayList<>();
    for (Path target : targets) {
      Path absolute = target.toAbsolutePath().normalize();
      paths.add(
          texts.containsKey(absolute) && absolute.startsWith(top)
              ? Folders.names(top.relativize(absolute))
              : Roots.path(target, top, real, folders));
    }
    return new SourceTree(real, paths, folders, settings, selection, byPath);
  }

  /**
   * A tree of texts, for which no disk is asked.
   *
   * @param root stands for the root in the names of files; need not exist
   * @param files by path from the root
   */
  public static SourceTree inMemory(
      Path root, Map<String, String> files, Settings settings, Selection selection) {
    Map<String, MemoryFile> present = new HashMap<>();
    files.forEach(
        (path, text) -> {
          // Git keeps its files on a disk.
          if (!path.equals(".git") && !path.startsWith(".git/") && !path.contains("/.git/")) {
            present.put(path, new MemoryFile(text));
          }
        });
    Folders folders = Folders.inMemory(root, new FormerFiles(present, Set.of()));
    return new SourceTree(root, List.of(""), folders, settings, selection, Map.of());
  }

  /**
   * The same tree as it was, whose files are those on disk and in {@code former}: what is in place
   * of files now did not be there then. Targets that did not exist are left out.
   *
   * @param more paths of documents to take beside the targets, such as names that files had
   */
  public SourceTree before(FormerFiles former, Collection<String> more) {
    Folders then = new Folders(root, former);
    List<String> paths = new ArrayList<>(targets);
    paths.addAll(more);
    paths.removeIf(path -> then.find(path).kind() == Kind.MISSING);
    return new SourceTree(root, paths, then, settings, selection, Map.of());
  }

  /**
   * The same tree with edits, as if the disk had them; folders are listed anew. Targets that are
   * gone are left out.
   */
  public SourceTree edited(Edits edits) {
    Folders then = new Folders(root, edits.over(texts));
    List<String> paths = new ArrayList<>(targets);
    paths.removeIf(path -> then.find(path).kind() == Kind.MISSING);
    return new SourceTree(root, paths, then, settings, selection, Map.of());
  }

  /**
   * Gives a file another text, which is all that changes in a tree. Whatever is known of its names
   * stays true; what was made of its former text is the business of who made it.
   *
   * @return whether it was done: not for what is no file, or leads to one by a symlink
   */
  public boolean rewrite(String path, String text) {
    return !texts.containsKey(path)
        && folders.replace(path, Listing.Entry.of(new EditedFile(text)));
  }

  /** Whether what is read of a file is in memory, and not what the disk has by then. */
  public boolean isEdited(String path) {
    Listing.Entry entry = folders.find(path).entry();
    return texts.containsKey(path) || entry != null && entry.isEdited();
  }

  /**
   * The root for a file or folder: the nearest folder above it, or itself, that holds {@code .git};
   * else one with a settings file, else one with the mark of a site; else the folder itself.
   *
   * @param marks paths that only the root of a site has
   */
  public static Path rootFor(Path target, Collection<String> marks) {
    return rootFor(List.of(target), marks);
  }

  /** The root for several files and folders: that of the nearest folder they share. */
  public static Path rootFor(Collection<Path> targets, Collection<String> marks) {
    return Roots.rootFor(targets, marks);
  }

  /** The root as a real path. */
  public Path root() {
    return root;
  }

  /**
   * The files to check, sorted: those named as targets, and those in target folders that are
   * documents by their names, without what settings, {@code .gitignore} and good sense leave out.
   */
  public List<String> documents() {
    return discovery.documents();
  }

  /**
   * What became of all documents below the targets: {@link #documents} as read, and with a reason
   * each those that are left out or in a language that is not understood.
   */
  public Inventory inventory() {
    return discovery.inventory();
  }

  /** Documents below the targets in languages that are not understood, by path. */
  public SortedMap<String, Language> notUnderstood() {
    return discovery.notUnderstood();
  }

  /**
   * Makes documents of files that were none for their language, since somebody reads it.
   *
   * @param endings how names of no language end that are asked for as well, with their dots
   * @param isRead what is a page of a site that is written in it
   */
  public void understand(Set<String> endings, Predicate<String> isRead) {
    discovery.understand(endings, isRead);
  }

  /**
   * All files of the sites that the targets belong to, sorted, documents or not: those below the
   * nearest {@code _config.yml}, or else below the root.
   */
  public List<String> files() {
    return discovery.files();
  }

  /**
   * The folders in the root that have any of {@link #files}, each with a slash behind it, sorted.
   */
  public SortedSet<String> topFolders() {
    SortedSet<String> tops = new TreeSet<>();
    for (String file : files()) {
      int slash = file.indexOf('/');
      if (slash > 0) {
        tops.add(file.substring(0, slash + 1));
      }
    }
    return tops;
  }

  /**
   * The folders in which {@link #documents} and {@link #files} are looked for, sorted: what happens
   * elsewhere changes neither. Walks them again.
   */
  public SortedSet<String> folders() {
    return discovery.folders();
  }

  /**
   * Tells of a path whether a file there is a document by its name, be it one of {@link #documents}
   * or left out.
   */
  public Predicate<String> documentNames() {
    return discovery.documentNames();
  }

  /** All files of a name, in whatever folder of {@link #files}, sorted. */
  public List<String> named(String fileName) {
    return discovery.named(fileName);
  }

  /** The files and folders that were named, in the order in which they were. */
  public List<String> targets() {
    return List.copyOf(targets);
  }

  /** Whether a path was named as a target to be checked whatever it is, not only found in one. */
  public boolean isTarget(String path) {
    return !selection.filtersTargets() && targets.contains(path);
  }

  /** What the reader of a report should know about the tree, a sentence each. */
  public List<String> notes() {
    return ignoreFiles.notes();
  }

  /**
   * What is at a path, in the exact case. Symlinks are followed within the root; whether something
   * exists outside of it is not looked at.
   */
  public Kind kind(String path) {
    return texts.containsKey(path) ? Kind.FILE : folders.find(path).kind();
  }

  /**
   * A path as one object for each file, however many links lead to it; null if no file is there.
   */
  public @Nullable String file(String path) {
    if (texts.containsKey(path)) {
      return path;
    }
    Place place = folders.find(path);
    if (place.kind() != Kind.FILE) {
      return null;
    }
    // Behind a symlink the place is another one, and the link is not meant to lead there.
    return place.path().equals(path) ? place.path() : path;
  }

  /** Where a path ends when symlinks are followed; null if there is nothing within the root. */
  public @Nullable String followed(String path) {
    Place place = folders.find(path);
    return place.kind() == Kind.FILE || place.kind() == Kind.DIRECTORY ? place.path() : null;
  }

  /**
   * The spelling that exists of a path that differs in case, or in the normalization of accents,
   * only; null if the path exists as it is or no other spelling does.
   */
  public @Nullable String otherCase(String path) {
    return folders.otherCase(path);
  }

  /** Whether an ignore file of Git matches a path, which need not exist: builds write there. */
  public boolean isIgnored(String path) {
    return ignoreFiles.ignores(path);
  }

  /**
   * Whether a file that is not there may be there when a site is built: Git ignores it, since a
   * build writes it, or it is of a submodule, which this checkout may lack.
   */
  public boolean mayAppear(String path) {
    return isIgnored(path) || isInSubmodule(path);
  }

  /**
   * Whether Git tracks a file, or anything below a folder, in the checkout that the root is. False
   * where the root is none, or its index cannot be read.
   */
  public boolean isTracked(String path) {
    Repository checkout = ignoreFiles.root();
    return path.isEmpty() || checkout.tracks(path) || checkout.tracksBelow(path);
  }

  /** Whether Git's index of the checkout that the root is can be read, and names any file. */
  public boolean hasTrackedFiles() {
    return ignoreFiles.root().tracksAnything();
  }

  /**
   * Whether a path lies in a submodule of the checkout that the root is, or in a tracked symlink.
   */
  public boolean isInSubmodule(String path) {
    Repository checkout = ignoreFiles.root();
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (checkout.tracks(path.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether changes are staged that are in no commit yet. True where that is unknown; false where
   * the root is no checkout.
   */
  public boolean mayHaveStagedChanges() {
    return ignoreFiles.root().isStaged();
  }

  /** Reads a file; whatever is wrong with it is part of the result. */
  public ReadResult read(String path) {
    return reader.read(path);
  }

  /**
   * Reads something at the beginning of a file, whose text is of no concern otherwise. What is
   * wrong with the file is the concern of who reads all of it.
   *
   * @param end where the text ends that counted
   */
  public <T> T glimpse(
      String path, Function<SourceText, T> read, ToIntBiFunction<SourceText, T> end) {
    return reader.glimpse(path, read, end);
  }

  /**
   * Whether a file begins with a text in ASCII, without reading all of it. False where nothing can
   * be read.
   */
  public boolean beginsWith(String path, String text) {
    return reader.beginsWith(path, text);
  }

  /** The text of a file, for showing places in it; null if it cannot be read. */
  public @Nullable SourceText text(String path) {
    if (kind(path) != Kind.FILE) {
      return null;
    }
    ReadResult result = read(path);
    return result.problem() == null || !result.text().content().isEmpty() ? result.text() : null;
  }

  /** Who reads what. */
  public TextTrace trace() {
    return reader.trace();
  }

  /**
   * The stamp of a file that counts as read from now on; null where nobody remembers what was
   * looked at, or the path does not end at a file without a symlink.
   */
  public @Nullable Stamp stampForReading(String path) {
    Place place = folders.find(path);
    Listing.Entry entry = place.entry();
    if (place.kind() != Kind.FILE
        || entry == null
        || entry.type() != Listing.Type.FILE
        || !place.path().equals(path)
        || texts.containsKey(path)) {
      return null;
    }
    entry.markRead();
    return entry.stampOfRead();
  }

  /**
   * What was looked at so far, if that was to be remembered and is known; else null. Texts that
   * stand for files are nothing to look at.
   */
  public @Nullable Footprint footprint() {
    List<Footprint.Look> looks = new ArrayList<>();
    return texts.isEmpty() && folders.addLooks(looks) && ignoreFiles.addLooks(looks)
        ? new Footprint(root, looks)
        : null;
  }

  /** Folders that could not be listed so far, by path: what they hold was not checked. */
  public List<SourceProblem> problems() {
    return folders.problems();
  }
}
