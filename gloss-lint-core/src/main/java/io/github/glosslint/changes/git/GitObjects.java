package io.github.glosslint.changes.git;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads objects of a repository through a single process, which starts with the first request. */
final class GitObjects implements AutoCloseable {

  /** The maximum length of the line before an object (name, type and size), in bytes. */
  private static final int MAX_HEADER = 200;

  private final Git git;
  private @Nullable Process process;
  private @Nullable InputStream in;
  private @Nullable String unread;

  GitObjects(Git git) {
    this.git = git;
  }

  /**
   * Reads the content of a file.
   *
   * @param object its hash
   * @param maxSize in bytes
   * @return null if the content is larger than {@code maxSize}
   * @throws IOException if the repository does not have the object
   */
  synchronized byte @Nullable [] read(String object, long maxSize) throws IOException {
    Process running = running();
    CompletableFuture<Void> deadline = Git.endAfter(git.longest(), running);
    try {
      return read(object, maxSize, running);
    } catch (IOException e) {
      unread =
          deadline.isDone()
              ? "git cat-file took too long"
              : "object " + object + " cannot be read: " + e.getMessage();
      throw e;
    } finally {
      deadline.cancel(false);
    }
  }

  private byte @Nullable [] read(String object, long maxSize, Process running) throws IOException {
    InputStream from = ask(object, running);
    String[] header = header(from).split(" ", -1);
    if (header.length != 3 || !header[1].equals("blob")) {
      throw new IOException("the repository lacks the object " + object);
    }
    long size = Long.parseLong(header[2]);
    byte[] bytes = null;
    if (size <= maxSize) {
      bytes = from.readNBytes((int) size);
      if (bytes.length < size) {
        throw new EOFException("git ended unexpectedly");
      }
    } else {
      from.skipNBytes(size);
    }
    from.skipNBytes(1);
    return bytes;
  }

  private Process running() {
    Process running = process;
    if (running == null) {
      running = git.start(Redirect.DISCARD, "cat-file", "--batch");
      process = running;
    }
    return running;
  }

  private InputStream ask(String object, Process running) throws IOException {
    InputStream from = in;
    if (from == null) {
      from = new BufferedInputStream(running.getInputStream());
      in = from;
    }
    OutputStream out = running.getOutputStream();
    out.write((object + "\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return from;
  }

  private static String header(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0 || line.size() > MAX_HEADER) {
        throw new EOFException("git ended unexpectedly");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  /** Why an object could not be read; null if nothing failed. */
  synchronized @Nullable String unread() {
    return unread;
  }

  /** Ends the process. */
  @Override
  public synchronized void close() {
    Process running = process;
    if (running != null) {
      Git.end(running);
    }
  }
}
