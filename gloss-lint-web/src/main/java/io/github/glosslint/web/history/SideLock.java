package io.github.glosslint.web.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Prevents other processes from merging at the same time (CACHE-3). Without it, the last writer
 * wins, with a valid file, so a process that does not get the lock continues without it. The lock
 * file is not deleted: otherwise two processes could hold locks on two files of the same name.
 */
final class SideLock implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(5);

  private final @Nullable FileChannel channel;
  private final boolean held;

  private SideLock(@Nullable FileChannel channel, boolean held) {
    this.channel = channel;
    this.held = held;
  }

  /** Tries to get the lock for as long as the patience lasts. */
  static SideLock beside(Path file, Duration patience) {
    Path side = file.resolveSibling(file.getFileName() + ".lock");
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              side, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException | UnsupportedOperationException e) {
      return new SideLock(null, false);
    }
    long start = System.nanoTime();
    do {
      try {
        if (channel.tryLock() != null) {
          return new SideLock(channel, true);
        }
      } catch (OverlappingFileLockException e) {
        // Another thread of this process has it.
      } catch (IOException e) {
        // A file system without locks.
        break;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    } while (System.nanoTime() - start < patience.toNanos()
        && !Thread.currentThread().isInterrupted());
    return new SideLock(channel, false);
  }

  boolean isHeld() {
    return held;
  }

  @Override
  public void close() {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        // The lock ends with the process at the latest.
      }
    }
  }
}
