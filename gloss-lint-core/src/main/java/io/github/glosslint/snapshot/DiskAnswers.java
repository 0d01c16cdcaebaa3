package io.github.glosslint.snapshot;

import io.github.glosslint.snapshot.Answer.Type;
import io.github.glosslint.source.FileNames;
import io.github.glosslint.source.PortableGit;
import java.io.File;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks the disk and remembers what it answered. Of Git's own files it tells what {@link
 * PortableGit} does. Thread-safe.
 */
final class DiskAnswers implements FileAnswers {

  private static final String GIT = "/.git";

  /** Of the files of shards. */
  private static final String ENDING = ".shard";

  private final BasePath base;
  private final Map<String, Answer> remembered = new ConcurrentHashMap<>();
  private final Map<String, Optional<PortableGit>> checkouts = new ConcurrentHashMap<>();

  /** Files whose names are not the text that is made of their bytes. */
  private final Map<String, Path> byName = new ConcurrentHashMap<>();

  private final Collection<String> hidden;

  /**
   * @param hidden beginnings of files that are no part of what is looked at
   */
  DiskAnswers(BasePath base, Collection<String> hidden) {
    this.base = base;
    this.hidden = List.copyOf(hidden);
  }

  /** A path of the disk as one with {@code /} in front and between its names. */
  static String slashed(Path path) {
    String text = path.toString().replace(path.getFileSystem().getSeparator(), "/");
    return text.startsWith("/") ? text : "/" + text;
  }

  @Override
  public Path onDisk(String path) {
    Path odd = byName.isEmpty() ? null : odd(path);
    if (odd != null) {
      return odd;
    }
    if (path.length() < 3 || path.charAt(2) != ':' || File.separatorChar == '/') {
      return Path.of(path);
    }
    // In front of a drive the slash is ours; behind it stands its root.
    return Path.of(path.substring(1) + (path.length() == 3 ? "/" : ""));
  }

