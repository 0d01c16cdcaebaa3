package io.github.glosslint.shard;

import io.github.glosslint.report.ReportFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The file of a shard: a mark, the version of the format, the content deflated, and a checksum of
 * all that. Its bytes need not be trusted: paths in it are keys, and never files.
 */
public final class ShardFile {

  /**
   * Bytes of the content of one file, before it is deflated: a file that claims more is not read.
   * The texts of 100,000 pages have a fifth of it.
   */
  public static final long MOST_CONTENT = 1L << 30;

  private static final byte[] MARK = "gloss-lint shard\n".getBytes(StandardCharsets.US_ASCII);
  private static final int FORMAT = 1;
  private static final int OVERHEAD = MARK.length + Integer.BYTES + Long.BYTES;

  private ShardFile() {}

  /**
   * Writes a file, completely or not at all.
   *
   * @throws IOException if writing fails; the message names the file and says why
   */
  public static void write(Path file, ShardContent content) throws IOException {
    ReportFile.at(file.toString(), file).write(bytes(content));
  }

  private static byte[] bytes(ShardContent content) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(all);
    out.write(MARK);
    out.writeInt(FORMAT);
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (OutputStream deflated =
            new DeflaterOutputStream(out, deflater, 1 << 16) {
              @Override
              public void close() throws IOException {
                finish();
              }
            };
        DataOutputStream data = new DataOutputStream(deflated)) {
      write(data, content.head());
      data.writeInt(content.answers().size());
      for (Map.Entry<String, byte[]> each : content.answers().entrySet()) {
        write(data, each.getKey().getBytes(StandardCharsets.UTF_8));
        write(data, each.getValue());
      }
    } finally {
      deflater.end();
    }
    out.writeLong(sum(all.toByteArray(), all.size()));
    return all.toByteArray();
  }

  private static void write(DataOutputStream data, byte[] bytes) throws IOException {
    data.writeInt(bytes.length);
    data.write(bytes);
  }

  private static long sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or is no complete shard of this version; the message
   *     is a clause that says so
   */
  static ShardContent read(Path file) throws IOException {
    return read(file, MOST_CONTENT);
  }

  /** The same with another limit on the content. */
  static ShardContent read(Path file, long mostContent) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length < OVERHEAD || !startsWithMark(bytes)) {
      throw new IOException(
          bytes.length < OVERHEAD ? "is cut off, or no shard at all" : "is no shard");
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    in.skipNBytes(MARK.length);
    if (in.readInt() != FORMAT) {
      throw new IOException("was written by another version of gloss-lint");
    }
    int end = bytes.length - Long.BYTES;
    DataInputStream tail = new DataInputStream(new ByteArrayInputStream(bytes, end, Long.BYTES));
    if (tail.readLong() != sum(bytes, end)) {
      throw new IOException("is damaged or cut off");
    }
    int start = MARK.length + Integer.BYTES;
    try (InputStream inflated =
        new InflaterInputStream(new ByteArrayInputStream(bytes, start, end - start))) {
      return content(new DataInputStream(inflated), mostContent);
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new IOException("is damaged", e);
    }
  }

  private static boolean startsWithMark(byte[] bytes) {
    return Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
  }

  private static ShardContent content(DataInputStream data, long most) throws IOException {
    long left = most - Integer.BYTES;
    byte[] head = bytes(data, left);
    left -= size(head);
    SortedMap<String, byte[]> answers = new TreeMap<>();
    for (int count = data.readInt(); count > 0; count--) {
      byte[] key = bytes(data, left);
      left -= size(key);
      byte[] value = bytes(data, left);
      left -= size(value);
      answers.put(new String(key, StandardCharsets.UTF_8), value);
    }
    return ShardContent.of(head, answers);
  }

  /** What bytes take in the content, with their length: a great many without any end as well. */
  static long size(byte[] bytes) {
    return (long) Integer.BYTES + bytes.length;
  }

  /**
   * Reads bytes that follow their length.
   *
   * @param left of the content, if it is as large as it may be
   */
  private static byte[] bytes(DataInputStream data, long left) throws IOException {
    int length = data.readInt();
    if (length < 0 || length > left - Integer.BYTES) {
      throw new IOException("the content is too large");
    }
    byte[] bytes = data.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("too short");
    }
    return bytes;
  }
}
