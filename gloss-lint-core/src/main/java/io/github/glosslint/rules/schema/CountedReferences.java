package io.github.glosslint.rules.schema;

import dev.harrel.jsonschema.EvaluationContext;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonSchemaException;
import dev.harrel.jsonschema.SchemaParsingContext;
import java.util.Optional;

/**
 * The keywords that lead from one part of a schema to another, with a count of the steps: only they
 * can make a small schema take long.
 */
final class CountedReferences implements EvaluatorFactory {

  private final SchemaWork work;

  CountedReferences(SchemaWork work) {
    this.work = work;
  }

  private interface Follow {
    boolean isValid(EvaluationContext evaluation, String target, JsonNode node);
  }

  @Override
  public Optional<Evaluator> create(SchemaParsingContext context, String name, JsonNode value) {
    // The library's own meta-schemas refer to each other; they are left to it.
    if (!value.isString() || !value.asString().startsWith("#")) {
      return Optional.empty();
    }
    String absolute = context.getParentUri() + value.asString();
    return switch (name) {
      case "$ref" -> Optional.of(follow(EvaluationContext::resolveRefAndValidate, absolute));
      case "$dynamicRef" ->
          Optional.of(follow(EvaluationContext::resolveDynamicRefAndValidate, absolute));
      case "$recursiveRef" ->
          Optional.of(follow(EvaluationContext::resolveRecursiveRefAndValidate, value.asString()));
      default -> Optional.empty();
    };
  }

  private Evaluator follow(Follow way, String target) {
    return (evaluation, node) -> {
      work.spend(1);
      try {
        return way.isValid(evaluation, target, node)
            ? Evaluator.Result.success()
            : Evaluator.Result.failure();
      } catch (JsonSchemaException e) {
        return Evaluator.Result.failure("leads nowhere");
      }
    };
  }
}
