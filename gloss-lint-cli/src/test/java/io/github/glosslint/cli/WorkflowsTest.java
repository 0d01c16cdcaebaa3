package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The workflows of this repository may do only what they need. They check themselves with
 * actionlint and zizmor as well, which no build can count on.
 */
class WorkflowsTest {

  private static final Path FOLDER = Path.of("../.github/workflows");
  private static final Pattern USES = Pattern.compile("uses: (\\S+)@(\\S+)( # v[0-9.]+)?\n");

  @Test
  void actions_are_pinned_to_a_commit_of_a_named_version() throws IOException {
    List<String> versions = new ArrayList<>();
    for (String text : texts().values()) {
      Matcher uses = USES.matcher(text);
      while (uses.find()) {
        assertThat(uses.group(2)).as(uses.group()).matches("[0-9a-f]{40}");
        assertThat(uses.group(3)).as(uses.group()).isNotNull();
        versions.add(uses.group().strip());
      }
      assertThat(text.split("uses: ", -1)).hasSize(1 + (int) USES.matcher(text).results().count());
    }
    List<String> actions = versions.stream().map(each -> each.split("@", 2)[0]).toList();
    assertThat(versions.stream().distinct())
        .as("one version of each action")
        .hasSameSizeAs(actions.stream().distinct().toList());
  }

  @Test
  void jobs_are_given_their_permissions_and_an_end() throws IOException {
    for (Map.Entry<String, String> workflow : texts().entrySet()) {
      Map<?, ?> root = yaml(workflow.getValue());
      assertThat(root.get("permissions")).as(workflow.getKey()).isEqualTo(Map.of());
      for (Map.Entry<?, ?> job : ((Map<?, ?>) root.get("jobs")).entrySet()) {
        Map<?, ?> parts = (Map<?, ?>) job.getValue();
        String name = workflow.getKey() + ", " + job.getKey();
        assertThat(parts.get("permissions")).as(name).isInstanceOf(Map.class);
        assertThat(parts.get("timeout-minutes")).as(name).isInstanceOf(Integer.class);
      }
    }
  }

  @Test
  void no_checkout_leaves_a_token_behind() throws IOException {
    for (Map.Entry<String, String> workflow : texts().entrySet()) {
      for (Object job : ((Map<?, ?>) yaml(workflow.getValue()).get("jobs")).values()) {
        for (Object step : (List<?>) ((Map<?, ?>) job).get("steps")) {
          Map<?, ?> parts = (Map<?, ?>) step;
          if (String.valueOf(parts.get("uses")).startsWith("actions/checkout@")) {
            assertThat(parts.get("with"))
                .as(workflow.getKey())
                .isEqualTo(Map.of("persist-credentials", false));
          }
        }
      }
    }
  }

  /** The workflows by the names of their files. */
  private static Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    assertThat(texts).isNotEmpty();
    return texts;
  }

  private static Map<?, ?> yaml(String text) {
    return (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }
}
