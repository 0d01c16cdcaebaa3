package io.github.glosslint.benchmarks;

import io.github.glosslint.GlossLint;
import io.github.glosslint.Workspace;
import io.github.glosslint.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How long an editor waits: opens a tree, edits one page of it after another and asks for the
 * findings in it. Every other edit adds a heading, which others could link to.
 *
 * <pre>EditBench TREE ROUNDS</pre>
 */
public final class EditBench {

  private EditBench() {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]).toAbsolutePath();
    int rounds = Integer.parseInt(args[1]);
    List<Path> pages;
    try (Stream<Path> walk = Files.walk(root)) {
      pages = walk.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    long start = System.nanoTime();
    try (Workspace workspace = GlossLint.at(root).workingDirectory(root).open()) {
      Report all = workspace.report();
      print("open and report, findings " + all.findings().size(), millis(start));
      Random random = new Random(20261129);
      List<Double> texts = new ArrayList<>();
      List<Double> headings = new ArrayList<>();
      for (int i = 0; i < 2 * rounds; i++) {
        Path page = pages.get(random.nextInt(pages.size()));
        String text = Files.readString(page);
        String more =
            i % 2 == 0
                ? "\nMore text, [a link](nowhere.md), [a reference][], and [brackets].\n"
                : "\n## Heading " + i + "\n";
        long edit = System.nanoTime();
        workspace.put(page, text + more);
        workspace.report(page);
        (i % 2 == 0 ? texts : headings).add(millis(edit));
      }
      printAll("put a text, report the page", texts);
      printAll("put a heading, report the page", headings);
      long whole = System.nanoTime();
      workspace.report();
      print("report the tree after an edit", millis(whole));
    }
  }

  private static double millis(long since) {
    return (System.nanoTime() - since) / 1e6;
  }

  private static void printAll(String what, List<Double> times) {
    times.sort(null);
    print(what + ", median", times.get(times.size() / 2));
    print(what + ", 95 %", times.get(times.size() * 95 / 100));
    print(what + ", most", times.get(times.size() - 1));
  }

  private static void print(String what, double millis) {
    System.out.printf(Locale.ROOT, "%-45s %9.1f ms%n", what, millis);
  }
}
