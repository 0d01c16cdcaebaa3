package io.github.glosslint.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/**
 * Puts line breaks down to the level of findings and no further: one finding per line, easy to
 * compare. For a single use.
 */
public final class LinePerFinding extends MinimalPrettyPrinter {

  private static final long serialVersionUID = 1L;

  private final int deepest;
  private int depth;

  /** For an object that has the list of findings. */
  public LinePerFinding() {
    this(2);
  }

  /**
   * @param level how many objects and lists a finding is in
   */
  public LinePerFinding(int level) {
    this.deepest = level;
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    json.writeRaw('{');
    depth++;
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    json.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    breakLine(json);
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    breakLine(json);
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    separate(json);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    separate(json);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(": ");
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    end(json, entries, '}');
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    end(json, values, ']');
  }

  private void separate(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    if (depth > deepest) {
      json.writeRaw(' ');
    }
    breakLine(json);
  }

  private void end(JsonGenerator json, int content, char bracket) throws IOException {
    depth--;
    if (content > 0 && depth < deepest) {
      json.writeRaw('\n');
      json.writeRaw("  ".repeat(depth));
    }
    json.writeRaw(bracket);
  }

  private void breakLine(JsonGenerator json) throws IOException {
    if (depth <= deepest) {
      json.writeRaw('\n');
      json.writeRaw("  ".repeat(depth));
    }
  }
}
