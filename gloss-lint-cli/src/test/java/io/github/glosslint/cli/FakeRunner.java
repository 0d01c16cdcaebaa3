package io.github.glosslint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs steps of the action as GitHub's runner does: a bash, files for outputs, a workspace. */
final class FakeRunner {

  /** The checkout that the action is of. */
  static final Path ACTION =
      Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize();

  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();

  FakeRunner(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("temp dir"));
    Files.createDirectories(folder.resolve("work space"));
    Files.createDirectories(folder.resolve("bin"));
    Map<String, String> own = System.getenv();
    environment.put(
        "PATH", folder.resolve("bin") + File.pathSeparator + own.getOrDefault("PATH", ""));
    environment.put("HOME", folder.toString());
    environment.put("GITHUB_ACTIONS", "true");
    environment.put("GITHUB_ACTION_PATH", ACTION.toString());
    environment.put("GITHUB_WORKSPACE", workspace().toString());
    environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
    environment.put("RUNNER_TEMP", temp().toString());
  }

  Path temp() {
    return folder.resolve("temp dir");
  }

  Path workspace() {
    return folder.resolve("work space");
  }

  FakeRunner with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Puts a shell script on the PATH, before what is installed. */
  Path program(String name, String script) throws IOException {
    Path program = folder.resolve("bin").resolve(name);
    Files.writeString(program, "#!/bin/sh\n" + script);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  String summary() throws IOException {
    Path file = folder.resolve("summary.md");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /**
   * How a step ended.
   *
   * @param output of both streams, as the runner reads it
   */
  record Step(int code, String output, Map<String, String> outputs) {}

  /** Runs a step of action.yml. */
  Step step(String script) throws IOException {
    return run("\"$GITHUB_ACTION_PATH/action/" + script + "\"");
  }

  /** Runs what a workflow has behind {@code run:}. */
  Step run(String script) throws IOException {
    Path file = Files.writeString(folder.resolve("step.sh"), script);
    Path outputs = folder.resolve("output");
    Files.writeString(outputs, "");
    List<String> bash = new ArrayList<>(List.of("bash", "--noprofile", "--norc", "-e"));
    bash.addAll(List.of("-o", "pipefail", file.toString()));
    ProcessBuilder builder = new ProcessBuilder(bash).directory(workspace().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("GITHUB_OUTPUT", outputs.toString());
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Map<String, String> named = new TreeMap<>();
    for (String line : Files.readAllLines(outputs)) {
      int equals = line.indexOf('=');
      named.put(line.substring(0, equals), line.substring(equals + 1));
    }
    return new Step(process.exitValue(), output, named);
  }
}