  private @Nullable Path odd(String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      Path found = byName.get(path.substring(0, end));
      if (found != null) {
        return end == path.length() ? found : found.resolve(path.substring(end + 1));
      }
    }
    return null;
  }

  /** All that was answered, by {@link Question#key}. */
  SortedMap<String, Answer> remembered() {
    return new TreeMap<>(remembered);
  }

  @Override
  public Answer answer(Question question, String path) {
    String from = base.from(path);
    String key = question.key(from);
    Answer known = remembered.get(key);
    if (known != null) {
      return known;
    }
    Answer answer;
    try {
      Answer git = git(question, path);
      answer = git == null ? ask(question, path) : git;
    } catch (IOException | SecurityException e) {
      answer = Answer.of(e instanceof IOException io ? io : new IOException(e));
    }
    if (answer.isMissing() && BasePath.isOutside(from)) {
      // How many folders there are above depends on the machine.
      return answer;
    }
    Answer first = remembered.putIfAbsent(key, answer);
    return first == null ? answer : first;
  }

  private Answer ask(Question question, String path) throws IOException {
    Path disk = onDisk(path);
    return switch (question) {
      case TYPE -> Answer.of(type(disk, LinkOption.NOFOLLOW_LINKS));
      case FOLLOWED -> Answer.of(type(disk));
      case SIZE -> Answer.of(Files.size(disk));
      case NAMES -> Answer.of(names(path, disk));
      case TARGET -> Answer.of(target(Files.readSymbolicLink(disk)));
      case REAL -> Answer.of(base.from(slashed(disk.toRealPath())));
      case BYTES, RENAMES -> throw new IOException("nothing that the disk tells by itself");
    };
  }

  private static Type type(Path disk, LinkOption... options) throws IOException {
    BasicFileAttributes found = Files.readAttributes(disk, BasicFileAttributes.class, options);
    return found.isRegularFile()
        ? Type.FILE
        : found.isDirectory() ? Type.FOLDER : found.isSymbolicLink() ? Type.LINK : Type.SPECIAL;
  }

  private String names(String path, Path disk) throws IOException {
    Set<String> names = new TreeSet<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(disk)) {
      for (Path each : stream) {
        String name = FileNames.of(each);
        if (isHidden((path.equals("/") ? "" : path) + "/" + name, each)) {
          continue;
        }
        Path last = each.getFileName();
        if (last == null || !name.equals(last.toString())) {
          byName.put((path.equals("/") ? "" : path) + "/" + name, each);
        }
        names.add(name);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return String.join("\0", names);
  }

  /** Shards that were written before, and what else runs leave behind, differ among machines. */
  private boolean isHidden(String path, Path disk) {
    boolean ours =
        path.endsWith(ENDING) || path.endsWith(".partial") && path.contains("/.gloss-lint-");
    for (String start : hidden) {
      ours |= path.startsWith(start);
    }
    return ours && Files.isRegularFile(disk, LinkOption.NOFOLLOW_LINKS);
  }

  /** An absolute target is written relative to the base, behind a colon; a name cannot be empty. */
  private String target(Path target) {
    return target.isAbsolute()
        ? "/:" + base.from(slashed(target))
        : target.toString().replace(target.getFileSystem().getSeparator(), "/");
  }

  /** What is recorded of Git's files; null if a path is none of them. */
  private @Nullable Answer git(Question question, String path) throws IOException {
    int at = path.indexOf(GIT + "/");
    int end = at >= 0 ? at : path.endsWith(GIT) ? path.length() - GIT.length() : -1;
    if (end < 0) {
      return null;
    }
    Path checkout = onDisk(end == 0 ? "/" : path.substring(0, end));
    if (!Files.exists(checkout.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    PortableGit git =
        checkouts
            .computeIfAbsent(
                checkout.toString(), c -> Optional.ofNullable(PortableGit.of(checkout)))
            .orElse(null);
    boolean self = end + GIT.length() == path.length();
    byte[] content;
    if (!self) {
      content = git == null ? null : git.file(path.substring(end + GIT.length() + 1));
    } else if (git != null) {
      return switch (question) {
        case TYPE, FOLLOWED -> Answer.of(Type.FOLDER);
        case REAL -> Answer.of(base.from(path));
        default -> Answer.of(new IOException("a folder of Git"));
      };
    } else {
      // What leads nowhere is a file that does not say where.
      content = new byte[0];
    }
    if (content == null) {
      return Answer.MISSING;
    }
    return switch (question) {
      case TYPE, FOLLOWED -> Answer.of(Type.FILE);
      case SIZE -> Answer.of(content.length);
      case BYTES -> Answer.of(content, content.length, true);
      case REAL -> Answer.of(base.from(path));
      default -> Answer.of(new IOException("a file of Git"));
    };
  }

  @Override
  public SeekableByteChannel open(String path, Set<? extends OpenOption> options)
      throws IOException {
    String key = Question.BYTES.key(base.from(path));
    try {
      Answer git = git(Question.BYTES, path);
      if (git != null) {
        remember(key, git);
        byte[] content = git.value(path);
        remember(Question.SIZE.key(base.from(path)), Answer.of(content.length));
        return new KeptBytes(content, content.length, true, () -> {});
      }
      SeekableByteChannel disk = Files.newByteChannel(onDisk(path), options);
      return new RememberingChannel(
          disk, size -> remember(Question.SIZE.key(base.from(path)), Answer.of(size)), key, this);
    } catch (IOException e) {
      remember(key, Answer.of(e));
      throw e;
    }
  }

  @Override
  public String renames(String folder, Function<Path, String> git) {
    String renames = git.apply(onDisk(folder));
    remember(Question.RENAMES.key(base.from(folder)), Answer.of(renames));
    return renames;
  }

  /** Keeps what says most. */
  void remember(String key, Answer answer) {
    remembered.merge(key, answer, (old, fresh) -> fresh.saysMoreThan(old) ? fresh : old);
  }
}
