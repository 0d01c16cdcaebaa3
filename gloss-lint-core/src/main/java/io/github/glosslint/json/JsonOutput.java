package io.github.glosslint.json;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;

/** Creates JSON writers that do not close their target. */
public final class JsonOutput {

  private JsonOutput() {}

  /**
   * For a value with one finding per line.
   *
   * @param level how many objects and lists a finding is in
   */
  public static JsonGenerator lines(Writer out, int level) throws IOException {
    JsonGenerator json = open(out);
    json.setPrettyPrinter(new LinePerFinding(level));
    return json;
  }

  /** For values that follow each other, a line each. */
  public static JsonGenerator values(Writer out) throws IOException {
    return open(out);
  }

  private static JsonGenerator open(Writer out) throws IOException {
    return new JsonFactoryBuilder()
        .rootValueSeparator("\n")
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
        .build()
        .createGenerator(out);
  }
}
