package io.github.glosslint.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Reads what formats wrote, by a parser and validators that are not ours. */
public final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path PUBLISHED = Path.of("..", "docs", "schema");

  private Json() {}

  public static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }

  /** The values of a text that has one a line. */
  public static List<JsonNode> readLines(String json) {
    return json.lines().map(Json::read).toList();
  }

  /** What is wrong with a value, by a schema among the tests' resources. */
  public static List<String> breaches(JsonNode value, String resource) {
    try (InputStream schema = Json.class.getResourceAsStream(resource)) {
      String text =
          new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
      return breaches(value, List.of(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a value, by a schema that we publish. */
  public static List<String> publishedBreaches(JsonNode value, String name) {
    try {
      return breaches(
          value,
          List.of(
              Files.readString(PUBLISHED.resolve("json.schema.json")),
              Files.readString(PUBLISHED.resolve(name))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last schema is the one to hold, the others are those it refers to. */
  public static List<String> breaches(JsonNode value, List<String> schemas) {
    Validator validator =
        new ValidatorFactory().withJsonNodeFactory(new JacksonNode.Factory()).createValidator();
    URI uri = null;
    for (String schema : schemas) {
      uri = validator.registerSchema(read(schema));
    }
    return validator.validate(Objects.requireNonNull(uri), value).getErrors().stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getError())
        .toList();
  }
}
