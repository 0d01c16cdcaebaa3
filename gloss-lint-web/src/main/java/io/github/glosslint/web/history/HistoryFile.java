package io.github.glosslint.web.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The file that keeps a {@link UrlHistory} between runs; it may be committed. Errors in it are only
 * warnings, so that no run fails because of its cache. A symbolic link or a file that is not a
 * gloss-lint cache is never overwritten.
 */
public final class HistoryFile {

  /** Merging takes some ms, so that a queue of processes comes through. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final Path file;
  private final String toolVersion;
  private final Clock clock;
  private final HistoryLimits limits;
  private final Duration patience;

  /**
   * What a file held.
   *
   * @param history empty if there is no file
   * @param warning a sentence that says what could not be used; null if all could
   */
  public record Loaded(UrlHistory history, @Nullable String warning) {}

  HistoryFile(Path file, String toolVersion, Clock clock, HistoryLimits limits, Duration patience) {
    this.file = file.toAbsolutePath();
    this.toolVersion = toolVersion;
    this.clock = clock;
    this.limits = limits;
    this.patience = patience;
  }

  /**
   * The memory at a path, whether the file exists or not.
   *
   * @param toolVersion is in the first line
   */
  public static HistoryFile at(Path file, String toolVersion, Clock clock) {
    return new HistoryFile(file, toolVersion, clock, HistoryLimits.DEFAULT, PATIENCE);
  }

  /** Reads what is good of the file, whatever its content. Never throws. */
  public Loaded load() {
    try {
      HistoryText.Content content = content(clock.instant());
      String warning = content.warning();
      return new Loaded(
          content.history(), warning == null ? null : "the cache " + file + " " + warning);
    } catch (IOException e) {
      return new Loaded(UrlHistory.EMPTY, "cannot read the cache " + file + ": " + reason(e));
    }
  }

  /**
   * Merges a history into the file; what nobody asked for in 90 days is left out. The file is the
   * old or the new one whatever happens.
   *
   * @return why that failed, as a sentence; null if it did not
   */
  public @Nullable String save(UrlHistory latest) {
    try {
      refuseWhatIsNoFile();
      return merge(latest, clock.instant());
    } catch (IOException e) {
      return "cannot write the cache " + file + ": " + reason(e);
    }
  }

  private @Nullable String merge(UrlHistory latest, Instant now) throws IOException {
    try (SideLock lock = SideLock.beside(file, patience)) {
      HistoryText.Content current = content(now);
      if (!current.ours()) {
        return "the cache " + file + " " + current.warning();
      }
      UrlHistory merged = current.history().merge(latest).since(now.minus(limits.unseen()));
      AtomicWrite.write(file, HistoryText.write(merged, toolVersion, limits));
      if (lock.isHeld()) {
        AtomicWrite.sweep(file, Instant.now());
      }
      return null;
    }
  }

  private HistoryText.Content content(Instant now) throws IOException {
    refuseWhatIsNoFile();
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return HistoryText.read(new byte[0], now, limits);
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return HistoryText.read(in.readNBytes(limits.bytes() + 1), now, limits);
    } catch (NoSuchFileException e) {
      return HistoryText.read(new byte[0], now, limits);
    }
  }

  private void refuseWhatIsNoFile() throws IOException {
    if (Files.isSymbolicLink(file)) {
      throw new IOException("it is a symbolic link; name the file itself");
    }
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    Path folder = file.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder);
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("it is not a regular file");
    }
  }

  /** What the system said, without paths that nobody asked for. */
  private static String reason(Exception e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
