package io.github.glosslint.changes;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads objects of a repository with one process, which starts when the first is asked for. */
final class GitObjects implements AutoCloseable {

  /** Bytes of the line before an object: its name, its type and its size. */
  private static final int MAX_HEADER = 200;

  private final Git git;
  private @Nullable Process process;
  private @Nullable InputStream in;

  GitObjects(Git git) {
    this.git = git;
  }

  /**
   * The bytes of a file.
   *
   * @param object its hash
   * @return null if there are more than {@code maxSize}
   * @throws IOException if the repository does not have it
   */
  synchronized byte @Nullable [] read(String object, long maxSize) throws IOException {
    InputStream from = ask(object);
    String[] header = header(from).split(" ", -1);
    if (header.length != 3 || !header[1].equals("blob")) {
      throw new IOException("no file " + object + " in the repository");
    }
    long size = Long.parseLong(header[2]);
    byte[] bytes = null;
    if (size <= maxSize) {
      bytes = from.readNBytes((int) size);
      if (bytes.length < size) {
        throw new EOFException("git ended");
      }
    } else {
      from.skipNBytes(size);
    }
    from.skipNBytes(1);
    return bytes;
  }

  private InputStream ask(String object) throws IOException {
    Process running = process;
    InputStream from = in;
    if (running == null || from == null) {
      running = git.start(Redirect.DISCARD, "cat-file", "--batch");
      from = new BufferedInputStream(running.getInputStream());
      process = running;
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
        throw new EOFException("git ended");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  /** Ends the process. */
  @Override
  public synchronized void close() {
    Process running = process;
    if (running != null) {
      running.destroy();
    }
  }
}
