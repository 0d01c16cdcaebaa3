package io.github.glosslint.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.glosslint.ProcessorTime;
import io.github.glosslint.config.Limits;
import io.github.glosslint.config.Settings;
import io.github.glosslint.source.SourceProblem.Kind;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostileTreeTest {

  @TempDir Path dir;
  private Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(dir.resolve("root"));
  }

  private Path write(String path) throws IOException {
    return write(root, path);
  }

  private static Path write(Path root, String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "text of " + path);
  }

  private SourceTree tree() throws IOException {
    return SourceTree.open(root, List.of(root), Settings.defaults());
  }

  private static Kind problem(SourceTree tree, String path) {
    SourceProblem problem = tree.read(path).problem();
    assertThat(problem).as("nothing is wrong with %s", path).isNotNull();
    assertThat(problem.path()).isEqualTo(path);
    return problem.kind();
  }

  @Test
  @DisplayName("FS-1 a symlink out of the root looks the same whether its target exists or not")
  void fs1Symlinks() throws IOException {
    write(dir, "secret.md");
    Files.createSymbolicLink(root.resolve("a.md"), Path.of("../secret.md"));
    Files.createSymbolicLink(root.resolve("b.md"), Path.of("../no-such-secret.md"));
    Files.createSymbolicLink(root.resolve("c.md"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(root.resolve("d.md"), Path.of("/no/such/file"));
    Files.createSymbolicLink(root.resolve("up"), Path.of(".."));
    Files.createSymbolicLink(root.resolve("e.md"), Path.of("up/secret.md"));
    Files.createSymbolicLink(root.resolve("f.md"), Path.of("../root/../secret.md"));
    SourceTree tree = tree();
    assertThat(tree.documents()).containsExactly("a.md", "b.md", "c.md", "d.md", "e.md", "f.md");
    for (String path : tree.documents()) {
      assertThat(tree.kind(path)).as(path).isEqualTo(SourceTree.Kind.OUTSIDE);
      ReadResult result = tree.read(path);
      assertThat(result.text().content()).isEmpty();
      assertThat(result.problem())
          .isEqualTo(
              new SourceProblem(
                  Kind.OUTSIDE_ROOT, path, 0, "This points outside the root; it was not read."));
    }
    assertThat(tree.kind("up/secret.md")).isEqualTo(SourceTree.Kind.OUTSIDE);
    assertThat(tree.kind("up/no-such-secret.md")).isEqualTo(SourceTree.Kind.OUTSIDE);
    assertThat(tree.files()).isEmpty();
  }

  @Test
  @DisplayName("FS-1 paths that mean something to some system mean nothing here")
  void fs1Paths() throws IOException {
    write(dir, "secret.md");
    write("a.md");
    SourceTree tree = tree();
    for (String path : List.of("../secret.md", "../no-such.md", "a/../../secret.md", "..")) {
      SourceTree.Kind expected =
          path.startsWith("a/") ? SourceTree.Kind.MISSING : SourceTree.Kind.OUTSIDE;
      assertThat(tree.kind(path)).as(path).isEqualTo(expected);
    }
    for (String path :
        List.of(
            "\\\\host\\x",
            "C:",
            "C:/a.md",
            "a.md:x",
            "CON",
            "a\0.md",
            "\0",
            "file:///etc/passwd",
            "a.md ",
            "a.md.",
            "%2e%2e/secret.md",
            "\uD800",
            "x".repeat(100_000))) {
      assertThat(tree.kind(path)).as(path).isEqualTo(SourceTree.Kind.MISSING);
      assertThat(tree.otherCase(path)).as(path).isNull();
      assertThat(problem(tree, path)).isEqualTo(Kind.UNREADABLE);
    }
    // From the root of the tree, not of the disk.
    assertThat(tree.kind("/etc/passwd")).isEqualTo(SourceTree.Kind.MISSING);
    assertThat(tree.kind("/a.md")).isEqualTo(SourceTree.Kind.FILE);
  }

  @Test
  @DisplayName("FS-2 symlinks within the root are followed for links and files, not by the walk")
  void fs2Symlinks() throws IOException {
    write("docs/a.md");
    write("docs/deep/b.md");
    Files.createSymbolicLink(root.resolve("same.md"), Path.of("docs/a.md"));
    Files.createSymbolicLink(root.resolve("absolute.md"), root.resolve("docs/a.md"));
    Files.createSymbolicLink(root.resolve("notes.md"), write("notes.txt"));
    Files.createSymbolicLink(root.resolve("alias"), Path.of("docs"));
    Files.createSymbolicLink(root.resolve("docs/deep/loop"), Path.of(".."));
    Files.createSymbolicLink(root.resolve("self.md"), Path.of("self.md"));
    Files.createSymbolicLink(root.resolve("folder.md"), Path.of("docs"));
    SourceTree tree = tree();
    assertThat(tree.documents())
        .containsExactly("docs/a.md", "docs/deep/b.md", "notes.md", "self.md");
    assertThat(tree.files())
        .containsExactly(
            "absolute.md", "docs/a.md", "docs/deep/b.md", "notes.md", "notes.txt", "same.md");
    assertThat(tree.kind("alias/deep/loop/deep/loop/a.md")).isEqualTo(SourceTree.Kind.FILE);
    assertThat(tree.kind("alias/deep")).isEqualTo(SourceTree.Kind.DIRECTORY);
    assertThat(tree.read("same.md").text().content()).isEqualTo("text of docs/a.md");
    assertThat(tree.read("notes.md").text().content()).isEqualTo("text of notes.txt");
    assertThat(problem(tree, "self.md")).isEqualTo(Kind.UNREADABLE);
    assertThat(tree.kind("docs/deep/loop/".repeat(60) + "docs")).isEqualTo(SourceTree.Kind.MISSING);
  }

  @Test
  @DisplayName("FS-2 folders nested too deep are named, not walked")
  void fs2Depth() throws IOException {
    Path deep = root;
    for (int i = 0; i < 300; i++) {
      deep = deep.resolve("d");
    }
    write(deep, "a.md");
    SourceTree tree = tree();
    assertThat(tree.documents()).isEmpty();
    assertThat(tree.problems())
        .containsExactly(
            new SourceProblem(
                Kind.UNREADABLE,
                "d/".repeat(255) + "d",
                0,
                "Folders are nested more than 255 deep."));
  }

  @Test
  @DisplayName("FS-3 pipes and devices are never opened")
  void fs3() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there is a mkfifo");
    Path pipe = root.resolve("pipe.md");
    Process mkfifo = new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start();
    assertThat(mkfifo.waitFor(5, TimeUnit.SECONDS)).isTrue();
    Files.createSymbolicLink(root.resolve("link.md"), Path.of("pipe.md"));
    Files.createSymbolicLink(root.resolve("zero.md"), Path.of("/dev/zero"));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          SourceTree tree = tree();
          assertThat(tree.documents()).containsExactly("pipe.md", "zero.md");
          assertThat(problem(tree, "pipe.md")).isEqualTo(Kind.UNREADABLE);
          assertThat(problem(tree, "link.md")).isEqualTo(Kind.UNREADABLE);
          assertThat(problem(tree, "zero.md")).isEqualTo(Kind.OUTSIDE_ROOT);
        });
  }

  @Test
  @DisplayName("FS-4 what cannot be read is said, and the rest is read")
  void fs4() throws IOException {
    write("open.md");
    Path file = write("closed.md");
    Path folder = write("closed/a.md").getParent();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    try {
      assumeTrue(!Files.isReadable(file), "permissions hold for this user, who is not root");
      SourceTree tree = tree();
      assertThat(tree.documents()).containsExactly("closed.md", "open.md");
      assertThat(problem(tree, "closed.md")).isEqualTo(Kind.UNREADABLE);
      assertThat(tree.problems()).extracting(SourceProblem::path).containsExactly("closed");
      assertThat(tree.read("open.md").problem()).isNull();
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  @DisplayName("FS-5 what vanishes, shrinks or turns into something else meanwhile is said")
  void fs5() throws IOException {
    write(dir, "secret.md");
    for (String name : List.of("gone.md", "link.md", "folder.md", "shrunk.md", "sub/a.md")) {
      write(name);
    }
    SourceTree tree = tree();
    assertThat(tree.documents()).hasSize(5);
    for (String name : List.of("gone.md", "link.md", "folder.md", "sub/a.md", "sub")) {
      Files.delete(root.resolve(name));
    }
    Files.createSymbolicLink(root.resolve("link.md"), Path.of("../secret.md"));
    Files.createDirectory(root.resolve("folder.md"));
    Files.writeString(root.resolve("shrunk.md"), "");
    assertThat(tree.read("gone.md").problem())
        .isEqualTo(
            new SourceProblem(
                Kind.UNREADABLE,
                "gone.md",
                0,
                "The file was deleted while the tree was being read."));
    assertThat(problem(tree, "link.md")).isEqualTo(Kind.UNREADABLE);
    assertThat(problem(tree, "folder.md")).isEqualTo(Kind.UNREADABLE);
    assertThat(problem(tree, "sub/a.md")).isEqualTo(Kind.UNREADABLE);
    assertThat(tree.read("shrunk.md").problem()).isNull();
  }

  @Test
  @DisplayName("FS-5 a folder that vanishes before it is listed is said")
  void fs5Folder() throws IOException {
    Path folder = Files.createDirectory(root.resolve("sub"));
    SourceTree tree = tree();
    assertThat(tree.kind("sub")).isEqualTo(SourceTree.Kind.DIRECTORY);
    Files.delete(folder);
    assertThat(tree.documents()).isEmpty();
    assertThat(tree.problems()).extracting(SourceProblem::path).containsExactly("sub");
  }

  @Test
  @DisplayName("FS-6 case is exact on disks that ignore it")
  void fs6() throws IOException {
    for (Configuration system : List.of(Configuration.osX(), Configuration.windows())) {
      try (FileSystem disk = Jimfs.newFileSystem(system)) {
        Path top = disk.getRootDirectories().iterator().next().resolve("site");
        write(top, "Docs/Setup.md");
        assertThat(Files.exists(top.resolve("docs/setup.MD"), LinkOption.NOFOLLOW_LINKS)).isTrue();
        SourceTree tree = SourceTree.open(top, List.of(top.resolve("docs")), Settings.defaults());
        assertThat(tree.documents()).containsExactly("Docs/Setup.md");
        assertThat(tree.kind("Docs/Setup.md")).isEqualTo(SourceTree.Kind.FILE);
        assertThat(tree.kind("docs/setup.md")).isEqualTo(SourceTree.Kind.MISSING);
        assertThat(tree.otherCase("docs/setup.md")).isEqualTo("Docs/Setup.md");
        assertThat(tree.otherCase("Docs/Setup.md")).isNull();
        assertThat(tree.otherCase("docs/other.md")).isNull();
        assertThat(tree.read("Docs/Setup.md").text().content()).isEqualTo("text of Docs/Setup.md");
      }
    }
  }

  @Test
  @DisplayName("FS-7 names that differ in normalization only are found as another spelling")
  void fs7() throws IOException {
    String composed = "caf\u00E9.md";
    String decomposed = "cafe\u0301.md";
    try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
      Path top = disk.getPath("/site");
      write(top, decomposed);
      SourceTree tree = SourceTree.open(top, List.of(top), Settings.defaults());
      assertThat(tree.kind(composed)).isEqualTo(SourceTree.Kind.MISSING);
      assertThat(tree.otherCase(composed)).isEqualTo(decomposed);
      assertThat(tree.kind(decomposed)).isEqualTo(SourceTree.Kind.FILE);
    }
  }

  @Test
  @DisplayName("FS-8 odd names lead back to their files")
  void fs8() throws IOException {
    List<String> names =
        List.of(
            "a b.md",
            "new\nline.md",
            "100%.md",
            "a#b.md",
            "what?.md",
            "a:b.md",
            "-rf.md",
            "🎉.md",
            "%E9.md",
            "x".repeat(252) + ".md",
            "back\\slash.md",
            "*.md",
            "é.md");
    for (String name : names) {
      write("sub/" + name);
    }
    SourceTree tree = tree();
    assertThat(tree.documents())
        .containsExactlyInAnyOrderElementsOf(names.stream().map(n -> "sub/" + n).toList());
    for (String path : tree.documents()) {
      assertThat(tree.read(path).text().content()).isEqualTo("text of " + path);
    }
  }

  @Test
  @DisplayName("FS-8 names that are no UTF-8 stay apart and lead back to their files")
  void fs8Bytes() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is a shell");
    String script =
        "cd \"$1\" && echo one > \"$(printf 'caf\\351.md')\" && echo two > \"$(printf"
            + " 'caf\\350-\\303\\251.md')\" && mkdir \"$(printf '\\351')\" && echo three >"
            + " \"$(printf '\\351/\\351.md')\"";
    Process shell = new ProcessBuilder("/bin/sh", "-c", script, "sh", root.toString()).start();
    assumeTrue(shell.waitFor() == 0, "the disk takes any bytes as a name");
    SourceTree tree = tree();
    assertThat(tree.documents()).containsExactly("%E9/%E9.md", "caf%E8-é.md", "caf%E9.md");
    assertThat(tree.read("caf%E9.md").text().content()).isEqualTo("one\n");
    assertThat(tree.read("%E9/%E9.md").text().content()).isEqualTo("three\n");
    assertThat(tree.read("caf%E8-é.md").text().content()).isEqualTo("two\n");
  }

  @Test
  @DisplayName("SIZE-1 a file beyond the limit is not read")
  void size1() throws IOException {
    Path huge = root.resolve("huge.md");
    try (SeekableByteChannel channel =
        Files.newByteChannel(
            huge,
            Set.of(
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.SPARSE,
                StandardOpenOption.WRITE))) {
      channel.position((1L << 30) - 1).write(java.nio.ByteBuffer.wrap(new byte[] {'x'}));
    }
    ProcessorTime.within(
        Duration.ofMillis(500),
        () ->
            assertThat(tree().read("huge.md").problem())
                .isEqualTo(
                    new SourceProblem(
                        Kind.TOO_LARGE,
                        "huge.md",
                        0,
                        "The file has 1073741824 bytes, more than the limit of 10485760; it was"
                            + " not read.")));
  }

  @Test
  @DisplayName("SIZE-1 the limit is that of the settings")
  void size1Limit() throws IOException {
    Files.writeString(root.resolve("a.md"), "x".repeat(100));
    for (int limit : List.of(99, 100)) {
      Settings settings = Settings.builder().limits(new Limits(limit)).build();
      SourceTree tree = SourceTree.open(root, List.of(root), settings);
      assertThat(tree.read("a.md").problem() == null).isEqualTo(limit == 100);
    }
  }
}
