package io.github.glosslint.cli.console;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Standard output: UTF-8 whatever the locale, buffered, and tolerant of a broken pipe. */
public final class Stdout {

  private static final int BUFFER = 1 << 16;

  private final OutputStream out;

  public Stdout(OutputStream out) {
    this.out = out;
  }

  /** Something that writes. */
  public interface Printer {
    public void print(Writer out) throws IOException;
  }

  /** Writes a text, as {@link #print(Printer)} does. */
  public void print(String text) throws IOException {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      refuse(e);
    }
  }

  /**
   * Writes and flushes. That a reader such as {@code head} has seen enough is not a failure.
   *
   * @throws IOException if the output cannot be written for another reason
   */
  public void print(Printer printer) throws IOException {
    try {
      Writer writer =
          new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
      printer.print(writer);
      writer.flush();
    } catch (IOException e) {
      refuse(e);
    }
  }

  private static void refuse(IOException e) throws IOException {
    String reason = String.valueOf(e.getMessage());
    // Java has no type for it; systems and their languages agree on the word.
    if (!reason.toLowerCase(Locale.ROOT).contains("pipe")) {
      throw new IOException("cannot write to standard output: " + reason, e);
    }
  }
}
