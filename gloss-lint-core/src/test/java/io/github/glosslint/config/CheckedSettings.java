package io.github.glosslint.config;

import static io.github.glosslint.config.TestRules.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.report.Json;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlValues;
import io.github.glosslint.yaml.YamlVersion;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Settings that tests read: each is held against the schema as well. */
final class CheckedSettings {

  private static final SettingsVocabulary WORDS = Generators.vocabulary(CATALOGUE);
  private static final String SCHEMA = SettingsSchema.json(WORDS);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What no schema can see, by what the reader says of it, and why. */
  private static final Map<String, String> BEYOND_SCHEMAS =
      Map.ofEntries(
          Map.entry("repeats; the last one wins", "a value has each key once"),
          Map.entry("are the same (rule|host|header)", "names are compared by their meaning"),
          Map.entry("must be quoted|is not supported", "YAML itself is wrong"),
          Map.entry("not valid in RE2|repeats too much", "patterns are compiled"),
          Map.entry("\"\\[\" is never closed", "globs are parsed"),
          Map.entry("adds files by their names", "globs are parsed"),
          Map.entry("together compile to more than", "patterns are compiled"),
          Map.entry("There is no rule \"custom/", "names are those of another section"),
          Map.entry("A heading has either", "one of two keys"),
          Map.entry("More than 1000 globs", "they are counted in the whole file"),
          Map.entry("is at most|is between 50 ms", "the unit of a time is multiplied"),
          Map.entry("max-file-size is between", "the unit of a size is multiplied"),
          Map.entry("There is no file|\"[.][./a-z]*\" is outside", "the tree is another file"),
          Map.entry("\"[.][./a-z]*\" must be inside", "the place of the file is not known"),
          Map.entry("is part of how requests|setting \"user-agent\"", "case does not matter"));

  private CheckedSettings() {}

  /** Reads settings that the schema accepts. */
  static Settings read(String yaml) {
    Settings read = SettingsReader.read(new SourceText("gloss-lint.yml", yaml), "", WORDS);
    assertThat(breaches(yaml, SCHEMA)).as(yaml).isEmpty();
    return read;
  }

  /** What is wrong with settings; the schema refuses them too, unless it cannot know. */
  static List<String> problems(String yaml) {
    SettingsException e =
        catchThrowableOfType(
            SettingsException.class,
            () -> SettingsReader.read(new SourceText("gloss-lint.yml", yaml), "", WORDS));
    assertThat(e).as("no problem in %s", yaml).isNotNull();
    List<String> problems = e.problems().stream().map(SettingsProblem::toString).toList();
    if (!problems.stream().allMatch(CheckedSettings::isBeyondSchemas)) {
      assertThat(breaches(yaml, SCHEMA)).as(yaml).isNotEmpty();
    }
    return problems;
  }

  private static boolean isBeyondSchemas(String problem) {
    return BEYOND_SCHEMAS.keySet().stream()
        .anyMatch(message -> Pattern.compile(message).matcher(problem).find());
  }

  /** What a validator that is not ours says of settings. */
  static List<String> breaches(String yaml, String schema) {
    Object values =
        YamlValues.toJava(
            Yaml.read(yaml, 0, yaml.length(), YamlLimits.SETTINGS).root(), YamlVersion.V1_2);
    return Json.breaches(MAPPER.valueToTree(values), List.of(schema));
  }
}
