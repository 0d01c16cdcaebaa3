package io.github.glosslint.config;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RuleOption;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.json.JsonText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings as a JSON Schema, for editors. It is of draft 7, the newest that all of them know.
 */
public final class SettingsSchema {

  /** Where the schema of the built-in rules is published. */
  public static final String URL =
      "https://raw.githubusercontent.com/gloss-lint/gloss-lint/main/docs/schema/gloss-lint.schema.json";

  private SettingsSchema() {}

  /** The schema of settings in these words. */
  public static String json(SettingsVocabulary vocabulary) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("$id", URL);
    schema.put("title", "Settings of gloss-lint, gloss-lint.yml");
    // An empty file is one without settings.
    schema.put("type", List.of("object", "null"));
    Map<String, Object> shape = SettingsFileReader.shape(vocabulary).schema();
    schema.put("properties", shape.getOrDefault("properties", Map.of()));
    schema.put("additionalProperties", false);
    schema.put("definitions", Map.of("rules", rules(vocabulary.rules()).schema()));
    return JsonText.of(schema);
  }

  private static SettingsShape rules(RuleCatalogue catalogue) {
    Map<String, SettingsShape> rules = new LinkedHashMap<>();
    for (RulePage page : catalogue.pages()) {
      rules.put(page.id().value(), rule(page));
    }
    for (RulePage page : catalogue.pages()) {
      String pointer = "rules/properties/" + page.id().value().replace("/", "~1");
      page.aliases().forEach(alias -> rules.put(alias, SettingsShape.defined(pointer)));
    }
    SettingsShape severities =
        SettingsShape.oneOf(Arrays.stream(Severity.values()).map(Severity::word).toList());
    SettingsShape custom =
        SettingsShape.anyOf(severities, SettingsShape.object(Map.of("severity", severities)));
    return SettingsShape.object(rules).withKeys("^" + CustomRule.AREA + "/", custom);
  }

  private static SettingsShape rule(RulePage page) {
    SettingsShape severity =
        SettingsShape.oneOf(Arrays.stream(Severity.values()).map(Severity::word).toList())
            .usually(page.severity().word());
    Map<String, SettingsShape> keys = new LinkedHashMap<>();
    keys.put("severity", severity);
    for (RuleOption option : page.options()) {
      keys.put(
          option.name(), option(option).usually(option.defaultValue()).described(option.summary()));
    }
    return SettingsShape.anyOf(severity, SettingsShape.object(keys)).described(page.summary());
  }

  private static SettingsShape option(RuleOption option) {
    return switch (option.type()) {
      case BOOLEAN -> SettingsShape.flag();
      case INTEGER -> SettingsShape.number();
      case STRING -> SettingsShape.text();
      case STRINGS -> SettingsShape.list(SettingsShape.text());
      case CHOICE -> SettingsShape.oneOf(option.choices());
      case PATTERNS -> SettingsShape.list(SettingsShape.pattern());
      case GLOBS -> SettingsShape.list(SettingsShape.glob());
      case SCHEMAS -> SettingsShape.list(namedSchema());
    };
  }

  private static SettingsShape namedSchema() {
    Map<String, SettingsShape> keys = new LinkedHashMap<>();
    keys.put("files", SettingsShape.list(SettingsShape.glob()));
    keys.put(
        "schema",
        SettingsShape.anyOf(SettingsShape.text(), new SettingsShape(Map.of("type", "object"))));
    return SettingsShape.object(keys).requiring("files", "schema");
  }
}
