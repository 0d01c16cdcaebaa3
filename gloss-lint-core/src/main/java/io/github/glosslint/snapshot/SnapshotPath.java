package io.github.glosslint.snapshot;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path as on Unix: names with {@code /} between them. Immutable. */
final class SnapshotPath implements Path {

  private final SnapshotFileSystem system;
  private final boolean absolute;
  private final List<String> names;

  /**
   * @param names the empty path has one, which is empty; the root has none
   */
  private SnapshotPath(SnapshotFileSystem system, boolean absolute, List<String> names) {
    this.system = system;
    this.absolute = absolute;
    this.names = names;
  }

  static SnapshotPath of(SnapshotFileSystem system, String text) {
    List<String> names = new ArrayList<>();
    for (String name : text.split("/", -1)) {
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    boolean absolute = text.startsWith("/");
    return new SnapshotPath(
        system, absolute, names.isEmpty() && !absolute ? List.of("") : List.copyOf(names));
  }

  private SnapshotPath with(boolean fromRoot, List<String> others) {
    return new SnapshotPath(
        system, fromRoot, others.isEmpty() && !fromRoot ? List.of("") : List.copyOf(others));
  }

  /** The same path, which has to be one of this kind. */
  static SnapshotPath of(Path path) {
    if (path instanceof SnapshotPath ours) {
      return ours;
    }
    throw new ProviderMismatchException(path + " is of another file system");
  }

  private boolean isEmpty() {
    return !absolute && names.get(0).isEmpty();
  }

  @Override
  public SnapshotFileSystem getFileSystem() {
    return system;
  }

  @Override
  public boolean isAbsolute() {
    return absolute;
  }

  @Override
  public @Nullable Path getRoot() {
    return absolute ? with(true, List.of()) : null;
  }

  @Override
  public @Nullable Path getFileName() {
    return names.isEmpty() ? null : with(false, names.subList(names.size() - 1, names.size()));
  }

  @Override
  public @Nullable Path getParent() {
    return names.isEmpty() || names.size() == 1 && !absolute
        ? null
        : with(absolute, names.subList(0, names.size() - 1));
  }

  @Override
  public int getNameCount() {
    return names.size();
  }

  @Override
  public Path getName(int index) {
    return subpath(index, index + 1);
  }

  @Override
  public Path subpath(int begin, int end) {
    if (begin < 0 || begin >= end || end > names.size()) {
      throw new IllegalArgumentException("no such names in " + this);
    }
    return with(false, names.subList(begin, end));
  }

  @Override
  public boolean startsWith(Path other) {
    return other instanceof SnapshotPath ours
        && ours.system == system
        && ours.absolute == absolute
        && (ours.isEmpty()
            ? isEmpty()
            : ours.names.size() <= names.size()
                && names.subList(0, ours.names.size()).equals(ours.names));
  }

  @Override
  public boolean endsWith(Path other) {
    if (!(other instanceof SnapshotPath ours) || ours.system != system) {
      return false;
    }
    if (ours.absolute) {
      return equals(ours);
    }
    int from = names.size() - ours.names.size();
    return from >= 0 && names.subList(from, names.size()).equals(ours.names);
  }

  @Override
  public Path normalize() {
    List<String> kept = new ArrayList<>();
    for (String name : names) {
      boolean up = name.equals("..");
      boolean known = !kept.isEmpty() && !kept.get(kept.size() - 1).equals("..");
      if (up && known) {
        kept.remove(kept.size() - 1);
      } else if (!name.equals(".") && !(up && absolute)) {
        kept.add(name);
      }
    }
    return with(absolute, kept);
  }

  @Override
  public Path resolve(Path other) {
    SnapshotPath ours = of(other);
    if (ours.absolute || isEmpty()) {
      return ours;
    }
    if (ours.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(names);
    all.addAll(ours.names);
    return with(absolute, all);
  }

  @Override
  public Path relativize(Path other) {
    SnapshotPath ours = of(other);
    if (ours.absolute != absolute) {
      throw new IllegalArgumentException("one of " + this + " and " + other + " is not absolute");
    }
    List<String> here = isEmpty() ? List.of() : names;
    List<String> there = ours.isEmpty() ? List.of() : ours.names;
    int same = 0;
    while (same < here.size() && same < there.size() && here.get(same).equals(there.get(same))) {
      same++;
    }
    List<String> way = new ArrayList<>();
    for (int i = same; i < here.size(); i++) {
      way.add("..");
    }
    way.addAll(there.subList(same, there.size()));
    return with(false, way);
  }

  @Override
  public Path toAbsolutePath() {
    return absolute ? this : system.base().resolve(this);
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    return system.provider().real(this);
  }

  @Override
  public File toFile() {
    return system.answers().onDisk(toAbsolutePath().toString()).toFile();
  }

  @Override
  public URI toUri() {
    try {
      return new URI("file", "", toAbsolutePath().toString(), null);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException("nothing changes in a snapshot");
  }

  @Override
  public int compareTo(Path other) {
    return toString().compareTo(of(other).toString());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SnapshotPath ours
        && ours.system == system
        && ours.absolute == absolute
        && ours.names.equals(names);
  }

  @Override
  public int hashCode() {
    return names.hashCode();
  }

  @Override
  public String toString() {
    return (absolute ? "/" : "") + String.join("/", names);
  }
}
