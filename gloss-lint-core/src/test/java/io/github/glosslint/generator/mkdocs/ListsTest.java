package io.github.glosslint.generator.mkdocs;

import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Python-Markdown 3.11 takes for the text of an item; {@code ~} stands for a line's end. */
class ListsTest {

  @TempDir Path folder;

  private Set<String> destinations(String page, String... settings) {
    return targets(
            SiteFixture.in(folder)
                .file("mkdocs.yml", "site_name: x", String.join("\n", settings))
                .file("docs/a.md", page.split("~", -1))
                .file("docs/x.md", "# X")
                .link(),
            "docs/a.md")
        .keySet();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-     [a](x.md)",
        "-\t\t[a](x.md)",
        "1.      [a](x.md)",
        "100.      [a](x.md)",
        "- item~~    -      [a](x.md)",
        "-     item~~    [a](x.md)",
        "- item~~      [a](x.md)",
        "- item~~       [a](x.md)",
        "1. item~~       [a](x.md)",
        "  - item~~    [a](x.md)",
        "   - item~~      [a](x.md)",
        "- item~~    - inner~~          [a](x.md)",
        "- item~  - [a](x.md)",
        "!!! note~~    -     [a](x.md)",
        "-     <div>[a](x.md)</div>",
      })
  void textOfItems(String page) {
    assertThat(destinations(page, "markdown_extensions: [admonition]")).containsExactly("x.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- item~~        [a](x.md)",
        "1. item~~        [a](x.md)",
        "  - item~~        [a](x.md)",
        "- item~~    - inner~~            [a](x.md)",
      })
  void codeOfItems(String page) {
    assertThat(destinations(page)).isEmpty();
  }

  @Test
  void aHeadingOfAnItemHasItsId() {
    Map<String, Target> targets =
        targets(
            SiteFixture.in(folder)
                .file("mkdocs.yml", "site_name: x")
                .file("docs/a.md", "-     ## Two words", "", "[a](#two-words) [b](#three)")
                .link(),
            "docs/a.md");
    assertThat(targets.get("#two-words")).asString().contains("FINE");
    assertThat(targets.get("#three")).asString().contains("Absent");
  }

  @Test
  void anExtensionMayHaveItemsIndentedByTwo() {
    assertThat(
            destinations(
                "- item~~  - inner~~      [a](x.md)",
                "markdown_extensions: [mdx_truly_sane_lists]"))
        .containsExactly("x.md");
  }
}
