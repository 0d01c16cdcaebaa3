package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What is written for build servers: action.yml, the manual's workflows, the hook, the matcher. */
class ActionFileTest {

  private static final Path ROOT = FakeRunner.ACTION;

  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)[^\\n]*\\n(.*?)^```$");

  private static Map<?, ?> yaml(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return (Map<?, ?>) new Yaml(new SafeConstructor(options)).load(text);
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  private static Map<?, ?> action() throws IOException {
    return yaml(read("action.yml"));
  }

  private static List<Map<?, ?>> steps() throws IOException {
    List<Map<?, ?>> steps = new ArrayList<>();
    ((List<?>) map(action().get("runs")).get("steps")).forEach(step -> steps.add(map(step)));
    return steps;
  }

  /** The manual's blocks of code in a language. */
  static List<String> blocks(String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher fence = FENCE.matcher(read("docs/ci.md"));
    while (fence.find()) {
      if (fence.group(1).equals(language)) {
        blocks.add(fence.group(2));
      }
    }
    return blocks;
  }

  @Test
  void noInputIsWrittenIntoAScript() throws IOException {
    for (Map<?, ?> step : steps()) {
      if (step.containsKey("run")) {
        assertThat((String) step.get("run")).matches("\"\\$GITHUB_ACTION_PATH/action/\\w+\\.sh\"");
        assertThat(step.get("shell")).isEqualTo("bash");
      }
    }
  }

  @Test
  void everyScriptIsStrictAndCanBeRun() throws IOException {
    List<String> run = steps().stream().map(s -> String.valueOf(s.get("run"))).toList();
    try (Stream<Path> scripts = Files.list(ROOT.resolve("action"))) {
      for (Path script : (Iterable<Path>) scripts.sorted()::iterator) {
        String name = String.valueOf(script.getFileName());
        String text = Files.readString(script);
        assertThat(text).as(name).doesNotContainPattern("\\beval\\b").doesNotContain("${{");
        if (!name.equals("common.sh")) {
          assertThat(text).as(name).startsWith("#!/usr/bin/env bash\n");
          assertThat(text).as(name).contains("\nset -euo pipefail\n");
          assertThat(Files.isExecutable(script)).as(name).isTrue();
          assertThat(run).anyMatch(line -> line.contains("/" + name + "\""));
        }
      }
    }
  }

  @Test
  void otherPeoplesActionsArePinnedToACommit() throws IOException {
    List<String> texts = new ArrayList<>(List.of(read("action.yml")));
    texts.addAll(blocks("yaml"));
    for (String text : texts) {
      Matcher uses = Pattern.compile("uses: (\\S+)@(\\S+)( # v[0-9.]+)?").matcher(text);
      while (uses.find()) {
        if (!uses.group(1).startsWith("gloss-lint/") && !uses.group(1).startsWith("github/")) {
          assertThat(uses.group(2)).as(uses.group()).matches("[0-9a-f]{40}");
          assertThat(uses.group(3)).as(uses.group()).isNotNull();
        }
      }
    }
  }

  @Test
  void ourActionIsPinnedToTheVersionThatIsToCome() throws IOException {
    Matcher version = Pattern.compile("<version>([0-9.]+)(?:-SNAPSHOT)?<").matcher(read("pom.xml"));
    assertThat(version.find()).isTrue();
    List<String> pins = new ArrayList<>();
    for (String page : List.of("README.md", "docs/ci.md", "docs/cli.md", "docs/urls.md")) {
      Matcher uses = Pattern.compile("uses: gloss-lint/gloss-lint@(\\S+)").matcher(read(page));
      while (uses.find()) {
        pins.add(uses.group(1));
      }
    }
    assertThat(pins).isNotEmpty().containsOnly("v" + version.group(1));
  }

  @Test
  void everyInputIsUsedAndEveryInputAndOutputIsInTheManual() throws IOException {
    String text = read("action.yml");
    String manual = read("docs/ci.md");
    for (Object input : map(action().get("inputs")).keySet()) {
      assertThat(text).contains("${{ inputs." + input + " }}");
      assertThat(manual).contains("| `" + input + "` |");
    }
    for (Object output : map(action().get("outputs")).keySet()) {
      assertThat(manual).contains("| `" + output + "` |");
    }
  }

  @Test
  void whatStepsReadIsWhatTheyAreGiven() throws IOException {
    for (Map<?, ?> step : steps()) {
      if (!step.containsKey("run")) {
        continue;
      }
      String run = (String) step.get("run");
      String script = read("action/" + run.replaceAll(".*/|\"", ""));
      for (Object name : map(step.get("env")).keySet()) {
        // The program reads that itself.
        if (!name.equals("GITHUB_TOKEN") && !name.equals("JAVA_HOME")) {
          assertThat(script).as(run).contains(String.valueOf(name));
        }
      }
      Matcher inputs = Pattern.compile("INPUT_[A-Z_]+").matcher(script);
      while (inputs.find()) {
        assertThat(map(step.get("env")).containsKey(inputs.group())).as(inputs.group()).isTrue();
      }
    }
  }

  @Test
  void theManualsYamlIsValidAndWorkflowsMayDoNoMoreThanTheyNeed() throws IOException {
    Map<String, Map<?, ?>> permissions = new LinkedHashMap<>();
    for (String block : blocks("yaml")) {
      Map<?, ?> parsed = yaml(block);
      if (parsed.containsKey("jobs")) {
        assertThat(parsed.get("permissions")).isEqualTo(Map.of());
        map(parsed.get("jobs"))
            .forEach(
                (name, job) -> {
                  permissions.put((String) name, map(map(job).get("permissions")));
                  // YAML reads the key as a truth value.
                  assertThat(map(parsed.get(true)).containsKey("pull_request_target")).isFalse();
                });
      }
    }
    assertThat(permissions)
        .isEqualTo(
            Map.of(
                "gloss-lint", Map.of("contents", "read"),
                "audit", Map.of("contents", "read", "issues", "write")));
  }

  @Test
  void theManualsPipelineForJenkinsIsWhole() throws IOException {
    String pipeline = blocks("groovy").get(0);

    assertThat(pipeline).startsWith("pipeline {\n").contains("agent ", "stages {", "steps {");
    int depth = 0;
    for (int i = 0; i < pipeline.length(); i++) {
      char c = pipeline.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      assertThat(depth).isNotNegative();
    }
    assertThat(depth).isZero();
    assertThat(pipeline.chars().filter(c -> c == '\'').count() % 2).isZero();
  }

  @Test
  void theHookRunsTheLauncherOnTheWholeTree() throws IOException {
    List<?> hooks =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(read(".pre-commit-hooks.yaml"));
    Map<?, ?> hook = map(hooks.get(0));

    assertThat(hooks).hasSize(1);
    assertThat(hook.get("id")).isEqualTo("gloss-lint");
    assertThat(ROOT.resolve((String) hook.get("entry"))).isExecutable();
    assertThat(hook.get("pass_filenames")).isEqualTo(false);
    assertThat(hook.get("always_run")).isEqualTo(true);
    assertThat(hook.get("args")).isNull();
  }
}
