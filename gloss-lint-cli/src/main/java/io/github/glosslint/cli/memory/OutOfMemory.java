package io.github.glosslint.cli.memory;

import io.github.glosslint.cli.console.ExitCode;
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
public final class OutOfMemory {

  /** Ordinary runs are over by then, and never load what watching needs. */
  private static final long FIRST_LOOK_MILLIS = 5_000;

  private static final long LOOK_MILLIS = 1_000;

  /** The share of the heap from which on the collector is asked, which takes 0.1 s at first. */
  private static final double WORTH_A_LOOK = 0.5;

  private static final FileOutputStream ERR = new FileOutputStream(FileDescriptor.err);

  private static final byte[] MESSAGE =
      ("gloss-lint: out of memory; set GLOSS_LINT_JAVA_OPTS=-Xmx4g to allow four gigabytes, or leave"
              + " files out with \"exclude\" in the settings\n")
          .getBytes(StandardCharsets.US_ASCII);

  private OutOfMemory() {}

  /** Says that there is no memory left and ends the process, without using any. */
  public static void halt() {
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
  public static void watch() {
    Thread watcher = new Watcher();
    watcher.setDaemon(true);
    watcher.start();
  }

  /** A class, since linking a lambda before anything else takes longer than all of Main. */
  private static final class Watcher extends Thread {

    Watcher() {
      super("gloss-lint-memory");
    }

    @Override
    public void run() {
      watch(new ThisProcess(), new Halt());
    }
  }

  /** A class, as {@link Watcher} is one. */
  private static final class Halt implements Runnable {

    @Override
    public void run() {
      halt();
    }
  }

  /** Gives the next look at a process, after a while. */
  interface Looks {
    Thrashing.Look next() throws InterruptedException;
  }

  /** Looks until there is no hope, and then ends the process; or until it is interrupted. */
  public static void watch(Looks looks, Runnable end) {
    try {
      Thrashing thrashing = new Thrashing();
      boolean hopeless = false;
      while (!hopeless) {
        hopeless = thrashing.isHopeless(looks.next());
      }
      end.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (OutOfMemoryError e) {
      end.run();
    }
  }

  /** This process. What asks the collector is loaded only when the heap fills. */
  private static final class ThisProcess implements Looks {

    private List<GarbageCollectorMXBean> collectors = List.of();

    @Override
    public Thrashing.Look next() throws InterruptedException {
      Thread.sleep(collectors.isEmpty() ? FIRST_LOOK_MILLIS : LOOK_MILLIS);
      double use = use();
      if (collectors.isEmpty() && use > WORTH_A_LOOK) {
        collectors = ManagementFactory.getGarbageCollectorMXBeans();
      }
      return new Thrashing.Look(System.nanoTime(), millis(collectors), use);
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
