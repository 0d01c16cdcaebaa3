package io.github.glosslint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A headless Chromium with a profile of its own, driven by its command line. */
public final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Path executable;
  private final Path folder;

  private Chromium(Path executable, Path folder) {
    this.executable = executable;
    this.folder = folder;
  }

  /**
   * The first Chromium of the search path, if there is one.
   *
   * @param folder for its profile and its output
   */
  public static Optional<Chromium> find(Path folder) {
    String[] path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return NAMES.stream()
        .flatMap(name -> Stream.of(path).map(place -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(executable -> new Chromium(executable, folder));
  }

  /** What became of a page, and what the browser complained of. */
  public record Seen(Document page, List<String> complaints) {}

  /** Opens a URL, lets scripts and timers run, and looks at the document. */
  public Seen open(String url) throws IOException, InterruptedException {
    Path page = folder.resolve("seen.txt");
    Path log = folder.resolve("log.txt");
    List<String> command = new ArrayList<>();
    command.add(executable.toString());
    command.addAll(
        List.of(
            "--headless=new",
            // Its sandbox does not work for root, as whom builds in containers run.
            "--no-sandbox",
            "--disable-gpu",
            // A page may look into its frames, as it may on the web.
            "--allow-file-access-from-files",
            "--no-first-run",
            "--user-data-dir=" + folder.resolve("profile"),
            "--enable-logging=stderr",
            "--v=0",
            "--virtual-time-budget=10000",
            "--window-size=1200,900",
            "--dump-dom",
            url));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(page.toFile())
            .redirectError(log.toFile())
            .start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("Chromium ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    List<String> complaints =
        Files.readString(log).lines().filter(line -> line.contains("CONSOLE")).toList();
    return new Seen(Jsoup.parse(Files.readString(page)), complaints);
  }
}
