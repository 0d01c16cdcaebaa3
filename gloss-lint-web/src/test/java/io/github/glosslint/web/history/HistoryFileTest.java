package io.github.glosslint.web.history;

import static io.github.glosslint.web.history.Seen.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.history.HistoryFile.Loaded;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HistoryFileTest {

  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("urls.jsonl");
  }

  private static HistoryFile file(Path path, Instant now) {
    return HistoryFile.at(path, "1.2.3", Clock.fixed(now, ZoneOffset.UTC));
  }

  private HistoryFile file() {
    return file(path, NOON);
  }

  private static UrlHistory one(String url, Cause cause, Instant time) {
    return UrlHistory.of(List.of(Seen.record(url, cause, time)));
  }

  @Test
  void thereIsNothingAtFirst() {
    assertThat(file().load()).isEqualTo(new Loaded(UrlHistory.EMPTY, null));
    assertThat(path).doesNotExist();
  }

  @Test
  @DisplayName("CACHE-2 what is saved is there, and nothing else but the lock")
  void saves() {
    UrlHistory history = one(Seen.URL, Cause.ANSWERED, NOON);
    assertThat(file().save(history)).isNull();
    assertThat(file().load()).isEqualTo(new Loaded(history, null));
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("urls.jsonl", "urls.jsonl.lock");
  }

  @Test
  @DisplayName("CACHE-3 saving merges")
  void merges() {
    UrlHistory a = one("https://example.org/a", Cause.ANSWERED, NOON);
    UrlHistory b = one("https://example.org/b", Cause.ANSWERED, NOON);
    UrlHistory old = one("https://example.org/a", Cause.NOT_FOUND, NOON.minusSeconds(60));
    file().save(a);
    file().save(b);
    file().save(old);
    assertThat(file().load().history()).isEqualTo(a.merge(b));
  }

  @Test
  @DisplayName("CACHE-3 without the lock the last writer wins, with a valid file")
  void locked() throws IOException {
    Path lock = folder.resolve("urls.jsonl.lock");
    HistoryFile hasty =
        new HistoryFile(
            path, "1", Clock.fixed(NOON, ZoneOffset.UTC), HistoryLimits.DEFAULT, Duration.ZERO);
    UrlHistory history = one(Seen.URL, Cause.ANSWERED, NOON);
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertThat(channel.lock().isValid()).isTrue();
      assertThat(hasty.save(history)).isNull();
    }
    assertThat(hasty.load()).isEqualTo(new Loaded(history, null));

    Files.delete(lock);
    Files.createDirectory(lock);
    assertThat(file().save(history)).isNull();
  }

  @Test
  void whatNobodyAsksForIsForgotten() {
    UrlHistory old = one("https://example.org/old", Cause.ANSWERED, NOON);
    file().save(old);
    Instant later = NOON.plus(Duration.ofDays(90));
    file(path, later).save(UrlHistory.EMPTY);
    assertThat(file().load().history()).isEqualTo(old);

    file(path, later.plusSeconds(1)).save(UrlHistory.EMPTY);
    assertThat(file().load().history()).isEqualTo(UrlHistory.EMPTY);
  }

  @Test
  @DisplayName("CACHE-2 a write that fails leaves nothing behind")
  void failedWrite() throws IOException {
    Files.createDirectory(path);
    Files.createFile(path.resolve("inside"));
    assertThatThrownBy(() -> AtomicWrite.write(path, new byte[] {1}))
        .isInstanceOf(IOException.class);
    assertThat(folder.toFile().list()).containsExactly("urls.jsonl");
  }

  @Test
  @DisplayName("CACHE-1 damage is named, and mended by the next run")
  void damage() throws IOException {
    UrlHistory a = one("https://example.org/a", Cause.ANSWERED, NOON);
    UrlHistory b = one("https://example.org/b", Cause.ANSWERED, NOON);
    file().save(a.merge(b));
    Files.writeString(path, Files.readString(path).replace("org/b", "org/c"));

    assertThat(file().load())
        .isEqualTo(
            new Loaded(
                a, "the cache " + path + " was read without 1 of 4 lines, which are damaged"));
    assertThat(file().save(UrlHistory.EMPTY)).isNull();
    assertThat(file().load()).isEqualTo(new Loaded(a, null));
  }

  @Test
  @DisplayName("CACHE-2 a file that is not gloss-lint's is not written over")
  void anotherFile() throws IOException {
    Files.writeString(path, "# Readme\n");
    String warning = "the cache " + path + " is not a gloss-lint cache; left unchanged";
    assertThat(file().load()).isEqualTo(new Loaded(UrlHistory.EMPTY, warning));
    assertThat(file().save(one(Seen.URL, Cause.ANSWERED, NOON))).isEqualTo(warning);
    assertThat(path).hasContent("# Readme\n");
  }

  @Test
  @DisplayName("FS-9 a link at the file's place is not followed")
  void symlink() throws IOException {
    Path target = folder.resolve("target");
    file(target, NOON).save(one(Seen.URL, Cause.ANSWERED, NOON));
    String before = Files.readString(target);
    Files.createSymbolicLink(path, target);

    assertThat(file().load().history()).isEqualTo(UrlHistory.EMPTY);
    assertThat(file().save(one("https://example.org/b", Cause.ANSWERED, NOON)))
        .isEqualTo(
            "cannot write the cache " + path + ": it is a symbolic link; name the file itself");
    assertThat(target).hasContent(before);
    assertThat(path).isSymbolicLink();

    Files.delete(path);
    Files.createSymbolicLink(path, folder.resolve("nowhere"));
    assertThat(file().save(UrlHistory.EMPTY)).contains("symbolic link");
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  @DisplayName("FS-9 a link at the lock's place is not followed")
  void lockSymlink() throws IOException {
    Path target = folder.resolve("target");
    Files.createSymbolicLink(folder.resolve("urls.jsonl.lock"), target);
    assertThat(file().save(one(Seen.URL, Cause.ANSWERED, NOON))).isNull();
    assertThat(target).doesNotExist();
  }

  @Test
  @DisplayName("CACHE-2 where no file can be is a warning")
  void noPlace() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    assertThat(file(nowhere.resolve("urls"), NOON).save(UrlHistory.EMPTY))
        .isEqualTo(
            "cannot write the cache "
                + nowhere.resolve("urls")
                + ": there is no folder "
                + nowhere);
    assertThat(file(nowhere.resolve("urls"), NOON).load().warning())
        .startsWith("cannot read the cache ");
    Files.writeString(nowhere, "a file");
    assertThat(file(nowhere.resolve("urls"), NOON).save(UrlHistory.EMPTY)).contains("no folder");
    assertThat(file(folder, NOON).save(UrlHistory.EMPTY)).endsWith("it is a folder");
    assertThat(file(Path.of("/dev/null"), NOON).save(UrlHistory.EMPTY)).contains("cannot write");
    assertThat(folder.toFile().list()).containsExactly("nowhere");
  }

  @Test
  @DisplayName("CACHE-2 a folder that cannot be written to keeps the old file")
  void readOnly() throws IOException {
    file().save(one(Seen.URL, Cause.ANSWERED, NOON));
    assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "root may write");
    try {
      assertThat(file().save(one("https://example.org/b", Cause.ANSWERED, NOON)))
          .isEqualTo("cannot write the cache " + path + ": permission denied");
      assertThat(file().load().history().size()).isEqualTo(1);
    } finally {
      assertThat(folder.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  @DisplayName("CACHE-2 what killed processes left is swept away, in time")
  void sweeps() throws IOException {
    Path old = Files.writeString(folder.resolve(".urls.jsonl-7-a.partial"), "x");
    Path young = Files.writeString(folder.resolve(".urls.jsonl-7-b.partial"), "x");
    Path other = Files.writeString(folder.resolve(".other.jsonl-7-a.partial"), "x");
    FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
    Files.setLastModifiedTime(old, longAgo);
    Files.setLastModifiedTime(other, longAgo);

    file().save(UrlHistory.EMPTY);

    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(other).exists();
  }

  @Test
  @DisplayName("CACHE-6 of a file beyond 64 MiB the rest is left out")
  void huge() throws IOException {
    UrlHistory history = one(Seen.URL, Cause.ANSWERED, NOON);
    file().save(history);
    try (RandomAccessFile sparse = new RandomAccessFile(path.toFile(), "rw")) {
      sparse.setLength((64L << 20) + 1);
    }
    Loaded loaded = file().load();
    assertThat(loaded.history()).isEqualTo(history);
    assertThat(Objects.requireNonNull(loaded.warning()))
        .isEqualTo(
            "the cache "
                + path
                + " was read without anything after the first 64 MiB,"
                + " and 1 of 4 lines, which are damaged");
  }

  @Test
  void otherFileSystemsWillDo() throws IOException {
    UrlHistory history = one(Seen.URL, Cause.ANSWERED, NOON);
    for (Configuration system : List.of(Configuration.windows(), Configuration.osX())) {
      try (FileSystem files = Jimfs.newFileSystem(system)) {
        HistoryFile file = file(files.getPath("urls").toAbsolutePath(), NOON);
        assertThat(file.save(history)).isNull();
        assertThat(file.load()).isEqualTo(new Loaded(history, null));
      }
    }
  }

  @Test
  @DisplayName("CRED-4 no secret of a verdict comes into the folder")
  void canary() throws IOException {
    Verdict moved =
        new Verdict(
            Cause.PERMANENT_REDIRECT,
            "301 to https://example.org/?token=canary",
            301,
            "https://example.org/?token=canary",
            Set.of("secret=canary"),
            false,
            1,
            false);
    UrlRecord record =
        Transition.observed(
            null,
            new Observation(Seen.KEY, moved, Set.of("secret=canary", "token=canary"), null, NOON));
    file().save(UrlHistory.of(List.of(record)));

    assertThat(Files.readString(path)).contains(Seen.URL);
    try (var files = Files.list(folder)) {
      assertThat(files).isNotEmpty().allMatch(file -> !contains(file, "canary"));
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
