package io.github.glosslint.changes;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs Git in a folder. It only reads: nothing is written to the repository, nothing is fetched,
 * and no program runs that the repository's settings or attributes name: no hook, no filter, no
 * monitor, no pager. See {@link GitEnvironment} for what Git gets to know.
 */
final class Git {

  /** For one command; listing what changed in a tree of 100,000 files takes some seconds. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Bytes of what a command prints; a changed file takes some 200 of them. */
  private static final int MOST_OUTPUT = 64 << 20;

  /** Bytes of what a command complains of; more of it helps nobody. */
  private static final int MOST_COMPLAINTS = 4096;

  private final Path program;
  private final Path folder;
  private final GitEnvironment environment;
  private final Duration longest;
  private final boolean partialClone;

  private Git(
      Path program,
      Path folder,
      GitEnvironment environment,
      Duration longest,
      boolean partialClone) {
    this.program = program;
    this.folder = folder;
    this.environment = environment;
    this.longest = longest;
    this.partialClone = partialClone;
  }

  /**
   * Git in a folder.
   *
   * @param variables the environment of this process
   * @throws ChangesException if there is no Git, or the repository's settings cannot be read
   */
  static Git in(Path folder, Map<String, String> variables) {
    return in(folder, variables, LONGEST);
  }

  static Git in(Path folder, Map<String, String> variables, Duration longest) {
    Path program = GitProgram.on(variables);
    GitEnvironment environment = GitEnvironment.of(variables);
    Git git = new Git(program, folder, environment, longest, false);
    // Listing the names of settings runs nothing that they name.
    Result settings = git.run("config", "--list", "--name-only", "-z");
    if (settings.code() != 0) {
      return git;
    }
    List<String> names = settings.fields();
    return new Git(
        program,
        folder,
        environment.withoutFilters(names),
        longest,
        names.stream().anyMatch(name -> name.endsWith(".promisor")));
  }

  /** Whether the repository is a partial clone, of which objects may be missing. */
  boolean isPartialClone() {
    return partialClone;
  }

  /** How renamed files are found: telling similar ones needs what a partial clone may lack. */
  String findRenames() {
    return partialClone ? "--find-renames=100%" : "--find-renames";
  }

  /** How long one command may take. */
  Duration longest() {
    return longest;
  }

  /** How a command ended. */
  record Result(int code, ByteBuffer output, String complaint) {

    /** The output as a text without the line ending at its end. */
    String text() {
      return StandardCharsets.UTF_8.decode(output.duplicate()).toString().stripTrailing();
    }

    /** The output as fields that each end with a NUL. */
    List<String> fields() {
      return ChangedFile.fields(output.duplicate());
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
    CompletableFuture<Void> deadline = endAfter(longest, process);
    CompletableFuture<String> complaint =
        CompletableFuture.supplyAsync(() -> complaint(process.getErrorStream()));
    try (InputStream out = process.getInputStream()) {
      process.getOutputStream().close();
      byte[] output = out.readNBytes(MOST_OUTPUT + 1);
      if (output.length > MOST_OUTPUT) {
        throw new ChangesException(
            "git " + command[0] + " reports more changes than gloss-lint can process");
      }
      int code = process.waitFor();
      if (deadline.isDone()) {
        throw new ChangesException(
            "git " + command[0] + " took longer than " + longest.toSeconds() + " seconds");
      }
      return new Result(code, ByteBuffer.wrap(output), complaint.join());
    } catch (IOException e) {
      throw new ChangesException("git " + command[0] + " failed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChangesException("git " + command[0] + " was interrupted");
    } finally {
      deadline.cancel(false);
      end(process);
    }
  }

  /** Ends a process after a time unless the result is cancelled before. */
  static CompletableFuture<Void> endAfter(Duration time, Process process) {
    return CompletableFuture.runAsync(
        () -> end(process),
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Ends a process and all that it has started, which could hold its output open. */
  static void end(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
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
    line.addAll(List.of("-c", "core.hooksPath=/dev/null", "-c", "safe.bareRepository=explicit"));
    line.addAll(List.of(command));
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(folder.toFile()).redirectError(complaints);
    environment.put(builder.environment());
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
      return "it was interrupted";
    }
  }
}
