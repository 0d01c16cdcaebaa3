package io.github.glosslint.changes.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.changes.ChangesException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What Git is asked, and how. */
@Timeout(60)
class ChangesTest {

  @TempDir Path folder;

  private GitRepository repository;

  @BeforeEach
  void aRepository() throws IOException {
    folder = folder.toRealPath();
    repository =
        GitRepository.in(Files.createDirectory(folder.resolve("site")))
            .write("a.md", "a\n")
            .write("b.md", "b\nb\nb\n")
            .commit()
            .branch("topic");
  }

  private Changes changes(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.putAll(more);
    return Changes.since("main", repository.folder(), environment);
  }

  @Test
  void filesHaveThePathsThatTheyHad() {
    repository.write("a.md", "x\n").write("new.md", "");
    repository.git("mv", "b.md", "c.md");

    try (Changes changes = changes(Map.of())) {
      assertThat(changes.before("a.md")).isEqualTo("a.md");
      assertThat(changes.before("c.md")).isEqualTo("b.md");
      assertThat(changes.before("new.md")).isNull();
      assertThat(changes.before("other.md")).isEqualTo("other.md");
      assertThat(changes.formerNames()).containsExactly("b.md");
      assertThat(List.of("a.md", "c.md", "new.md")).allMatch(changes::isChanged);
      assertThat(changes.isChanged("other.md")).isFalse();
      assertThat(changes.mergeBase()).isEqualTo(repository.git("rev-parse", "main"));
    }
  }

  @Test
  void variablesOfAHookLeadNowhereElse() {
    repository.write("a.md", "x\n");
    String elsewhere = folder.resolve("elsewhere").toString();

    try (Changes changes =
        changes(
            Map.of(
                "GIT_DIR", elsewhere,
                "GIT_INDEX_FILE", elsewhere,
                "GIT_OBJECT_DIRECTORY", elsewhere,
                "GIT_PREFIX", "docs/",
                "GIT_WORK_TREE", elsewhere))) {
      assertThat(changes.isChanged("a.md")).isTrue();
      assertThat(changes.isChanged("b.md")).isFalse();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void programsThatSettingsNameAreNotRun() throws IOException {
    Path trap = folder.resolve("trap");
    String run = "touch '" + trap + "'; cat";
    repository.git("config", "core.fsmonitor", run);
    repository.git("config", "core.pager", run);
    repository.git("config", "diff.external", run);
    repository.git("config", "diff.x.textconv", run);
    repository.git("config", "diff.x.command", run);
    Path hooks = Files.createDirectories(repository.folder().resolve(".git/hooks"));
    Path hook = Files.writeString(hooks.resolve("post-index-change"), "#!/bin/sh\n" + run + "\n");
    assertThat(hook.toFile().setExecutable(true)).isTrue();
    repository.write(".gitattributes", "*.md diff=x\n").write("a.md", "x\n");
    Files.deleteIfExists(trap);

    try (Changes changes = changes(Map.of("GIT_EXTERNAL_DIFF", run))) {
      assertThat(changes.isChanged("a.md")).isTrue();
    }
    assertThat(trap).doesNotExist();
  }

  @Test
  void aFolderOfTheCheckoutKnowsOnlyItsOwn() {
    repository.write("docs/d.md", "d\n").write("a.md", "x\n");

    try (Changes changes =
        Changes.since("main", repository.folder().resolve("docs"), System.getenv())) {
      assertThat(changes.isChanged("d.md")).isTrue();
      assertThat(changes.isChanged("a.md")).isFalse();
    }
  }

  @Test
  void gitIsLookedForInAbsoluteFoldersOfThePathOnly() {
    assertThatThrownBy(() -> changes(Map.of("PATH", ".:bin:")))
        .isInstanceOf(ChangesException.class)
        .hasMessageContaining("there is no git on the PATH");
  }

  @Test
  void whatGitDoesNotPrintIsRefused() {
    ByteBuffer half =
        ByteBuffer.wrap(":100644 100644 a b R100\0only one\0".getBytes(StandardCharsets.US_ASCII));

    assertThatThrownBy(() -> ChangedFile.parse(half)).isInstanceOf(ChangesException.class);
  }
}
