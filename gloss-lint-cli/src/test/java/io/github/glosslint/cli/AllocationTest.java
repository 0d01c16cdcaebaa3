package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Guards the speed of a run by what it allocates, which is the same on a busy machine and on an
 * idle one. A process whose collector never collects says how much that is; it has one processor,
 * so that its threads share the work in the same way, and no buffers of threads, of which it would
 * count what is left.
 */
@Timeout(180)
class AllocationTest {

  private static final int PAGES = 300;

  /** What may be allocated more or less, in percent, before somebody has to look. */
  private static final int SLACK = 10;

  private static final Pattern USED = Pattern.compile("committed, (\\d+)M \\([0-9.]+%\\) used");

  @TempDir Path folder;

  /** What a run allocates, in MB. The message of the test says what belongs here. */
  private static int onRecord() {
    return Runtime.version().feature() < 25 ? 103 : 109;
  }

  @Test
  void a_run_allocates_what_it_did() throws Exception {
    for (int i = 0; i < PAGES; i++) {
      write("docs/part-" + i / 30 + "/page-" + i + ".md", page(i));
      write("glossary/_terms/term-" + i + ".md", term(i));
    }
    write("glossary/_config.yml", "collections: {terms: {output: true}}\n");
    write("glossary/_includes/links.md", "[term]: {{ site.baseurl }}/terms/term-1.html\n");

    int allocated = allocated("check", ".", "--no-github", "--no-cache", "--fail-on", "never");

    int before = onRecord();
    assertThat(Math.abs(allocated - before) * 100)
        .as(
            "A run over %d pages allocates %d MB; on record are %d for this Java. If that is meant, write"
                + " %d into onRecord(); if not, find what allocates: -XX:StartFlightRecording shows it.",
            2 * PAGES, allocated, before, allocated)
        .isLessThanOrEqualTo(before * SLACK);
  }

  private static String page(int i) {
    StringBuilder page = new StringBuilder();
    page.append("---\ntitle: Page ").append(i).append("\ntags: [a, b]\n---\n\n# Page ").append(i);
    for (int k = 0; k < 6; k++) {
      int other = (i * 7 + k * 31) % PAGES;
      page.append(
          String.format(
              Locale.ROOT,
              """


              ## Section %1$d of %2$d

              Text with *emphasis*, `code` and [a page](../part-%4$d/page-%3$d.md#section-%1$d-of-%3$d).
              See [the part][part-%1$d], ![a figure](figure-%1$d.png), <https://example.org/%2$d>.

              - one [two](#section-%1$d-of-%2$d) and [none](#section-%1$d-of)
              - <a href="page-%2$d.md">three</a>

              | a | b |
              |---|---|
              | 1 | [x][part-%1$d] |

              ```sh
              run %1$d
              ```

              [part-%1$d]: page-%2$d.md
              """,
              k,
              i,
              other,
              other / 30));
    }
    return page.toString();
  }

  private static String term(int i) {
    return String.format(
        Locale.ROOT,
        """
        ---
        title: Term %1$d
        ---
        {%% include links.md %%}

        # Term %1$d

        A [term] is *not* [another]({{ site.baseurl }}{%% link _terms/term-%2$d.md %%}).
        {: #about-%1$d .note}

        {%% if page.title %%}See [above](#about-%1$d).{%% endif %%}
        """,
        i,
        (i + 1) % PAGES);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int allocated(String... args) throws Exception {
    Path log = folder.resolveSibling(folder.getFileName() + ".gc");
    Path said = folder.resolveSibling(folder.getFileName() + ".out");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:+UnlockExperimentalVMOptions", "-XX:+UseEpsilonGC", "-XX:-UseTLAB"));
    command.addAll(List.of("-XX:ActiveProcessorCount=1", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Xms64m", "-Xmx2g", "-Xlog:gc:file=" + log));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().remove("GITHUB_ACTIONS");
    int code = builder.start().waitFor();
    String output = Files.readString(said, StandardCharsets.UTF_8);
    assumeTrue(!output.contains("UseEpsilonGC"), "this JVM has no collector that never collects");
    assertThat(code).as(output).isEqualTo(ExitCode.CLEAN);
    Matcher used = USED.matcher(Files.readString(log, StandardCharsets.UTF_8));
    int last = 0;
    while (used.find()) {
      last = Integer.parseInt(used.group(1));
    }
    return last;
  }
}
