package io.github.glosslint.snapshot;

import io.github.glosslint.text.PathNames;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A file system to read from that either remembers what it is asked and what the disk answers, or
 * has nothing but such answers. A run on the second comes to what it came to on the first, wherever
 * that is: answers are relative to a base, the working directory, whose own path is none of them.
 * Thread-safe.
 */
public final class SnapshotFileSystem extends FileSystem {

  private final FileAnswers answers;
  private final Path base;
  private final SnapshotProvider provider = new SnapshotProvider(this);

  private SnapshotFileSystem(FileAnswers answers, BasePath base) {
    this.answers = answers;
    this.base = getPath(base.folder());
  }

  /**
   * The disk, which is asked. Files of shards are no part of it.
   *
   * @param base a real path
   * @param hidden files that are no part of it, either, and those beside them whose names begin as
   *     theirs
   */
  public static SnapshotFileSystem recording(Path base, Collection<Path> hidden) {
    BasePath folder = new BasePath(DiskAnswers.slashed(base));
    List<String> starts = hidden.stream().map(PathNames::real).map(DiskAnswers::slashed).toList();
    return new SnapshotFileSystem(new DiskAnswers(folder, starts), folder);
  }

  /**
   * What the disk answered.
   *
   * @param base the path of the base when it did, with {@code /}
   * @param answers as {@link #remembered} has them
   */
  public static SnapshotFileSystem of(String base, SortedMap<String, byte[]> answers) {
    BasePath folder = new BasePath(base);
    SortedMap<String, Answer> kept = new TreeMap<>();
    answers.forEach((key, bytes) -> kept.put(key, new Answer(bytes)));
    return new SnapshotFileSystem(new KeptAnswers(folder, kept), folder);
  }

  /** What the disk answered so far, by question; nothing if it is not asked. */
  public SortedMap<String, byte[]> remembered() {
    SortedMap<String, byte[]> all = new TreeMap<>();
    if (answers instanceof DiskAnswers disk) {
      disk.remembered().forEach((key, answer) -> all.put(key, answer.bytes()));
    }
    return all;
  }

  /**
   * Paths, from the base, that were asked about and of which there is no answer: a run that asked
   * them is not the one that was recorded.
   */
  public SortedSet<String> notAsked() {
    return answers instanceof KeptAnswers kept ? kept.notAsked() : new TreeSet<>();
  }

  /** The folder that answers are relative to. */
  public Path base() {
    return base;
  }

  /** A path of the disk, here. */
  public Path here(Path onDisk) {
    return getPath(DiskAnswers.slashed(onDisk.toAbsolutePath()));
  }

  /**
   * What Git says was renamed below a folder, in one text.
   *
   * @param git asked about the folder on disk, unless there are only answers of before
   */
  public String renames(Path folder, Function<Path, String> git) {
    return answers.renames(folder.toAbsolutePath().normalize().toString(), git);
  }

  FileAnswers answers() {
    return answers;
  }

  @Override
  public SnapshotProvider provider() {
    return provider;
  }

  @Override
  public Path getPath(String first, String... more) {
    return SnapshotPath.of(this, more.length == 0 ? first : first + "/" + String.join("/", more));
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public String getSeparator() {
    return "/";
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return List.of(getPath("/"));
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return List.of();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return Set.of("basic");
  }

  @Override
  public PathMatcher getPathMatcher(String syntaxAndPattern) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    throw new UnsupportedOperationException();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }

  /** Does nothing: it holds nothing open. */
  @Override
  public void close() {}
}
