package io.github.glosslint.web.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object on a line, in ASCII. Its last field, {@code crc}, is the CRC32C of all bytes of the
 * line before it, in hex.
 */
final class SealedLine {

  /** Writes the fields of an object. */
  @FunctionalInterface
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /** ASCII alone: no encoding, lone surrogate or control character can spoil the file. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private static final byte[] BEFORE = ",\"crc\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] AFTER = "\"}".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGITS = 8;
  private static final int SEAL = BEFORE.length + DIGITS + AFTER.length;

  private SealedLine() {}

  /** Writes an object of at least one field. */
  static void write(OutputStream out, Fields fields) throws IOException {
    CheckedOutputStream sum = new CheckedOutputStream(out, new CRC32C());
    try (JsonGenerator json = JSON.createGenerator(sum)) {
      json.writeStartObject();
      fields.write(json);
      json.flush();
      json.writeStringField("crc", hex(sum.getChecksum().getValue()));
      json.writeEndObject();
    }
    out.write('\n');
  }

  /**
   * Reads an object.
   *
   * @param bytes a line without its end
   * @return texts, and lists of texts, by the names of their fields; null if the line is damaged
   */
  static @Nullable Map<String, Object> read(byte[] bytes, int start, int end) {
    int seal = end - SEAL;
    if (seal < start
        || !holds(bytes, seal, BEFORE)
        || !holds(bytes, end - AFTER.length, AFTER)
        || !sum(bytes, start, seal).equals(digits(bytes, seal + BEFORE.length))) {
      return null;
    }
    try (JsonParser json = JSON.createParser(bytes, start, end - start)) {
      return json.nextToken() == JsonToken.START_OBJECT ? object(json) : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable Map<String, Object> object(JsonParser json) throws IOException {
    Map<String, Object> fields = new HashMap<>();
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_ARRAY) {
        fields.put(name, texts(json));
      } else if (value.isScalarValue()) {
        fields.put(name, json.getText());
      } else {
        json.skipChildren();
      }
    }
    return json.nextToken() == null ? fields : null;
  }

  private static List<String> texts(JsonParser json) throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
      if (t.isScalarValue()) {
        texts.add(json.getText());
      } else {
        json.skipChildren();
      }
    }
    return texts;
  }

  private static boolean holds(byte[] bytes, int at, byte[] what) {
    return java.util.Arrays.equals(bytes, at, at + what.length, what, 0, what.length);
  }

  private static String digits(byte[] bytes, int at) {
    return new String(bytes, at, DIGITS, StandardCharsets.US_ASCII);
  }

  private static String sum(byte[] bytes, int start, int end) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, start, end - start);
    return hex(sum.getValue());
  }

  private static String hex(long sum) {
    return HexFormat.of().toHexDigits((int) sum);
  }
}
