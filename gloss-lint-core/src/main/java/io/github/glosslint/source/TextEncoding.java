package io.github.glosslint.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of a file are text: in UTF-8, or as its byte order mark says.
 *
 * @param markLength the bytes of the mark, which are no text; 0 without one
 */
public record TextEncoding(Charset charset, int markLength) {

  /** Of files without a mark. */
  static final TextEncoding PLAIN = new TextEncoding(StandardCharsets.UTF_8, 0);

  /** The encoding of a file. */
  public static TextEncoding of(byte[] bytes) {
    return of(bytes, bytes.length);
  }

  static TextEncoding of(byte[] bytes, int length) {
    if (startsWith(bytes, length, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(bytes, length, 0xFF, 0xFE, 0, 0)) {
      return new TextEncoding(Charset.forName("UTF-32LE"), 4);
    }
    if (startsWith(bytes, length, 0, 0, 0xFE, 0xFF)) {
      return new TextEncoding(Charset.forName("UTF-32BE"), 4);
    }
    if (startsWith(bytes, length, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(bytes, length, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    return PLAIN;
  }

  private static boolean startsWith(byte[] bytes, int length, int... mark) {
    if (length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The text after the mark.
   *
   * @throws CharacterCodingException if any byte is not a part of it
   */
  public String decode(byte[] bytes) throws CharacterCodingException {
    ByteBuffer text = ByteBuffer.wrap(bytes, markLength, bytes.length - markLength);
    return charset.newDecoder().decode(text).toString();
  }

  /**
   * The bytes of a text, without a mark.
   *
   * @throws CharacterCodingException if the encoding lacks one of its characters
   */
  public byte[] encode(String text) throws CharacterCodingException {
    ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }
}
