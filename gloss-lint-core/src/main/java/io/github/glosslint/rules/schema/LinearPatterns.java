package io.github.glosslint.rules.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.harrel.jsonschema.EvaluationContext;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SchemaParsingContext;
import io.github.glosslint.config.UserPatterns;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keywords {@code pattern} and {@code patternProperties} with expressions that take linear
 * time: a schema comes with the checkout and may be hostile.
 */
final class LinearPatterns implements EvaluatorFactory {

  private final SchemaWork work;

  LinearPatterns(SchemaWork work) {
    this.work = work;
  }

  /** A pattern and how many states it has. */
  private record Sized(Pattern pattern, long states) {

    boolean isIn(String text, SchemaWork work) {
      work.spendOnMatch(states, text);
      return pattern.matcher(text).find();
    }
  }

  @Override
  public Optional<Evaluator> create(SchemaParsingContext context, String name, JsonNode value) {
    if (name.equals("pattern") && value.isString()) {
      Sized pattern = compile(value.asString());
      return Optional.of(
          (evaluation, node) ->
              !node.isString() || pattern.isIn(node.asString(), work)
                  ? Evaluator.Result.success()
                  : Evaluator.Result.failure("does not match " + pattern.pattern));
    }
    if (name.equals("patternProperties") && value.isObject()) {
      Map<Sized, String> schemas = new LinkedHashMap<>();
      value
          .asObject()
          .forEach((key, schema) -> schemas.put(compile(key), context.getAbsoluteUri(schema)));
      return Optional.of((evaluation, node) -> properties(schemas, evaluation, node));
    }
    return Optional.empty();
  }

  private Evaluator.Result properties(
      Map<Sized, String> schemas, EvaluationContext evaluation, JsonNode node) {
    if (!node.isObject()) {
      return Evaluator.Result.success();
    }
    boolean valid = true;
    Set<String> matched = new HashSet<>();
    for (Map.Entry<String, JsonNode> property : node.asObject().entrySet()) {
      for (Map.Entry<Sized, String> schema : schemas.entrySet()) {
        if (schema.getKey().isIn(property.getKey(), work)) {
          matched.add(property.getKey());
          valid &= evaluation.resolveInternalRefAndValidate(schema.getValue(), property.getValue());
        }
      }
    }
    return valid ? Evaluator.Result.success(matched) : Evaluator.Result.failure();
  }

  private static Sized compile(String pattern) {
    long states = UserPatterns.states(pattern);
    if (states > UserPatterns.MAX_PROGRAM) {
      throw new IllegalArgumentException(
          "a pattern stands for more than " + UserPatterns.MAX_PROGRAM + " steps");
    }
    try {
      return new Sized(Pattern.compile(pattern), states);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "the pattern " + pattern + " is not valid in RE2 syntax", e);
    }
  }
}
