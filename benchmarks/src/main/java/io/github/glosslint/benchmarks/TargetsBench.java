package io.github.glosslint.benchmarks;

import io.github.glosslint.GlossLint;
import io.github.glosslint.organisation.RepositoryTargets;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What it takes to ask a repository about its URLs: one of each page with a fragment that is not
 * there, which is the most that an answer can be.
 *
 * <pre>TargetsBench FOLDER...</pre>
 *
 * Prints a row of a table for each folder: pages asked about, processor time for one and for all of
 * them, bytes of an answer.
 */
public final class TargetsBench {

  private TargetsBench() {}

  public static void main(String[] args) throws IOException {
    for (String folder : args) {
      Path root = Path.of(folder).toRealPath();
      List<String> urls = new ArrayList<>();
      for (String page : at(root).documents()) {
        if (page.endsWith(".md")) {
          urls.add("https://github.com/acme/docs/blob/main/" + page + "#nothing-of-that-name");
        }
      }
      // Loads the classes.
      at(root).targets(urls.subList(0, 1));
      double one = seconds(() -> at(root).targets(urls.subList(0, 1)));
      RepositoryTargets[] answers = new RepositoryTargets[1];
      double all = seconds(() -> answers[0] = at(root).targets(urls));
      System.out.printf(
          Locale.ROOT,
          "| %s | %,d | %.3f | %.2f | %.2f | %d | %d |%n",
          root.getFileName(),
          urls.size(),
          one,
          all,
          1000 * (all - one) / Math.max(1, urls.size() - 1),
          answers[0].toBytes().length / urls.size(),
          at(root).addresses().toBytes().length);
    }
  }

  private static GlossLint at(Path root) {
    return GlossLint.at(root)
        .workingDirectory(root)
        .branch("https://github.com/acme/docs", "main", true);
  }

  /** Of the whole process. */
  private static double seconds(Runnable action) {
    com.sun.management.OperatingSystemMXBean system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    long before = system.getProcessCpuTime();
    action.run();
    return (system.getProcessCpuTime() - before) / 1e9;
  }
}
