package io.github.glosslint.baseline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.PathNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a baseline file, which is untrusted: it may come with the change under review. Anything
 * that differs from what {@link Baseline#write} writes, other than white space and order, is an
 * error with its location. So a mistake in an edit or a merge can neither bring old findings back
 * nor hide new ones.
 */
final class BaselineReader {

  /** The maximum size of the file in bytes; an entry takes about a hundred. */
  static final int MAX_SIZE = 16 << 20;

  private static final String ANEW = ", or delete the file and run gloss-lint baseline create";

  private final Path file;
  private final String text;
  private final JsonParser json;
  private final List<String> paths = new ArrayList<>();
  private final List<BaselineEntry> entries = new ArrayList<>();
  private final Set<BaselineEntry.Key> keys = new HashSet<>();

  private BaselineReader(Path file, String text, JsonParser json) {
    this.file = file;
    this.text = text;
    this.json = json;
  }

  static Baseline read(Path file) {
    return read(file, bytes(file));
  }

  static Baseline read(Path file, byte[] bytes) {
    String text = text(file, bytes);
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser json = factory.createParser(text)) {
      BaselineReader reader = new BaselineReader(file, text, json);
      try {
        return reader.baseline();
      } catch (JsonProcessingException e) {
        long offset = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
        throw reader.wrong(
            offset, "Invalid JSON: " + e.getOriginalMessage() + "; correct it" + ANEW + ".");
      }
    } catch (IOException e) {
      throw new BaselineException(file, "The file cannot be read: " + e.getMessage() + ".");
    }
  }

  private static byte[] bytes(Path file) {
    if (Files.notExists(file)) {
      throw new BaselineException(
          file, "The file does not exist; gloss-lint baseline create creates it.");
    }
    if (!Files.isRegularFile(file)) {
      throw new BaselineException(
          file, "This is not a regular file; give the path of a baseline file.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAX_SIZE + 1);
    } catch (IOException e) {
      throw new BaselineException(file, "The file cannot be read: " + e.getMessage() + ".");
    }
  }

  private static String text(Path file, byte[] bytes) {
    if (bytes.length > MAX_SIZE) {
      throw new BaselineException(
          file,
          "The file is larger than "
              + (MAX_SIZE >> 20)
              + " MiB, the limit for a baseline; name another file, or use one baseline for each"
              + " part of the site.");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BaselineException(file, "The file is not UTF-8; save it as UTF-8" + ANEW + ".");
    }
  }

  private Baseline baseline() throws IOException {
    expect(json.nextToken() == JsonToken.START_OBJECT, "Expected a JSON object");
    expect(
        json.nextToken() == JsonToken.FIELD_NAME && json.currentName().equals("version"),
        "A baseline starts with \"version\"");
    version();
    field("paths");
    list();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      paths.add(path());
    }
    field("findings");
    list();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      entry();
    }
    expect(json.nextToken() == JsonToken.END_OBJECT, "Unexpected content after \"findings\"");
    expect(json.nextToken() == null, "Unexpected content after the last brace");
    return new Baseline(Baseline.inRealFolder(file), paths, entries);
  }

  private void version() throws IOException {
    json.nextToken();
    int version = number("\"version\"");
    if (version > Baseline.VERSION) {
      throw wrong(
          "This baseline has format version "
              + version
              + ", but this gloss-lint supports only version "
              + Baseline.VERSION
              + "; use a newer gloss-lint.");
    }
  }

  /** Reads the next field name; fields have a fixed order. */
  private void field(String name) throws IOException {
    boolean found = json.nextToken() == JsonToken.FIELD_NAME && json.currentName().equals(name);
    expect(found, "Expected \"" + name + "\"");
    json.nextToken();
  }

  private void list() {
    expect(json.currentToken() == JsonToken.START_ARRAY, "Expected a list");
  }

  private void entry() throws IOException {
    long start = json.currentTokenLocation().getCharOffset();
    expect(json.currentToken() == JsonToken.START_OBJECT, "Expected an object for a finding");
    field("path");
    String path = path();
    field("rule");
    RuleId rule = rule();
    field("subject");
    String subject = string();
    field("count");
    int count = number("\"count\"");
    expect(json.nextToken() == JsonToken.END_OBJECT, "Unexpected content after \"count\"");
    BaselineEntry entry = new BaselineEntry(rule, path, subject, count);
    if (!keys.add(entry.key())) {
      throw wrong(
          start,
          "This finding is already listed above; merge the entries and add up their counts.");
    }
    entries.add(entry);
  }

  private String path() throws IOException {
    String path = string();
    try {
      // Refused here, where the place is known, and not when somebody asks for the file.
      new PathNames(file.toAbsolutePath()).file(path);
    } catch (InvalidPathException e) {
      throw wrong("This is not a valid path: " + e.getReason() + "; remove the entry" + ANEW + ".");
    }
    return path;
  }

  private RuleId rule() throws IOException {
    String rule = string();
    try {
      return new RuleId(rule);
    } catch (IllegalArgumentException e) {
      throw wrong(
          "Expected the id of a rule, area/name, such as anchor/missing; correct it" + ANEW + ".");
    }
  }

  private String string() throws IOException {
    expect(json.currentToken() == JsonToken.VALUE_STRING, "Expected a string");
    return json.getText();
  }

  private int number(String name) throws IOException {
    expect(
        json.currentToken() == JsonToken.VALUE_NUMBER_INT
            && json.getNumberType() == JsonParser.NumberType.INT
            && json.getIntValue() >= 1
            && json.getIntValue() <= BaselineEntry.MAX_COUNT,
        name + " must be a whole number from 1 to " + BaselineEntry.MAX_COUNT);
    return json.getIntValue();
  }

  private void expect(boolean fulfilled, String rule) {
    if (!fulfilled) {
      throw wrong(rule + "; correct it" + ANEW + ".");
    }
  }

  private BaselineException wrong(String problem) {
    return wrong(json.currentTokenLocation().getCharOffset(), problem);
  }

  /**
   * @param offset in the text, in UTF-16 code units; negative if unknown
   */
  private BaselineException wrong(long offset, String problem) {
    int place = (int) Math.max(0, Math.min(offset, text.length()));
    LineMap lines = LineMap.of(text);
    int line = lines.line(place);
    return new BaselineException(
        file, line, text.codePointCount(lines.start(line), place) + 1, problem);
  }
}
