package io.github.glosslint.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Ends a run that is out of memory. The message and the stream are prepared in advance, and the
 * process ends without loading anything, because there is no memory left.
 */
final class OutOfMemory {

  /** Ordinary runs are over by then, and never load what watching needs. */
  private static final long FIRST_LOOK_MILLIS = 5_000;

  private static final long LOOK_MILLIS = 1_000;

  /** Looks in a row at which collecting is all that the process does. */
  private static final int PATIENCE = 10;

  /** The share of the time that the collector takes when nothing else happens any more. */
  private static final double HOPELESS_SHARE = 0.9;

  /** The share of the heap that is in use even so. */
  private static final double HOPELESS_USE = 0.9;

  private static final FileOutputStream ERR = new FileOutputStream(FileDescriptor.err);

  private static final byte[] MESSAGE =
      ("gloss-lint: out of memory; set GLOSS_LINT_JAVA_OPTS=-Xmx4g to allow four gigabytes, or leave"
              + " files out with \"exclude\" in the settings\n")
          .getBytes(StandardCharsets.US_ASCII);

  private OutOfMemory() {}

  /** Says that there is no memory left and ends the process, without using any. */
  static void halt() {
    try {
      ERR.write(MESSAGE);
    } catch (IOException | OutOfMemoryError e) {
      // Nobody listens; the exit code says it, too.
    }
    Runtime.getRuntime().halt(ExitCode.FAILURE);
  }

  /**
   * Ends the process when the collector does nothing but collect: with almost no memory left a run
   * would go on for minutes before the error comes. The serial collector has no such limit itself.
   */
  static void watch() {
    Thread watcher = new Thread(OutOfMemory::look, "gloss-lint-memory");
    watcher.setDaemon(true);
    watcher.start();
  }

  private static void look() {
    try {
      Thread.sleep(FIRST_LOOK_MILLIS);
      List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
      int hopeless = 0;
      long collecting = millis(collectors);
      long now = System.nanoTime();
      while (hopeless < PATIENCE) {
        Thread.sleep(LOOK_MILLIS);
        long later = System.nanoTime();
        long collected = millis(collectors);
        double share = (collected - collecting) * 1e6 / (later - now);
        hopeless = share > HOPELESS_SHARE && use() > HOPELESS_USE ? hopeless + 1 : 0;
        collecting = collected;
        now = later;
      }
      halt();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (OutOfMemoryError e) {
      halt();
    }
  }

  private static long millis(List<GarbageCollectorMXBean> collectors) {
    long sum = 0;
    for (int i = 0; i < collectors.size(); i++) {
      sum += collectors.get(i).getCollectionTime();
    }
    return sum;
  }

  private static double use() {
    Runtime runtime = Runtime.getRuntime();
    return (double) (runtime.totalMemory() - runtime.freeMemory()) / runtime.maxMemory();
  }
}
