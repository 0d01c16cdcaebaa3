package io.github.glosslint.organisation;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.codec.MalformedBytesException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.CRC32C;

/** Bytes with a sum at their end that tells damage. */
final class SealedBytes {

  private SealedBytes() {}

  /**
   * @param version of the format
   */
  static byte[] write(int version, Consumer<FactWriter> content) {
    FactWriter out = new FactWriter("");
    content.accept(out);
    byte[] body = out.toBytes(version);
    return ByteBuffer.allocate(body.length + Integer.BYTES).put(body).putInt(sum(body)).array();
  }

  /**
   * @param what the bytes are, for messages, such as {@code "targets of a repository"}
   * @throws OrganisationFormatException if they are damaged or of another version
   */
  static <T> T read(byte[] bytes, int version, String what, Function<FactReader, T> content) {
    int length = bytes.length - Integer.BYTES;
    byte[] body = Arrays.copyOf(bytes, Math.max(0, length));
    if (length < 1 || ByteBuffer.wrap(bytes, length, Integer.BYTES).getInt() != sum(body)) {
      throw new OrganisationFormatException("the " + what + " are damaged; make them again");
    }
    try {
      FactReader in = new FactReader(body, version);
      T read = content.apply(in);
      in.end();
      return read;
    } catch (MalformedBytesException e) {
      throw new OrganisationFormatException(
          "the " + what + " were written by another version of gloss-lint; make them again");
    }
  }

  private static int sum(byte[] body) {
    CRC32C sum = new CRC32C();
    sum.update(body);
    return (int) sum.getValue();
  }
}
