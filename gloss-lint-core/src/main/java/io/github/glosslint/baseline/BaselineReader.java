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
 * Reads the file of a baseline, which may come from whoever proposes a change: what is not exactly
 * as {@link Baseline#write} has it, apart from blanks and order, is refused with its place. So a
 * slip in an edit or a merge cannot bring old findings back, nor hide new ones.
 */
final class BaselineReader {

  /** Bytes of a file; an entry has about a hundred. */
  static final int MAX_SIZE = 16 << 20;

  private static final String ANEW = "; or delete the file and run gloss-lint baseline create";

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
    String text = text(file);
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser json = factory.createParser(text)) {
      BaselineReader reader = new BaselineReader(file, text, json);
      try {
        return reader.baseline();
      } catch (JsonProcessingException e) {
        long offset = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
        throw reader.wrong(
            offset, "Invalid JSON: " + e.getOriginalMessage() + "; fix it" + ANEW + ".");
      }
    } catch (IOException e) {
      throw new BaselineException(file, "The file cannot be read: " + e.getMessage() + ".");
    }
  }

  private static String text(Path file) {
    if (Files.notExists(file)) {
      throw new BaselineException(
          file, "There is no such baseline; gloss-lint baseline create makes one.");
    }
    if (!Files.isRegularFile(file)) {
      throw new BaselineException(file, "This is not a file; name a baseline file.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_SIZE + 1);
      if (bytes.length > MAX_SIZE) {
        throw new BaselineException(
            file,
            "The file is larger than "
                + (MAX_SIZE >> 20)
                + " MiB, which no baseline is; name"
                + " another one, or keep baselines of parts of the site.");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BaselineException(file, "The file is not UTF-8; save it as UTF-8" + ANEW + ".");
    } catch (IOException e) {
      throw new BaselineException(file, "The file cannot be read: " + e.getMessage() + ".");
    }
  }

  private Baseline baseline() throws IOException {
    expect(json.nextToken() == JsonToken.START_OBJECT, "A baseline is an object");
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
    expect(json.nextToken() == JsonToken.END_OBJECT, "A baseline has nothing after \"findings\"");
    expect(json.nextToken() == null, "A baseline has nothing after its last brace");
    return new Baseline(Baseline.inRealFolder(file), paths, entries);
  }

  private void version() throws IOException {
    json.nextToken();
    int version = number("\"version\"");
    if (version > Baseline.VERSION) {
      throw wrong(
          "This baseline has format "
              + version
              + ", and this gloss-lint reads format "
              + Baseline.VERSION
              + "; use a newer gloss-lint.");
    }
  }

  /** The next field, which has to be the one of this name: the order is always the same. */
  private void field(String name) throws IOException {
    boolean found = json.nextToken() == JsonToken.FIELD_NAME && json.currentName().equals(name);
    expect(found, "Here stands \"" + name + "\" in a baseline");
    json.nextToken();
  }

  private void list() {
    expect(json.currentToken() == JsonToken.START_ARRAY, "Here stands a list in a baseline");
  }

  private void entry() throws IOException {
    long start = json.currentTokenLocation().getCharOffset();
    expect(json.currentToken() == JsonToken.START_OBJECT, "Each finding is an object");
    field("path");
    String path = path();
    field("rule");
    RuleId rule = rule();
    field("subject");
    String subject = string();
    field("count");
    int count = number("\"count\"");
    expect(json.nextToken() == JsonToken.END_OBJECT, "A finding has nothing after \"count\"");
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
      throw wrong("This cannot be a path: " + e.getReason() + "; take the entry out" + ANEW + ".");
    }
    return path;
  }

  private RuleId rule() throws IOException {
    String rule = string();
    try {
      return new RuleId(rule);
    } catch (IllegalArgumentException e) {
      throw wrong("A rule is named area/name, such as anchor/missing; write its id" + ANEW + ".");
    }
  }

  private String string() throws IOException {
    expect(json.currentToken() == JsonToken.VALUE_STRING, "Here stands a string in a baseline");
    return json.getText();
  }

  private int number(String name) throws IOException {
    expect(
        json.currentToken() == JsonToken.VALUE_NUMBER_INT
            && json.getNumberType() == JsonParser.NumberType.INT
            && json.getIntValue() >= 1
            && json.getIntValue() <= BaselineEntry.MAX_COUNT,
        name + " is a whole number from 1 to " + BaselineEntry.MAX_COUNT);
    return json.getIntValue();
  }

  private void expect(boolean fulfilled, String rule) {
    if (!fulfilled) {
      throw wrong(rule + "; fix it" + ANEW + ".");
    }
  }

  private BaselineException wrong(String problem) {
    return wrong(json.currentTokenLocation().getCharOffset(), problem);
  }

  /**
   * @param offset of the place in the text; negative if nobody knows
   */
  private BaselineException wrong(long offset, String problem) {
    int place = (int) Math.max(0, Math.min(offset, text.length()));
    LineMap lines = LineMap.of(text);
    int line = lines.line(place);
    return new BaselineException(
        file, line, text.codePointCount(lines.start(line), place) + 1, problem);
  }
}
