package io.github.glosslint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class NamedValuesTest {

  @Test
  void elements_and_assignments_name_the_same() throws Exception {
    assertThat(
            NamedValues.of(
                "gloss-lint.reports",
                Map.of("json", "a.json"),
                List.of("text=b=c.txt", " json = d.json ")))
        .isEqualTo(Map.of("json", "d.json", "text", "b=c.txt"));
  }

  @Test
  void a_name_without_a_value_is_refused() {
    for (String assignment : List.of("json", "json=", "=a.json", "")) {
      assertThatThrownBy(() -> NamedValues.of("gloss-lint.reports", Map.of(), List.of(assignment)))
          .isInstanceOf(MojoExecutionException.class)
          .hasMessageStartingWith("gloss-lint.reports takes name=value");
    }
  }
}
