package io.github.glosslint.changes;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs Git in a folder. It only reads: nothing is written to the repository, no hook runs, nothing
 * is paged and nobody is asked for a password.
 */
final class Git {

  /** For one command; listing what changed in a tree of 100,000 files takes some seconds. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Bytes of what a command prints; a changed file takes some 200 of them. */
  private static final int MOST_OUTPUT = 64 << 20;

  /** Bytes of what a command complains of; more of it helps nobody. */
  private static final int MOST_COMPLAINTS = 4096;

  /** Variables that lead Git to another repository than that of the folder; hooks have them set. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_COMMON_DIR",
          "GIT_CONFIG",
          "GIT_DIR",
          "GIT_GRAFT_FILE",
          "GIT_IMPLICIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_NAMESPACE",
          "GIT_OBJECT_DIRECTORY",
          "GIT_PREFIX",
          "GIT_REPLACE_REF_BASE",
          "GIT_SHALLOW_FILE",
          "GIT_WORK_TREE");

  /** Variables that change what Git prints. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "GIT_DIFF_OPTS",
          "GIT_EXTERNAL_DIFF",
          "GIT_GLOB_PATHSPECS",
          "GIT_ICASE_PATHSPECS",
          "GIT_LITERAL_PATHSPECS",
          "GIT_NOGLOB_PATHSPECS");

  private final Path program;
  private final Path folder;
  private final Map<String, String> environment;

  private Git(Path program, Path folder, Map<String, String> environment) {
    this.program = program;
    this.folder = folder;
    this.environment = environment;
  }

  /**
   * Git in a folder.
   *
   * @throws ChangesException if there is no Git
   */
  static Git in(Path folder, Map<String, String> environment) {
    return new Git(program(environment), folder, environment);
  }

  /**
   * Looked up here and not by the system, some of which look into the working directory first: a
   * checkout may hold a program of this name.
   */
  private static Path program(Map<String, String> environment) {
    String path = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
    for (String entry : path.split(File.pathSeparator, -1)) {
      for (String name : List.of("git", "git.exe")) {
        try {
          Path program = Path.of(entry).resolve(name);
          if (program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)) {
            return program;
          }
        } catch (InvalidPathException e) {
          // No folder that could hold a program.
        }
      }
    }
    throw new ChangesException(
        "what changed cannot be told without Git, and there is no git on the PATH; install it");
  }

  /** How a command ended. */
  record Result(int code, ByteBuffer output, String complaint) {

    /** The output as a text without the line ending at its end. */
    String text() {
      return StandardCharsets.UTF_8.decode(output.duplicate()).toString().stripTrailing();
    }
  }

  /**
   * Runs a command to its end.
   *
   * @throws ChangesException if that takes too long, or it prints too much
   */
  Result run(String... command) {
    Process process = start(Redirect.PIPE, command);
    // Ends the reading below as well, since the output of a dead process ends.
    CompletableFuture<Void> deadline =
        CompletableFuture.runAsync(
            process::destroyForcibly,
            CompletableFuture.delayedExecutor(LONGEST.toMillis(), TimeUnit.MILLISECONDS));
    CompletableFuture<String> complaint =
        CompletableFuture.supplyAsync(() -> complaint(process.getErrorStream()));
    try (InputStream out = process.getInputStream()) {
      process.getOutputStream().close();
      byte[] output = out.readNBytes(MOST_OUTPUT + 1);
      if (output.length > MOST_OUTPUT) {
        throw new ChangesException(
            "git " + command[0] + " tells of more changes than gloss-lint can take");
      }
      int code = process.waitFor();
      if (deadline.isDone()) {
        throw new ChangesException(
            "git " + command[0] + " took longer than " + LONGEST.toMinutes() + " minutes");
      }
      return new Result(code, ByteBuffer.wrap(output), complaint.join());
    } catch (IOException e) {
      throw new ChangesException("git " + command[0] + " failed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChangesException("git " + command[0] + " was interrupted");
    } finally {
      deadline.cancel(false);
      process.destroyForcibly();
    }
  }

  /**
   * Starts a command.
   *
   * @param complaints where they go
   * @throws ChangesException if that fails
   */
  Process start(Redirect complaints, String... command) {
    List<String> line = new ArrayList<>();
    line.add(program.toString());
    line.addAll(List.of("--no-pager", "-c", "core.quotepath=off", "-c", "core.fsmonitor=false"));
    line.addAll(List.of("-c", "core.hooksPath=/dev/null"));
    line.addAll(List.of(command));
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(folder.toFile()).redirectError(complaints);
    Map<String, String> variables = builder.environment();
    variables.clear();
    variables.putAll(environment);
    variables
        .keySet()
        .removeIf(
            name ->
                ELSEWHERE.contains(name)
                    || OTHERWISE.contains(name)
                    || name.startsWith("GIT_TRACE"));
    variables.put("GIT_OPTIONAL_LOCKS", "0");
    variables.put("GIT_TERMINAL_PROMPT", "0");
    variables.put("LC_ALL", "C");
    try {
      return builder.start();
    } catch (IOException e) {
      throw new ChangesException("git cannot be run: " + e.getMessage());
    }
  }

  /** The first of what is complained of; the rest is read so that the process can go on. */
  private static String complaint(InputStream err) {
    try (err) {
      byte[] first = err.readNBytes(MOST_COMPLAINTS);
      err.skip(Long.MAX_VALUE);
      return new String(first, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "it was broken off";
    }
  }
}
