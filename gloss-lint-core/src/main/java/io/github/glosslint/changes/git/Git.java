package io.github.glosslint.changes.git;

import io.github.glosslint.changes.ChangesException;
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
 * Runs Git in a folder, for reading only: it writes nothing to the repository, fetches nothing, and
 * runs no program that the repository's settings or attributes name, be it a hook, a filter, a file
 * system monitor or a pager. {@link GitEnvironment} controls which variables Git gets.
 */
final class Git {

  /**
   * The time limit for one command; listing the changes in a tree of 100,000 files takes a few
   * seconds.
   */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** The maximum output of a command in bytes; a changed file takes about 200. */
  private static final int MOST_OUTPUT = 64 << 20;

  /** The part of the error output that is kept, in bytes; more would help nobody. */
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
   * Prepares to run Git.
   *
   * @param variables the environment of this process
   * @throws ChangesException if Git is not installed, or the settings of the repository cannot be
   *     read
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

  /** Whether the repository is a partial clone, in which objects may be missing. */
  boolean isPartialClone() {
    return partialClone;
  }

  /**
   * The option that finds renamed files: comparing similar ones needs contents that a partial clone
   * may lack.
   */
  String findRenames() {
    return partialClone ? "--find-renames=100%" : "--find-renames";
  }

  /** The time limit for one command. */
  Duration longest() {
    return longest;
  }

  /** The result of a command. */
  record Result(int code, ByteBuffer output, String complaint) {

    /** The output as text, without the final line ending. */
    String text() {
      return StandardCharsets.UTF_8.decode(output.duplicate()).toString().stripTrailing();
    }

    /** The output split into fields that each end with a NUL. */
    List<String> fields() {
      return ChangedFile.fields(output.duplicate());
    }
  }

  /**
   * Runs a command and waits for it.
   *
   * @throws ChangesException if it takes too long or prints too much
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

  /** Ends a process after this time, unless the result is cancelled first. */
  static CompletableFuture<Void> endAfter(Duration time, Process process) {
    return CompletableFuture.runAsync(
        () -> end(process),
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Ends a process and its descendants, which could otherwise keep its output open. */
  static void end(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /**
   * Starts a command.
   *
   * @param complaints where its error output goes
   * @throws ChangesException if it cannot be started
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

  /**
   * The beginning of the error output; the rest is read as well, because the process would block
   * otherwise.
   */
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
