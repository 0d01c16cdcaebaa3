package io.github.glosslint.rules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.harrel.jsonschema.EvaluationContext;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SchemaParsingContext;
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

  @Override
  public Optional<Evaluator> create(SchemaParsingContext context, String name, JsonNode value) {
    if (name.equals("pattern") && value.isString()) {
      Pattern pattern = compile(value.asString());
      return Optional.of(
          (evaluation, node) ->
              !node.isString() || pattern.matcher(node.asString()).find()
                  ? Evaluator.Result.success()
                  : Evaluator.Result.failure("does not match " + pattern));
    }
    if (name.equals("patternProperties") && value.isObject()) {
      Map<Pattern, String> schemas = new LinkedHashMap<>();
      value
          .asObject()
          .forEach((key, schema) -> schemas.put(compile(key), context.getAbsoluteUri(schema)));
      return Optional.of((evaluation, node) -> properties(schemas, evaluation, node));
    }
    return Optional.empty();
  }

  private static Evaluator.Result properties(
      Map<Pattern, String> schemas, EvaluationContext evaluation, JsonNode node) {
    if (!node.isObject()) {
      return Evaluator.Result.success();
    }
    boolean valid = true;
    Set<String> matched = new HashSet<>();
    for (Map.Entry<String, JsonNode> property : node.asObject().entrySet()) {
      for (Map.Entry<Pattern, String> schema : schemas.entrySet()) {
        if (schema.getKey().matcher(property.getKey()).find()) {
          matched.add(property.getKey());
          valid &= evaluation.resolveInternalRefAndValidate(schema.getValue(), property.getValue());
        }
      }
    }
    return valid ? Evaluator.Result.success(matched) : Evaluator.Result.failure();
  }

  private static Pattern compile(String pattern) {
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "the pattern " + pattern + " is not valid in RE2 syntax", e);
    }
  }
}
