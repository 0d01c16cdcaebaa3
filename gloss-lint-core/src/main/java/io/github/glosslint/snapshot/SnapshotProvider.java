package io.github.glosslint.snapshot;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes questions of what {@link java.nio.file.Files} wants to know. Nothing can be written. */
final class SnapshotProvider extends FileSystemProvider {

  private final SnapshotFileSystem system;

  SnapshotProvider(SnapshotFileSystem system) {
    this.system = system;
  }

  /** A path in the shape that answers are kept for. */
  private static String asked(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  private Answer ask(Question question, Path path) {
    return system.answers().answer(question, asked(path));
  }

  /** The path without symlinks. */
  Path real(Path path) throws IOException {
    return system.base().resolve(ask(Question.REAL, path).text(path.toString())).normalize();
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    Question question =
        Arrays.asList(options).contains(LinkOption.NOFOLLOW_LINKS)
            ? Question.TYPE
            : Question.FOLLOWED;
    if (type != BasicFileAttributes.class) {
      throw new UnsupportedOperationException(type.getName());
    }
    return type.cast(
        new SnapshotAttributes(
            ask(question, path).type(path.toString()), () -> size(path), asked(path)));
  }

  private long size(Path path) {
    try {
      return ask(Question.SIZE, path).number(path.toString());
    } catch (IOException e) {
      // It is gone meanwhile, or never had one.
      return 0;
    }
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    for (OpenOption option : options) {
      if (option != StandardOpenOption.READ && option != LinkOption.NOFOLLOW_LINKS) {
        throw new ReadOnlyFileSystemException();
      }
    }
    return system.answers().open(asked(path), options);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    String names = ask(Question.NAMES, folder).text(folder.toString());
    List<Path> paths = new ArrayList<>();
    for (String name : names.split("\0", -1)) {
      if (!name.isEmpty()) {
        Path path = folder.resolve(name);
        if (filter.accept(path)) {
          paths.add(path);
        }
      }
    }
    return new Names(paths);
  }

  private record Names(List<Path> paths) implements DirectoryStream<Path> {

    @Override
    public Iterator<Path> iterator() {
      return paths.iterator();
    }

    @Override
    public void close() {}
  }

  @Override
  public Path readSymbolicLink(Path link) throws IOException {
    String target = ask(Question.TARGET, link).text(link.toString());
    return target.startsWith("/:")
        ? system.base().resolve(target.substring(2)).normalize()
        : system.getPath(target);
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    ask(Question.FOLLOWED, path).type(path.toString());
    for (AccessMode mode : modes) {
      if (mode != AccessMode.READ) {
        throw new AccessDeniedException(path.toString());
      }
    }
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return one.equals(other) || real(one).equals(real(other));
  }

  @Override
  public boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
    throw new UnsupportedOperationException(attributes);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return null;
  }

  @Override
  public String getScheme() {
    return "gloss-lint-snapshot";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileStore getFileStore(Path path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) {
    throw new ReadOnlyFileSystemException();
  }

  @Override
  public void delete(Path path) {
    throw new ReadOnlyFileSystemException();
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) {
    throw new ReadOnlyFileSystemException();
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) {
    throw new ReadOnlyFileSystemException();
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
    throw new ReadOnlyFileSystemException();
  }
}
