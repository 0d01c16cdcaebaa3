package io.github.glosslint.rules;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.JsonSchemaException;
import dev.harrel.jsonschema.SchemaResolver;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema, ready to be held against values. Nothing is fetched: references lead to parts of the
 * same schema. Patterns run in linear time. Thread-safe.
 */
final class SchemaValidator {

  private static final URI SCHEMA = URI.create("urn:gloss-lint:schema");

  private final Validator validator;

  /** A schema that is none; the message is a clause that says why. */
  static final class UnusableSchemaException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableSchemaException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * A keyword that a value breaks.
   *
   * @param keyword empty where a schema {@code false} forbids the value
   * @param value JSON pointer of the value
   * @param schema JSON pointer of the schema that has the keyword
   * @param message what the library says
   */
  record Breach(String keyword, String value, String schema, String message) {}

  SchemaValidator(Map<String, Object> schema) throws UnusableSchemaException {
    refuseOtherSchemas(schema);
    validator =
        new ValidatorFactory()
            .withJsonNodeFactory(PlainNode.FACTORY)
            .withEvaluatorFactory(new LinearPatterns())
            .withSchemaResolver(uri -> SchemaResolver.Result.empty())
            .createValidator();
    try {
      validator.registerSchema(SCHEMA, new PlainNode(schema, ""));
      validator.validate(SCHEMA, new PlainNode(Map.of(), ""));
    } catch (JsonSchemaException | IllegalArgumentException | ClassCastException e) {
      throw new UnusableSchemaException(String.valueOf(e.getMessage()), e);
    } catch (StackOverflowError e) {
      throw new UnusableSchemaException("it refers to itself without end", e);
    }
  }

  private static void refuseOtherSchemas(@Nullable Object part) throws UnusableSchemaException {
    if (part instanceof List<?> list) {
      for (Object item : list) {
        refuseOtherSchemas(item);
      }
    } else if (part instanceof Map<?, ?> map) {
      if (map.get("$ref") instanceof String target && !target.startsWith("#")) {
        throw new UnusableSchemaException(
            "it refers to " + target + ", and only its own parts are read", null);
      }
      for (Object value : map.values()) {
        refuseOtherSchemas(value);
      }
    }
  }

  /** What is wrong with a value, each cause once. */
  synchronized List<Breach> validate(@Nullable Object value) {
    List<Error> errors;
    try {
      errors = validator.validate(SCHEMA, new PlainNode(value, "")).getErrors();
    } catch (JsonSchemaException | StackOverflowError e) {
      return List.of(new Breach("$ref", "", "", "The schema cannot be followed for these values"));
    }
    List<Breach> breaches = new ArrayList<>();
    for (Error error : errors) {
      if (!isWithinAlternative(error.getEvaluationPath())) {
        String keyword = error.getKeyword();
        String schema = error.getSchemaLocation();
        breaches.add(
            new Breach(
                keyword == null ? "" : keyword,
                error.getInstanceLocation(),
                schema.substring(schema.indexOf('#') + 1),
                String.valueOf(error.getError())));
      }
    }
    return breaches;
  }

  /** Why none of several alternatives fits is said once, by the keyword that offers them. */
  private static boolean isWithinAlternative(String path) {
    for (String keyword : List.of("/anyOf/", "/oneOf/", "/not/", "/if/", "/contains/")) {
      if (path.contains(keyword)) {
        return true;
      }
    }
    return false;
  }
}
