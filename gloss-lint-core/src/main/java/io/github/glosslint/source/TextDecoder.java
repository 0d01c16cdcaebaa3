package io.github.glosslint.source;

import io.github.glosslint.text.SourceText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Makes text of bytes: UTF-8, or what a byte order mark says. */
final class TextDecoder {

  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  static ReadResult decode(String path, byte[] bytes, int length) {
    int skip = 0;
    Charset charset = StandardCharsets.UTF_8;
    if (startsWith(bytes, length, 0xEF, 0xBB, 0xBF)) {
      skip = 3;
    } else if (startsWith(bytes, length, 0xFF, 0xFE, 0, 0)) {
      skip = 4;
      charset = Charset.forName("UTF-32LE");
    } else if (startsWith(bytes, length, 0, 0, 0xFE, 0xFF)) {
      skip = 4;
      charset = Charset.forName("UTF-32BE");
    } else if (startsWith(bytes, length, 0xFF, 0xFE)) {
      skip = 2;
      charset = StandardCharsets.UTF_16LE;
    } else if (startsWith(bytes, length, 0xFE, 0xFF)) {
      skip = 2;
      charset = StandardCharsets.UTF_16BE;
    }
    String text = new String(bytes, skip, length - skip, charset);
    if (text.indexOf(0) >= 0) {
      return ReadResult.failed(
          SourceProblem.Kind.NOT_TEXT,
          path,
          "The file contains a NUL character, so it is not text; it was not read.");
    }
    // Where all bytes are ASCII this costs nothing: such a string cannot hold the character.
    if (text.indexOf(REPLACEMENT) < 0) {
      return ReadResult.of(path, text);
    }
    return lenient(path, text, ByteBuffer.wrap(bytes, skip, length - skip), charset);
  }

  /** A text with U+FFFD in it: either the file says so, or its bytes are wrong. */
  private static ReadResult lenient(String path, String text, ByteBuffer bytes, Charset charset) {
    CharBuffer out = CharBuffer.allocate(text.length() + 2);
    CoderResult result =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(bytes, out, true);
    if (!result.isError()) {
      return ReadResult.of(path, text);
    }
    String message =
        String.format(
            Locale.ROOT,
            "The byte 0x%02X is not part of valid %s; browsers show a replacement character for it.",
            bytes.get(bytes.position()) & 0xFF,
            charset.name());
    int offset = Math.min(out.position(), text.length());
    return new ReadResult(
        new SourceText(path, text),
        new SourceProblem(SourceProblem.Kind.ENCODING, path, offset, message));
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
}
