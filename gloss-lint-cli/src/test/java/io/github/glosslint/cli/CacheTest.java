package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Where reports are kept, and what is said if that cannot be. */
class CacheTest extends CommandLineFixture {

  private static final String NEXT =
      "\ngloss-lint: --cache-dir needs a folder of your own; --no-cache keeps nothing\n";

  @BeforeEach
  void aDocument() throws IOException {
    write("docs/a.md", "# A\n");
    write("file", "This is no folder.\n");
  }

  @Test
  void aNamedFolderIsCreated() {
    assertThat(run("docs", "--cache-dir", "new/one")).isEqualTo(ExitCode.CLEAN);
    assertThat(err()).isEmpty();
    assertThat(folder.resolve("new/one/runs")).isDirectory();
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    assertThat(run("docs", "--cache-dir", "file")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .isEqualTo("gloss-lint: no reports can be kept in file: file is not a folder" + NEXT);
    assertThat(out()).isEmpty();
    assertThat(run("docs", "--cache-dir", "file/within/it")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .isEqualTo(
            "gloss-lint: no reports can be kept in file/within/it: file is not a folder" + NEXT);
    assertThat(read("file")).isEqualTo("This is no folder.\n");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no permissions of this kind")
  void aFolderOfOthersIsNotUsed() throws IOException {
    Path runs = Files.createDirectories(folder.resolve("shared/runs"));
    Files.setPosixFilePermissions(runs, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(run("docs", "--cache-dir", "shared")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .isEqualTo(
            "gloss-lint: no reports can be kept in shared: runs in it belongs to somebody else, or"
                + " others may write to it"
                + NEXT);
  }

  /** Nobody asked for it, so nobody is bothered. */
  @Test
  void theUsualFolderMayBeOfNoUse() throws IOException {
    variables.put("XDG_CACHE_HOME", folder.resolve("file").toString());
    assertThat(run("docs")).isEqualTo(ExitCode.CLEAN);
    assertThat(err()).isEmpty();
    assertThat(run("docs", "--verbose")).isEqualTo(ExitCode.CLEAN);
    // A run that begins in the same moment as its files are written keeps nothing anyway.
    assertThat(err())
        .containsAnyOf(
            "cache: the report cannot be kept: ", "cache: no report of this run is kept\n");
  }
}
