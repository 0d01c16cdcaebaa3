package io.github.glosslint.source;

import io.github.glosslint.text.SourceText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Makes text of bytes: UTF-8, or what a byte order mark or an HTML page says. */
final class TextDecoder {

  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  static ReadResult decode(String path, byte[] bytes, int length) {
    // One look at each byte instead of three, for files without anything to remark on.
    int plain = Utf8.plainUntil(bytes, 0, length);
    if (plain == length) {
      return ReadResult.of(path, new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    }
    // No mark begins with ASCII.
    TextEncoding encoding = plain > 0 ? TextEncoding.PLAIN : TextEncoding.of(bytes, length);
    int skip = encoding.markLength();
    Charset charset = encoding.charset();
    String text = new String(bytes, skip, length - skip, charset);
    if (charset.equals(StandardCharsets.UTF_8)
        && Utf8.isSound(bytes, Math.max(skip, plain), length)) {
      return ReadResult.of(path, text);
    }
    if (text.indexOf(0) >= 0) {
      return ReadResult.failed(
          SourceProblem.Kind.NOT_TEXT,
          path,
          "The file contains a NUL character, so it is not text; it was not read.");
    }
    if (text.indexOf(REPLACEMENT) < 0) {
      return ReadResult.of(path, text);
    }
    Charset named = skip == 0 && Language.isHtml(path) ? HtmlCharset.namedIn(bytes, length) : null;
    if (named != null) {
      return ReadResult.of(path, new String(bytes, 0, length, named));
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
}
