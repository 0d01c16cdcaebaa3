package io.github.glosslint.generator.mkdocs;

import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Python-Markdown 3.11 takes for a fence; {@code |} stands for a line's end. */
class FencedCodeTest {

  @TempDir Path folder;

  private SiteFixture page(String text) {
    return SiteFixture.in(folder)
        .file("mkdocs.yml", "site_name: x", "markdown_extensions: [admonition]")
        .file("docs/a.md", text.split("\\|", -1))
        .file("docs/x.md", "# X");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```py|[a](x.md)",
        "text|~~~|[a](x.md)||b",
        "- x||    ```|    [a](x.md)",
        "!!! note|    ```|    [a](x.md)||b",
        "~~~~b~~ [a](x.md)",
      })
  void aFenceThatIsNeverClosedIsText(String text) {
    assertThat(targets(page(text).link(), "docs/a.md")).containsOnlyKeys("x.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"```py|[a](x.md)|```", "- x||    ~~~|    [a](x.md)|    ~~~"})
  void whatIsBetweenFencesIsCode(String text) {
    assertThat(targets(page(text).link(), "docs/a.md")).isEmpty();
  }
}
