package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.glosslint.GlossLint;
import io.github.glosslint.cli.arguments.CommandOptions;
import io.github.glosslint.finding.RuleId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;

/** The manuals name only what exists: options, rules, settings, limits, and fields of reports. */
class ManualsTest {

  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--([a-z][a-z-]+)");

  /** Options of other tools, in running text, and of the audit of an organisation. */
  private static final Set<String> FOREIGN =
      Set.of("all-files", "checkpoint", "from-ref", "install-extension", "max-age", "to-ref");

  private static final Pattern OTHER_TOOLS =
      Pattern.compile(
          "\\b(git|gh|mvn|npm|pip|mkdocs|uv|hx|pre-commit|curl|jq) [a-z-]|[Gg]it's `|`git");
  private static final Pattern RULE = Pattern.compile("`([a-z-]+/[a-z-]+)`");
  private static final Pattern LIMIT = Pattern.compile("`(M(?:AX|IN)_[A-Z_]+)` \\| ([\\d,]+)");

  @Test
  void options_exist() throws IOException {
    Set<String> options =
        CommandOptions.all().getOptions().stream()
            .map(Option::getLongOpt)
            .collect(Collectors.toCollection(TreeSet::new));
    options.addAll(FOREIGN);
    for (Path manual : manuals()) {
      for (String line : Files.readAllLines(manual)) {
        if (!OTHER_TOOLS.matcher(line).find()) {
          assertThat(options).as("%s: %s", manual, line).containsAll(found(OPTION, line));
        }
      }
    }
  }

  @Test
  void every_option_is_in_the_manual_of_the_command_line() throws IOException {
    String manual = read("docs/cli.md");
    for (Option option : CommandOptions.all().getOptions()) {
      assertThat(manual).containsPattern("`--" + option.getLongOpt() + "[` ]");
    }
  }

  @Test
  void rules_exist() throws IOException {
    Set<String> rules = new TreeSet<>();
    GlossLint.rules().pages().forEach(page -> rules.add(page.id().value()));
    Set<String> areas =
        rules.stream().map(rule -> new RuleId(rule).area()).collect(Collectors.toSet());
    for (Path manual : Stream.concat(manuals().stream(), rulePages().stream()).toList()) {
      for (String rule : found(RULE, Files.readString(manual))) {
        if (areas.contains(rule.substring(0, rule.indexOf('/')))) {
          assertThat(rules).as("%s", manual).contains(rule);
        }
      }
    }
  }

  @Test
  void settings_are_valid() throws IOException {
    for (String manual : List.of("docs/settings.md", "README.md")) {
      List<String> examples = found(Pattern.compile("(?s)```yaml\n(.*?)```"), read(manual));
      assertThat(examples).as(manual).isNotEmpty();
      for (String example : examples) {
        GlossLint lint = GlossLint.at(REPOSITORY).settings(example, manual);
        assertThat(lint.settingsOf(REPOSITORY.resolve("README.md"))).isNotEmpty();
      }
    }
  }

  @Test
  void every_setting_of_the_example_has_a_row() throws IOException {
    String manual = read("docs/settings.md");
    String example = found(Pattern.compile("(?s)```yaml\n(.*?)```"), manual).get(0);
    String section = "";
    for (String line : example.lines().toList()) {
      MatchResult key =
          Pattern.compile("^( {0,2})([a-z-]+):(.*)")
              .matcher(line)
              .results()
              .findFirst()
              .orElse(null);
      if (key == null) {
        continue;
      }
      String name = key.group(1).isEmpty() ? key.group(2) : section + "." + key.group(2);
      if (key.group(1).isEmpty()) {
        section = key.group(2);
      }
      boolean group = key.group(3).isBlank() || key.group(3).strip().startsWith("#");
      if (!group && !section.equals("rules")) {
        assertThat(manual).contains("| `" + name + "` |");
      }
    }
  }

  @Test
  void the_schema_of_the_settings_is_that_of_the_code() throws IOException {
    Path published = REPOSITORY.resolve("docs/schema/gloss-lint.schema.json");
    String schema = GlossLint.at(REPOSITORY).settingsSchema();
    if (!Files.exists(published)) {
      Files.writeString(published, schema);
      fail(published + " is new: look at it, and run again");
    }
    assertThat(schema)
        .as("to refresh it: ./gloss-lint schema > docs/schema/gloss-lint.schema.json")
        .isEqualTo(Files.readString(published));
  }

  @Test
  void limits_have_the_values_of_the_code() throws IOException {
    String code = code();
    String manual = read("docs/limits.md");
    List<MatchResult> limits = LIMIT.matcher(manual).results().toList();
    assertThat(limits).hasSizeGreaterThan(5);
    for (MatchResult limit : limits) {
      String value = limit.group(2).replace(",", "_?");
      assertThat(code).containsPattern(limit.group(1) + " = " + value + "[;L]");
    }
  }

  @Test
  void every_field_of_the_JSON_report_is_in_the_manual() throws IOException {
    String manual = read("docs/output.md");
    Set<String> fields = properties(REPOSITORY.resolve("docs/schema/json.schema.json"));
    assertThat(fields).contains("findings", "endColumn", "outcomes");
    for (String field : fields) {
      assertThat(manual).containsPattern("[`\"]" + field + "[`\"]");
    }
  }

  /** The names of all properties that a schema declares. */
  private static Set<String> properties(Path schema) throws IOException {
    Set<String> names = new TreeSet<>();
    Deque<String> parents = new ArrayDeque<>();
    String name = "";
    try (JsonParser json = new JsonFactory().createParser(schema.toFile())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
          parents.push(name);
          name = "";
        } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
          name = parents.pop();
        } else if (token == JsonToken.FIELD_NAME) {
          name = json.currentName();
          if (parents.peek().equals("properties")) {
            names.add(name);
          }
        }
      }
    }
    return names;
  }

  @Test
  void gloss_lint_finds_nothing_in_them() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    String[] targets = {
      "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "docs", "rules", "benchmarks"
    };
    int code = Main.run(targets, InputStream.nullInputStream(), out, out, Map.of(), REPOSITORY);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("No problems in ");
    assertThat(code).isZero();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static String code() throws IOException {
    StringBuilder code = new StringBuilder();
    for (String module : List.of("gloss-lint-core", "gloss-lint-web")) {
      for (Path file : files(module + "/src/main/java", ".java")) {
        code.append(Files.readString(file));
      }
    }
    return code.toString();
  }

  private static List<Path> manuals() throws IOException {
    List<Path> manuals = new ArrayList<>();
    for (String folder : List.of("docs", "docs/guides")) {
      try (Stream<Path> docs = Files.list(REPOSITORY.resolve(folder))) {
        docs.filter(path -> path.toString().endsWith(".md")).sorted().forEach(manuals::add);
      }
    }
    manuals.add(REPOSITORY.resolve("README.md"));
    assertThat(manuals).hasSizeGreaterThan(8);
    return manuals;
  }

  private static List<Path> rulePages() throws IOException {
    return files("rules", ".md");
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(REPOSITORY.resolve(folder))) {
      return files.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String read(String path) throws IOException {
    return Files.readString(REPOSITORY.resolve(path));
  }
}
