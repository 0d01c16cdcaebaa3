package io.github.glosslint.generator.mkdocs;

import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which links around tags Python-Markdown 3.11 reads; {@code ~} stands for a line's end. */
class HtmlInBlocksTest {

  private static final String EXTENSIONS =
      "markdown_extensions: [admonition, def_list, footnotes, md_in_html, pymdownx.details]";

  @TempDir Path folder;

  private Set<String> destinations(String page) {
    return targets(
            SiteFixture.in(folder)
                .file("mkdocs.yml", "site_name: x", EXTENSIONS)
                .file("docs/a.md", page.split("~", -1))
                .file("docs/x.md", "# X")
                .link(),
            "docs/a.md")
        .keySet();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!! note~    <figure>~    [a](x.md)~    </figure>",
        "!!! note~~    <figure>~~    [a](x.md)~~    </figure>",
        "!!! note~    text~    </div>~    [a](x.md)",
        "??? note~~    ??? note~~        <div>[a](x.md)</div>",
        "1. item~~    <div>~    [a](x.md)~    </div>",
        "1. item~~\t<div>~\t[a](x.md)~\t</div>",
        "- <div>[a](x.md)</div>",
        "1000. <div>[a](x.md)</div>",
        "!!! note~    - <div>[a](x.md)</div>",
        "> <div>[a](x.md)</div>",
        "> text~>~> <div>~> [a](x.md)~> </div>",
        "> > <div>[a](x.md)</div>",
        "Term~:   <div>[a](x.md)</div>",
        "Term~~:   text~~    <div>[a](x.md)</div>",
        "x[^1]~~[^1]: <div>[a](x.md)</div>",
        "text~    <div>~    [a](x.md)~    </div>",
        "!!! note~    <hr>~    [a](x.md)",
        "!!! note~    <table>~    <tr><td>[a](x.md)</td></tr>~    </table>",
        "!!! note~    <div class=\"grid\" markdown>~~    - [a](x.md)~~    </div>",
        "<div>x</div> tail [a](x.md)",
        "<div>x</div> tail~[a](x.md)",
        "<div>~x~</div>~[a](x.md)",
        "<div>~```~<a href=\"x.md\">a</a>~</div>",
        "<div markdown>~```~</div>~```~[a](x.md)~</div>",
      })
  void tagsInOtherBlocksAreText(String page) {
    assertThat(destinations(page)).containsExactly("x.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>[a](x.md)</div>",
        "   <div>~[a](x.md)~   </div>",
        "text~<div>[a](x.md)</div>",
        "1. item~~   <div>~   [a](x.md)~   </div>",
        "<div>x</div><div>[a](x.md)</div>",
        "<div>~~[a](x.md)~~</div>",
        "    <div>~    [a](x.md)~    </div>",
        "!!! note~~        <div>[a](x.md)</div>",
        "<details>~```html~<a href=\"x.md\">~```~</details>",
        "<details>~~```html~<a href=\"x.md\">~~</details>~```~~</details>",
      })
  void blocksOfHtmlAndCodeAreNot(String page) {
    assertThat(destinations(page)).isEmpty();
  }
}
