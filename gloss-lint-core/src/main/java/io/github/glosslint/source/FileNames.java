package io.github.glosslint.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Converts file names to text. Some systems treat file names as bytes; they are decoded as UTF-8,
 * and a byte that is not valid is written as {@code %E9}, so that different names stay different.
 */
public final class FileNames {

  private FileNames() {}

  /** The last name of a path of the disk. */
  public static String of(Path path) {
    return Listing.name(path);
  }

  /** The name of these bytes. */
  public static String decode(ByteBuffer bytes) {
    StringBuilder name = new StringBuilder();
    while (bytes.hasRemaining()) {
      int lead = bytes.get(bytes.position()) & 0xFF;
      int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      ByteBuffer one = bytes.slice(bytes.position(), Math.min(length, bytes.remaining()));
      try {
        name.append(StandardCharsets.UTF_8.newDecoder().decode(one));
        bytes.position(bytes.position() + length);
      } catch (CharacterCodingException e) {
        name.append(String.format(Locale.ROOT, "%%%02X", lead));
        bytes.get();
      }
    }
    return name.toString();
  }
}
