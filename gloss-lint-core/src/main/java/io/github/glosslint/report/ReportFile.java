package io.github.glosslint.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file for a report. The report is written to a temporary file beside it, which replaces it when
 * it is complete: readers see the old report or the new one, never a part of one. Symbolic links
 * are refused.
 */
public final class ReportFile {

  private final String name;
  private final Path file;

  private ReportFile(String name, Path file) {
    this.name = name;
    this.file = file;
  }

  /**
   * Prepares to write. Checks for anything that would make writing fail, so that the error comes
   * before the run.
   *
   * @param name as the user named the file
   * @throws IOException if the file cannot be written; the message names it and says why
   */
  public static ReportFile at(String name, Path file) throws IOException {
    ReportFile output = new ReportFile(name, file);
    if (Files.isSymbolicLink(file)) {
      throw output.failed("it is a symbolic link; name the file itself", null);
    }
    if (Files.isDirectory(file)) {
      throw output.failed("it is a folder", null);
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file)) {
      throw output.failed("it is not a regular file", null);
    }
    if (!Files.isDirectory(output.folder())) {
      throw output.failed("there is no folder " + SafeText.of(output.folder().toString()), null);
    }
    return output;
  }

  /** Writes characters. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes the report in UTF-8, completely or not at all.
   *
   * @throws IOException if writing fails; the message names the file and says why
   */
  public void write(Report report, ReportFormat format) throws IOException {
    write(out -> format.write(report, out));
  }

  /** Writes other content in the same way. */
  public void write(Content content) throws IOException {
    replace(
        bytes -> {
          Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
          content.writeTo(out);
          out.flush();
        });
  }

  /** Writes bytes in the same way. */
  public void write(byte[] content) throws IOException {
    replace(bytes -> bytes.write(content));
  }

  private interface Bytes {
    void writeTo(OutputStream out) throws IOException;
  }

  private void replace(Bytes content) throws IOException {
    String unique = ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
    Path partial = folder().resolve(".gloss-lint-" + unique + ".partial");
    // An interrupt ends the process by way of the hooks.
    Thread cleaner = new Thread(() -> delete(partial), "remove partial report");
    addHook(cleaner);
    try {
      try (OutputStream out =
          Files.newOutputStream(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        content.writeTo(out);
      }
      move(partial);
    } catch (IOException e) {
      delete(partial);
      throw failed(reason(e), e);
    } finally {
      removeHook(cleaner);
    }
  }

  /** Where the file is. */
  public Path path() {
    return file;
  }

  /** The file as the user named it. */
  @Override
  public String toString() {
    return name;
  }

  private void move(Path partial) throws IOException {
    if (Files.isSymbolicLink(file)) {
      throw new IOException("it became a symbolic link");
    }
    try {
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path folder() {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }

  private static void delete(Path partial) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      // What cannot be deleted was never written either, or its folder is gone.
    }
  }

  private static void addHook(Thread cleaner) {
    try {
      Runtime.getRuntime().addShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      // The process is ending, and waits for this report.
    }
  }

  private static void removeHook(Thread cleaner) {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      // The process is ending: the hook does its work.
    }
  }

  /** What the system said, without the path of the partial file, which nobody asked for. */
  private static String reason(IOException e) {
    if (e instanceof FileSystemException failure) {
      if (e instanceof AccessDeniedException) {
        return "permission denied";
      }
      String reason = failure.getReason();
      return reason == null ? e.getClass().getSimpleName() : reason;
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private IOException failed(String reason, @Nullable IOException cause) {
    return new IOException("cannot write " + SafeText.of(name) + ": " + reason, cause);
  }
}
