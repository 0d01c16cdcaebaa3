package io.github.glosslint.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do with the unpacked archives, with no Java around but what is said. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "runs the launcher for other systems")
class InstalledTest {

  enum Kind {
    PROGRAM,
    RUNTIME
  }

  @TempDir private static Path folder;
  private static final Map<Kind, Path> HOMES = new TreeMap<>();
  private static Path house;

  private final Map<String, String> variables = new TreeMap<>(Map.of("PATH", "/usr/bin:/bin"));

  @BeforeAll
  static void install() throws Exception {
    HOMES.put(Kind.PROGRAM, Archives.unpack(Archives.program(), folder.resolve("a program (x86)")));
    HOMES.put(Kind.RUNTIME, Archives.unpack(Archives.runtime(), folder.resolve("it's a runtime")));
    for (Path home : HOMES.values()) {
      // What holds files together as one tree.
      Files.createDirectory(home.resolve(".git"));
    }
    house = ownRules();
  }

  private static Path ownRules() throws IOException {
    Path example = Archives.ROOT.resolve("examples/own-rule/src/main");
    Path classes = Files.createDirectory(folder.resolve("classes"));
    Path app = HOMES.get(Kind.PROGRAM).resolve("app");
    String jars;
    try (Stream<Path> libraries = Files.list(app.resolve("lib"))) {
      jars = libraries.map(Path::toString).collect(Collectors.joining(":"));
    }
    Path sources = example.resolve("java/org/example/house");
    String[] files = {
      sources.resolve("HouseRules.java").toString(), sources.resolve("LongHeading.java").toString()
    };
    tool(
        "javac",
        "-d",
        classes.toString(),
        "--release",
        "17",
        "-proc:none",
        "-cp",
        jars,
        files[0],
        files[1]);
    Path jar = folder.resolve("house.jar");
    tool(
        "jar",
        "--create",
        "--file",
        jar.toString(),
        "-C",
        classes.toString(),
        ".",
        "-C",
        example.resolve("resources").toString(),
        ".");
    return jar;
  }

  private static void tool(String name, String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int code = ToolProvider.findFirst(name).orElseThrow().run(writer, writer, arguments);
    assertThat(code).as(said.toString()).isZero();
  }

  /** Runs it in its own folder; only the archive without a runtime is told where Java is. */
  private Archives.Run run(Kind kind, String... words) throws Exception {
    if (kind == Kind.PROGRAM) {
      variables.putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
    }
    Path home = HOMES.get(kind);
    String[] command = new String[words.length + 1];
    command[0] = home.resolve("bin/gloss-lint").toString();
    System.arraycopy(words, 0, command, 1, words.length);
    return Archives.run(variables, home, command);
  }

