package io.github.glosslint.changes.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real repository in a folder of a test. */
public record GitRepository(Path folder) {

  /** A new repository; the test is skipped where there is no Git. */
  public static GitRepository in(Path folder, String... options) {
    assumeTrue(isInstalled(), "there is no git on this machine");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    GitRepository repository = new GitRepository(folder);
    List<String> command = new ArrayList<>(List.of("init", "--quiet", "--initial-branch=main"));
    command.addAll(List.of(options));
    repository.git(command.toArray(String[]::new));
    return repository;
  }

  private static boolean isInstalled() {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a command and returns what it printed. */
  public String git(String... command) {
    List<String> line = new ArrayList<>(List.of("git"));
    // As nobody's settings have it, and so that a file can be a submodule.
    line.addAll(List.of("-c", "user.name=A", "-c", "user.email=a@example.org"));
    line.addAll(List.of("-c", "commit.gpgSign=false", "-c", "protocol.file.allow=always"));
    line.addAll(List.of(command));
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(Map.of("GIT_CONFIG_NOSYSTEM", "1", "HOME", folder.toString()));
    try {
      Process process = builder.start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as("git %s: %s", List.of(command), output).isZero();
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a file. */
  public GitRepository write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Commits all that is in the folder. */
  public GitRepository commit() {
    git("add", "--all");
    git("commit", "--quiet", "--message=x");
    return this;
  }

  /** Goes on with another branch. */
  public GitRepository branch(String name) {
    git("checkout", "--quiet", "-b", name);
    return this;
  }
}
