package io.github.glosslint.benchmarks;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.web.UrlChecker;
import io.github.glosslint.web.UrlOptions;
import io.github.glosslint.web.UrlProgress;
import io.github.glosslint.verdict.UrlReport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Checks the URLs of a file, many of them at faulty servers, and looks at the heap after a
 * collection, at open files and at threads each time a twentieth is done. Exits with 1 if anything
 * grows that should not; {@code benchmarks/urls.py soak} starts it in a heap of 256 MB.
 *
 * <p>URLs and what is known of them are made before the first request, and a verdict is kept for
 * each: that is the result, not a leak. So from the first fifth on the heap may grow by {@link
 * #RESULT} a URL, and by 5 % beyond that. Afterwards, without the report, it has to be where it was
 * before, except for {@link #SLACK}, and so have files and threads.
 *
 * <pre>UrlSoak FILE CONNECTIONS TIMEOUT</pre>
 *
 * <p>TIMEOUT is in ms.
 */
public final class UrlSoak {

  /** A verdict with its sentence of evidence, a boxed status and a place in a list, in bytes. */
  private static final int RESULT = 320;

  /** Classes, caches and threads that the first request brings, in bytes. */
  private static final long SLACK = 8 << 20;

  private static final double GROWTH = 0.05;
  private static final int STEPS = 20;

  private final List<Sample> samples = new ArrayList<>();
  private int next = 1;

  private record Sample(int done, long heap, int files, int threads) {

    static Sample now(int done) {
      // Twice, since the first finds what the second can free.
      System.gc();
      System.gc();
      return new Sample(
          done,
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          openFiles(),
          ManagementFactory.getThreadMXBean().getThreadCount());
    }

    void print() {
      System.out.printf(Locale.ROOT, "%9d %9.1f %8d %8d%n", done, heap / 1048576.0, files, threads);
    }
  }

  private UrlSoak() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 3) {
      System.err.println("usage: UrlSoak FILE CONNECTIONS TIMEOUT");
      System.exit(2);
    }
    UrlOptions options =
        UrlOptions.builder()
            .allowPrivate(true)
            .maxConnections(Integer.parseInt(args[1]))
            .maxPerHost(8)
            .interval(Duration.ZERO)
            .timeout(Duration.ofMillis(Long.parseLong(args[2])))
            .secondLookAfter(Duration.ZERO)
            .deadline(Duration.ofHours(4))
            .build();
    System.out.printf(
        Locale.ROOT, "%9s %9s %8s %8s%n", "URLs done", "heap MiB", "files", "threads");
    System.exit(new UrlSoak().run(Path.of(args[0]), options) ? 0 : 1);
  }

  private boolean run(Path file, UrlOptions options) throws IOException, InterruptedException {
    // Loads what a check needs, so that it counts as there before.
    UrlChecker.of(UrlSettings.defaults(), options).check(Files.readAllLines(file).subList(0, 50));
    settle();
    Sample before = Sample.now(0);
    before.print();
    UrlReport report = check(file, options);
    System.out.println("verdicts " + report.counts() + " of " + report.verdicts().size());
    report = null;
    settle();
    Sample after = Sample.now(0);
    after.print();
    List<String> faults = faults(before, after);
    faults.forEach(fault -> System.out.println("FAULT " + fault));
    System.out.println(faults.isEmpty() ? "flat" : "not flat");
    return faults.isEmpty();
  }

  private UrlReport check(Path file, UrlOptions options) throws IOException {
    return UrlChecker.of(UrlSettings.defaults(), options)
        .listener(this::look)
        .check(Files.readAllLines(file));
  }

  private void look(UrlProgress progress) {
    if (progress.done() >= (long) progress.total() * next / STEPS && !progress.secondLook()) {
      next = 1 + (int) ((long) progress.done() * STEPS / progress.total());
      Sample sample = Sample.now(progress.done());
      sample.print();
      samples.add(sample);
    }
  }

  private List<String> faults(Sample before, Sample after) {
    List<String> faults = new ArrayList<>();
    Sample first = null;
    for (Sample sample : samples) {
      if (first == null && sample.done() * 5L >= samples.get(samples.size() - 1).done()) {
        first = sample;
      }
    }
    Sample last = samples.isEmpty() ? null : samples.get(samples.size() - 1);
    if (first == null || last == null || first.equals(last)) {
      return List.of("the run was too short for a second look at the heap");
    }
    judgeHeap(first, last, faults);
    if (after.heap() > before.heap() + SLACK) {
      faults.add("the heap is not what it was before");
    }
    if (after.files() > before.files()) {
      faults.add(after.files() - before.files() + " files are open that were not");
    }
    if (after.threads() > before.threads()) {
      faults.add(after.threads() - before.threads() + " threads are left");
    }
    return faults;
  }

  private static void judgeHeap(Sample first, Sample last, List<String> faults) {
    long grown = last.heap() - first.heap();
    int urls = Math.max(1, last.done() - first.done());
    long beyond = grown - (long) urls * RESULT;
    System.out.printf(
        Locale.ROOT,
        "heap from %d to %d URLs: %+.1f %%, %d bytes a URL; beyond results of %d bytes: %+.1f %%%n",
        first.done(),
        last.done(),
        100.0 * grown / first.heap(),
        grown / urls,
        RESULT,
        100.0 * beyond / first.heap());
    if (beyond > GROWTH * first.heap()) {
      faults.add("the heap grows by more than its results");
    }
  }

  /** OkHttp's threads, which all its clients share, end after a minute without work. */
  private static void settle() throws InterruptedException {
    Thread.sleep(65_000);
  }

  /** Open files of this process; 0 where the system does not tell. */
  private static int openFiles() {
    Path folder = Path.of("/proc/self/fd");
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return (int) files.count();
    } catch (IOException e) {
      return 0;
    }
  }
}
