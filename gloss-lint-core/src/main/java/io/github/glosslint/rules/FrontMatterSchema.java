package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.schema.SchemaPlaces;
import io.github.glosslint.rules.schema.SchemaWork;
import io.github.glosslint.rules.schema.Schemas;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlValues;
import java.util.List;
import java.util.Map;

/** Front matter that violates the JSON Schemas for its file, which are merged into one. */
final class FrontMatterSchema implements Rule {

  private static final RuleId ID = new RuleId("front-matter/schema");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Document facts = document.document();
    List<?> schemas = (List<?>) context.options(facts.path()).value("schemas");
    if (schemas.isEmpty() || !facts.frontMatter().present() || isUnreadable(facts)) {
      return;
    }
    Schemas known = context.shared(Schemas.class, site -> new Schemas());
    Schemas.Merged schema = known.forFile(facts.path(), schemas, context);
    schema.problems().forEach(problem -> context.report(problem.location(), problem.message()));
    if (schema.validator() != null) {
      YamlMapping mapping = facts.frontMatter().mapping();
      Object values =
          mapping == null ? Map.of() : YamlValues.toJava(mapping, facts.syntax().yaml());
      SchemaPlaces places =
          new SchemaPlaces(facts, mapping, schema.values(), context.site().suggestions());
      long steps = SchemaWork.share(context.site().documents().size());
      schema.validator().validate(values, steps).forEach(places::add);
      places.report(context);
    }
  }

  private static boolean isUnreadable(Document facts) {
    for (Defect defect : facts.defects()) {
      if (defect.kind() == Defect.Kind.FRONT_MATTER_SYNTAX) {
        return true;
      }
    }
    return false;
  }
}
