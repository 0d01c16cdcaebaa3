package io.github.glosslint.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of strangers: nothing is written outside, and nothing without end. */
class ArchiveUnpackerTest {

  @TempDir Path folder;

  private Path root() throws IOException {
    return Files.createDirectories(folder.resolve("root"));
  }

  private Path zip(String... entries) throws IOException {
    Path file = folder.resolve("a.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(entry.getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  /** What is written into an archive. */
  private interface Entries {
    void addTo(TarArchiveOutputStream tar) throws IOException;
  }

  private Path tar(Entries entries) throws IOException {
    Path file = folder.resolve("a.tar.gz");
    try (OutputStream out = Files.newOutputStream(file);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
      entries.addTo(tar);
    }
    return file;
  }

  private static void add(TarArchiveOutputStream tar, String name, String text) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  private static void link(TarArchiveOutputStream tar, String name, byte type, String target)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, type);
    entry.setLinkName(target);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }

  @Test
  void filesAndLinksAreUnpacked() throws Exception {
    Path file =
        tar(
            tar -> {
              add(tar, "docs/a.md", "# A");
              link(tar, "docs/b.md", TarConstants.LF_SYMLINK, "a.md");
              link(tar, "docs/c.md", TarConstants.LF_LINK, "docs/a.md");
            });
    ArchiveUnpacker.unpack(file, root());
    assertThat(root().resolve("docs/b.md")).isSymbolicLink().hasContent("# A");
    assertThat(root().resolve("docs/c.md")).isRegularFile().hasContent("# A");
    ArchiveUnpacker.unpack(zip("x/y.md"), root());
    assertThat(root().resolve("x/y.md")).hasContent("x/y.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../out.md", "a/../../out.md", "/out.md", "a/b/../../../out.md"})
  void whatLeadsOutsideIsRefused(String name) throws IOException {
    assertThatThrownBy(() -> ArchiveUnpacker.unpack(zip("good.md", name), root()))
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining("not to be unpacked: " + name);
    assertThatThrownBy(() -> ArchiveUnpacker.unpack(tar(tar -> add(tar, name, "x")), root()))
        .isInstanceOf(RepositoryException.class);
    assertThat(folder.resolve("out.md")).doesNotExist();
    assertThat(Path.of("/out.md")).doesNotExist();
  }

  @Test
  void nothingIsWrittenThroughALink() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Path file =
        tar(
            tar -> {
              link(tar, "docs", TarConstants.LF_SYMLINK, outside.toString());
              add(tar, "docs/a.md", "# A");
            });
    assertThatThrownBy(() -> ArchiveUnpacker.unpack(file, root()))
        .isInstanceOf(RepositoryException.class);
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void whatGrowsWithoutEndIsRefused() throws IOException {
    Path file = tar(tar -> add(tar, "a.md", "a".repeat(10_000)));
    assertThatThrownBy(() -> ArchiveUnpacker.unpack(file, root(), 9_999))
        .isInstanceOf(RepositoryException.class)
        .hasMessage("the archive holds more than 9999 bytes");
  }
}
