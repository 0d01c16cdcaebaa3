package io.github.glosslint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
   * The first Chromium of the search path; the test is skipped if there is none.
   *
   * @param folder for its profile and its output
   */
  public static Chromium required(Path folder) {
    String[] path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    Path executable =
        NAMES.stream()
            .flatMap(name -> Stream.of(path).map(place -> Path.of(place, name)))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(executable != null, "there is no Chromium on the search path");
    return new Chromium(executable, folder);
  }

  /**
   * A page that holds another in a frame as wide as a phone, does in it what a reader does, and
   * notes what is to be seen then.
   *
   * @param script has {@code page}, the document in the {@code frame}, {@code pause()} to wait for
   *     what it does, and {@code note(name, value)}
   */
  public static String reader(String url, String script) {
    return """
        <!DOCTYPE html><meta charset="utf-8">
        <iframe src="%s" style="width: 390px; height: 800px"></iframe><dl></dl>
        <script>
          const frame = document.querySelector('iframe');
          const pause = () => new Promise(done => setTimeout(done, 500));
          const note = (name, value) => {
            document.querySelector('dl').append(
              Object.assign(document.createElement('dt'), {textContent: name}),
              Object.assign(document.createElement('dd'), {textContent: value}));
          };
          frame.addEventListener('load', async () => {
            const page = frame.contentDocument;
        """
            .formatted(url)
        + script
        + "});\n</script>\n";
  }

  /** What became of a page, and what the browser complained of. */
  public record Seen(Document page, List<String> complaints) {

    /** What a {@link #reader} noted, a line each. */
    public String notes() {
      return page.select("dt").stream()
          .map(name -> name.text() + ": " + name.nextElementSibling().text())
          .collect(Collectors.joining("\n"));
    }
  }

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
