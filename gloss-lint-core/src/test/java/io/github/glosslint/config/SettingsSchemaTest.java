package io.github.glosslint.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.glosslint.GlossLint;
import io.github.glosslint.report.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema accepts what is right, and everything it names is in the manual. */
final class SettingsSchemaTest {

  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final String SCHEMA = GlossLint.at(REPOSITORY).settingsSchema();

  @Test
  void accepts_every_example() throws IOException {
    Map<String, String> examples = new LinkedHashMap<>();
    for (String manual :
        List.of("docs/settings.md", "docs/custom-rules.md", "docs/urls.md", "README.md")) {
      Path file = REPOSITORY.resolve(manual);
      fences(file, "yaml").forEach(yaml -> examples.put(manual + ": " + yaml, yaml));
    }
    for (Path page : files("rules", ".md")) {
      fences(page, "ya?ml config").forEach(yaml -> examples.put(page + ": " + yaml, yaml));
    }
    for (String folder :
        List.of("examples", "gloss-lint-core/src/test", "gloss-lint-cli/src/test")) {
      for (Path file : files(folder, "gloss-lint.yml")) {
        examples.put(file.toString(), Files.readString(file));
      }
    }
    assertThat(examples).hasSizeGreaterThan(10);
    examples.forEach(
        (where, yaml) -> assertThat(CheckedSettings.breaches(yaml, SCHEMA)).as(where).isEmpty());
  }

  @Test
  void accepts_the_defaults_that_it_names() {
    JsonNode schema = Json.read(SCHEMA);
    List<String> wrong = new ArrayList<>();
    checkDefaults(schema.path("properties"), wrong);
    schema
        .path("definitions")
        .path("rules")
        .path("properties")
        .forEach(rule -> checkDefaults(rule.path("anyOf").path(1).path("properties"), wrong));
    assertThat(wrong).isEmpty();
  }

  private static void checkDefaults(JsonNode properties, List<String> wrong) {
    for (JsonNode property : properties) {
      if (property.has("default")) {
        wrong.addAll(Json.breaches(property.get("default"), List.of(property.toString())));
      }
      checkDefaults(property.path("properties"), wrong);
    }
  }

  private static final Pattern CODE = Pattern.compile("`([A-Za-z0-9.…-]+)`");

  @Test
  void every_setting_has_a_row_in_the_manual_and_every_row_is_of_a_setting() throws IOException {
    Set<String> settings = new TreeSet<>();
    JsonNode properties = Json.read(SCHEMA).path("properties");
    collect(properties, "", settings);
    Set<String> rows = new TreeSet<>();
    String manual = Files.readString(REPOSITORY.resolve("docs/settings.md"));
    String table = manual.substring(manual.indexOf("| key | default |"));
    for (String line : table.substring(0, table.indexOf("\n\n")).lines().toList()) {
      String cell = line.startsWith("| `") ? line.substring(0, line.indexOf(" | ")) : "";
      String section = "";
      for (MatchResult row : CODE.matcher(cell).results().toList()) {
        String name = row.group(1);
        // What begins with a dot is a key of the same section.
        rows.add(name.startsWith(".") ? section + name : name);
        section = name.startsWith(".") ? section : name.replaceAll("[.].*", "");
      }
    }
    assertThat(rows).isEqualTo(settings);
  }

  /** Mappings are named by their keys; of what overrides say, only that is new that is not said. */
  private static void collect(JsonNode properties, String prefix, Set<String> settings) {
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      String name = prefix + property.getKey();
      JsonNode shape = property.getValue();
      assertThat(shape.path("description").asText()).as(name).endsWith(".");
      JsonNode nested = shape.path("properties");
      if (nested.isEmpty() || isOneRow(name)) {
        settings.add(name);
      } else {
        collect(nested, name + ".", settings);
      }
      collect(shape.path("additionalProperties").path("properties"), "….", settings);
    }
  }

  /** Shown as one value. */
  private static boolean isOneRow(String name) {
    return name.equals("url.grace");
  }

  private static List<String> fences(Path file, String info) throws IOException {
    return Pattern.compile("(?ms)^```" + info + "\n(.*?)^```")
        .matcher(Files.readString(file))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(REPOSITORY.resolve(folder))) {
      return files.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }
}
