package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.glosslint.GlossLint;
import io.github.glosslint.finding.Finding;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Headings without text, each of which has to be told from those that hold an image. */
class ManyEmptyHeadingsTest {

  @Test
  void takes_linear_time() {
    String page = "#\n\n".repeat(100_000) + "# ![A saw](saw.png)\n\n# <a id=\"x\"></a>\n\n#\n";

    List<Finding> found =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () -> GlossLint.ofText("a.md", page).only(List.of("heading/empty")).check().findings());

    assertThat(found).hasSize(100_001);
    assertThat(found.get(100_000).region().line()).isEqualTo(200_005);
  }
}