  @ParameterizedTest
  @EnumSource
  void lints_the_example(Kind kind) throws Exception {
    Archives.Run run = run(kind, "--no-cache", "examples/glossary");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("did you mean \"#arpeggio\"?")
        .endsWith("\n5 errors, 1 warning in 9 documents, 55 links checked\n");
    assertThat(run.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void knows_its_version(Kind kind) throws Exception {
    Archives.Run run = run(kind, "--version");
    assertThat(run.out()).startsWith("gloss-lint " + Archives.VERSION + " (Java ");
    assertThat(run.code()).isZero();
    assertThat(run(kind, "--format", "sarif", "README.md").out())
        .contains("\"" + Archives.VERSION + "\"");
  }

  @ParameterizedTest
  @EnumSource
  void exits_as_the_manual_says(Kind kind) throws Exception {
    assertThat(run(kind, "README.md").code()).isZero();
    Archives.Run wrong = run(kind, "--no-such-option");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).startsWith("gloss-lint: ");
  }

  @ParameterizedTest
  @EnumSource
  void its_own_pages_hold_together(Kind kind) throws Exception {
    Archives.Run run = run(kind, "README.md", "licences");
    assertThat(run.out()).doesNotContain("error", "warning");
    assertThat(run.code()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void answers_an_editor(Kind kind) throws Exception {
    Process server = server(kind);
    try {
      Process interrupt = new ProcessBuilder("kill", "-INT", "" + server.pid()).start();
      assertThat(interrupt.waitFor()).isZero();
      assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(server.exitValue()).isEqualTo(130);
    } finally {
      server.destroyForcibly();
    }
  }

  /** A server that has answered, and waits. */
  private Process server(Kind kind) throws IOException {
    if (kind == Kind.PROGRAM) {
      variables.put("JAVA_HOME", System.getProperty("java.home"));
    }
    ProcessBuilder builder =
        new ProcessBuilder(HOMES.get(kind).resolve("bin/gloss-lint").toString(), "server")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(variables);
    Process server = builder.start();
    String ask =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}";
    String message = "Content-Length: " + ask.length() + "\r\n\r\n" + ask;
    server.getOutputStream().write(message.getBytes(StandardCharsets.UTF_8));
    server.getOutputStream().flush();
    byte[] answer = server.getInputStream().readNBytes(200);
    assertThat(new String(answer, StandardCharsets.UTF_8))
        .contains("\"id\":1", "\"result\":{\"capabilities\"");
    return server;
  }

  @ParameterizedTest
  @EnumSource
  void takes_rules_from_a_jar(Kind kind) throws Exception {
    Path docs = Files.createDirectories(folder.resolve("docs-" + kind));
    Files.writeString(docs.resolve("a.md"), "# " + "A long heading ".repeat(20) + "\n");
    Archives.Run run = run(kind, "--rules-from", house.toString(), docs.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("  house/");
  }

  @ParameterizedTest
  @EnumSource
  void works_through_a_link_on_the_path(Kind kind) throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin of " + kind));
    Files.createSymbolicLink(bin.resolve("gloss-lint"), HOMES.get(kind).resolve("bin/gloss-lint"));
    variables.put("PATH", bin + ":/usr/bin:/bin");
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    Archives.Run run = Archives.run(variables, folder, "sh", "-c", "gloss-lint --version");
    assertThat(run.out()).startsWith("gloss-lint " + Archives.VERSION);
  }

  /** In a folder without blanks in its name: of others, Java 17 keeps no classes. */
  @Test
  void the_program_makes_its_class_archive_in_the_users_cache() throws Exception {
    Path plain = Archives.unpack(Archives.program(), folder.resolve("plain"));
    Path blanks = HOMES.put(Kind.PROGRAM, plain);
    try {
      makeClassArchive();
    } finally {
      HOMES.put(Kind.PROGRAM, blanks);
    }
  }

  private void makeClassArchive() throws Exception {
    Path cache = folder.resolve("the cache");
    variables.put("XDG_CACHE_HOME", cache.toString());
    // A process makes it that the launcher started, and does not wait for.
    Process server = server(Kind.PROGRAM);
    List<ProcessHandle> making = server.descendants().toList();
    server.destroy();
    for (ProcessHandle each : making) {
      each.onExit().get(120, TimeUnit.SECONDS);
    }
    Path log = HOMES.get(Kind.PROGRAM).resolve("classes.txt");
    variables.put("GLOSS_LINT_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    Process again = server(Kind.PROGRAM);
    again.destroy();
    again.waitFor();
    assertThat(loaded(Kind.PROGRAM, "io.github.glosslint.cli.Session"))
        .contains("shared objects file");
  }

  @Test
  void the_runtime_has_its_class_archive_with_it() throws Exception {
    variables.put("GLOSS_LINT_JAVA_OPTS", "-Xlog:class+load:file=classes.txt");
    assertThat(run(Kind.RUNTIME, "--no-cache", "examples/glossary").code()).isEqualTo(1);
    assertThat(loaded(Kind.RUNTIME, "io.github.glosslint.cli.Session"))
        .contains("shared objects file");
    assertThat(loaded(Kind.RUNTIME, "org.commonmark.")).contains("shared objects file");
  }

  private static String loaded(Kind kind, String type) throws IOException {
    try (Stream<String> lines = Files.lines(HOMES.get(kind).resolve("classes.txt"))) {
      return lines.filter(line -> line.contains(" " + type)).findFirst().orElse("");
    }
  }

  @Test
  void the_runtime_needs_no_java_no_home_and_no_folder_it_may_write() throws Exception {
    Path home = HOMES.get(Kind.RUNTIME);
    variables.put("JAVA_HOME", "/no/such/jdk");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assertThat(run(Kind.RUNTIME, "examples/glossary").code()).isEqualTo(1);
      assertThat(home.resolve(".gloss-lint")).doesNotExist();
    } finally {
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void the_program_says_that_it_needs_java() throws Exception {
    variables.put("JAVA_HOME", "/no/such/jdk");
    Archives.Run run = run(Kind.PROGRAM, "--version");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("gloss-lint: gloss-lint needs Java 17 or later, but JAVA_HOME");
  }

  @ParameterizedTest
  @CsvSource({
    "TERM, xterm, true",
    "TERM, dumb, false",
    "NO_COLOR, 1, false",
    "NO_COLOR, '', true",
    "CLICOLOR, 0, false"
  })
  @EnabledOnOs(value = OS.LINUX, disabledReason = "util-linux's script has a terminal to lend")
  void a_terminal_shows_colours_unless_it_should_not(String name, String value, boolean coloured)
      throws Exception {
    variables.put("TERM", "xterm");
    variables.put(name, value);
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    for (Path home : HOMES.values()) {
      String command = "bin/gloss-lint --no-cache examples/glossary";
      Archives.Run run =
          Archives.run(variables, home, "script", "--quiet", "--command", command, "/dev/null");
      assertThat(run.out()).contains("did you mean");
      assertThat(run.out().contains("\033[")).isEqualTo(coloured);
    }
  }

  @ParameterizedTest
  @EnumSource
  void colours_without_a_terminal_are_for_who_forces_them(Kind kind) throws Exception {
    variables.put("TERM", "xterm");
    assertThat(run(kind, "--no-cache", "examples/glossary").out()).doesNotContain("\033[");
    variables.put("CLICOLOR_FORCE", "1");
    assertThat(run(kind, "--no-cache", "examples/glossary").out()).contains("\033[");
  }

  /** What a user's shell would do first: the completions are scripts that the shells can read. */
  @Test
  void completions_are_scripts() throws Exception {
    Path share = HOMES.get(Kind.RUNTIME).resolve("share");
    assertReads("bash", share.resolve("bash-completion/completions/gloss-lint"));
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/zsh")), "zsh is installed");
    assertReads("zsh", share.resolve("zsh/site-functions/_gloss-lint"));
  }

  private void assertReads(String shell, Path script) throws Exception {
    Archives.Run run = Archives.run(variables, folder, shell, "-n", script.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }
}
