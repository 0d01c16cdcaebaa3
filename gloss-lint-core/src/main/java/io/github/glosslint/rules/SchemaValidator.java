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
 * A schema, ready to be held against values. Nothing is fetched: a reference leads to a part of the
 * same schema or to a published draft. Patterns run in linear time. Thread-safe.
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
