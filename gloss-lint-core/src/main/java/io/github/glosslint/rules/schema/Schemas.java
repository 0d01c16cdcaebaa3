package io.github.glosslint.rules.schema;

import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.PathGlob;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlDocument;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlProblem;
import io.github.glosslint.yaml.YamlValues;
import io.github.glosslint.yaml.YamlVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The schemas that the settings name, each combination of them merged and compiled once. */
public final class Schemas {

  private final Map<List<Object>, Merged> merged = new ConcurrentHashMap<>();
  private final Map<String, PathGlob> globs = new ConcurrentHashMap<>();

  /** What is wrong with a schema, in the schema's file. */
  public record Problem(Location location, String message) {}

  /**
   * The schemas of a file as one.
   *
   * @param values the merged schema as plain values, to look up what a keyword says
   * @param validator null if no schema could be used
   */
  public record Merged(
      Map<String, Object> values, @Nullable SchemaValidator validator, List<Problem> problems) {}

  /**
   * @param schemas the rule's option of that name: mappings with files and a schema
   */
  public Merged forFile(String path, List<?> schemas, RuleContext context) {
    List<Object> matching = new ArrayList<>();
    for (Object entry : schemas) {
      if (entry instanceof Map<?, ?> named && covers(named.get("files"), path, context)) {
        matching.add(Objects.requireNonNull(named.get("schema")));
      }
    }
    return merged.computeIfAbsent(matching, sources -> merge(sources, context));
  }

  private boolean covers(@Nullable Object files, String path, RuleContext context) {
    if (files instanceof List<?> list) {
      for (Object glob : list) {
        if (glob((String) glob, context).covers(path)) {
          return true;
        }
      }
    }
    return false;
  }

  private PathGlob glob(String glob, RuleContext context) {
    return globs.computeIfAbsent(glob, g -> PathGlob.of(g, context.base()));
  }

  private static Merged merge(List<Object> sources, RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    List<Map<String, Object>> schemas = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (Object source : sources) {
      if (source instanceof String file) {
        String path = within(file, context);
        Map<String, Object> schema = read(path, context, problems);
        if (schema != null) {
          schemas.add(schema);
          files.add(path);
        }
      } else if (source instanceof Map<?, ?> inline) {
        schemas.add(SchemaMerge.strings(inline));
      }
    }
    if (schemas.isEmpty()) {
      return new Merged(Map.of(), null, problems);
    }
    Map<String, Object> values = SchemaMerge.merge(schemas);
    try {
      return new Merged(values, new SchemaValidator(values), problems);
    } catch (SchemaValidator.UnusableSchemaException e) {
      // Without a file it is in the settings.
      String place =
          files.isEmpty() ? within(SettingsFiles.NAME, context) : files.get(files.size() - 1);
      problems.add(
          new Problem(new Location(place, 0, 0), "This schema cannot be used: " + e.getMessage()));
      return new Merged(values, null, problems);
    }
  }

  private static String within(String file, RuleContext context) {
    return context.base().isEmpty() ? file : context.base() + "/" + file;
  }

  private static @Nullable Map<String, Object> read(
      String path, RuleContext context, List<Problem> problems) {
    SourceText file = context.read(path);
    if (file == null) {
      problems.add(
          new Problem(
              new Location(path, 0, 0), "The settings name this schema, but it does not exist"));
      return null;
    }
    // JSON is YAML except for tabs, which it allows between tokens and nowhere else.
    String text = path.endsWith(".json") ? file.content().replace('\t', ' ') : file.content();
    YamlDocument document = Yaml.read(text, 0, text.length(), YamlLimits.SETTINGS);
    for (YamlProblem problem : document.problems()) {
      problems.add(
          new Problem(
              new Location(path, problem.span().start(), problem.span().end()),
              "This schema cannot be read: " + withoutStop(problem.message())));
    }
    if (!document.problems().isEmpty()) {
      return null;
    }
    if (YamlValues.toJava(document.root(), YamlVersion.V1_2) instanceof Map<?, ?> map) {
      return SchemaMerge.strings(map);
    }
    problems.add(new Problem(new Location(path, 0, 0), "A schema must be a mapping"));
    return null;
  }

  private static String withoutStop(String message) {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
