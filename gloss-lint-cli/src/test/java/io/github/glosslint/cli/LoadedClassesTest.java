package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Guards the start of a run over a page. The first stream of a process loads seventy classes of the
 * JDK and links their lambdas, which is a twentieth of such a run.
 */
@Timeout(180)
class LoadedClassesTest {

  private static final String STREAMS = "java.util.stream.";

  @TempDir Path folder;

  @Test
  void a_page_needs_no_stream() throws Exception {
    Path tree = Files.createDirectory(folder.resolve("tree"));
    Files.writeString(tree.resolve(".gitignore"), "target/\n");
    Files.writeString(
        tree.resolve("page.md"),
        """
        ---
        title: Page
        ---

        # Page

        Text with *emphasis*, `code`, [a link](#page) and [a reference][one].

        - an item
        - > a quote

        | a | b |
        |---|---|
        | 1 | `a \\| b` [x][one] |

        ```sh
        run
        ```

        [one]: page.md
        """);

    Set<String> streams = loaded(tree, "check", ".", "--no-cache", "--fail-on", "never");

    streams.removeAll(loaded(tree, "--version"));
    assertThat(streams)
        .as(
            "Who asks for them: -XX:StartFlightRecording with the event jdk.ClassLoad. Write a loop there.")
        .isEmpty();
  }

  /** The classes of streams that a run loads. */
  private Set<String> loaded(Path tree, String... args) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    Path said = folder.resolve("said.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xlog:class+load:file=" + log, "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(tree.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().remove("GITHUB_ACTIONS");
    assertThat(builder.start().waitFor())
        .as(Files.readString(said, StandardCharsets.UTF_8))
        .isEqualTo(ExitCode.CLEAN);
    Set<String> streams = new TreeSet<>();
    boolean ours = false;
    for (String line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
      ours |= line.contains(Main.class.getPackageName());
      int at = line.indexOf(STREAMS);
      if (at >= 0) {
        streams.add(line.substring(at, line.indexOf(' ', at)));
      }
    }
    assertThat(ours).as("the log of classes").isTrue();
    return streams;
  }
}
