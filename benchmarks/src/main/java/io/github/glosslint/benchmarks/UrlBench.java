package io.github.glosslint.benchmarks;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.web.UrlChecker;
import io.github.glosslint.web.UrlOptions;
import io.github.glosslint.verdict.UrlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Checks the URLs of a file, one per line, with the library alone, and prints the seconds that took
 * and the verdicts. {@code benchmarks/urls.py} starts it.
 *
 * <pre>UrlBench FILE CONNECTIONS PER_HOST INTERVAL</pre>
 *
 * <p>INTERVAL is in ms; {@code polite} in place of PER_HOST and INTERVAL leaves both as they are.
 */
public final class UrlBench {

  private UrlBench() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      System.err.println("usage: UrlBench FILE CONNECTIONS PER_HOST INTERVAL");
      System.exit(2);
    }
    List<String> urls = Files.readAllLines(Path.of(args[0]));
    UrlOptions.Builder options =
        UrlOptions.builder()
            .allowPrivate(true)
            .maxConnections(Integer.parseInt(args[1]))
            .secondLookAfter(Duration.ZERO)
            .deadline(Duration.ofHours(1))
            .seed(1);
    if (!args[2].equals("polite")) {
      options.maxPerHost(Integer.parseInt(args[2]));
    }
    if (!args[3].equals("polite")) {
      options.interval(Duration.ofMillis(Long.parseLong(args[3])));
    }
    long start = System.nanoTime();
    UrlReport report = UrlChecker.of(UrlSettings.defaults(), options.build()).check(urls);
    System.out.println("seconds " + (System.nanoTime() - start) / 1e9);
    report
        .counts()
        .forEach((state, count) -> System.out.println("verdict-" + state.word() + " " + count));
  }
}
