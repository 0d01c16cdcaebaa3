package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.ReportFile;
import io.github.glosslint.text.PathNames;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show. */
@Timeout(60)
class ProcessTest {

  @TempDir Path folder;

  private Process start(Class<?> main, String... args) throws IOException {
    return start(Map.of(), main, args);
  }

  private Process start(Map<String, String> variables, Class<?> main, String... args)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(variables.getOrDefault("CLASSPATH", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("XDG_CACHE_HOME", folder.resolve(".cache").toString());
    builder.environment().remove("GITHUB_ACTIONS");
    builder.environment().putAll(variables);
    return builder.start();
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void the_exit_code_is_that_of_the_process() throws Exception {
    Process process = start(Main.class, "nowhere");

    assertThat(text(process.getErrorStream())).isEqualTo("gloss-lint: nowhere does not exist\n");
    assertThat(text(process.getInputStream())).isEmpty();
    assertThat(process.waitFor()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void without_git_it_cannot_be_told_what_changed() throws Exception {
    Files.writeString(folder.resolve("a.md"), "# A\n");
    Files.createDirectory(folder.resolve(".git"));
    // A program of this name in the working directory is none that anybody installed.
    Path trap = Files.writeString(folder.resolve("git"), "#!/bin/sh\ntouch trapped\n");
    trap.toFile().setExecutable(true);

    Process process = start(Map.of("PATH", ""), Main.class, "--changed-since", "main");

    assertThat(text(process.getErrorStream()))
        .isEqualTo("gloss-lint: Git is needed, but there is no git on the PATH; install it\n");
    assertThat(text(process.getInputStream())).isEmpty();
    assertThat(process.waitFor()).isEqualTo(ExitCode.USAGE);
    assertThat(folder.resolve("trapped")).doesNotExist();
  }

  /**
   * Records whose own {@code equals} or {@code hashCode} is called are linked at that moment, which
   * takes a tenth of a short run. Where one is in a map, both are to be written out.
   */
  @Test
  void no_record_is_linked_in_an_ordinary_run() throws Exception {
    Path log = folder.resolve("classes.log");
    Path root = Path.of("..").toRealPath();
    Process process =
        start(
            Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log),
            Main.class,
            root.resolve("examples").toString(),
            root.resolve("rules").toString(),
            root.resolve("gloss-lint-cli/src/sample").toString());

    text(process.getInputStream());
    assertThat(process.waitFor()).isEqualTo(ExitCode.FINDINGS);
    assertThat(Files.readString(log)).contains(Main.class.getName());
    assertThat(Files.readString(log)).doesNotContain("java.lang.runtime.ObjectMethods");
  }

  /** Each of the rules about glossaries has something to report here. */
  @Test
  void no_record_is_linked_where_a_glossary_is_checked() throws Exception {
    Path log = folder.resolve("classes.log");
    Files.writeString(folder.resolve("gloss-lint.yml"), "extends: glossary\n");
    Files.writeString(
        folder.resolve("glossary.md"),
        """
        # Glossary

        ## Arch

        Spans a gap.

        See also: [Beam], [Cable], [cable].

        ## Arch

        Stands alone.

        ## Beam

        Made of wood.

        See also: [Beam], [Cable], [Cable], [Girder] [Joist].

        ## Cable

        See [Rope].

        ## Cables

        TODO

        ## Cord

        See [Truss].

        ## Rope

        See [Cable].

        ## Truss

        See [Beam].

        [Beam]: #beam
        [Arch]: #arch
        [Cable]: #cable
        [Rope]: #rope
        [Cord]: #cord
        [Truss]: #truss
        """);
    Process process =
        start(
            Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log),
            Main.class,
            folder.toString(),
            "--format=concise");

    assertThat(text(process.getInputStream()))
        .contains("glossary/see-also-syntax", "glossary/redirect-loop", "glossary/redirect-chain")
        .contains("glossary/missing-term", "glossary/near-duplicate", "glossary/placeholder");
    assertThat(process.waitFor()).isEqualTo(ExitCode.FINDINGS);
    assertThat(Files.readString(log)).doesNotContain("java.lang.runtime.ObjectMethods");
  }

  /** Each finds the report and the facts of an older tree, and all write newer ones. */
  @Test
  void twenty_processes_share_what_they_keep() throws Exception {
    Map<String, String> variables = Map.of("CLASSPATH", packedClassPath());
    Path tree = folder.resolve("tree");
    for (int i = 0; i < 30; i++) {
      Path page = tree.resolve("docs/page" + i + ".md");
      Files.createDirectories(page.getParent());
      Files.writeString(page, "# Page\n\n[one](page" + (i + 1) + ".md#page) [two](#none)\n");
    }
    String kept = "--cache-dir=" + folder.resolve("kept");
    String[] words = {tree.toString(), "--format=json", "--verbose", kept};
    for (int i = 0; i < 2; i++) {
      Files.writeString(tree.resolve("docs/page3.md"), "# " + "Another ".repeat(i) + "page\n");
      rest();
      assertThat(start(variables, Main.class, words).waitFor()).isEqualTo(ExitCode.FINDINGS);
    }
    Files.writeString(tree.resolve("docs/page3.md"), "# The page\n\n[gone](gone.md)\n");
    rest();
    String fresh =
        text(start(Main.class, tree.toString(), "--format=json", "--no-cache").getInputStream());
    assertThat(fresh).contains("gone.md");

    List<Process> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(start(variables, Main.class, words));
    }

    for (Process each : all) {
      assertThat(text(each.getInputStream())).isEqualTo(fresh);
      assertThat(text(each.getErrorStream())).contains("gloss-lint: cache: ");
      assertThat(each.waitFor()).isEqualTo(ExitCode.FINDINGS);
    }
    Process last = start(variables, Main.class, words);
    assertThat(text(last.getInputStream())).isEqualTo(fresh);
    assertThat(text(last.getErrorStream()))
        .contains("cache: nothing changed since the report that is kept");
    try (Stream<Path> files = Files.list(folder.resolve("kept/runs"))) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".partial"));
    }
  }

  /** The class path with the library as a jar: folders of classes are another build each time. */
  private String packedClassPath() throws Exception {
    Path library =
        Path.of(GlossLint.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isRegularFile(library)) {
      return System.getProperty("java.class.path");
    }
    Path jar = folder.resolve("library.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(library)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(PathNames.slashed(library.relativize(file))));
        Files.copy(file, out);
      }
    }
    return jar + File.pathSeparator + System.getProperty("java.class.path");
  }

  /** Lets the clock of the file system go on by a tick, after which a tree is at rest. */
  private static void rest() {
    for (long start = System.nanoTime();
        System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(25);
        Thread.onSpinWait()) {
      // Nobody tells when it does.
    }
  }

  @Test
  void a_closed_pipe_ends_the_output_quietly() throws Exception {
    Process process = start(Main.class, "--help");
    process.getInputStream().close();

    assertThat(text(process.getErrorStream())).isEmpty();
    assertThat(process.waitFor()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void an_interrupt_leaves_the_older_report_and_no_part_of_the_new_one() throws Exception {
    Path file = Files.writeString(folder.resolve("report"), "old");
    Process process = start(Endless.class, file.toString());
    int said = process.getInputStream().read();
    assertThat(said).isEqualTo('w');
    assertThat(folder.toFile().list()).hasSize(2);

    process.destroy();

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.toFile().list()).containsExactly("report");
    assertThat(file).hasContent("old");
  }

  /** Writes half a report and then waits to be interrupted. */
  static final class Endless {

    private Endless() {}

    public static void main(String[] args) throws Exception {
      ReportFile.at("report", Path.of(args[0]))
          .write(
              FixedLinter.report(
                  FixedLinter.summary(1), FixedLinter.finding(Severity.ERROR, "a.md")),
              (report, out) -> {
                out.write("half a report");
                out.flush();
                System.out.print('w');
                System.out.flush();
                try {
                  TimeUnit.MINUTES.sleep(1);
                } catch (InterruptedException e) {
                  throw new IOException(e);
                }
              });
    }
  }
}
