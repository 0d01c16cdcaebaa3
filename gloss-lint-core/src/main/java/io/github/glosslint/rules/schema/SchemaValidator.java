package io.github.glosslint.rules.schema;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonSchemaException;
import dev.harrel.jsonschema.SchemaResolver;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import io.github.glosslint.text.WorkBudget;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema, ready to be held against values. Nothing is fetched: references lead to parts of the
 * same schema. Patterns run in linear time. Thread-safe.
 */
public final class SchemaValidator {

  private static final URI SCHEMA = URI.create("urn:gloss-lint:schema");

  private final Validator validator;
  private final SchemaWork work = new SchemaWork();

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
   * @param unfinished whether the value is not broken but too costly to check
   */
  public record Breach(
      String keyword, String value, String schema, String message, boolean unfinished) {}

  SchemaValidator(Map<String, Object> schema) throws UnusableSchemaException {
    this(schema, SchemaWork.MAX_DOCUMENT_STEPS);
  }

  /**
   * @param steps how many an empty mapping may take
   */
  SchemaValidator(Map<String, Object> schema, long steps) throws UnusableSchemaException {
    refuseOtherSchemas(schema);
    validator =
        new ValidatorFactory()
            .withJsonNodeFactory(PlainNode.factory(work))
            .withEvaluatorFactory(
                EvaluatorFactory.compose(new LinearPatterns(work), new CountedReferences(work)))
            .withSchemaResolver(uri -> SchemaResolver.Result.empty())
            .createValidator();
    try {
      validator.registerSchema(SCHEMA, new PlainNode(schema, "", work));
      work.begin(WorkBudget.of(steps));
      validator.validate(SCHEMA, new PlainNode(Map.of(), "", work));
    } catch (SchemaWork.SpentException e) {
      throw new UnusableSchemaException(
          String.format(
              Locale.ROOT,
              "validating an empty mapping takes more than %,d steps; its references may multiply",
              steps),
          e);
    } catch (JsonSchemaException | IllegalArgumentException | ClassCastException e) {
      throw new UnusableSchemaException(String.valueOf(e.getMessage()), e);
    } catch (StackOverflowError e) {
      throw new UnusableSchemaException("its references form an endless loop", e);
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
            "it refers to " + target + ", but only references within the schema are supported",
            null);
      }
      for (Object value : map.values()) {
        refuseOtherSchemas(value);
      }
    }
  }

  /**
   * What is wrong with a value, each cause once.
   *
   * @param steps how many may be taken, see {@link SchemaWork}
   */
  public synchronized List<Breach> validate(@Nullable Object value, long steps) {
    List<Error> errors;
    try {
      work.begin(WorkBudget.of(steps));
      errors = validator.validate(SCHEMA, new PlainNode(value, "", work)).getErrors();
    } catch (SchemaWork.SpentException e) {
      return List.of(new Breach("", "", "", tooCostly(steps), true));
    } catch (JsonSchemaException | StackOverflowError e) {
      return List.of(
          new Breach("$ref", "", "", "The schema cannot be evaluated for these values", false));
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
                String.valueOf(error.getError()),
                false));
      }
    }
    return breaches;
  }

  private static String tooCostly(long steps) {
    return String.format(
        Locale.ROOT,
        "Validating this front matter takes more than %,d steps; the rest of it was"
            + " not checked",
        steps);
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
