package io.github.glosslint.changes.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.changes.ChangesException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A checkout whose owner wants to run something on the machine that checks it. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class HostileRepositoryTest {

  @TempDir Path folder;

  private GitRepository repository;
  private Path trap;
  private String run;

  @BeforeEach
  void aRepository() throws IOException {
    folder = folder.toRealPath();
    trap = folder.resolve("trap");
    run = "echo \"$GITHUB_TOKEN\" > '" + trap + "'; cat";
    repository =
        GitRepository.in(Files.createDirectory(folder.resolve("site")))
            .write("a.md", "a\n")
            .write("b.md", "b\n")
            .commit()
            .branch("topic");
  }

  private static Changes changes(Path at, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("GITHUB_TOKEN", "secret");
    environment.putAll(more);
    return Changes.since("main", at, environment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clean", "smudge", "process"})
  void filtersAreNotRun(String kind) throws IOException {
    for (String name : new String[] {"x", "a=b", "a.b", "UPPER", "with blank"}) {
      repository.git("config", "filter." + name + "." + kind, run);
      repository.git("config", "filter." + name + ".required", "true");
      repository.write(
          ".git/info/attributes", "*.md filter=" + (name.contains(" ") ? "x" : name) + "\n");
      repository.write("a.md", "x\n");
      touch("b.md");

      try (Changes changes = changes(repository.folder(), Map.of())) {
        assertThat(changes.isChanged("a.md")).isTrue();
      }
      assertThat(trap).as(name).doesNotExist();
    }
  }

  /** What Git takes for changed by its time it compares, and a filter would be asked. */
  private void touch(String path) throws IOException {
    Files.setLastModifiedTime(
        repository.folder().resolve(path), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
  }

  @Test
  void aBareRepositoryInAFolderIsNotTaken() throws IOException {
    Path docs = Files.createDirectories(repository.folder().resolve("docs"));
    GitRepository bare = new GitRepository(docs);
    bare.git("init", "--quiet", "--bare", "--initial-branch=main", ".");
    bare.git("config", "core.bare", "false");
    bare.git("config", "core.worktree", docs.toString());

    assertThatThrownBy(() -> changes(docs, Map.of()).close())
        .isInstanceOf(ChangesException.class)
        .hasMessageContaining("bare");
    assertThat(trap).doesNotExist();
  }

  @Test
  void nothingIsFetchedForAPartialClone() throws IOException {
    Path clone = folder.resolve("clone");
    repository.git("checkout", "--quiet", "main");
    repository.write("a.md", "aa\n").commit();
    repository.git("config", "uploadpack.allowFilter", "true");
    repository.git("config", "uploadpack.allowAnySHA1InWant", "true");
    repository.git(
        "clone",
        "--quiet",
        "--filter=blob:none",
        "file://" + repository.folder(),
        clone.toString());
    GitRepository partial = new GitRepository(clone);
    String missing = repository.git("rev-parse", "main~1:a.md");
    partial.git("config", "protocol.allow", "always");
    partial.git("config", "remote.origin.uploadpack", "echo > '" + trap + "'; git-upload-pack");

    try (Changes changes = Changes.since("main~1", clone, System.getenv())) {
      assertThat(changes.isChanged("a.md")).isTrue();
      assertThat(changes.isChanged("b.md")).isFalse();
    }
    assertThat(trap).doesNotExist();
    try (GitObjects objects = new GitObjects(Git.in(clone, System.getenv()))) {
      assertThatThrownBy(() -> objects.read(missing, 100)).isInstanceOf(IOException.class);
      assertThat(objects.unread()).contains(missing);
    }
    assertThat(trap).doesNotExist();
  }

  @Test
  void gitGetsNoToken() throws IOException {
    Path spy = spy("env > '" + trap + "'");

    changes(repository.folder(), Map.of("PATH", path(spy), "NPM_TOKEN", "secret")).close();

    assertThat(trap)
        .content(StandardCharsets.UTF_8)
        .contains("HOME=", "GIT_ALLOW_PROTOCOL=none", "GIT_NO_LAZY_FETCH=1")
        .doesNotContain("secret", "TOKEN");
  }

  @Test
  void aGitThatHangsIsEndedWithItsChildren() throws IOException {
    Path pids = folder.resolve("pids");
    Path spy =
        spy("case \"$*\" in *cat-file*) sleep 50 & echo $! $$ > '" + pids + "'; wait;; esac");
    Git git =
        Git.in(
            repository.folder(),
            Map.of("PATH", path(spy), "HOME", folder.toString()),
            Duration.ofMillis(500));
    GitObjects objects = new GitObjects(git);

    assertThatThrownBy(() -> objects.read("0123456789", 100)).isInstanceOf(IOException.class);

    for (String pid : Files.readString(pids).strip().split(" ", -1)) {
      ProcessHandle.of(Long.parseLong(pid)).ifPresent(handle -> handle.onExit().join());
    }
    objects.close();
  }

  @Test
  void beforeTheFirstCommitEverythingIsNew() throws IOException {
    GitRepository fresh = GitRepository.in(Files.createDirectory(folder.resolve("fresh")));
    fresh.write("a.md", "a\n");
    fresh.git("add", "a.md");
    fresh.write("b.md", "b\n");

    try (Changes changes = Changes.since("HEAD", fresh.folder(), System.getenv())) {
      assertThat(changes.isChanged("a.md")).isTrue();
      assertThat(changes.isChanged("b.md")).isTrue();
      assertThat(changes.before("a.md")).isNull();
    }
  }

  private String path(Path first) {
    return first + ":" + System.getenv("PATH");
  }

  /** A folder with a {@code git} that does something before the real one takes over. */
  private Path spy(String script) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path git = bin.resolve("git");
    Files.writeString(git, "#!/bin/sh\n" + script + "\nPATH=${PATH#*:}\nexec git \"$@\"\n");
    assertThat(git.toFile().setExecutable(true)).isTrue();
    return bin;
  }
}
