package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.fix.FixChooser;
import io.github.glosslint.fix.FixOptions;
import io.github.glosslint.fix.FixResult;
import io.github.glosslint.fix.SkippedFix;
import io.github.glosslint.fix.UnwrittenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applies fixes to files on a disk. */
class FixRunTest {

  private static final String PAGE = "# Größe\n\n[ä](A.md)\n";

  @TempDir Path folder;

  private Path write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Path write(String path, String text) throws IOException {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private FixResult fix(FixOptions options) {
    return GlossLint.at(folder).workingDirectory(folder).fix(options);
  }

  @Test
  void lineEndingsMarksAndEncodingsStay() throws IOException {
    String text = PAGE.replace("\n", "\r\n");
    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE")) {
      Charset encoding = Charset.forName(charset);
      Path file = write("a.md", ("\uFEFF" + text).getBytes(encoding));
      FixResult result = fix(FixOptions.safe());
      assertThat(result.applied()).as(charset).hasSize(1);
      assertThat(Files.readAllBytes(file))
          .isEqualTo(("\uFEFF" + text.replace("A.md", "a.md")).getBytes(encoding));
    }
  }

  @Test
  void whatIsNotUtf8IsLeftAlone() throws IOException {
    byte[] before = PAGE.getBytes(StandardCharsets.ISO_8859_1);
    Path file = write("a.md", before);
    FixResult result = fix(FixOptions.safe());
    assertThat(result.applied()).isEmpty();
    assertThat(result.skipped())
        .extracting(SkippedFix::reason)
        .contains("a.md is left alone: it is not valid UTF-8");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void permissionsStay() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path file = write("a.md", PAGE);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
    fix(FixOptions.safe());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rwxr-x--x");
    assertThat(Files.readString(file)).contains("[ä](a.md)");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aSymbolicLinkStaysOne() throws IOException {
    write("gloss-lint.yml", "{}\n");
    Path file = write("texts/page.txt", PAGE);
    Path link = folder.resolve("a.md");
    Files.createSymbolicLink(link, Path.of("texts/page.txt"));
    FixResult result = fix(FixOptions.safe());
    assertThat(result.applied()).hasSize(1);
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(file)).contains("[ä](a.md)");
  }

  @Test
  void aFileThatChangesMeanwhileIsNotWritten() throws IOException {
    Path file = write("a.md", PAGE);
    write("b.md", PAGE);
    FixChooser editing =
        (finding, fix, preview) -> {
          try {
            Files.writeString(file, PAGE + "more\n");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return FixChooser.Answer.YES;
        };
    FixResult result = fix(FixOptions.safe().choosing(editing));
    assertThat(Files.readString(file)).isEqualTo(PAGE + "more\n");
    assertThat(Files.readString(folder.resolve("b.md"))).contains("[ä](a.md)");
    assertThat(result.unwritten())
        .containsExactly(
            new UnwrittenFile("a.md", "it changed meanwhile; run the command again", false));
    assertThat(result.applied()).extracting(one -> one.finding().path()).containsExactly("b.md");
    assertThat(result.left().findings()).extracting(Finding::path).contains("a.md");
  }

  @Test
  void aDryRunWritesNothingAndSaysTheSame() throws IOException {
    Path file = write("a.md", PAGE);
    FixResult dry = fix(FixOptions.safe().dryRun());
    assertThat(Files.readString(file)).isEqualTo(PAGE);
    FixResult wet = fix(FixOptions.safe());
    assertThat(dry.files()).isEqualTo(wet.files());
    assertThat(dry.left().findings()).isEqualTo(wet.left().findings());
    assertThat(Files.readString(file)).isEqualTo(wet.files().get(0).after());
    FixResult again = fix(FixOptions.safe());
    assertThat(again.applied()).isEmpty();
    assertThat(again.files()).isEmpty();
  }
}
