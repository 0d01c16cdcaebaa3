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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Guards the start of a run over a page. The first stream of a process loads seventy classes of the
 * JDK and links their lambdas, the first pattern compiles one with classes of its own, and the
 * first lambda of a library, which the build does not rewrite, links forty-five, and the first
 * variable handle, which atomic references and skip lists are made of, needs twenty-six: each is
 * some hundredths of such a run.
 */
@Timeout(180)
class LoadedClassesTest {

  private static final Pattern DEAR =
      Pattern.compile(
          "java\\.util\\.(stream|regex)\\.\\S+|java\\.lang\\.invoke\\.VarHandles|com\\.google\\.re2j\\.\\S+"
              + "|org\\.(apache\\.commons\\.cli|commonmark)\\.\\S*[$][$]Lambda\\S*");

  @TempDir Path folder;

  @Test
  void a_page_needs_no_stream_no_pattern_no_variable_handle_and_no_lambda_of_a_library()
      throws Exception {
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

    Set<String> dear = loaded(tree, "check", ".", "--no-cache", "--fail-on", "never");

    dear.removeAll(loaded(tree, "--version"));
    assertThat(dear)
        .as(
            "-XX:StartFlightRecording with the event jdk.ClassLoad tells who asks for them: loops"
                + " and plain code do as well.")
        .isEmpty();
  }

  /** The dear classes that a run loads. */
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
    Set<String> dear = new TreeSet<>();
    boolean ours = false;
    for (String line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
      ours |= line.contains(Main.class.getPackageName());
      Matcher matcher = DEAR.matcher(line);
      if (matcher.find()) {
        dear.add(matcher.group());
      }
    }
    assertThat(ours).as("the log of classes").isTrue();
    return dear;
  }
}
